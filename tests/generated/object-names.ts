import { type Located, othersOf, propertiesOf, resolve, type SchemaSet, typesOf } from '../../src/schema/schema-set.ts';

/** A schema and the name it goes by: that of its definition, or of the key it stands under. */
export interface Named {
  readonly name: string;
  readonly located: Located;
}

/** The schema named by a `$ref` goes by that name; one written in place by the name given. */
export function nameSchema(located: Located, otherwise: string): Named {
  const named = located.schema.$ref
    ?.replace(/\.schema\.json$/, '')
    .split('/')
    .at(-1);
  return { name: named ?? otherwise, located };
}

/** The branch of a choice for a JSON type, under its own name. */
export function branchOf(set: SchemaSet, { name, located }: Named, type: string): Named | undefined {
  const { schema, base } = resolve(set, located);
  if (!schema.anyOf) return { name, located };
  const branch = schema.anyOf.find((option) => typesOf(set, { schema: option, base }).includes(type));
  return branch && branchOf(set, nameSchema({ schema: branch, base }, name), type);
}

/** The properties of an object schema under their names. */
export function namedProperties(set: SchemaSet, object: Named): Map<string, Named> {
  const properties = propertiesOf(set, object.located);
  return new Map([...properties].map(([key, located]) => [key, nameSchema(located, `${object.name}.${key}`)]));
}

/** What an object holds under names of its author's own. */
export function namedOthers(set: SchemaSet, object: Named): Named | undefined {
  const others = othersOf(resolve(set, object.located));
  return others && nameSchema(others, `${object.name}.*`);
}

/** What the items of a list are. */
export function namedItems(set: SchemaSet, list: Named): Named {
  const { schema, base } = resolve(set, list.located);
  return nameSchema({ schema: schema.items ?? {}, base }, `${list.name}[]`);
}

/** Every object schema that a value can consist of, by name; those of settings, which say how and not what, are left out. */
export function listObjects(set: SchemaSet, root: Named): Map<string, Named> {
  const found = new Map<string, Named>();
  const walk = (named: Named): void => {
    for (const type of new Set(typesOf(set, named.located))) {
      const branch = branchOf(set, named, type);
      if (!branch || branch.name === 'settings') continue;
      if (type === 'array') walk(namedItems(set, branch));
      if (type !== 'object' || found.has(branch.name)) continue;
      found.set(branch.name, branch);
      for (const property of namedProperties(set, branch).values()) walk(property);
      const others = namedOthers(set, branch);
      if (others) walk(others);
    }
  };
  walk(root);
  return found;
}
