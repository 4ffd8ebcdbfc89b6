import { type NumberPattern, printNumber, readNumberPattern } from '../core/numerals.ts';
import type { CharFormat, FlowList, FlowListLevel, Marker } from '../flow/flow.ts';
import { makeMarker } from './sheet.ts';

/** Where a numbered or bulleted part stands. */
export interface Position {
  /** Numbers of the numbered parts around it, outermost first. */
  readonly numbers: readonly number[];
  /** How many bulleted parts are around it. */
  readonly bullets: number;
  /** Patterns of the numbers by depth. */
  readonly scheme: readonly NumberPattern[];
  /** Index of the Word list that counts this scheme, per scheme. */
  readonly list: SchemeList;
}

/** The Word list of one numbering scheme, and how far Word has counted in it. */
export interface SchemeList {
  readonly id: number;
  readonly counted: number[];
}

/** Hands out printed numbers, and tells where a Word list prints the same one. Collects the lists a document needs. */
export interface Numbering {
  /** The outermost position in a scheme (`I.`, `1.`, `a)`). */
  start(scheme: readonly string[]): Position;
  /** The position inside a numbered part. */
  enter(position: Position, value: number, scheme?: readonly string[]): Position;
  /** The number of the nth of `count` numbered brothers. */
  number(position: Position, value: number, count: number, char: CharFormat): Marker;
  bullet(position: Position, char: CharFormat): Marker;
  lists(): FlowList[];
}

/** The sign that counts the parts of a position: the last one of `1.a.`. */
export function signAt({ numbers, scheme }: Position): 'A' | 'I' | '1' | 'a' {
  return signs[scheme[Math.min(numbers.length, scheme.length - 1)]!.parts.at(-1)!];
}

const signs = { 'upper-letter': 'A', 'upper-roman': 'I', decimal: '1', 'lower-letter': 'a' } as const;

/** Patterns for depths the profile's scheme does not name. */
const deeper = ['1)', '(a)', '(1)'];
/** Word's letters agree with the Vietnamese alphabet up to d; then the rule wants đ where Word counts e. */
const lettersWordKnows = 4;

export function createNumbering(bullets: readonly string[], char: CharFormat): Numbering {
  const lists: FlowList[] = [];
  const addList = (levels: readonly FlowListLevel[], restarts: FlowList['restarts'] = []): number => {
    const id = lists.length + 1;
    lists.push({ id, abstractId: id, levels, restarts });
    return id;
  };
  let bulletList = 0;
  const startScheme = (scheme: readonly NumberPattern[]): SchemeList => ({
    id: addList(scheme.slice(0, 9).map((pattern, depth) => makeLevel(pattern, depth, char))),
    counted: [],
  });

  return {
    start(scheme) {
      const patterns = readScheme(scheme);
      return { numbers: [], bullets: 0, scheme: patterns, list: startScheme(patterns) };
    },
    enter(position, value, scheme) {
      const numbers = [...position.numbers, value];
      if (!scheme || scheme.length === 0) return { ...position, numbers };
      const own = readScheme([...scheme, ...deeper]);
      const patterns = [...position.scheme.slice(0, numbers.length), ...own];
      return { ...position, numbers, scheme: patterns, list: startScheme(patterns) };
    },
    number(position, value, count, format) {
      const depth = position.numbers.length;
      const pattern = position.scheme[Math.min(depth, position.scheme.length - 1)]!;
      const all = [...position.numbers, value];
      const text = printNumber(pattern, all.slice(Math.max(0, all.length - pattern.parts.length)));
      const own = pattern.parts.at(-1);
      const literal = makeMarker(format, text);
      const letters = own === 'lower-letter' || own === 'upper-letter';
      if (
        depth >= Math.min(9, position.scheme.length) ||
        (letters && count > lettersWordKnows) ||
        !fitsParents(position.scheme, depth)
      )
        return literal;
      const { counted, id } = position.list;
      const parents = position.numbers.every((number, i) => counted[i] === number);
      if ((parents || pattern.parts.length === 1) && (counted[depth] ?? 0) + 1 === value) {
        counted[depth] = value;
        counted.length = depth + 1;
        return makeMarker(format, text, { id, level: depth });
      }
      if (pattern.parts.length > 1 || value !== 1) return literal;
      // Word would go on counting here: a list of its own begins again.
      const fresh = addList(position.scheme.slice(0, 9).map((level, i) => makeLevel(level, i, char)));
      (position.list as { id: number }).id = fresh;
      counted.length = 0;
      counted[depth] = 1;
      return makeMarker(format, text, { id: fresh, level: depth });
    },
    bullet(position, format) {
      // All levels that Word has, since a clerk may go deeper than the plan does.
      bulletList ||= addList(
        Array.from({ length: 9 }, (_, level) => ({ format: 'bullet', text: bullets[level] ?? bullets.at(-1)!, char })),
      );
      const level = Math.min(position.bullets, bullets.length - 1);
      return makeMarker(format, bullets[level]!, { id: bulletList, level });
    },
    lists: () => lists,
  };
}

const read = new WeakMap<readonly string[], readonly NumberPattern[]>();

/** The patterns of a scheme and of the depths below it; that of a profile is read once. */
function readScheme(scheme: readonly string[]): readonly NumberPattern[] {
  const known = read.get(scheme);
  if (known) return known;
  const samples = [...scheme, ...deeper].slice(0, Math.max(scheme.length, 9));
  const patterns = samples.map((sample) => readNumberPattern(sample)!);
  read.set(scheme, patterns);
  return patterns;
}

/** A number that repeats its parents' can be counted by Word only where it counts them in the same alphabet. */
function fitsParents(scheme: readonly NumberPattern[], depth: number): boolean {
  const parts = scheme[depth]?.parts ?? [];
  return parts.every((counting, i) => {
    const parent = scheme[depth - (parts.length - 1 - i)];
    return parent !== undefined && parent.parts.at(-1) === counting;
  });
}

function makeLevel(pattern: NumberPattern, depth: number, char: CharFormat): FlowListLevel {
  const first = depth - pattern.parts.length + 2;
  const text = pattern.between.reduce(
    (sum, between, i) => sum + between + (i < pattern.parts.length ? `%${Math.max(1, first + i)}` : ''),
    '',
  );
  return { format: pattern.parts.at(-1)!, text, char };
}
