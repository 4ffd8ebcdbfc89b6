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
    vi: 'Văn bản ban hành phải có số và ngày, tháng, năm (NĐ 30/2020, Điều 8, Điều 15); bản chưa ban hành thì ghi draft.',
    en: 'An issued document has a number and a date (Decree 30/2020, Articles 8 and 15); one that is not issued yet is a draft.',
  },
  bad: 'number: 5\ndate: 2026',
  good: 'number: 5\ndate: 2026-03-05',
  find: ({ plan }) => {
    const { draft, number, date, kind } = plan.data;
    if (draft || plan.data['issued-with']) return [];
    const dated = date?.text.length === 10;
    if (number && dated) return [];
    return [
      {
        ...(date ? { pointer: date.pointer } : { pointer: kind.pointer, atKey: true }),
        values: { missing: dated ? noNumber : number ? noFullDate : neither },
        hint: { vi: 'chưa ban hành thì thêm “draft: 1”', en: 'if it is not issued yet, add “draft: 1”' },
      },
    ];
  },
};
