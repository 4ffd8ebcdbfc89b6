import { foldDiacritics } from '../../core/vietnamese.ts';
import { type Definition, findAbbreviations } from '../../reading/find-abbreviations.ts';
import { lineOfSpot } from '../../reading/read-layout.ts';
import { placeBare } from '../../reading/read-words.ts';
import type { Finding, Rule } from '../rule.ts';

export const abbreviationTwice: Rule = {
  id: 'text/abbreviation-twice',
  severity: 'warning',
  message: {
    vi: 'chữ viết tắt “{short}” đã giải thích ở dòng {line}',
    en: 'the abbreviation “{short}” is explained in line {line} already',
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
    const seen = new Map<string, Definition>();
    return findAbbreviations(subject.texts).definitions.flatMap((definition): Finding[] => {
      const { planText, from, to, short, long } = definition;
      const first = seen.get(short);
      if (!first) {
        seen.set(short, definition);
        return [];
      }
      const line = lineOfSpot(subject, placeBare(first.planText, first.from, first.to));
      const isOther = short === short.toUpperCase() && !saysTheSame(first.long, long);
      return [
        {
          ...placeBare(planText, from, to),
          values: { short, line, ...(isOther && { other: first.long }) },
          hint: isOther ? hints.other : hints.same,
        },
      ];
    });
  },
};

const hints = {
  same: { vi: 'ở đây chỉ ghi “{short}”', en: 'write “{short}” alone here' },
  other: {
    vi: 'ở đó nó là “{other}”; một chữ viết tắt chỉ có một nghĩa, chọn chữ khác',
    en: 'there it is “{other}”; an abbreviation has one meaning, choose another',
  },
};

/** How far back an explanation reaches is not always known: the words of the shorter one are among those of the other. */
function saysTheSame(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length) as [string[], string[]];
  return short.every((word) => long.includes(word));
}

function wordsOf(text: string): string[] {
  return foldDiacritics(text).match(/\p{L}+/gu) ?? [];
}
