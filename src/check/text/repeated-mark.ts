import { isLetter, isLetterOrDigit } from '../../core/letters.ts';
import { holdsSigns, placeBare, readBare } from '../../reading/read-words.ts';
import { sign } from '../../reading/signs.ts';
import type { Rule } from '../rule.ts';

/** Two marks that cannot follow each other; dots of omission are three, blanks to fill in are five and more. */
const repeated = /(?:\.{2}|\.{4})(?![.…\d/])|[,;:][,;:]+|[,;:]\.(?![.…])|(?<![.…])\.;/g;

export const repeatedMark: Rule = {
  id: 'text/repeated-mark',
  severity: 'warning',
  message: {
    vi: 'dấu câu thừa hoặc chồng nhau: “{found}”; viết “{wanted}”',
    en: 'too many punctuation marks: “{found}”; write “{wanted}”',
  },
  reason: {
    vi: 'Một chỗ ngắt một dấu câu; dấu chấm lửng có ba chấm.',
    en: 'One break takes one mark; dots of omission are three.',
  },
  bad: 'text: Thực hiện “Giờ giảng chất lượng tốt”, “Giờ giảng kiểu mẫu”....',
  good: 'text: Thực hiện “Giờ giảng chất lượng tốt”, “Giờ giảng kiểu mẫu”...',
  find: ({ texts }) =>
    texts.flatMap((planText) =>
      holdsSigns(planText, sign.markAfterMark) && /[.,;:][.,;:]/.test(planText.text)
        ? findRepeated(readBare(planText).text).map(({ found, at }) => ({
            ...placeBare(planText, at, at + found.length),
            values: { found, wanted: found === '....' ? '...' : found.at(-1)! },
          }))
        : [],
    ),
};

function findRepeated(text: string): { found: string; at: number }[] {
  const all: { found: string; at: number }[] = [];
  let from = 0;
  for (;;) {
    repeated.lastIndex = from;
    const match = repeated.exec(text);
    if (!match) return all;
    const { 0: found, index: at } = match;
    const isFault = fits(text, at, found);
    if (isFault) all.push({ found, at });
    from = isFault ? at + found.length : at + 1;
  }
}

/** Dots follow a word; a full stop after another mark ends something; `v.v.;` is an abbreviation. */
function fits(text: string, at: number, found: string): boolean {
  const before = signBefore(text, at);
  if (found.startsWith('..')) return isLetterOrDigit(before.codePointAt(0)!) || /[%)”"»]/.test(before);
  if (found === '.;') {
    const point = at - before.length;
    return !(
      isLetter(before.codePointAt(0)!) &&
      text[point - 1] === '.' &&
      isLetter(signBefore(text, point - 1).codePointAt(0)!)
    );
  }
  return !found.endsWith('.') || !isLetterOrDigit(text.codePointAt(at + 2) ?? 0);
}

/** The sign that ends at a UTF-16 unit; a space before the first. */
function signBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), Math.max(0, at))].at(-1) ?? ' ';
}
