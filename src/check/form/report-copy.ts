import { coverUnits } from '../../reading/cover-units.ts';
import { ownNames } from '../../reading/own-names.ts';
import { readRecipients } from '../../reading/read-recipients.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import { isBelow } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

/** A body that reports go to, as far as its name reaches. */
const body = String.raw`(?:Thường trực |Thường vụ )?(?:Hội đồng|Ủy ban|Uỷ ban|UBND|HĐND|Ban|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Huyện ủy|Đảng ủy|Đảng uỷ|Sở|Bộ|Vụ|Cục|Viện|Học viện|Văn phòng|Phòng|Liên đoàn|Công đoàn|Tỉnh đoàn|Huyện đoàn|Giám hiệu)(?![\p{L}])[^.,;:()]*?(?:, khen thưởng[^.,;:()]*?)?`;
const end = String.raw`(?=[.,;:()]|$| (?:để|trước|theo|xem xét|đánh giá|bình xét|xét|tổng hợp|chậm nhất|vào|hằng|hàng|định kỳ|qua|bằng|và|kết quả|tình hình|biết|phê duyệt|cho ý kiến|quyết định|khi|nếu|nhằm|những|các|là|trong|từ|sau|ngay|kịp thời|chỉ đạo|giải quyết|thực hiện)(?![\p{L}]))`;
/** "báo cáo Hội đồng …", "báo cáo kết quả … về Sở Nội vụ". */
const towards = '(?:về|lên|với|cho|đến|tới|gửi|gửi về|gửi đến|gửi cho)';
const reports = new RegExp(`[Bb]áo cáo(?:(?: [^.;:()]{0,160}?)? ${towards})? (${body})${end}`, 'gu');

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
    const lines = readRecipients(subject).map(({ text }) => text);
    if (lines.length === 0 || subject.plan.data['issued-with']) return [];
    const isCovered = coverUnits([...lines, ...ownNames(subject)]);
    const named = new Set<string>();
    const found: Finding[] = [];
    for (const { text, pointer, at } of plainTextsOf(subject)) {
      if (!text.includes('áo cáo') || !isBelow(pointer, 'body', 'closing', 'lead-in')) continue;
      for (const match of text.matchAll(reports)) {
        const name = match[1]!.trim();
        const from = match.index + match[0].lastIndexOf(name);
        const through = /^[^.,;:()]{0,40}\((?:qua|thông qua) ([^()]+)\)/.exec(text.slice(from + name.length))?.[1];
        if (named.has(name) || isCovered(name) || (through !== undefined && isCovered(through))) continue;
        named.add(name);
        found.push({ ...at(from, from + name.length), values: { body: name } });
      }
    }
    return found;
  },
};
