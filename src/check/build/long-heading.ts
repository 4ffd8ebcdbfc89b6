import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Finding, Rule } from '../rule.ts';

/** More words than the longest headings of Party plans; one that ends as a sentence, or holds two, is told from `few` on. */
const many = 45;
const few = 18;

export const longHeading: Rule = {
  id: 'build/long-heading',
  severity: 'warning',
  message: {
    vi: 'đề mục dài {words} chữ là cả một đoạn văn; đưa vào `text:`, đề mục chỉ nêu tên phần',
    en: 'a heading of {words} words is a paragraph; put it in `text:`, a heading only names its part',
  },
  reason: {
    vi: 'Đề mục in đậm, có khi in hoa, không ngắt trang giữa đề mục và đoạn sau; cả đoạn văn làm đề mục thì khó đọc (NĐ 30/2020, Phụ lục I, mục II.6.b).',
    en: 'A heading is bold, at some levels in capitals, and kept with what follows; a paragraph set so is hard to read (Decree 30/2020, Annex I, II.6.b).',
  },
  bad: 'body: [{heading: "Nâng cao nhận thức của cán bộ, viên chức về phong trào thi đua. Kịp thời phát hiện, biểu dương các điển hình tiên tiến", text: Các khoa thực hiện.}, {budget: Theo quy định}]',
  good: 'body: [{heading: Mục đích, text: "Nâng cao nhận thức của cán bộ, viên chức về phong trào thi đua. Kịp thời phát hiện, biểu dương các điển hình tiên tiến"}, {budget: Theo quy định}]',
  find: (subject) =>
    plainTextsOf(subject).flatMap(({ text, key, at }): Finding[] => {
      if (key !== 'heading') return [];
      const words = text.split(/\s+/).length;
      const isParagraph = words > many || (words >= few && /\p{Ll}[.;!?](?: +\p{Lu}\p{Ll}|\s*$)/u.test(text));
      return isParagraph ? [{ ...at(0, text.length), values: { words } }] : [];
    }),
};
