import { readBases } from '../../reading/read-bases.ts';
import type { Rule } from '../rule.ts';

export const basisEnd: Rule = {
  id: 'form/basis-end',
  severity: 'warning',
  message: {
    vi: 'bỏ dấu “{found}” ở cuối căn cứ: mẫu tự đặt dấu',
    en: 'drop “{found}” at the end of the basis: the form sets the mark',
  },
  reason: {
    vi: 'Dấu cuối mỗi căn cứ do thể thức: dấu chấm phẩy, dòng cuối dấu chấm (NĐ 30/2020, Phụ lục I, mục II.6.a) hoặc dấu phẩy (văn bản Đảng).',
    en: 'The form ends each basis: a semicolon, a full stop after the last (Decree 30/2020, Annex I, II.6.a) or a comma (Party).',
  },
  bad: 'bases: [Luật Thi đua khen thưởng ngày 15/6/2022;]',
  good: 'bases: [Luật Thi đua khen thưởng ngày 15/6/2022]',
  find: (subject) => {
    const bases = readBases(subject).filter(({ as }) => as !== 'text');
    const { separator, last } = subject.profile.settings.bases;
    return bases.flatMap(({ text, pointer }, i) => {
      const end = /(?<![.…])[;,.]\s*$/.exec(text);
      const found = end?.[0].trim();
      const same = found === (i === bases.length - 1 ? last : separator);
      if (!end || found === undefined || (found !== ';' && same)) return [];
      return [
        {
          pointer,
          within: [end.index, end.index + 1] as const,
          values: { found },
          fix: { pointer, from: end.index, to: text.length, text: '' },
        },
      ];
    });
  },
};
