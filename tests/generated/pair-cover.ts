import { type SchemaSet, typeOf } from '../../src/schema/schema-set.ts';
import type { Data } from '../../src/source/read-yaml.ts';
import type { Random } from '../parity/seeded-random.ts';
import { completeKeys, fitKeys } from './fit-keys.ts';
import { branchOf, listObjects, type Named, namedItems, namedProperties } from './object-names.ts';

/** Which pairs of keys that may stand side by side have stood in a plan. */
export interface PairCover {
  /** A pair of an object schema that no plan has had, if there is one. */
  pickMissing(name: string, random: Random): readonly [string, string] | undefined;
  /** Can a value hold an object with a pair that no plan has had? */
  leadsToMissing(value: Named): boolean;
  /** Counts the pairs of a plan. */
  note(root: Named, data: Data): void;
  /** Pairs that have stood in a plan, and all there are. */
  measure(): { covered: number; total: number; missing: string[] };
}

export function createPairCover(set: SchemaSet, roots: readonly Named[]): PairCover {
  const missing = new Map<string, Map<string, readonly [string, string]>>();
  let total = 0;
  for (const root of roots) {
    for (const [name, object] of listObjects(set, root)) {
      if (missing.has(name)) continue;
      const pairs = listPairs(set, object);
      missing.set(name, new Map(pairs.map((pair) => [pair.join(' '), pair])));
      total += pairs.length;
    }
  }
  const note = (named: Named, data: Data): void => {
    const branch = branchOf(set, named, typeOf(data));
    if (!branch || typeof data === 'string') return;
    if (Array.isArray(data)) {
      const items = namedItems(set, branch);
      for (const item of data) note(items, item);
      return;
    }
    const keys = [...namedProperties(set, branch).keys()].filter((key) => Object.hasOwn(data, key));
    const left = missing.get(branch.name);
    if (left && left.size > 0) for (const [a, b] of pairsOf(keys)) left.delete(`${a} ${b}`);
    for (const [key, property] of namedProperties(set, branch)) {
      const value = data[key];
      if (value !== undefined) note(property, value);
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
    note,
    measure() {
      const left = [...missing].flatMap(([name, pairs]) => [...pairs.keys()].map((pair) => `${name}: ${pair}`));
      return { covered: total - left.length, total, missing: left };
    },
  };
}

/** All pairs of keys that the schema lets stand side by side. */
function listPairs(set: SchemaSet, object: Named): [string, string][] {
  const { located } = object;
  return pairsOf([...namedProperties(set, object).keys()]).filter((pair) =>
    fitKeys(set, located, completeKeys(set, located, pair)),
  );
}

function pairsOf(keys: readonly string[]): [string, string][] {
  return keys.flatMap((a, i) => keys.slice(i + 1).map((b): [string, string] => [a, b]));
}
