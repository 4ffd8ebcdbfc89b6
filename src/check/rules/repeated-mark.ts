import { holdsSigns, placeBare, readBare } from '../read-words.ts';
import type { Rule } from '../rule.ts';
import { sign } from '../signs.ts';

/** Two marks that cannot follow each other; dots of omission are three, blanks to fill in are five and more. */
const repeated =
  /(?<=[\p{L}\p{N}%)”"»])(?:\.{2}|\.{4})(?![.…\d/])|[,;:][,;:]+|[,;:]\.(?![.…\p{L}\p{N}])|(?<![.…]|\p{L}\.\p{L})\.;/gu;

/** Quick look for any of them: marks side by side that are not the three dots of omission. */
const crowded = /(?<!\.)\.\.(?:\.\.+)?(?!\.)|[,;:][.,;:]|\.[,;:]/;

export const repeatedMark: Rule = {
  id: 'text/repeated-mark',
  severity: 'warning',
  message: {
    vi: 'dấu câu thừa hoặc chồng nhau: “{found}”',
    en: 'marks too many or on top of each other: “{found}”',
  },
  reason: {
    vi: 'Một chỗ ngắt một dấu câu; dấu chấm lửng có ba chấm.',
    en: 'One break takes one mark; dots of omission are three.',
  },
  bad: 'text: Thực hiện “Giờ giảng chất lượng tốt”, “Giờ giảng kiểu mẫu”....',
  good: 'text: Thực hiện “Giờ giảng chất lượng tốt”, “Giờ giảng kiểu mẫu”...',
  find: ({ texts }) =>
    texts.flatMap((planText) =>
      !holdsSigns(planText, sign.markAfterMark) || !crowded.test(planText.text)
        ? []
        : [...readBare(planText).text.matchAll(repeated)].map(({ 0: found, index }) => ({
            ...placeBare(planText, index, index + found.length),
            values: { found },
          })),
    ),
};
