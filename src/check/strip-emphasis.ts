import { perSubject } from './per-subject.ts';
import type { Finding, PlanText } from './rule.ts';

/** A text without its emphasis signs, which can tell where a stretch of it stands in the text as written. */
export interface PlainText {
  readonly text: string;
  readonly pointer: string;
  readonly key: string;
  /** Place of a finding at a stretch of the text (UTF-16 units). */
  at(from: number, to: number): Pick<Finding, 'pointer' | 'within'>;
}

/** The texts of a plan without emphasis signs, in the order of the file. */
export const plainTextsOf = perSubject(({ texts }) => texts.map(stripEmphasis));

/** Drops `*` and the backslash before a sign; everything else stays. */
export function stripEmphasis({ text, pointer, key }: PlanText): PlainText {
  if (!/[*\\]/.test(text)) return { text, pointer, key, at: (from, to) => ({ pointer, within: [from, to] }) };
  let plain = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '*') continue;
    if (text[i] === '\\' && (text[i + 1] === '*' || text[i + 1] === '\\')) i += 1;
    plain += text[i];
    places.push(i);
  }
  const place = (at: number) => places[at] ?? text.length;
  return { text: plain, pointer, key, at: (from, to) => ({ pointer, within: [place(from), place(to - 1) + 1] }) };
}
