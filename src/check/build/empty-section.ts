import type { Words } from '../../core/problem.ts';
import type { Element } from '../../document/document.ts';
import { isFlow } from '../../reading/read-layout.ts';
import type { Subject } from '../../reading/subject.ts';
import { type Part, partsOf, pointerOf, textOf, wordsOf } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

export const emptySection: Rule = {
  id: 'build/empty-section',
  severity: 'warning',
  message: { vi: 'dưới “{found}” chưa có nội dung', en: 'there is nothing below “{found}”' },
  reason: {
    vi: 'Đề mục, câu mở đầu danh sách (kết thúc bằng dấu hai chấm) phải có nội dung theo sau.',
    en: 'A heading, or words that open a list (ending in a colon), must be followed by something.',
  },
  bad: 'body: [{heading: Kinh phí}, {reporting: Theo quy định}]',
  good: 'body: [{heading: Kinh phí, text: Từ nguồn chi thường xuyên}, {reporting: Theo quy định}]',
  find: (subject) =>
    partsOf(subject).flatMap((part): Finding[] => {
      const { element, depth } = part;
      if (!isEmpty(part) || element.attributes.see !== undefined) return [];
      // A list of titles, each a line of its own, is content itself.
      if (
        depth > 1 &&
        !endsOpen(element) &&
        part.siblings.length > 1 &&
        part.siblings.every((sibling) => isBare(sibling))
      )
        return [];
      // Of a label and words that open a list, the words are meant.
      const pointer = pointerOf(subject, element.children.at(-1)!) ?? pointerOf(subject, element);
      return pointer === undefined
        ? []
        : [{ pointer, values: { found: shorten(wordsOf(element)) }, hint: adviseContent(subject, pointer) }];
    }),
};

/** What to write below a heading, below words behind a key, and behind words that have none. */
function adviseContent(subject: Subject, pointer: string): Words {
  const key = pointer.split('/').at(-1)!;
  if (/^\d+$/.test(key))
    return {
      vi: 'viết tiếp sau dấu hai chấm; nếu theo sau là danh sách: ghi `text: …:` rồi dòng dưới, thẳng cột, `items:`',
      en: 'go on after the colon; if a list is to follow: write `text: …:` and on the next line, in its column, `items:`',
    };
  const entry = key === 'heading' ? 'text: …' : 'items: [ … ]';
  const owner = pointer.slice(0, -key.length - 1);
  return isFlow(subject, owner)
    ? { vi: `thêm trong ngoặc, sau dấu phẩy: \`${entry}\``, en: `add within the braces, after a comma: \`${entry}\`` }
    : key === 'heading'
      ? {
          vi: 'thêm dòng dưới, thẳng cột với heading: `text: …` (hoặc `items:`)',
          en: 'add a line in the column of heading: `text: …` (or `items:`)',
        }
      : {
          vi: `thêm các dòng dưới, thẳng cột với ${key}: \`items:\`, \`- …\`, \`- …\``,
          en: `add lines in the column of ${key}: \`items:\`, \`- …\`, \`- …\``,
        };
}

/** Nothing below a heading; or words that end in a colon, with nothing after them. */
function isEmpty({ element, parent }: Part): boolean {
  if (isBare(element)) return true;
  if (parent.children.at(-1) !== element || !endsOpen(element)) return false;
  return element.children.every(({ tag }) => tag === 'heading' || tag === 'label' || tag === 'text');
}

function isBare(element: Element): boolean {
  return element.children.length === 1 && textOf(element, 'heading') !== '';
}

function endsOpen(element: Element): boolean {
  const words = wordsOf(element);
  return words.includes(':') && /:[”"*)]*\s*$/.test(words);
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
