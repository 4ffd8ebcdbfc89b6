import { findDates, orderOf } from '../../reading/find-dates.ts';
import { readBases } from '../../reading/read-bases.ts';
import type { Finding, Rule } from '../rule.ts';

/** Ranks of legal documents, highest first; what no rank fits is not compared. */
const ranks: readonly RegExp[] = [
  /^hiến pháp/i,
  /^(?:bộ luật|luật)\s|^nghị quyết số \d+\/\d{4}\/qh\d/i,
  /^pháp lệnh|^nghị quyết số [^;]*ubtvqh/i,
  /^nghị định/i,
  /^quyết định số \S*\/qđ-ttg|^quyết định số [^;]{0,80}thủ tướng/i,
  /^thông tư/i,
  /^(?:quyết định|nghị quyết|chỉ thị|kế hoạch|hướng dẫn|công văn|thông báo|chương trình|báo cáo|tờ trình|công điện)\s/i,
];

/** Bases of competence come first whatever their rank; laws that amend stand by the law they amend. */
const apart = /^luật tổ chức|chức năng, nhiệm vụ|điều lệ|quy chế (?:làm việc|tổ chức)|sửa đổi|bổ sung|hợp nhất/i;
/** Documents of the Party have ranks of their own. */
const ofParty =
  /\/(?:TW|TU|HU|ĐU|QU|TWĐTN|HVCTQG|BTGTU|BTCTU)\b|(?:bộ chính trị|ban bí thư|ban chấp hành|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|tỉnh uỷ|thành uỷ|đảng uỷ)/i;

export const basisOrder: Rule = {
  id: 'form/basis-order',
  severity: 'warning',
  message: {
    vi: '“{found}” đứng sau “{before}”; xếp căn cứ từ giá trị pháp lý cao đến thấp, cùng cấp thì văn bản trước ghi trước',
    en: '“{found}” stands after “{before}”; order the bases by rank, and by date within a rank',
  },
  reason: {
    vi: 'Thông lệ soạn thảo: Hiến pháp, Luật, Pháp lệnh, Nghị định, Quyết định của Thủ tướng, Thông tư, rồi văn bản của địa phương, đơn vị; cùng cấp theo ngày ban hành.',
    en: 'Custom of drafting: Constitution, laws, ordinances, decrees, decisions of the Prime Minister, circulars, then local documents; within a rank by date.',
  },
  bad: 'bases: [Nghị định số 99/2023/NĐ-CP ngày 31/12/2023 của Chính phủ, Luật Thi đua khen thưởng ngày 15/6/2022]',
  good: 'bases: [Luật Thi đua khen thưởng ngày 15/6/2022, Nghị định số 99/2023/NĐ-CP ngày 31/12/2023 của Chính phủ]',
  find: (subject) => {
    const found: Finding[] = [];
    let highest: { rank: number; name: string; date: number } | undefined;
    for (const { as, text, pointer } of readBases(subject)) {
      const rank = ranks.findIndex((words) => words.test(text));
      if (as !== 'under' || rank < 0 || apart.test(text) || ofParty.test(text)) continue;
      const name = nameOf(text);
      const date = readDate(text);
      const later = highest && rank === highest.rank && rank < 6 && date !== undefined && date < highest.date;
      if (highest && (rank < highest.rank || later))
        found.push({ pointer, within: [0, name.length], values: { found: name, before: highest.name } });
      else highest = { rank, name, date: date ?? highest?.date ?? 0 };
    }
    return found;
  },
};

/** The document without its date and subject: "Nghị định số 99/2023/NĐ-CP". */
function nameOf(text: string): string {
  return (/^.*? số \S+/u.exec(text)?.[0] ?? /^.*?(?= ngày | số | năm |,|;|$)/u.exec(text)?.[0] ?? text)
    .slice(0, 60)
    .replace(/[,;.]$/, '');
}

function readDate(text: string): number | undefined {
  const date = findDates(text)[0];
  return date?.year === undefined ? undefined : orderOf({ ...date, year: date.year });
}
