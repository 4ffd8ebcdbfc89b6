import { announcedOf } from '../../reading/find-announced.ts';
import { placeBare, readBare } from '../../reading/read-words.ts';
import type { Rule } from '../rule.ts';

/** "cụ thể như sau.", "các nội dung sau đây;" */
const closed = /(?:như sau|sau đây|dưới đây)\s*([.;,])\s*$/iu;

export const listColon: Rule = {
  id: 'text/list-colon',
  severity: 'warning',
  message: {
    vi: '“{found}” dẫn vào danh sách hay bảng ở dưới, kết thúc bằng “:”',
    en: '“{found}” leads over to the list or table below, and ends with “:”',
  },
  reason: {
    vi: 'Câu dẫn “như sau”, “sau đây” kết thúc bằng dấu hai chấm; dấu chấm cắt nó khỏi những gì nó dẫn.',
    en: 'A sentence that leads over to what follows ends with a colon; a full stop cuts it off.',
  },
  bad: 'text: Tập trung thực hiện các nội dung như sau.\nitems: [Tuyên truyền., Tập huấn.]',
  good: "text: 'Tập trung thực hiện các nội dung như sau:'\nitems: [Tuyên truyền., Tập huấn.]",
  find: (subject) =>
    announcedOf(subject).flatMap(({ intro }) => {
      const { text, at } = readBare(intro);
      const match = closed.exec(text);
      if (!match) return [];
      const mark = match.index + match[0].lastIndexOf(match[1]!);
      const from = at[mark]!;
      return [
        {
          ...placeBare(intro, match.index, mark + 1),
          values: { found: text.slice(match.index, mark + 1) },
          fix: { pointer: intro.pointer, from, to: from + 1, text: ':' },
        },
      ];
    }),
};
