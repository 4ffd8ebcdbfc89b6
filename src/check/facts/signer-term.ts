import { printShortDate, readPartialDate } from '../../core/date.ts';
import { findEndedTerms } from '../../reading/dated/ended-terms.ts';
import type { Rule } from '../rule.ts';

const print = (day: string | undefined) => (day === undefined ? '…' : printShortDate(readPartialDate(day)!));

const office = 'issuer:\n  name: Trường A\n  symbol: TA\n  place: A\n  archive: VT\n  signers:\n    hieu-truong:';

export const signerTerm: Rule = {
  id: 'facts/signer-term',
  severity: 'warning',
  message: {
    vi: '“{who}” giữ chức trong thời gian {term}, không vào ngày của kế hoạch (signers của cơ quan)',
    en: '“{who}” holds the title {term}, not on the day of the plan (signers of the office)',
  },
  reason: {
    vi: 'Người ký phải đang giữ chức vào ngày ký. Ghi người kế nhiệm vào danh sách dưới tên ngắn ấy ở signers, với from, to.',
    en: 'Who signs must hold the title on that day. Add the next holder to the list under that id in signers, with from and to.',
  },
  bad: `number: 5\ndate: 2027-03-05\nsignature: hieu-truong\n${office} {title: Hiệu trưởng, name: Nguyễn Văn An, to: 2026-08-31}`,
  good: `number: 5\ndate: 2027-03-05\nsignature: hieu-truong\n${office}\n      - {title: Hiệu trưởng, name: Nguyễn Văn An, to: 2026-08-31}\n      - {title: Hiệu trưởng, name: Trần Thị Bình, from: 2026-09-01}`,
  find: (subject) =>
    findEndedTerms(subject).map(({ pointer, who, term: { from, to } }) => ({
      pointer,
      values: { who, term: `${print(from)} - ${print(to)}` },
    })),
};
