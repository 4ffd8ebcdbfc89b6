import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import type { Data } from '../source/data.ts';
import type { Placeholders } from './placeholders.ts';

/** A JSON Schema (2020-12) as plain data. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** False, or what stands under names of the author's own: `signers: {hieu-truong: …}`. */
  readonly additionalProperties?: false | Schema;
  readonly unevaluatedProperties?: boolean;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly enum?: readonly (string | number)[];
  readonly const?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  /** Short spellings: which key of the full spelling a text or a list stands for. */
  readonly 'x-lift'?: Readonly<Record<string, string>>;
  /** A block with a name (`templates/blocks.yaml`): what its lifted value says of itself. */
  readonly 'x-block'?: Readonly<Record<string, string | boolean>>;
  /** How often a value is printed where that is not once: `false` never, `again` once or more often. */
  readonly 'x-print'?: false | 'again';
  /** Keys that are printed in its place: beside it, or (`/key`) at the top of the plan. */
  readonly 'x-replaced-by'?: string | readonly string[];
  /** What is written where nothing is to be printed. */
  readonly 'x-blank'?: string;
  /** Places in braces that a pattern of a form may hold. */
  readonly 'x-placeholders'?: Placeholders;
}

/** All schemas by `$id`, e.g. `plan.schema.json`. */
export type SchemaSet = ReadonlyMap<string, Schema>;

/** A schema together with the id of the file it stands in, against which its `$ref`s are read. */
export interface Located {
  readonly schema: Schema;
  readonly base: string;
}

/** A fault in a schema file, which an office may have written itself. */
export function brokenSchema(id: string, detail: string): ProblemError {
  return new ProblemError([makeProblem('schema-broken', { file: `schemas/${id}` }, { values: { detail } })]);
}

/** What was found out about a schema; asked again for every value of every plan. */
export interface Findings {
  resolved?: Located;
  types?: string[];
  readonly branches: Map<string, Located | undefined>;
  full?: Located;
  properties?: ReadonlyMap<string, Located>;
}

const known = new WeakMap<SchemaSet, WeakMap<Schema, Map<string, Findings>>>();

/** Sets of schemas do not change once they are loaded, and the findings live as long as their schema. */
export function findingsOf(set: SchemaSet, { schema, base }: Located): Findings {
  const bySchema = known.get(set) ?? new WeakMap<Schema, Map<string, Findings>>();
  known.set(set, bySchema);
  const byBase = bySchema.get(schema) ?? new Map<string, Findings>();
  bySchema.set(schema, byBase);
  const findings = byBase.get(base) ?? { branches: new Map() };
  byBase.set(base, findings);
  return findings;
}

/**
 * The schema with this `$id`.
 * @param from the schema that asks for it
 * @throws ProblemError when the set has none
 */
export function findSchema(set: SchemaSet, id: string, from = id): Located {
  const schema = set.get(id);
  if (!schema) throw brokenSchema(from, `$ref ${id}`);
  return { schema, base: id };
}

/** Keywords that may stand beside a `$ref` or a choice, and then win over those of what is named or chosen. */
const beside = ['title', 'description', 'x-print', 'x-replaced-by', 'x-blank', 'x-placeholders'] as const;

function takeBeside(schema: Schema): Partial<Pick<Schema, (typeof beside)[number]>> {
  return Object.fromEntries(beside.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]])));
}

/** Follows `$ref` (file, or file and JSON pointer) to what it names; title, description and words on printing and placeholders beside the `$ref` win. */
export function resolve(set: SchemaSet, located: Located): Located {
  const findings = findingsOf(set, located);
  findings.resolved ??= followReferences(set, located);
  return findings.resolved;
}

/** The schema at a JSON pointer of a schema file. */
export function followPointer(set: SchemaSet, id: string, pointer: string): Located | undefined {
  let target: unknown = set.get(id);
  for (const key of pointer.split('/').slice(1)) target = (target as Record<string, unknown> | undefined)?.[key];
  return target === undefined ? undefined : { schema: target as Schema, base: id };
}

