import { type Located, resolve, type Schema, type SchemaSet } from '../../src/schema/schema-set.ts';

/** What a schema says of keys, beyond what the program itself asks for. */
interface KeyWords {
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
}

/** May an object of a schema have exactly these keys, whatever their values? */
export function fitKeys(set: SchemaSet, located: Located, keys: ReadonlySet<string>): boolean {
  const { schema, base } = resolve(set, located);
  const {
    minProperties = 0,
    maxProperties = Infinity,
    dependentRequired,
    dependentSchemas,
  } = schema as Schema & KeyWords;
  const fits = (part: Schema) => fitKeys(set, { schema: part, base }, keys);
  const has = (names: readonly string[]) => names.every((name) => keys.has(name));
  const given = <T>(words: Readonly<Record<string, T>> | undefined): T[] =>
    Object.entries(words ?? {}).flatMap(([key, word]) => (keys.has(key) ? [word] : []));
  // `false` is spelt `{ not: {} }` when a schema is read.
  const isRefused = ([key, { not }]: [string, Schema]) =>
    not !== undefined && Object.keys(not).length === 0 && keys.has(key);
  return (
    !Object.entries(schema.properties ?? {}).some(isRefused) &&
    keys.size >= minProperties &&
    keys.size <= maxProperties &&
    has(schema.required ?? []) &&
    given(dependentRequired).every(has) &&
    given(dependentSchemas).every(fits) &&
    (schema.allOf ?? []).every(fits) &&
    (schema.anyOf?.some(fits) ?? true) &&
    !(schema.not && fits(schema.not)) &&
    (schema.if === undefined || fits((fits(schema.if) ? schema.then : schema.else) ?? {}))
  );
}

/** The keys with all that they ask for beside them. */
export function completeKeys(set: SchemaSet, located: Located, keys: Iterable<string>): Set<string> {
  const { schema, base } = resolve(set, located);
  const complete = new Set(keys);
  const parts = (schema.allOf ?? []).map((part) => ({ schema: part, base }));
  const { dependentRequired = {} } = schema as Schema & KeyWords;
  for (const name of schema.required ?? []) complete.add(name);
  // A set is walked on over what is added to it.
  for (const key of complete) for (const name of dependentRequired[key] ?? []) complete.add(name);
  for (const part of parts) for (const key of completeKeys(set, part, complete)) complete.add(key);
  const condition = schema.if && fitKeys(set, { schema: schema.if, base }, complete) ? schema.then : schema.else;
  for (const name of condition?.required ?? []) complete.add(name);
  return complete;
}

/**
 * The keys with what they ask for, and where they may not stand by themselves with one more of those that may be there;
 * nothing for keys that may not stand side by side.
 */
export function settleKeys(
  set: SchemaSet,
  located: Located,
  keys: Iterable<string>,
  others: readonly string[],
): Set<string> | undefined {
  const wanted = [...keys];
  const complete = completeKeys(set, located, wanted);
  if (fitKeys(set, located, complete)) return complete;
  for (const other of others) {
    const more = completeKeys(set, located, [...wanted, other]);
    if (fitKeys(set, located, more)) return more;
  }
  return undefined;
}
