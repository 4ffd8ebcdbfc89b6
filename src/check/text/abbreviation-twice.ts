import { findAbbreviations } from '../../reading/find-abbreviations.ts';
import { lineOf } from '../../reading/read-layout.ts';
import { placeBare } from '../../reading/read-words.ts';
import type { Rule } from '../rule.ts';

export const abbreviationTwice: Rule = {
  id: 'text/abbreviation-twice',
  severity: 'warning',
  message: {
    vi: 'chữ viết tắt “{short}” đã giải thích ở dòng {line}; ở đây chỉ ghi “{short}”',
    en: 'the abbreviation “{short}” is explained in line {line} already; write “{short}” alone here',
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
  find(subject) {
    const seen = new Map<string, ReturnType<typeof placeBare>>();
    return findAbbreviations(subject.texts).definitions.flatMap(({ planText, from, to, short }) => {
      const place = placeBare(planText, from, to);
      const first = seen.get(short);
      if (!first) {
        seen.set(short, place);
        return [];
      }
      return [{ ...place, values: { short, line: lineOf(subject, first) } }];
    });
  },
};
