import { joinParts } from './join-parts.ts';
import { findSchema, type Schema, type SchemaSet } from './schema-set.ts';

/** A schema with all schemas it refers to in its `$defs`, each under its own `$id`: one file that any editor and validator can read. */
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
  const whole = (file: string) => joinAll(set, findSchema(set, file).schema, file) as Schema;
  const { $defs, ...rest } = whole(id);
  return { ...rest, $defs: { ...$defs, ...Object.fromEntries([...needed].map((file) => [file, whole(file)])) } };
}

/** A schema with all its objects joined of their parts. */
function joinAll(set: SchemaSet, node: unknown, base: string): unknown {
  if (Array.isArray(node)) return node.map((item) => joinAll(set, item, base));
  if (typeof node !== 'object' || node === null) return node;
  const joined = Object.entries(joinParts(set, node as Schema, base));
  return Object.fromEntries(joined.map(([key, value]) => [key, joinAll(set, value, base)]));
}
