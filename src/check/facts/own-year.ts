import { planTimeOf } from '../../reading/plan-time.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import { isBelow } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

/** The plan names itself: "ban hành Kế hoạch … năm 2022", "Trên đây là Kế hoạch … giai đoạn 2022 - 2025". */
const itself =
  /(?:xây dựng|ban hành|trên đây là|lập|đề ra) (?:bản )?kế hoạch (?!số |của |kèm )([^.;:]{0,250}?)(năm học|giai đoạn|năm) (\d{4})(?:(?: ?[-–—] ?| đến (?:năm )?)(\d{4}))?/gi;

export const ownYear: Rule = {
  id: 'facts/own-year',
  severity: 'warning',
  message: {
    vi: 'ở đây kế hoạch là của “{found}”, ở trích yếu là “{wanted}”',
    en: 'here the plan is for “{found}”, in its subject for “{wanted}”',
  },
  reason: {
    vi: 'Câu dẫn, đoạn kết gọi tên kế hoạch phải cùng năm với trích yếu.',
    en: 'Lead-in and closing must give the plan the same years as its subject.',
  },
  bad: 'subject: Phát động phong trào thi đua năm 2026\nclosing: Trên đây là Kế hoạch phát động phong trào thi đua năm 2025.',
  good: 'subject: Phát động phong trào thi đua năm 2026\nclosing: Trên đây là Kế hoạch phát động phong trào thi đua năm 2026.',
  find: (subject) => {
    const { title } = planTimeOf(subject);
    if (!title || title.several) return [];
    const wanted = title.from === title.to ? `năm ${title.from}` : title.words;
    return plainTextsOf(subject).flatMap(({ text, pointer, at }) => {
      if (!isBelow(pointer, 'lead-in', 'closing')) return [];
      return [...text.matchAll(itself)].flatMap((match): Finding[] => {
        const [all, , kind = '', first, last = first] = match;
        const same =
          first === last
            ? Number(first) >= title.from && Number(first) <= title.to
            : Number(first) === title.from && Number(last) === title.to;
        if (same) return [];
        const from = match.index + all.lastIndexOf(kind, all.lastIndexOf(first!));
        return [
          {
            ...at(from, match.index + all.length),
            values: { found: text.slice(from, match.index + all.length), wanted },
          },
        ];
      });
    });
  },
};
