import { keepPer } from '../../core/keep-per.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { findAbbreviations } from '../../reading/find-abbreviations.ts';
import { placeBare } from '../../reading/read-words.ts';
import type { Rule } from '../rule.ts';

const knownAbbreviations = keepPer(({ abbreviations }: Lexicon) => new Set(abbreviations));

const hint = { vi: 'ở lần đầu ghi: tên đầy đủ ({short})', en: 'at first use write: full name ({short})' };

export const abbreviationUndefined: Rule = {
  id: 'text/abbreviation-undefined',
  severity: 'warning',
  message: {
    vi: 'chữ viết tắt “{short}” chưa được giải thích trong kế hoạch',
    en: 'the abbreviation “{short}” is nowhere explained in the plan',
  },
  reason: {
    vi: 'Chữ viết tắt không thông dụng phải ghi đủ ở lần đầu, kèm “(sau đây viết tắt là …)” hoặc chữ viết tắt trong ngoặc đơn.',
    en: 'An abbreviation not in common use is written out the first time, with the short form in brackets.',
  },
  bad: 'text: Đăng ký với Phòng QLĐTBD trước ngày 15/3',
  good: 'text: Đăng ký với Phòng Quản lý đào tạo, bồi dưỡng (QLĐTBD) trước ngày 15/3; UBND tỉnh phê duyệt',
  find({ texts, lexicon }) {
    const known = knownAbbreviations(lexicon);
    const { uses, definitions } = findAbbreviations(texts);
    // Each group of one that is written in groups is explained with it: UB MTTQ.
    const seen = new Set(definitions.flatMap(({ short }) => [short, ...short.split(' ')]));
    return uses.flatMap(({ planText, from, to, short }) => {
      if (known.has(short) || seen.has(short)) return [];
      seen.add(short);
      return [{ ...placeBare(planText, from, to), values: { short }, hint }];
    });
  },
};
