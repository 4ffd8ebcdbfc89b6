import { findUnder } from '../../plan/find-all.ts';
import { appendixReferencesOf } from '../../reading/find-appendix-references.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Finding, Rule } from '../rule.ts';

/** "(có danh sách kèm theo)", "theo mẫu đính kèm": an appendix by another name. */
const byOtherName =
  /\([^()]{0,80}(?:kèm theo|đính kèm)[^()]{0,40}\)|(?:danh sách|danh mục|bảng|biểu|mẫu|chương trình|lịch|phân công)[^.;]{0,60} (?:kèm theo|đính kèm)(?! (?:Nghị định|Thông tư|Quyết định|Công văn|Hướng dẫn))/i;

export const appendixUnused: Rule = {
  id: 'form/appendix-unused',
  severity: 'warning',
  message: {
    vi: 'không chỗ nào trong kế hoạch dẫn tới phụ lục này',
    en: 'nothing in the plan refers to this appendix',
  },
  reason: {
    vi: 'Văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó (NĐ 30/2020, Phụ lục I, mục III.1).',
    en: 'A document with an appendix must point to it (Decree 30/2020, Annex I, III.1).',
  },
  bad: 'appendices: [{title: Danh mục nhiệm vụ, body: [Tổ chức hội nghị, Tổ chức hội thi]}]',
  good: 'closing: Nhiệm vụ cụ thể có Phụ lục kèm theo.\nappendices: [{title: Danh mục nhiệm vụ, body: [Tổ chức hội nghị, Tổ chức hội thi]}]',
  find: (subject) => {
    const { appendices = [] } = subject.plan.data;
    if (appendices.length === 0) return [];
    const references = appendixReferencesOf(subject);
    const seen = new Set(findUnder(subject.plan, 'see').map(({ text }) => text));
    if (references.some(({ all, numbers }) => numbers.length === 0 && (all || appendices.length === 1))) return [];
    if (
      plainTextsOf(subject).some(
        ({ text, pointer }) =>
          !/^\/(?:bases|issued-with)/.test(pointer) && !/phụ lục/i.test(text) && byOtherName.test(text),
      )
    )
      return [];
    return appendices.flatMap(({ id, title }, i): Finding[] => {
      const used = (id && seen.has(id.text)) || references.some(({ numbers }) => numbers.includes(i + 1));
      return used ? [] : [{ pointer: title[0]!.pointer }];
    });
  },
};
