import { type Located, pickBranch, propertiesOf, resolve, type SchemaSet, typeOf } from '../schema/schema-set.ts';
import type { Data } from '../source/data.ts';

/** A single value of a plan and what its schema says of printing it. */
export interface WrittenLeaf {
  readonly pointer: string;
  readonly value: string;
  readonly located: Located;
  /** `again`: once or more often. */
  readonly print: 'once' | 'again' | 'never';
  /** What is printed in its place is given. */
  readonly replaced: boolean;
}

/**
 * Calls `visit` with each single value of valid data, in the order it is written.
 * @param top data of the plan, which keys of an issuer's file may be replaced by
 */
export function visitLeaves(
  set: SchemaSet,
  located: Located,
  data: Data,
  top: { readonly [key: string]: Data },
  visit: (leaf: WrittenLeaf) => void,
): void {
  const walk = (at: Located, value: Data, pointer: string, above: Pick<WrittenLeaf, 'print' | 'replaced'>): void => {
    const branch = pickBranch(set, at, typeOf(value)) ?? resolve(set, at);
    const word = branch.schema['x-print'];
    const print = word === undefined ? above.print : word === false ? 'never' : word;
    const isBlank = value === branch.schema['x-blank'];
    if (typeof value === 'string')
      visit({ pointer, value, located: branch, ...above, print: isBlank ? 'never' : print });
    else if (Array.isArray(value)) {
      const items = { schema: branch.schema.items ?? {}, base: branch.base };
      value.forEach((item, i) => void walk(items, item, `${pointer}/${i}`, { ...above, print }));
    } else {
      const properties = propertiesOf(set, branch);
      for (const [key, child] of Object.entries(value)) {
        const property = properties.get(key);
        if (!property) continue;
        const by = [resolve(set, property).schema['x-replaced-by'] ?? []].flat();
        const replaced = above.replaced || by.some((name) => isGiven(name, value, top));
        walk(property, child, `${pointer}/${key}`, { print, replaced });
      }
    }
  };
  walk(located, data, '', { print: 'once', replaced: false });
}

function isGiven(name: string, beside: { readonly [key: string]: Data }, top: { readonly [key: string]: Data }) {
  return name.startsWith('/') ? Object.hasOwn(top, name.slice(1)) : Object.hasOwn(beside, name);
}
