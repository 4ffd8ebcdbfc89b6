import { findSchema, type Schema, type SchemaSet } from './schema-set.ts';

/** A schema with all schemas it refers to in its `$defs`, each under its own `$id`: one file that any editor can read. */
export function bundleSchema(set: SchemaSet, id: string): Schema {
  const root = findSchema(set, id).schema;
  const needed = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const file = (node as Schema).$ref?.split('#')[0];
      if (file && file !== id && !needed.has(file)) {
        needed.add(file);
        visit(findSchema(set, file).schema);
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(root);
  return {
    ...root,
    $defs: { ...root.$defs, ...Object.fromEntries([...needed].map((file) => [file, findSchema(set, file).schema])) },
  };
}
