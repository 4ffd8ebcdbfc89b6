import { type Located, propertiesOf, resolve, type Schema, type SchemaSet } from './schema-set.ts';

/**
 * An object put together of parts of its own file (`allOf`, closed by `unevaluatedProperties`) as one with all their keys:
 * else a fault below one key would make ajv call every other key unknown, and so would a part that leads back to the object.
 */
export function joinParts(set: SchemaSet, schema: Schema, base: string): Schema {
  const { allOf = [], unevaluatedProperties, ...rest } = schema;
  if (unevaluatedProperties !== false || allOf.some(({ $ref }) => !$ref?.startsWith('#'))) return schema;
  const properties = Object.fromEntries(
    [...propertiesOf(set, { schema, base })].map(([key, property]) => [key, property.schema]),
  );
  const conditions = allOf.flatMap((part) => conditionsOf(set, { schema: part, base }));
  return { ...rest, properties, additionalProperties: false, ...(conditions.length > 0 && { allOf: conditions }) };
}

/** What the parts of an object ask for beside its keys. */
function conditionsOf(set: SchemaSet, located: Located): Schema[] {
  const { schema, base } = resolve(set, located);
  const { required, dependentSchemas, dependentRequired } = schema;
  const own = {
    ...(required && { required }),
    ...(dependentSchemas && { dependentSchemas }),
    ...(dependentRequired && { dependentRequired }),
  };
  return [
    ...(Object.keys(own).length > 0 ? [own] : []),
    ...(schema.allOf ?? []).flatMap((part) => conditionsOf(set, { schema: part, base })),
  ];
}
