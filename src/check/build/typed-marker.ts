import { bullets, oddDashes } from '../../core/bullets.ts';
import { codeOf } from '../../core/hidden-signs.ts';
import type { Words } from '../../core/problem.ts';
import { findAll } from '../../plan/find-all.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import { isBelow } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

/** Markers that number and bullet a list, as pasted from Word, headings of Markdown, and rules drawn with hyphens. */
const markers = new RegExp(
  String.raw`^\s*(?:[-–—_=]{3,}(?=\s*$)|#{1,6}(?=\s)|[-+*${oddDashes}${bullets}](?=\s)|(?:\d{1,2}\.)+(?=\s)|\d{1,2}[)/](?=\s)|(?:\d{1,2}\.)+\d{1,2}(?=\s+[“"]?\p{Lu})|(?:X{0,2}(?:IX|IV|V?I{0,3}))(?<=[IVX])[.)/](?=\s)|[IVX]{1,4} ?[-–](?=\s)|[A-EĐ][.)/](?=\s)|[a-eg-ik-vx-yđ][.)/](?=\s))`,
  'u',
);
/** Quick look for any of them. */
const likely = new RegExp(String.raw`^\s*(?:[-_=#+*${oddDashes}${bullets}\d]|\S{1,6}[.)/]|[IVX]{1,4} ?[-–])`);
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
  private: {
    vi: 'đó là chấm đầu dòng của Word ({code}); bỏ nó, gạch đầu dòng tự in',
    en: 'it is a bullet of Word ({code}); drop it, dashes are printed for you',
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
      const isPrivate = /^[\ue000-\uf8ff]/.test(found);
      const place = at(from, from + found.length);
      // A bullet can only be one; a dash or a plus may belong to a number.
      const isBullet = isPrivate || new RegExp(`^[${bullets}]$`).test(found);
      const values = isPrivate ? { found: '•', code: codeOf(found) } : { found };
      const [start, end] = [place.within?.[0] ?? 0, /^\S\s*/.exec(text.slice(from))![0].length];
      const fix = isBullet && raw === text ? { pointer, from: start, to: start + end, text: '' } : undefined;
      return [{ ...place, values, hint: isPrivate ? hints.private : hints.item, ...(fix && { fix }) }];
    });
  },
};
