import { isLetter } from '../../core/letters.ts';
import { findEmphasis, findNoteEmphasis } from '../../document/read-emphasis.ts';
import type { Rule } from '../rule.ts';

export const openEmphasis: Rule = {
  id: 'text/open-emphasis',
  severity: 'warning',
  message: {
    vi: 'dấu “{found}” mở chữ nghiêng hoặc đậm mà không đóng: sao được in ra; thêm “{found}” sau chữ cuối, hoặc gõ “\\*” nếu muốn in dấu sao',
    en: '“{found}” opens italics or bold and nothing closes them: the star is printed; add “{found}” after the last word, or type “\\*” to print a star',
  },
  reason: {
    vi: 'Dấu sao sát chữ mở *chữ nghiêng*, **chữ đậm**; thiếu dấu đóng thì văn bản in ra dấu sao. Sao giữa chữ, số, ngoặc (2*3, 3m*1m) luôn là dấu sao.',
    en: 'A star close to a word opens *italics* or **bold**; without its end the document shows the star. Between letters, figures or brackets (2*3, 3m*1m) a star is always a star.',
  },
  bad: 'text: Xếp loại *xuất sắc, giỏi, khá theo hệ số 1,5*2',
  good: 'text: Xếp loại *xuất sắc*, giỏi, khá theo hệ số 1,5*2',
  find: ({ texts }) =>
    texts.flatMap(({ pointer, text, note }) => {
      const start = note?.from ?? 0;
      const emphasis = note ? findNoteEmphasis(text.slice(note.from, note.to)) : findEmphasis(text);
      return (emphasis?.open ?? [])
        .map(([from, to]) => [start + from, start + to] as const)
        .filter(([, to]) => isLetter(text.codePointAt(to) ?? 0))
        .map(([from, to]) => ({ pointer, within: [from, to] as const, values: { found: text.slice(from, to) } }));
    }),
};
