import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCount, printNumber, readNumberPattern } from '../../src/core/numerals.ts';
import type { CharFormat, FlowList, Marker } from '../../src/flow/flow.ts';
import { createNumbering, type Numbering, type Position } from '../../src/typeset/numbering.ts';

const char: CharFormat = { bold: false, italic: false, underline: false, size: 14 };
const bullets = ['-', '+', '·'];

/** A part: its numbered children, the scheme they are counted in when it is their own, and how many bullets stand below. */
interface Part {
  readonly parts: readonly Part[];
  readonly scheme?: readonly string[];
  readonly bullets?: number;
}

/** Numbers a tree as the body of a document does; a marker per part and bullet, in the order printed. */
function numberParts(numbering: Numbering, parts: readonly Part[], position: Position): Marker[] {
  return parts.flatMap((part, i) => {
    const own = numbering.number(position, i + 1, parts.length, char);
    const inside = numbering.enter(position, i + 1, part.scheme);
    const dashes = Array.from({ length: part.bullets ?? 0 }, () => numbering.bullet(inside, char));
    return [own, ...dashes, ...numberParts(numbering, part.parts, inside)];
  });
}

function numberAll(parts: readonly Part[], scheme: readonly string[]): { markers: Marker[]; lists: FlowList[] } {
  const numbering = createNumbering(bullets, char);
  const markers = numberParts(numbering, parts, numbering.start(scheme));
  return { markers, lists: numbering.lists() };
}

/** Word's own alphabet: 26 letters, then aa, bb, cc. */
function wordLetters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function wordCount(format: string, value: number): string {
  if (format === 'lower-letter') return wordLetters(value);
  if (format === 'upper-letter') return wordLetters(value).toUpperCase();
  return printCount(format === 'upper-roman' ? 'upper-roman' : 'decimal', value);
}

/**
 * What Word prints for paragraphs of these lists: each list counts a level on, and starts all deeper levels again;
 * a level that has not been counted shows its first number.
 */
function countAsWord(lists: readonly FlowList[], markers: readonly Marker[]): (string | undefined)[] {
  const counters = new Map<number, number[]>();
  return markers.map(({ list: place }) => {
    if (!place) return undefined;
    const list = lists.find(({ id }) => id === place.id)!;
    const counted = counters.get(list.id) ?? [];
    counters.set(list.id, counted);
    const first = list.restarts.find(({ level }) => level === place.level)?.start ?? 1;
    counted[place.level] = counted[place.level] === undefined ? first : counted[place.level]! + 1;
    counted.length = place.level + 1;
    return list.levels[place.level]!.text.replace(/%(\d)/g, (_all, number: string) =>
      wordCount(list.levels[Number(number) - 1]!.format, counted[Number(number) - 1] ?? 1),
    );
  });
}

const leaf: Part = { parts: [] };
const leaves = (count: number): Part[] => Array.from({ length: count }, () => leaf);
const textOf = (parts: readonly Part[], scheme: readonly string[]) =>
  numberAll(parts, scheme)
    .markers.map(({ text }) => text)
    .join(' ');

describe('printed numbers', () => {
  it('follow the scheme by depth', () => {
    const parts: Part[] = [{ parts: [leaf, { parts: [...leaves(5)] }] }, leaf];
    expect(textOf(parts, ['I.', '1.', 'a)'])).toBe('I. 1. 2. a) b) c) d) đ) II.');
    expect(textOf(parts, ['I-', '1.', 'a)'])).toBe('I- 1. 2. a) b) c) d) đ) II-');
    expect(textOf(parts, ['A.', 'I.', '1.'])).toBe('A. I. II. 1. 2. 3. 4. 5. B.');
    expect(textOf(parts, ['1.', '1.1.', '1.1.a.'])).toBe('1. 1.1. 1.2. 1.2.a. 1.2.b. 1.2.c. 1.2.d. 1.2.đ. 2.');
  });

  it('repeat the parents a pattern names, not more', () => {
    expect(textOf([{ parts: [leaf, leaf, { parts: leaves(2) }] }], ['I.', '1.', '1.1.'])).toBe('I. 1. 2. 3. 3.1. 3.2.');
  });

  it('go on below the scheme', () => {
    const deep: Part = { parts: [{ parts: [{ parts: [{ parts: [leaf, leaf] }] }] }] };
    expect(textOf([deep], ['I.', '1.', 'a)'])).toBe('I. 1. a) 1) (a) (b)');
  });

  it('may differ by branch', () => {
    const parts: Part[] = [
      { parts: leaves(2) },
      { parts: leaves(2), scheme: ['a.'] },
      { parts: [{ parts: leaves(2) }], scheme: ['1.', '1.1.'] },
    ];
    expect(textOf(parts, ['I.', '1.', 'a)'])).toBe('I. 1. 2. II. a. b. III. 1. 1.1. 1.2.');
  });

  it('are bullets by depth of bullets, the last sign for all deeper ones', () => {
    const numbering = createNumbering(bullets, char);
    const start = numbering.start(['I.']);
    expect([0, 1, 2, 3].map((depth) => numbering.bullet({ ...start, bullets: depth }, char).text)).toEqual([
      '-',
      '+',
      '·',
      '·',
    ]);
  });
});

