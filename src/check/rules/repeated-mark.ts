import { placeBare, readBare } from '../read-words.ts';
import type { Rule } from '../rule.ts';

/** Two marks that cannot follow each other; dots of omission are three, blanks to fill in are five and more. */
const repeated =
  /(?<=[\p{L}\p{N}%)”"»])(?:\.{2}|\.{4})(?![.…\d/])|[,;:][,;:]+|[,;:]\.(?![.…\p{L}\p{N}])|(?<![.…]|\p{L}\.\p{L})\.;/gu;

export const repeatedMark: Rule = {
  id: 'text/repeated-mark',
  severity: 'warning',
  message: {
    vi: 'dấu câu thừa hoặc chồng nhau: “{found}”; viết “{wanted}”',
    en: 'too many punctuation marks: “{found}”; write “{wanted}”',
  },
  reason: {
    vi: 'Một chỗ ngắt một dấu câu; dấu chấm lửng có ba chấm.',
    en: 'One break takes one mark; dots of omission are three.',
  },
  bad: 'text: Thực hiện “Giờ giảng chất lượng tốt”, “Giờ giảng kiểu mẫu”....',
  good: 'text: Thực hiện “Giờ giảng chất lượng tốt”, “Giờ giảng kiểu mẫu”...',
  find: ({ texts }) =>
    texts.flatMap((planText) =>
      !/[.,;:][.,;:]/.test(planText.text)
        ? []
        : [...readBare(planText).text.matchAll(repeated)].map(({ 0: found, index }) => ({
            ...placeBare(planText, index, index + found.length),
            values: { found, wanted: found === '....' ? '...' : found.at(-1)! },
          })),
    ),
};
