import type { Words } from '../../core/problem.ts';
import { findAll } from '../../plan/find-all.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import { isBelow } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

/** Markers that number and bullet a list, as pasted from Word, headings of Markdown, and rules drawn with hyphens. */
const markers =
  /^\s*(?:[-–—_=]{3,}(?=\s*$)|#{1,6}(?=\s)|[-–—+•●▪*](?=\s)|(?:\d{1,2}\.)+(?=\s)|\d{1,2}[)/](?=\s)|(?:\d{1,2}\.)+\d{1,2}(?=\s+[“"]?\p{Lu})|(?:X{0,2}(?:IX|IV|V?I{0,3}))(?<=[IVX])[.)/](?=\s)|[IVX]{1,4} ?[-–](?=\s)|[A-EĐ][.)/](?=\s)|[a-eg-ik-vx-yđ][.)/](?=\s))/u;
/** Quick look for any of them. */
const likely = /^\s*(?:[-–—_=#+•●▪*\d]|\S{1,6}[.)/]|[IVX]{1,4} ?[-–])/;
/** Initials of names: C. Mác, V. I. Lênin. */
const names = /^\s*(?:C\. ?Mác|V\. ?I\.|A\. ?Einstein|D\. ?Trump|\p{Lu}\. \p{Lu}\.)/u;
/** Texts that the form puts a marker before, or that stand below a heading. */
const keys =
  'heading, label, text, task, unit, paragraph, details, remark, closing, to, under, implements, addressees, subject, title-lines, motto'.split(
    ', ',
  );

const hints = {
  item: {
    vi: 'bỏ dấu này; số và gạch đầu dòng tự in',
    en: 'drop it; numbers and dashes are printed for you',
  },
  remark: { vi: 'bỏ dấu *, dùng remark cho đoạn lưu ý', en: 'drop the star; use remark for a note' },
} satisfies Record<string, Words>;

export const typedMarker: Rule = {
  id: 'build/typed-marker',
  severity: 'error',
  message: { vi: 'dấu “{found}” ở đầu mục được gõ tay', en: 'the marker “{found}” is typed by hand' },
  reason: {
    vi: 'Số thứ tự, chữ cái, gạch đầu dòng do thể thức đặt; gõ tay thì in thành hai lần và không tự đánh số lại.',
    en: 'The form sets numbers, letters and bullets; typed by hand they are printed twice and do not renumber.',
  },
  bad: "body: [{purpose: ['a) Động viên cán bộ thi đua', 'b) Nâng cao chất lượng dạy học']}, {budget: Theo quy định}]",
  good: 'body: [{purpose: [Động viên cán bộ thi đua, Nâng cao chất lượng dạy học]}, {budget: Theo quy định}]',
  find: (subject) => {
    const tables = findAll(subject.plan, 'table').map((table) => `${table.pointer}/`);
    return plainTextsOf(subject).flatMap(({ text, pointer, key, at }, i): Finding[] => {
      if (
        !keys.includes(key) ||
        !isBelow(
          pointer,
          'body',
          'closing',
          'recipients',
          'bases',
          'appendices',
          'addressees',
          'subject',
          'title-lines',
          'motto',
        ) ||
        tables.some((table) => pointer.startsWith(table))
      )
        return [];
      const raw = subject.texts[i]?.text ?? text;
      const star = /^\s*\* /.exec(raw);
      const match = star ?? (!likely.test(text) || names.test(text) ? null : markers.exec(text));
      if (!match) return [];
      const found = match[0].trim();
      const from = match[0].length - match[0].trimStart().length;
      if (star) return [{ pointer, within: [from, from + 1], values: { found }, hint: hints.remark }];
      return [{ ...at(from, from + found.length), values: { found }, hint: hints.item }];
    });
  },
};
