import { findAbbreviations } from '../../reading/find-abbreviations.ts';
import { lineOf } from '../../reading/read-layout.ts';
import { placeBare } from '../../reading/read-words.ts';
import type { Rule } from '../rule.ts';

export const abbreviationLate: Rule = {
  id: 'text/abbreviation-late',
  severity: 'warning',
  message: {
    vi: 'chữ viết tắt “{short}” dùng ở đây, đến dòng {line} mới giải thích; ghi đủ tên ở đây: tên đầy đủ ({short})',
    en: '“{short}” is only explained in line {line}; write it out here: full name ({short})',
  },
  reason: {
    vi: 'Chữ viết tắt phải được ghi đủ ngay ở lần dùng đầu tiên.',
    en: 'An abbreviation is written out where it is first used.',
  },
  bad: `items:
  - Đẩy mạnh ứng dụng CĐSTT trong giảng dạy.
  - Tập huấn chuyển đổi số toàn trường (CĐSTT) cho giảng viên.`,
  good: `items:
  - Tập huấn chuyển đổi số toàn trường (CĐSTT) cho giảng viên.
  - Đẩy mạnh ứng dụng CĐSTT trong giảng dạy.`,
  find(subject) {
    const { texts } = subject;
    const { uses, definitions } = findAbbreviations(texts);
    const order = new Map(texts.map((text, i) => [text, i]));
    const seen = new Set<string>();
    return uses.flatMap(({ planText, from, to, short }) => {
      const definition = definitions.find((other) => other.short === short);
      if (!definition || seen.has(short)) return [];
      const here = order.get(planText)!;
      const there = order.get(definition.planText)!;
      seen.add(short);
      return here < there || (here === there && from < definition.from)
        ? [
            {
              ...placeBare(planText, from, to),
              values: { short, line: lineOf(subject, placeBare(definition.planText, definition.from, definition.to)) },
            },
          ]
        : [];
    });
  },
};
