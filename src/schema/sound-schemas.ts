import type { Schema, SchemaSet } from './schema-set.ts';

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => typeof value === 'number';
const isCount: Shape = (value) => Number.isInteger(value) && (value as number) >= 0;
const isKeys: Shape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(shape);
const keysOf =
  (shape: Shape): Shape =>
  (value) =>
    isKeys(value) && Object.values(value as object).every(shape);
const types = new Set(['string', 'integer', 'number', 'boolean', 'array', 'object']);
const isType: Shape = (value) => types.has(value as string);

/** Every keyword that the quick check knows, and how its value must look. */
const shapes: Readonly<Record<string, Shape>> = {
  $schema: isText,
  $id: isText,
  $ref: isText,
  $defs: keysOf(isSound),
  title: isText,
  description: isText,
  'x-lift': keysOf(isText),
  'x-print': (value) => value === false || value === 'again',
  'x-replaced-by': (value) => isText(value) || listOf(isText)(value),
  'x-blank': isText,
  type: (value) => isType(value) || listOf(isType)(value),
  properties: keysOf(isSound),
  required: listOf(isText),
  items: isSound,
  anyOf: listOf(isSound),
  allOf: listOf(isSound),
  enum: listOf(isText),
  const: isText,
  format: isText,
  pattern: isPattern,
  minLength: isCount,
  maxLength: isCount,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  multipleOf: (value) => isNumber(value) && (value as number) > 0,
  minItems: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  if: isCondition,
  then: isSound,
  additionalProperties: (value) => value === false || isSound(value),
  unevaluatedProperties: (value) => value === false,
  dependentRequired: keysOf(listOf(isText)),
  dependentSchemas: keysOf(isSound),
};

/** Are all schemas made of known keywords, each with a value it may have? What is not, ajv has to judge as a whole. */
export function areSound(set: SchemaSet): boolean {
  return [...set.values()].every(isSound);
}

function isSound(schema: unknown): boolean {
  if (!isKeys(schema)) return false;
  return Object.entries(schema as Schema).every(
    ([keyword, value]) => Object.hasOwn(shapes, keyword) && shapes[keyword]!(value),
  );
}

/**
 * The quick check may say no where ajv says yes, so it may only decide on what it judges exactly: which keys there are.
 */
function isCondition(schema: unknown): boolean {
  if (!isKeys(schema)) return false;
  return Object.entries(schema as object).every(([keyword, value]) =>
    keyword === 'not' ? isCondition(value) : keyword === 'required' && listOf(isText)(value),
  );
}

function isPattern(value: unknown): boolean {
  try {
    return typeof value === 'string' && new RegExp(value, 'u') !== undefined;
  } catch {
    return false;
  }
}
