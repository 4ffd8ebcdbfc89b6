import { type SchemaSet, typeOf } from '../../src/schema/schema-set.ts';
import type { Data } from '../../src/source/data.ts';
import type { Random } from '../parity/seeded-random.ts';
import { settleKeys } from './fit-keys.ts';
import { branchOf, listObjects, type Named, namedItems, namedOthers, namedProperties } from './object-names.ts';

/** Which pairs of keys that may stand side by side have stood in a plan. When all have, they are gone through again. */
export interface PairCover {
  /** A pair of an object schema that no plan of this round has had, if there is one. */
  pickMissing(name: string, random: Random): readonly [string, string] | undefined;
  /** Can a value hold an object with a pair that no plan of this round has had? */
  leadsToMissing(value: Named): boolean;
  /** Counts the pairs of a plan. */
  note(root: Named, data: Data): void;
  /** Pairs that have stood in a plan, all there are, and how often all have. */
  measure(): { covered: number; total: number; missing: string[]; rounds: number };
}

export function createPairCover(set: SchemaSet, roots: readonly Named[]): PairCover {
  const all = new Map<string, readonly (readonly [string, string])[]>();
  for (const root of roots) {
    for (const [name, object] of listObjects(set, root)) if (!all.has(name)) all.set(name, listPairs(set, object));
  }
  const total = [...all.values()].reduce((sum, pairs) => sum + pairs.length, 0);
  const begin = () =>
    new Map([...all].map(([name, pairs]) => [name, new Map(pairs.map((pair) => [pair.join(' '), pair]))]));
  let missing = begin();
  let rounds = 0;
  const noteKeys = (named: Named, data: Data): void => {
    const branch = branchOf(set, named, typeOf(data));
    if (!branch || typeof data === 'string') return;
    if (Array.isArray(data)) {
      const items = namedItems(set, branch);
      for (const item of data) noteKeys(items, item);
      return;
    }
    const keys = [...namedProperties(set, branch).keys()].filter((key) => Object.hasOwn(data, key));
    const left = missing.get(branch.name);
    if (left && left.size > 0) for (const [a, b] of pairsOf(keys)) left.delete(`${a} ${b}`);
    const others = namedOthers(set, branch);
    if (others) for (const value of Object.values(data)) noteKeys(others, value);
    for (const [key, property] of namedProperties(set, branch)) {
      const value = data[key];
      if (value !== undefined) noteKeys(property, value);
    }
  };
  const reach = new Map<string, readonly string[]>();
  return {
    leadsToMissing(value) {
      const names = reach.get(value.name) ?? [...listObjects(set, value).keys()];
      reach.set(value.name, names);
      return names.some((name) => (missing.get(name)?.size ?? 0) > 0);
    },
    pickMissing(name, random) {
      const left = missing.get(name);
      return left && left.size > 0 ? random.pick([...left.values()]) : undefined;
    },
    note(root, data) {
      noteKeys(root, data);
      if ([...missing.values()].some(({ size }) => size > 0)) return;
      missing = begin();
      rounds += 1;
    },
    measure() {
      if (rounds > 0) return { covered: total, total, missing: [], rounds };
      const left = [...missing].flatMap(([name, pairs]) => [...pairs.keys()].map((pair) => `${name}: ${pair}`));
      return { covered: total - left.length, total, missing: left, rounds };
    },
  };
}

/** All pairs of keys that the schema lets stand side by side. */
function listPairs(set: SchemaSet, object: Named): [string, string][] {
  const { located } = object;
  const keys = [...namedProperties(set, object).keys()];
  return pairsOf(keys).filter((pair) => settleKeys(set, located, pair, keys));
}

function pairsOf(keys: readonly string[]): [string, string][] {
  return keys.flatMap((a, i) => keys.slice(i + 1).map((b): [string, string] => [a, b]));
}
