import { findBlanks } from '../../core/find-blanks.ts';
import type { Rule } from '../rule.ts';

export const blank: Rule = {
  id: 'form/blank',
  severity: 'warning',
  message: { vi: 'chỗ trống chưa điền: “{found}”', en: 'a blank that is not filled: “{found}”' },
  reason: {
    vi: 'Chữ trong dấu < > là chỗ trống của mẫu (`kehoach new`), được in ra như đã gõ: điền hoặc xóa trước khi ban hành.',
    en: 'Words between < > are blanks of a starter (`kehoach new`) and are printed as typed: fill or delete them before issuing.',
  },
  bad: 'text: Thi đua chào mừng <tên sự kiện> năm 2026.',
  good: 'text: Thi đua chào mừng Đại hội Đoàn trường năm 2026.',
  // The text around a note holds the note's words too.
  find: ({ texts }) =>
    texts
      .filter(({ note }) => note === undefined)
      .flatMap(({ pointer, text }) =>
        findBlanks(text).map(({ from, to }) => ({
          pointer,
          within: [from, to] as const,
          values: { found: text.slice(from, to) },
        })),
      ),
};
