import type { Element } from '../../document/document.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Part, partsOf, pointerOf, textOf, wordsOf } from '../walk-parts.ts';

export const emptySection: Rule = {
  id: 'build/empty-section',
  severity: 'warning',
  message: { vi: 'dưới “{found}” không có nội dung', en: 'there is nothing below “{found}”' },
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
      return pointer === undefined ? [] : [{ pointer, values: { found: shorten(wordsOf(element)) } }];
    }),
};

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
