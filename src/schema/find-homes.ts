import { fullBranch, type Located, propertiesOf, type SchemaSet } from './schema-set.ts';

/**
 * Where a key that a node does not know may stand below a key that it does know, as an author writes it:
 * `lead` -> `task-table: [{lead: …}]`.
 * @param siblings all keys of the value in which it was found; places that know more of them win
 * @returns the places that know most of them, and whether they know all
 */
export function findHomes(
  set: SchemaSet,
  node: Located,
  key: string,
  siblings: readonly string[],
): { homes: readonly string[]; all: boolean } {
  const nodeKeys = propertiesOf(set, node);
  if (nodeKeys.has(key)) return { homes: [], all: false };
  const found = [...nodeKeys].flatMap(([name, property]) => {
    const lines = linesOf(set, property);
    const keys = propertiesOf(set, lines ?? fullBranch(set, property));
    if (!keys.has(key)) return [];
    const count = siblings.filter((sibling) => keys.has(sibling)).length;
    return [{ home: lines ? `${name}: [{${key}: …}]` : `${name}: {${key}: …}`, count }];
  });
  const most = Math.max(0, ...found.map(({ count }) => count));
  return {
    homes: found.filter(({ count }) => count === most).map(({ home }) => home),
    all: most === siblings.length,
  };
}

/** The lines of a list of phases, people, programme or tasks. */
function linesOf(set: SchemaSet, property: Located): Located | undefined {
  const list = propertiesOf(set, fullBranch(set, property)).get('list');
  if (!list) return undefined;
  const { schema, base } = fullBranch(set, list);
  return schema.items && fullBranch(set, { schema: schema.items, base });
}
