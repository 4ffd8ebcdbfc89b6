import { resolve, type Schema, type SchemaSet, typesOf } from '../../src/schema/schema-set.ts';
import type { Data } from '../../src/source/data.ts';
import type { Random } from '../parity/seeded-random.ts';
import { completeKeys, fitKeys, settleKeys } from './fit-keys.ts';
import { chooseOwn, mendReferences } from './mend-references.ts';
import { branchOf, type Named, namedItems, namedOthers, namedProperties, nameSchema } from './object-names.ts';
import type { PairCover } from './pair-cover.ts';
import { createWordMaker, type WordMaker } from './words.ts';

export type Keys = { [key: string]: Data };

/** Data of a plan and of the issuer's file that it names, if it names one. */
export interface MadePlan {
  readonly plan: Keys;
  readonly office?: Keys;
}

/** What the values of a plan are made with. */
interface Maker {
  readonly set: SchemaSet;
  readonly random: Random;
  readonly words: WordMaker;
  readonly cover: PairCover;
}

/** What no schema says: forms and offices are files; settings say how a plan looks, not what it says. */
const samples = new Map<string, readonly Data[]>([
  ['form', ['state', 'party', 'party-36', 'youth']],
  ['profile', [{}]],
]);
const formats: Readonly<Record<string, readonly string[]>> = { numbering: ['I.', 'A.', '1.', '1.1.', 'a)', '(1)'] };
/** Under which a letterhead or a signer of an office stands. */
export const ownName = 'rieng';
/** Below this depth a value is as small as its schema lets it be. */
const deepest = 7;
/** How often a key that nothing asks for is there at the top; how many keys more an object has below, on average. */
const often = { top: 0.25, below: 1.2 };

/** A plan of a kind, made from its schema alone; pairs of keys that no plan has had are taken first. */
export function makePlan(set: SchemaSet, kind: string, cover: PairCover, random: Random): MadePlan {
  const maker = { set, random, words: createWordMaker(random), cover };
  const root = rootOf(kind);
  const plan = makeObject(maker, root, 0);
  const makeAppendices = () => makeValue(maker, namedProperties(set, root).get('appendices')!, deepest - 2);
  const mended = mendReferences(plan, makeAppendices, maker.words.text);
  const named = mended['issuer'];
  const office = typeof named === 'string' ? makeObject(maker, rootOf('issuer'), 1) : undefined;
  if (!office)
    return { plan: { ...chooseOwn(mended, named as Keys), issuer: chooseOwn(named as Keys, named as Keys) } };
  return { plan: { ...chooseOwn(mended, office), issuer: 'van-phong' }, office: chooseOwn(office, office) };
}

function shuffle<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => [random.int(0, 1_000_000), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** The schema of a kind, or of issuers. */
export function rootOf(kind: string): Named {
  return nameSchema({ schema: { $ref: `${kind}.schema.json` }, base: 'plan.schema.json' }, kind);
}

function makeValue(maker: Maker, named: Named, depth: number): Data {
  const { set, random } = maker;
  const types = [...new Set(typesOf(set, named.located))];
  const short = depth >= deepest ? ['string', 'array', 'object'].find((type) => types.includes(type)) : undefined;
  const branch = branchOf(set, named, short ?? random.pick(types))!;
  const { schema, base } = resolve(set, branch.located);
  if (schema.type === 'array') return makeList(maker, branch, depth);
  if (typesOf(set, { schema, base })[0] === 'object') return makeObject(maker, branch, depth);
  return makeScalar(maker, schema);
}

function makeList(maker: Maker, list: Named, depth: number): Data[] {
  const { minItems = 0, maxItems = Infinity } = resolve(maker.set, list.located).schema as {
    minItems?: number;
    maxItems?: number;
  };
  const length = Math.min(maxItems, Math.max(minItems, depth >= deepest ? 1 : maker.random.int(1, depth < 4 ? 3 : 2)));
  const items = namedItems(maker.set, list);
  return Array.from({ length }, () => makeValue(maker, items, depth + 1));
}

function makeObject(maker: Maker, object: Named, depth: number): Keys {
  const others = namedOthers(maker.set, object);
  if (others) return { [ownName]: makeValue(maker, others, depth + 1) };
  const properties = namedProperties(maker.set, object);
  const keys = chooseKeys(maker, object, properties, depth);
  const made: Keys = {};
  for (const [key, property] of shuffle(maker.random, [...properties])) {
    const ready = samples.get(key);
    if (keys.has(key)) made[key] = ready ? maker.random.pick(ready) : makeValue(maker, property, depth + 1);
  }
  return made;
}

/** Keys of an object that may stand side by side, those of a pair that is still wanted among them. */
function chooseKeys(
  { set, random, cover }: Maker,
  { name, located }: Named,
  properties: ReadonlyMap<string, Named>,
  depth: number,
): Set<string> {
  const all = [...properties.keys()];
  const complete = (keys: readonly string[]) =>
    settleKeys(set, located, keys, shuffle(random, all)) ?? completeKeys(set, located, keys);
  /** A key below which a pair is wanted. */
  const pickWay = (): string[] => {
    const ways = depth >= deepest ? [] : all.filter((key) => cover.leadsToMissing(properties.get(key)!));
    return ways.length > 0 ? [random.pick(ways)] : [];
  };
  let chosen = complete(cover.pickMissing(name, random) ?? pickWay());
  // A second pair makes five more with the keys of the first.
  const second = depth < 4 ? cover.pickMissing(name, random) : undefined;
  const both = second && complete([...chosen, ...second]);
  if (both && fitKeys(set, located, both)) chosen = both;
  const share = depth >= deepest ? 0 : depth === 0 ? often.top : Math.min(often.top, often.below / all.length);
  for (const key of all) {
    if (!random.chance(share)) continue;
    const more = complete([...chosen, key]);
    if (fitKeys(set, located, more)) chosen = more;
  }
  if (fitKeys(set, located, chosen)) return chosen;
  const alone = all.map((key) => complete([key])).filter((keys) => fitKeys(set, located, keys));
  // At the bottom a text is best: it holds nothing more.
  const small = alone.filter((keys) =>
    [...keys].every((key) => typesOf(set, properties.get(key)!.located).includes('string')),
  );
  return random.pick(depth >= deepest && small.length > 0 ? small : alone);
}

function makeScalar({ random, words }: Maker, schema: Schema & { minimum?: number; maximum?: number }): string {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return String(random.pick(schema.enum));
  if (schema.type === 'boolean') return String(random.chance(0.5));
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum = 0, maximum = Infinity } = schema;
    if (maximum >= 9999) return words.count();
    // Lengths are in millimetres: wide enough for a word, narrow enough for a page.
    return minimum >= 1900 ? words.year() : String(random.int(Math.max(minimum, 16), Math.min(maximum, 40)));
  }
  if (schema.format === 'date') return words.date();
  if (schema.format === 'partial-date') return random.chance(0.7) ? words.date() : words.year();
  if (schema.format !== undefined) return random.pick(formats[schema.format]!);
  if (schema.pattern === undefined) return words.text();
  const fits = new RegExp(schema.pattern, 'u');
  return [words.symbol(), words.number(), words.count(), words.symbol().toLowerCase()].find((word) => fits.test(word))!;
}
