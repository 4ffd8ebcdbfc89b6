import type { Data } from '../source/read-yaml.ts';
import { type Located, type Schema, type SchemaSet, typeOf, typesOf } from './schema-set.ts';

/** Says whether data fits; a plain yes or no without reasons. */
export type Accept = (data: Data) => boolean;

/** Keywords that say nothing about what fits. */
const silent = new Set([
  '$schema',
  '$id',
  '$defs',
  'title',
  'description',
  'x-lift',
  'x-print',
  'x-replaced-by',
  'x-blank',
]);

/**
 * A quick check of data against a schema, for the data that fits: most plans do, and need no words about what is wrong
 * with them. It never accepts what ajv refuses; what it does not accept, ajv has to judge, and so all data of a schema
 * with a keyword, or a use of a keyword, that is not known here.
 * @param formats checks of the formats the schemas may name
 */
export function prepareAccept(
  set: SchemaSet,
  located: Located,
  formats: Readonly<Record<string, (text: string) => boolean>>,
): Accept {
  const known = new Map<Schema, Accept>();

  /** A schema is prepared when data first meets it: a plan uses a small part of all that could be written. */
  const prepare = ({ schema, base }: Located): Accept => {
    const ready = known.get(schema);
    if (ready) return ready;
    let checks: Accept[] | undefined;
    const accept: Accept = (data) => {
      checks ??= Object.keys(schema).flatMap((keyword) =>
        silent.has(keyword) ? [] : [prepareKeyword(keyword, { schema, base })],
      );
      return checks.every((check) => check(data));
    };
    known.set(schema, accept);
    return accept;
  };

  const prepareKeyword = (keyword: string, located: Located): Accept => {
    const make = Object.hasOwn(keywords, keyword) ? keywords[keyword as keyof typeof keywords] : undefined;
    return make?.(located.schema[keyword as keyof Schema] as never, located) ?? never;
  };

  /** Each gives the check of one keyword, or nothing when it cannot. */
  const keywords = {
    $ref: (ref: string, { base }: Located): Accept | undefined => {
      const target = follow(set, ref, base);
      return target && prepare(target);
    },
    type: (type: Schema['type']): Accept | undefined => {
      if (type === 'integer') return (data) => isNumber(data) && Number(data) % 1 === 0;
      if (type === 'number') return isNumber;
      if (type === 'boolean') return (data) => data === 'true' || data === 'false';
      const types = new Set(([] as string[]).concat(type as string | string[]));
      return types.has('null') || types.has('integer') || types.has('number') || types.has('boolean')
        ? undefined
        : (data) => types.has(typeOf(data));
    },
    allOf: (parts: readonly Schema[], { base }: Located): Accept => {
      const checks = parts.map((schema) => prepare({ schema, base }));
      return (data) => checks.every((check) => check(data));
    },
    anyOf: (branches: readonly Schema[], { base }: Located): Accept => {
      const options = branches.map((schema) => ({
        types: typesOf(set, { schema, base }),
        check: prepare({ schema, base }),
      }));
      return (data) => options.find(({ types }) => types.includes(typeOf(data)))?.check(data) ?? false;
    },
    /** Only of the form "when a key is missing"; of others it cannot be told here whether the condition holds. */
    if: (condition: Schema, { schema, base }: Located): Accept | undefined => {
      const names = condition.not?.required;
      const plain = Object.keys(condition).length === 1 && Object.keys(condition.not ?? {}).length === 1;
      if (!names || !plain || !schema.then || schema.else) return undefined;
      const check = prepare({ schema: schema.then, base });
      return ofKeys((data) => names.every((name) => Object.hasOwn(data, name)) || check(data));
    },
    /** Looked at with `if`. */
    then: (): Accept => () => true,
    enum: (values: readonly unknown[]) => oneOf(values),
    const: (value: unknown) => oneOf([value]),
    format: (name: string): Accept | undefined => {
      const fits = Object.hasOwn(formats, name) ? formats[name] : undefined;
      return fits && ((data) => typeof data !== 'string' || fits(data));
    },
    pattern: (pattern: string): Accept => {
      const expression = new RegExp(pattern, 'u');
      return (data) => typeof data !== 'string' || expression.test(data);
    },
    minLength:
      (limit: number): Accept =>
      (data) =>
        typeof data !== 'string' || data.length >= 2 * limit || [...data].length >= limit,
    maxLength:
      (limit: number): Accept =>
      (data) =>
        typeof data !== 'string' || data.length <= limit || [...data].length <= limit,
    minimum: (limit: number, at: Located) => ofNumber(at, (value) => value >= limit),
    maximum: (limit: number, at: Located) => ofNumber(at, (value) => value <= limit),
    exclusiveMinimum: (limit: number, at: Located) => ofNumber(at, (value) => value > limit),
    multipleOf: (step: number, at: Located) =>
      ofNumber(at, (value) => value / step === Number.parseInt(String(value / step), 10)),
    minItems:
      (limit: number): Accept =>
      (data) =>
        !Array.isArray(data) || data.length >= limit,
    maxItems:
      (limit: number): Accept =>
      (data) =>
        !Array.isArray(data) || data.length <= limit,
    items: (schema: Schema, { base }: Located): Accept => {
      const check = prepare({ schema, base });
      return (data) => !Array.isArray(data) || data.every(check);
    },
    minProperties: (limit: number) => ofKeys((data) => Object.keys(data).length >= limit),
    maxProperties: (limit: number) => ofKeys((data) => Object.keys(data).length <= limit),
    required: (names: readonly string[]) => ofKeys((data) => names.every((name) => Object.hasOwn(data, name))),
    properties: (properties: Readonly<Record<string, Schema>>, { base }: Located): Accept => {
      const checks = new Map(Object.entries(properties).map(([key, schema]) => [key, prepare({ schema, base })]));
      return ofKeys((data) => Object.keys(data).every((key) => checks.get(key)?.(data[key]!) ?? true));
    },
    additionalProperties: (rest: false | Schema, { schema, base }: Located): Accept => {
      const named = new Set(Object.keys(schema.properties ?? {}));
      const check = rest === false ? never : prepare({ schema: rest, base });
      return ofKeys((data) => Object.keys(data).every((key) => named.has(key) || check(data[key]!)));
    },
    unevaluatedProperties: (allowed: unknown, located: Located) =>
      allowed === false ? onlyKeys(keysOf(set, located)) : undefined,
    dependentRequired: (needs: Readonly<Record<string, readonly string[]>>) =>
      ofKeys((data) =>
        Object.entries(needs).every(
          ([key, names]) => !Object.hasOwn(data, key) || names.every((name) => Object.hasOwn(data, name)),
        ),
      ),
    dependentSchemas: (schemas: Readonly<Record<string, Schema>>, { base }: Located): Accept => {
      const checks = Object.entries(schemas).map(([key, schema]) => [key, prepare({ schema, base })] as const);
      return ofKeys((data) => checks.every(([key, check]) => !Object.hasOwn(data, key) || check(data)));
    },
  };
  return prepare(located);
}