function followReferences(set: SchemaSet, located: Located): Located {
  let { schema, base } = located;
  let words = takeBeside(schema);
  while (schema.$ref !== undefined) {
    const [file, pointer = ''] = schema.$ref.split('#');
    const from = base;
    base = file || base;
    findSchema(set, base, from);
    const target = followPointer(set, base, pointer);
    if (!target) throw brokenSchema(from, `$ref ${schema.$ref}`);
    schema = target.schema;
    words = { ...takeBeside(schema), ...words };
  }
  return { schema: { ...schema, ...words }, base };
}

/** JSON type of a value as read from YAML. */
export function typeOf(value: Data | number | boolean | undefined): string {
  return Array.isArray(value) ? 'array' : value !== null && typeof value === 'object' ? 'object' : 'string';
}

/** JSON types a schema admits, scalars all counted as `string` (YAML is read as text). */
export function typesOf(set: SchemaSet, located: Located): readonly string[] {
  const findings = findingsOf(set, located);
  findings.types ??= findTypes(set, located);
  return findings.types;
}

function findTypes(set: SchemaSet, located: Located): string[] {
  const { schema, base } = resolve(set, located);
  if (schema.anyOf) return schema.anyOf.flatMap((branch) => typesOf(set, { schema: branch, base }));
  if (schema.type === 'object' || schema.properties || schema.allOf) return ['object'];
  return schema.type === 'array' ? ['array'] : ['string'];
}

/** The branch of a choice that a value of this JSON type takes; unions here differ by JSON type alone. */
export function pickBranch(set: SchemaSet, located: Located, type: string): Located | undefined {
  const { branches } = findingsOf(set, located);
  if (!branches.has(type)) branches.set(type, findBranch(set, located, type));
  return branches.get(type);
}

function findBranch(set: SchemaSet, located: Located, type: string): Located | undefined {
  const resolved = resolve(set, located);
  const { schema, base } = resolved;
  if (!schema.anyOf) return resolved;
  const branch = schema.anyOf.find((option) => typesOf(set, { schema: option, base }).includes(type));
  if (!branch) return undefined;
  const picked = pickBranch(set, { schema: branch, base }, type);
  if (!picked) return undefined;
  return { schema: { ...picked.schema, ...takeBeside(schema) }, base: picked.base };
}

/** The fullest spelling of a value: object before list before text; a list first where one object stands for a list of one. */
export function fullBranch(set: SchemaSet, located: Located): Located {
  const findings = findingsOf(set, located);
  findings.full ??= findFullBranch(set, located);
  return findings.full;
}

function findFullBranch(set: SchemaSet, located: Located): Located {
  const listFirst = resolve(set, located).schema['x-lift']?.['object'] === 'list';
  for (const type of listFirst ? ['array', 'object', 'string'] : ['object', 'array', 'string']) {
    const branch = typesOf(set, located).includes(type) ? pickBranch(set, located, type) : undefined;
    if (branch) return branch;
  }
  return resolve(set, located);
}

/** All properties of an object schema, those of `allOf` included. */
export function propertiesOf(set: SchemaSet, located: Located): ReadonlyMap<string, Located> {
  const findings = findingsOf(set, located);
  findings.properties ??= findProperties(set, located);
  return findings.properties;
}

function findProperties(set: SchemaSet, located: Located): Map<string, Located> {
  const { schema, base } = resolve(set, located);
  const found = new Map<string, Located>();
  for (const part of schema.allOf ?? []) {
    for (const [key, value] of propertiesOf(set, { schema: part, base })) found.set(key, value);
  }
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    // A kind narrows a property of the base (`kind: {const}`) without repeating its title.
    const inherited = found.get(key);
    found.set(key, { schema: inherited ? { ...resolve(set, inherited).schema, ...value } : value, base });
  }
  return found;
}

/** What an object holds under names of its author's own. */
export function othersOf({ schema, base }: Located): Located | undefined {
  return schema.additionalProperties ? { schema: schema.additionalProperties, base } : undefined;
}

/** The schema of one step of a JSON pointer below a schema, for a value of the given data. */
export function childSchema(
  set: SchemaSet,
  located: Located,
  value: Data | undefined,
  key: string,
): Located | undefined {
  const branch = pickBranch(set, located, typeOf(value));
  if (!branch) return undefined;
  if (Array.isArray(value)) return branch.schema.items && { schema: branch.schema.items, base: branch.base };
  return propertiesOf(set, branch).get(key) ?? othersOf(branch);
}
