import { appendixReferencesOf } from '../../reading/find-appendix-references.ts';
import type { Finding, Rule } from '../rule.ts';

export const appendixMissing: Rule = {
  id: 'form/appendix-missing',
  severity: 'warning',
  message: {
    vi: 'dẫn tới “{found}” mà kế hoạch không có (số phụ lục: {count})',
    en: 'it refers to “{found}”, which the plan does not have (appendices: {count})',
  },
  reason: {
    vi: 'Phụ lục được dẫn tới phải có trong văn bản (NĐ 30/2020, Phụ lục I, mục III.1).',
    en: 'An appendix referred to must be there (Decree 30/2020, Annex I, III.1).',
  },
  bad: 'closing: Danh mục nhiệm vụ tại Phụ lục I kèm theo Kế hoạch này.',
  good: 'closing: Danh mục nhiệm vụ tại Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP.',
  find: (subject) => {
    const count = subject.plan.data.appendices?.length ?? 0;
    return appendixReferencesOf(subject)
      .filter(({ numbers }) => count === 0 || (numbers.length > 0 && (count === 1 || Math.max(...numbers) > count)))
      .map(({ words, attached, place }): Finding => {
        const whole = attached === undefined ? words : `${words} ${attached}`;
        const values = { found: words, count, whole, wanted: `Phụ lục ${attached ?? 'kèm theo'}` };
        return { ...place, values, hint: count === 0 ? hints.none : count === 1 ? hints.one : hints.several };
      });
  },
};

const hints = {
  none: {
    vi: 'ghi phụ lục ở sát lề trái: `appendices:`, dòng dưới `  - title: …`, dòng dưới nữa `    body: […]`; hoặc bỏ lời dẫn này',
    en: 'write the appendix at the left margin: `appendices:`, below it `  - title: …`, below that `    body: […]`; or drop the reference',
  },
  one: {
    vi: 'kế hoạch chỉ có 1 phụ lục, in là “Phụ lục”; thay “{whole}” bằng “{wanted}”',
    en: 'the plan has only one appendix, printed “Phụ lục”; in place of “{whole}” write “{wanted}”',
  },
  several: {
    vi: 'sửa số, hoặc thêm phụ lục vào appendices',
    en: 'mend the number, or add the appendix to appendices',
  },
};
