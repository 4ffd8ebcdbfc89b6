import { type Full, type Group, liftData } from '../schema/lift-data.ts';
import { findSchema, type SchemaSet } from '../schema/schema-set.ts';
import type { Data } from '../source/read-yaml.ts';
import { Leaf } from './leaf.ts';

/** A list or object of a lifted file, and the list it stands in. */
export interface Found<T = unknown> {
  readonly value: T;
  readonly file: string;
  /** JSON pointer in the file. */
  readonly pointer: string;
  readonly list: readonly T[] | undefined;
}

/** A file in full spelling. */
export interface Lifted {
  readonly data: { readonly [key: string]: Full<Leaf> };
  /** Its scalars in the order of the file. */
  readonly leaves: readonly Leaf[];
  /** Its lists and objects by the definition of the schema that each is, in the order of the file, parents before children. */
  readonly found: ReadonlyMap<string, readonly Found[]>;
}

const pointers = new WeakMap<object, string>();

/** JSON pointer, in the author's file, of a list or object of a lifted file: of the value as the author spelt it. */
export function pointerOf(group: object): string {
  return pointers.get(group) ?? '';
}

/**
 * Lifts the data of a file; of data that does not fit its schema, what fits.
 * @param first place of its first leaf
 */
export function liftPlan(set: SchemaSet, schemaId: string, file: string, data: Data, first: number): Lifted {
  const leaves: Leaf[] = [];
  const found = new Map<string, Found[]>();
  const full = liftData<Leaf>(set, findSchema(set, schemaId), data, {
    makeScalar(text, kind, { pointer, key }) {
      const leaf = new Leaf({ text, file, pointer, key, place: first + leaves.length, kind });
      leaves.push(leaf);
      return leaf;
    },
    onGroup(group: Group<Leaf>, definition, { pointer, list }) {
      pointers.set(group, pointer);
      if (definition === undefined) return;
      const known = found.get(definition);
      const one = { value: group, file, pointer, list };
      if (known) known.push(one);
      else found.set(definition, [one]);
    },
  });
  return { data: (full ?? {}) as { [key: string]: Full<Leaf> }, leaves, found };
}
