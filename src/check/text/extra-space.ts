import { isLetterOrDigitAt } from '../../core/letters.ts';
import { holdsSigns, isPlain, placeBare, readBare } from '../../reading/read-words.ts';
import { sign } from '../../reading/signs.ts';
import type { PlanText } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

export const extraSpace: Rule = {
  id: 'text/extra-space',
  severity: 'warning',
  message: {
    vi: 'thừa dấu cách cạnh dấu “{mark}”',
    en: 'a space too many beside “{mark}”',
  },
  reason: {
    vi: 'Dấu câu viết liền chữ trước nó; ngoặc viết liền chữ bên trong.',
    en: 'A mark is written close to the word before it, brackets and quotes close to what they hold.',
  },
  bad: 'text: Đổi mới nội dung , hình thức tuyên truyền ( báo, đài)',
  good: 'text: Đổi mới nội dung, hình thức tuyên truyền (báo, đài)',
  find: ({ texts }) => texts.flatMap(findSpaces),
};

const blanks = String.raw`[ \t\u00a0\u202f\n]+`;
const beforeMark = new RegExp(`${blanks}([,;:!?.)\\]”])`, 'gu');
const afterOpening = new RegExp(`([(\\[“])${blanks}`, 'gu');

function findSpaces(planText: PlanText): Finding[] {
  if (!holdsSigns(planText, sign.blankBeforeMark | sign.blankAfterOpening)) return [];
  const { text } = readBare(planText);
  const findings: Finding[] = [];
  const report = (from: number, to: number, mark: string) => {
    const place = placeBare(planText, from, to);
    const fix = { pointer: planText.pointer, from: place.within[0], to: place.within[1], text: '' };
    // The caret shows the space and its mark; the fix takes the space away.
    const within =
      mark === text[to] ? placeBare(planText, from, to + 1).within : placeBare(planText, from - 1, to).within;
    findings.push({ ...place, within, values: { mark }, ...(isPlain(planText, from - 1, to + 1) && { fix }) });
  };
  for (const match of text.matchAll(beforeMark)) {
    const mark = match[1]!;
    const at = match.index + match[0].length - 1;
    if (match.index > 0 && !isMeant(text, match.index, at, mark)) report(match.index, at, mark);
  }
  for (const match of text.matchAll(afterOpening)) {
    const from = match.index + 1;
    const to = match.index + match[0].length;
    if (
      to < text.length &&
      to - from < 3 &&
      !isLetterOrDigitAt(text, match.index - 1) &&
      !/[)\]”».…_,;:!?]/.test(text[to]!)
    )
      report(from, to, match[1]!);
  }
  return findings;
}

/** Spaces that belong there: before dots of omission, in blanks to fill in, in a ratio, before a file's ending. */
function isMeant(text: string, from: number, at: number, mark: string): boolean {
  const before = text[from - 1]!;
  const after = text[at + 1] ?? ' ';
  if (/[.…_([“]/.test(before)) return true;
  // Room for a pen.
  if (/^ {3,}$/.test(text.slice(from, at))) return true;
  if (mark === '.')
    return (
      after === '.' || /^\.(?:\d|[a-z]{2,5}\b(?![\p{L}]))/u.test(text.slice(at)) || /^\.NET\b/.test(text.slice(at))
    );
  if (mark === ':') return /\d/.test(before) && /^:\s*\d/.test(text.slice(at));
  return false;
}
