import { isLetter, isLetterOrDigitAt } from '../../core/letters.ts';
import { stretchBefore } from '../../core/stretch-before.ts';
import { readSyllable } from '../../core/syllable.ts';
import { holdsSigns, isCode, isPlain, placeBare, readBare, readToken } from '../../reading/read-words.ts';
import { sign } from '../../reading/signs.ts';
import type { PlanText } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

export const missingSpace: Rule = {
  id: 'text/missing-space',
  severity: 'warning',
  message: {
    vi: 'thiếu dấu cách ở “{found}”',
    en: 'a space is missing in “{found}”',
  },
  reason: {
    vi: 'Sau dấu câu, trước dấu mở ngoặc và sau dấu đóng ngoặc có một dấu cách.',
    en: 'One space stands after a mark, before an opening and after a closing bracket.',
  },
  bad: 'text: Phát hiện,bồi dưỡng điển hình tiên tiến(tập thể, cá nhân)',
  good: 'text: Phát hiện, bồi dưỡng điển hình tiên tiến (tập thể, cá nhân)',
  find: ({ texts }) => texts.flatMap(findMissing),
};

function findMissing(planText: PlanText): Finding[] {
  if (!holdsSigns(planText, sign.closeAfterMark | sign.closeBeforeOpening)) return [];
  const { text } = readBare(planText);
  const findings: Finding[] = [];
  /** @param at where the space is to stand */
  const report = (at: number) => {
    const fix = {
      pointer: planText.pointer,
      from: placeBare(planText, at - 1, at).within[1],
      to: placeBare(planText, at - 1, at).within[1],
      text: ' ',
    };
    findings.push({
      ...placeBare(planText, at - 1, at + 1),
      values: { found: text.slice(at - 1, at + 1) },
      ...(isPlain(planText, at - 1, at + 1) && { fix }),
    });
  };
  for (const { 0: mark, index } of text.matchAll(/[,;:!?.)”](?=[\p{L}\p{N}“(])/gu)) {
    if (lacksSpaceAfter(text, index, mark) && !isCode(readToken(text, index))) report(index + 1);
  }
  for (const { 0: mark, index } of text.matchAll(/[(“]/g)) {
    if (!isLetterOrDigitAt(text, index - 1)) continue;
    if (lacksSpaceBefore(text, index, mark) && !isCode(readToken(text, index))) report(index);
  }
  return findings.toSorted((a, b) => a.within![0] - b.within![0]);
}

function lacksSpaceAfter(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1]!;
  const digits = /\d/.test(before) && /\d/.test(after);
  if (mark === '.') return lacksSpaceAfterDot(text, at);
  if (mark === ',') return !digits && /\S/.test(before);
  if (mark === ';') return true;
  if (mark === ':') return !/\d/.test(before) && !/[\p{Lu}\d]{2}$/u.test(stretchBefore(text, at, 4));
  const isBeforeLetter = isLetter(after.charCodeAt(0));
  if (mark === '!' || mark === '?') return isBeforeLetter;
  if (mark === ')') return isBeforeLetter && !isShortBracket(text, at);
  return after === '(' || isLetterOrDigitAt(text, at + 1);
}

/** A full stop, not the dot of an abbreviation (TP.HCM, PGS.TS, v.v.), a domain, a number or a typed marker. */
function lacksSpaceAfterDot(text: string, at: number): boolean {
  const before = /[\p{L}\p{M}]*$/u.exec(stretchBefore(text, at, 20))![0];
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(at + 1, at + 21))![0];
  const sign = text[at - 1] ?? ' ';
  if (after === '' || text[at + 1 + after.length] === '.' || readSyllable(after).fault) return false;
  const opensSentence = /^\p{Lu}\p{Ll}+$/u.test(after);
  if (/[)”]/.test(sign)) return true;
  // "năm 2023.Các": a year; "1.Mục đích" is a marker typed by hand, which is another rule's business.
  if (/\d/.test(sign)) return opensSentence && /\D\d{4}$/.test(stretchBefore(text, at, 5));
  if (before.length < 2 || text[at - before.length - 1] === '.' || readSyllable(before).fault) return false;
  if (/^\p{Lu}/u.test(before) && before.length <= 4 && !/[^\x00-\x7f]/.test(before)) return false;
  return opensSentence || /[^\x00-\x7f]/.test(after);
}

function lacksSpaceBefore(text: string, at: number, mark: string): boolean {
  // “…“ : an opening sign that was meant to close.
  if (mark === '“') return !/[\s,;:.!?]/.test(text[at + 1] ?? ' ');
  const before = /[\p{L}\p{N}]+$/u.exec(stretchBefore(text, at, 20))![0];
  const close = text.indexOf(')', at);
  if (close >= 0 && close - at <= 3) return false;
  return before.length > 1 && !/^[\p{Lu}\d]+$/u.test(before);
}

/** The bracket closed here belongs to its word: "tệp(s)". */
function isShortBracket(text: string, close: number): boolean {
  const open = text.lastIndexOf('(', close);
  return open > 0 && close - open <= 3 && isLetterOrDigitAt(text, open - 1);
}
