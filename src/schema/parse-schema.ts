import { brokenSchema, type Schema } from './schema-set.ts';

/** Reads the text of a schema file. */
export function parseSchema(id: string, text: string): Schema {
  let schema: unknown;
  try {
    schema = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw brokenSchema(id, (error as Error).message);
  }
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) throw brokenSchema(id, 'JSON { … }');
  return spellOut(schema) as Schema;
}

/** Where schemas stand in a schema. */
const schemaMaps = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
const schemaLists = new Set(['anyOf', 'allOf', 'oneOf', 'prefixItems']);
const schemaPlaces = new Set(['items', 'contains', 'propertyNames', 'not', 'if', 'then', 'else']);

/** A schema in which each schema that is `true` or `false` is spelt as an object that says the same (JSON Schema 2020-12, 4.3.2). */
function spellOut(schema: unknown): unknown {
  if (typeof schema === 'boolean') return schema ? {} : { not: {} };
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const entries = Object.entries(schema).map(([key, value]: [string, unknown]) => {
    const isMap = schemaMaps.has(key) && typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isMap) return [key, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spellOut(one)]))];
    if (schemaLists.has(key) && Array.isArray(value)) return [key, value.map(spellOut)];
    // `additionalProperties: false` closes an object and stays as it is.
    const isPlace = schemaPlaces.has(key) || (key === 'additionalProperties' && value !== false);
    return [key, isPlace ? spellOut(value) : value];
  });
  return Object.fromEntries(entries);
}
