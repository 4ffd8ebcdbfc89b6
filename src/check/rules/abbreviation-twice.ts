import { findAbbreviations } from '../find-abbreviations.ts';
import { placeBare } from '../read-words.ts';
import type { Rule } from '../rule.ts';

export const abbreviationTwice: Rule = {
  id: 'text/abbreviation-twice',
  severity: 'warning',
  message: {
    vi: 'chữ viết tắt “{short}” được giải thích lần thứ hai',
    en: 'the abbreviation “{short}” is explained a second time',
  },
  reason: {
    vi: 'Mỗi chữ viết tắt chỉ giải thích một lần, và chỉ có một nghĩa trong văn bản.',
    en: 'An abbreviation is explained once and has one meaning in a document.',
  },
  bad: `items:
  - Tập huấn công nghệ thông tin (CNTT) cho giảng viên.
  - Đẩy mạnh ứng dụng công nghệ thông tin (CNTT) trong giảng dạy.`,
  good: `items:
  - Tập huấn công nghệ thông tin (CNTT) cho giảng viên.
  - Đẩy mạnh ứng dụng CNTT trong giảng dạy.`,
  find({ texts }) {
    const seen = new Set<string>();
    return findAbbreviations(texts).definitions.flatMap(({ planText, from, to, short }) => {
      if (!seen.has(short)) {
        seen.add(short);
        return [];
      }
      return [{ ...placeBare(planText, from, to), values: { short } }];
    });
  },
};