const never: Accept = () => false;

type Keys = Extract<Data, { [key: string]: Data }>;

function ofKeys(check: (data: Keys) => boolean): Accept {
  return (data) => typeof data !== 'object' || Array.isArray(data) || check(data);
}

function onlyKeys(names: ReadonlySet<string>): Accept {
  return ofKeys((data) => Object.keys(data).every((key) => names.has(key)));
}

/** Limits of numbers count only beside a type that makes the text a number. */
function ofNumber({ schema }: Located, check: (value: number) => boolean): Accept | undefined {
  return schema.type === 'integer' || schema.type === 'number'
    ? (data) => typeof data === 'string' && check(Number(data))
    : undefined;
}

function oneOf(values: readonly unknown[]): Accept | undefined {
  return values.every((value) => typeof value === 'string')
    ? (data) => typeof data === 'string' && values.includes(data)
    : undefined;
}

function isNumber(data: Data): boolean {
  return typeof data === 'string' && data.trim() !== '' && Number.isFinite(Number(data));
}

function follow(set: SchemaSet, ref: string, base: string): Located | undefined {
  const [file, pointer = ''] = ref.split('#');
  const id = file || base;
  let target: unknown = set.get(id);
  for (const key of pointer.split('/').slice(1)) target = (target as Record<string, unknown> | undefined)?.[key];
  return target === undefined ? undefined : { schema: target as Schema, base: id };
}

/** Keys that the `properties` of a schema and of those it consists of speak of. */
function keysOf(set: SchemaSet, { schema, base }: Located): Set<string> {
  const keys = new Set(Object.keys(schema.properties ?? {}));
  const named = schema.$ref === undefined ? undefined : follow(set, schema.$ref, base);
  for (const part of [...(schema.allOf ?? []).map((part) => ({ schema: part, base })), ...(named ? [named] : [])]) {
    for (const key of keysOf(set, part)) keys.add(key);
  }
  return keys;
}
