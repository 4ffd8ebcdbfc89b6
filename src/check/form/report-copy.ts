import { keepPer } from '../../core/keep-per.ts';
import { isLetter } from '../../core/letters.ts';
import { writeChoice } from '../../core/write-choice.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { readCover } from '../../reading/cover-units.ts';
import { readRecipients } from '../../reading/read-recipients.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import { isBelow } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

const end = String.raw`(?=[.,;:()]|$| (?:để|trước|theo|xem xét|đánh giá|bình xét|xét|tổng hợp|chậm nhất|vào|hằng|hàng|định kỳ|qua|bằng|và|kết quả|tình hình|biết|phê duyệt|cho ý kiến|quyết định|khi|nếu|nhằm|những|các|là|trong|từ|sau|ngay|kịp thời|chỉ đạo|giải quyết|thực hiện)(?![\p{L}]))`;
/** "báo cáo Hội đồng …", "báo cáo kết quả … về Sở Nội vụ". */
const towards = '(?:về|lên|với|cho|đến|tới|gửi|gửi về|gửi đến|gửi cho)';
const reportsOf = keepPer((lexicon: Lexicon) => {
  /** A body that reports go to, as far as its name reaches. */
  const body = String.raw`(?:Thường trực |Thường vụ )?(?:${writeChoice(lexicon['report-bodies'])})(?![\p{L}])[^.,;:()]*?(?:, khen thưởng[^.,;:()]*?)?`;
  return new RegExp(`[Bb]áo cáo(?:(?: [^.;:()]{0,160}?)? ${towards})? (${body})${end}`, 'gu');
});

/** Official names that a comma is part of: "Sở Văn hóa, Thể thao và Du lịch". */
const commaNames = keepPer((lexicon: Lexicon) =>
  lexicon['official-names']
    .flatMap((line) => line.replace(/^[~^]/, '').split(' | '))
    .filter((name) => name.includes(',')),
);

/**
 * The name that a text begins with, through the commas that are part of it.
 * @param start the name as far as its first comma
 * @param names whole names, of the recipients or official
 */
function readWhole(text: string, start: string, names: readonly string[]): string {
  if (text[start.length] !== ',') return start;
  let whole = start;
  for (const name of names) {
    const from = name.toLowerCase().indexOf(start.toLowerCase());
    if (from < 0) continue;
    const rest = name.slice(from);
    let same = 0;
    while (same < rest.length && rest[same]?.toLowerCase() === text[same]?.toLowerCase()) same += 1;
    // Up to the end of a word in both, and past the comma by a word at least.
    while (same > 0 && (isLetterAt(rest, same) || isLetterAt(text, same)) && isLetterAt(text, same - 1)) same -= 1;
    const shared = text.slice(0, same).replace(/[\s.,;:()]+$/, '');
    if (shared.length > whole.length) whole = shared;
  }
  return whole;
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && isLetter(text.codePointAt(at)!);
}

export const reportCopy: Rule = {
  id: 'form/report-copy',
  severity: 'warning',
  message: {
    vi: 'phải báo cáo “{body}” nhưng nơi nhận không có nơi này',
    en: 'reports go to “{body}”, but it is not among the recipients',
  },
  reason: {
    vi: 'Nơi nhận gồm cơ quan, đơn vị nhận văn bản để kiểm tra, giám sát, để báo cáo (NĐ 30/2020, Phụ lục I, mục II.9).',
    en: 'The recipients include those who supervise and those reported to (Decree 30/2020, Annex I, II.9).',
  },
  bad: 'closing: Kết thúc năm học, các khoa báo cáo kết quả về Sở Nội vụ để tổng hợp.\nrecipients: [Các khoa]',
  good: 'closing: Kết thúc năm học, các khoa báo cáo kết quả về Sở Nội vụ để tổng hợp.\nrecipients: [Các khoa, Sở Nội vụ]',
  find: (subject) => {
    const isCovered = readCover(subject);
    if (!isCovered) return [];
    const names = [...readRecipients(subject).map(({ text }) => text), ...commaNames(subject.lexicon)];
    const named = new Set<string>();
    const found: Finding[] = [];
    for (const { text, pointer, at } of plainTextsOf(subject)) {
      if (!text.includes('áo cáo') || !isBelow(pointer, 'body', 'closing', 'lead-in')) continue;
      for (const match of text.matchAll(reportsOf(subject.lexicon))) {
        const start = match[1]!.trim();
        const from = match.index + match[0].lastIndexOf(start);
        const name = readWhole(text.slice(from), start, names);
        const through = /^[^.,;:()]{0,40}\((?:qua|thông qua) ([^()]+)\)/.exec(text.slice(from + name.length))?.[1];
        if (named.has(name) || isCovered(name) || (through !== undefined && isCovered(through))) continue;
        named.add(name);
        found.push({ ...at(from, from + name.length), values: { body: name } });
      }
    }
    return found;
  },
};