describe('the lists Word counts', () => {
  const listed = (parts: readonly Part[], scheme: readonly string[]) => {
    const { markers, lists } = numberAll(parts, scheme);
    return { markers, word: countAsWord(lists, markers) };
  };

  it('print the same numbers wherever a number is left to Word', () => {
    const { markers, word } = listed(
      [{ parts: [leaf, { parts: leaves(4), bullets: 2 }, leaf] }, { parts: leaves(3) }],
      ['I.', '1.', 'a)'],
    );
    expect(word).toEqual(markers.map(({ text }) => text));
  });

  it('are not used for five letters and more, where Word counts a b c d e', () => {
    const { markers, word } = listed([{ parts: [{ parts: leaves(5) }, { parts: leaves(4) }] }], ['I.', '1.', 'a)']);
    expect(markers.map(({ text }) => text).join(' ')).toBe('I. 1. a) b) c) d) đ) 2. a) b) c) d)');
    expect(word.map((text) => text ?? '_').join(' ')).toBe('I. 1. _ _ _ _ _ 2. a) b) c) d)');
  });

  it('hold every level in use at most nine deep', () => {
    let part: Part = leaf;
    for (let i = 0; i < 12; i++) part = { parts: [part] };
    const { markers, lists } = numberAll([part], ['I.', '1.', 'a)']);
    for (const { list } of markers)
      if (list) expect(list.level).toBeLessThan(lists.find(({ id }) => id === list.id)!.levels.length);
    expect(Math.max(...lists.map(({ levels }) => levels.length))).toBeLessThanOrEqual(9);
    expect(markers).toHaveLength(13);
  });

  it('print the same numbers in any tree of any schemes', () => {
    const sample = fc.constantFrom(
      'I.',
      'I-',
      'A.',
      '1.',
      '1)',
      '1.1.',
      '1.1',
      'a)',
      'a.',
      '(a)',
      '(1)',
      '1.1.a)',
      '1.1.1.',
      'a.1.',
    );
    const scheme = fc.array(sample, { minLength: 1, maxLength: 5 });
    const tree = fc.letrec<{ parts: Part[] }>((tie) => ({
      parts: fc.array(
        fc.record(
          { parts: fc.oneof({ maxDepth: 4 }, fc.constant<Part[]>([]), tie('parts')), scheme, bullets: fc.nat(2) },
          { requiredKeys: ['parts'] },
        ) as fc.Arbitrary<Part>,
        { maxLength: 6 },
      ),
    })).parts;
    let counted = 0;
    fc.assert(
      fc.property(tree, scheme, (parts, patterns) => {
        const { markers, word } = listed(parts, patterns);
        markers.forEach((marker, i) => {
          if (word[i] === undefined) return;
          counted += 1;
          expect(word[i]).toBe(marker.text);
        });
      }),
      { numRuns: 400 },
    );
    expect(counted).toBeGreaterThan(500);
  });

  it('count most of an ordinary plan', () => {
    const plan: Part[] = Array.from({ length: 5 }, () => ({
      parts: Array.from({ length: 3 }, () => ({ parts: leaves(3) })),
    }));
    const { markers } = numberAll(plan, ['I.', '1.', 'a)']);
    expect(markers.filter(({ list }) => list === undefined)).toEqual([]);
  });
});

it('readNumberPattern reads every sample of the profiles', () => {
  for (const text of ['I-', 'I.', '1.', 'a)', '1.1.']) expect(printNumber(readNumberPattern(text)!, [1, 1])).toBe(text);
});
