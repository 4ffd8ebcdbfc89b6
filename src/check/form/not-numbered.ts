import type { Words } from '../../core/problem.ts';
import type { Rule } from '../rule.ts';

const noNumber: Words = { vi: 'số (number)', en: 'number' };
const noFullDate: Words = { vi: 'ngày (date)', en: 'full date' };
const neither: Words = { vi: `${noNumber.vi}, ${noFullDate.vi}`, en: `${noNumber.en} and no ${noFullDate.en}` };

export const notNumbered: Rule = {
  id: 'form/not-numbered',
  severity: 'warning',
  message: { vi: 'kế hoạch không phải dự thảo mà chưa có {missing}', en: 'the plan is no draft, but has no {missing}' },
  reason: {
    vi: 'Văn bản ban hành phải có số và ngày, tháng, năm (NĐ 30/2020, Điều 8, Điều 15); chưa ban hành thì số để trống, hoặc ghi draft cho bản dự thảo.',
    en: 'An issued document has a number and a date (Decree 30/2020, Articles 8 and 15); until then the number stays blank, or the plan is marked as a draft.',
  },
  bad: 'number: 5\ndate: 2026',
  good: 'number: 5\ndate: 2026-03-05',
  find: ({ plan }) => {
    const { draft, number, date, kind } = plan.data;
    // A number left blank says that the plan is not numbered yet.
    if (draft || plan.data['issued-with'] || number?.text.trim() === '') return [];
    const dated = date?.text.length === 10;
    if (number && dated) return [];
    return [
      {
        ...(date ? { pointer: date.pointer } : { pointer: kind.pointer, atKey: true }),
        values: { missing: dated ? noNumber : number ? noFullDate : neither },
        hint: number ? hints.date : hints.number,
      },
    ];
  },
};

const hints = {
  number: {
    vi: 'chưa cấp số thì ghi `number:` và để trống',
    en: 'while it has none, write `number:` with nothing behind it',
  },
  date: {
    vi: 'ghi đủ `date: 2026-03-05`; chưa ban hành thì để trống cả number',
    en: 'write all of it, `date: 2026-03-05`; while it is not issued leave number blank too',
  },
};
