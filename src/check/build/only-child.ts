import { originOfWords, partsOf } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

const names: Readonly<Record<string, string>> = { number: 'số thứ tự', bullet: 'gạch đầu dòng' };

export const onlyChild: Rule = {
  id: 'build/only-child',
  severity: 'warning',
  message: {
    vi: 'chỉ có một mục ở đây; thay danh sách bằng `text: …` thẳng cột với heading, hoặc tách thành hai mục',
    en: 'a single part stands here; put `text: …` in the column of heading in place of the list, or split it in two',
  },
  reason: {
    vi: 'Chia mục thì có từ hai mục: có “1.” phải có “2.”; một gạch đầu dòng không phải là danh sách.',
    en: 'What is divided has two parts at least: a “1.” wants a “2.”, and one bullet is no list.',
  },
  bad: 'body: [{heading: Kinh phí, parts: [Từ nguồn chi thường xuyên]}, {reporting: Theo quy định}]',
  good: 'body: [{heading: Kinh phí, text: Từ nguồn chi thường xuyên}, {reporting: Theo quy định}]',
  find: (subject) =>
    partsOf(subject).flatMap(({ element, siblings, mark }): Finding[] => {
      if (names[mark] === undefined) return [];
      // A bullet below numbered brothers adds to them.
      const alone = !siblings.some(
        (other) =>
          other !== element &&
          (mark === 'number' ? other.attributes.mark === 'number' : other.attributes.mark !== 'none'),
      );
      const pointer = alone ? originOfWords(subject, element) : undefined;
      // The line of a phase's time is made by the form: nobody wrote a list there.
      return pointer === undefined || pointer.endsWith('/time-label') ? [] : [{ pointer }];
    }),
};
