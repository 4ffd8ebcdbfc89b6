import { perSubject } from './per-subject.ts';
import { readBare } from './read-words.ts';
import type { PlanText, Spot } from './subject.ts';

/** A text without its emphasis signs, which can tell where a stretch of it stands in the text as written. */
export interface PlainText {
  readonly text: string;
  readonly pointer: string;
  readonly key: string;
  /** Kinds of signs in the text (`signs.ts`). */
  readonly signs: number;
  /** Place of a finding at a stretch of the text (UTF-16 units). */
  at(from: number, to: number): Spot;
}

/** The texts of a plan without emphasis signs, in the order of the file. */
export const plainTextsOf = perSubject(({ texts }) => texts.map(stripEmphasis));

/** Drops `*` and the backslash before a sign; everything else stays. */
function stripEmphasis(planText: PlanText): PlainText {
  const { pointer, key } = planText;
  const { text, at: offsets, signs } = readBare(planText);
  if (text.length === planText.text.length)
    return { text, pointer, key, signs, at: (from, to) => ({ pointer, within: [from, to] }) };
  const place = (at: number) => offsets[at] ?? planText.text.length;
  return { text, pointer, key, signs, at: (from, to) => ({ pointer, within: [place(from), place(to - 1) + 1] }) };
}
