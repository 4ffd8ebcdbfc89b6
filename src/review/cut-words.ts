import type { Inline } from '../document/document.ts';

/** A word of a text as a reader compares it: a syllable, a sign, or a document symbol, date, figure with its unit, each whole. */
export interface Word {
  readonly text: string;
  /** Number of what it says, the same in both documents; emphasis and spaces apart. */
  readonly id: number;
  /** White space after it. */
  readonly gap: string;
  /** Emphasis: 0 none, 1 italic, 2 bold, 3 both; `-1` where it changes within the word. */
  readonly look: number;
}

/** Words that are the same in both, or some in place of others. */
export interface Stretch<Item extends Word> {
  kind: 'same' | 'changed';
  before: Item[];
  after: Item[];
}

/** Numbers texts, so that two documents are compared by numbers. */
export type Interner = (text: string) => number;

export function createInterner(): Interner {
  const known = new Map<string, number>();
  return (text) => {
    const id = known.get(text) ?? known.size;
    if (id === known.size) known.set(text, id);
    return id;
  };
}

/** Number with what it counts in, which a reader takes for one thing. */
const units = '%|‰|°C|₫|(?:triệu|tỷ|nghìn|ngàn) đồng|đồng|km|ha|kg|m²|m2';

/** One word of a text after another. */
export const wordPattern = new RegExp(
  [
    // Addresses.
    String.raw`https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    // Numbers of documents: 12-KH/TĐTN, 30/2020/NĐ-CP, 03/CT-UBND.
    String.raw`\d+(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\p{M}\d]*(?:[-/.]\p{Lu}[\p{Lu}\p{M}\d]*)*`,
    // Dates, and the months and years of one.
    String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}(?![\d/])`,
    // Figures and ranges of them, with their unit.
    String.raw`\d+(?:[.,]\d+)*(?:[-–‑]\d+(?:[.,]\d+)*)?(?:\s?(?:${units})(?![\p{L}\p{M}\p{N}]))?`,
    // Syllables, and what a hyphen joins.
    String.raw`[\p{L}\p{M}\p{N}]+(?:[-‑’'][\p{L}\p{M}\p{N}]+)*`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** Some words that the template counts itself, such as the number of a phase: a reader sees them move with what they number. */
const counted = '#';

/**
 * The words of a text. A footnote stands in it with its words in brackets.
 * @param countsFirst whether a number in the template's own words, before a title or time or at their end, numbers this text among its brothers ("Đợt 2")
 */
export function cutWords(runs: readonly Inline[], intern: Interner, countsFirst = false): Word[] {
  const flat = flattenNotes(runs);
  let text = '';
  const ends: number[] = [];
  for (const run of flat) {
    text += run.text;
    ends.push(text.length);
  }
  const words: Word[] = [];
  let at = 0;
  let lastEnd = 0;
  for (const match of text.matchAll(wordPattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (words.length > 0) (words.at(-1) as { gap: string }).gap = text.slice(lastEnd, from);
    lastEnd = to;
    while (ends[at]! <= from) at += 1;
    const run = flat[at]!;
    let look = lookOf(run);
    for (let i = at; ends[i]! < to; i++) if (lookOf(flat[i + 1]!) !== look) look = -1;
    const isOwn = countsFirst && at < 2 && run.place === undefined;
    const isCount = isOwn && /^\d+$/.test(match[0]) && /^(?:$|: | \()/.test(text.slice(to, ends[at]));
    words.push({ text: match[0], id: intern(isCount ? counted : match[0]), gap: '', look });
  }
  return words;
}

function lookOf({ bold, italic }: Inline): number {
  return (bold ? 2 : 0) + (italic ? 1 : 0);
}

/** What stands around the words of a footnote in the text that it is referred to in. */
export const noteFrame = [' [Chú thích: ', ']'] as const;

/** Runs with the words of footnotes in brackets where they are referred to. */
export function flattenNotes(runs: readonly Inline[]): readonly Inline[] {
  if (!runs.some(({ note }) => note)) return runs;
  return runs.flatMap((run) => {
    if (!run.note) return [run];
    const plain = { bold: false, italic: false };
    return [{ text: noteFrame[0], ...plain }, ...run.note.runs, { text: noteFrame[1], ...plain }];
  });
}

/** Words as text. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ text, gap }, i) => (i < words.length - 1 ? text + gap : text)).join('');
}
