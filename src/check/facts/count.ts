import { findCounts } from '../../reading/find-counts.ts';
import type { Rule } from '../rule.ts';

export const count: Rule = {
  id: 'facts/count',
  severity: 'warning',
  message: {
    vi: 'ghi “{words}” nhưng ở đây có {there}',
    en: 'it says “{words}”, but there are {there}',
  },
  reason: {
    vi: 'Con số nêu trước một danh sách phải bằng số mục của danh sách; thêm hay bỏ một mục thì hay quên sửa số.',
    en: 'The number before a list must be that of its items; it is forgotten when an item is added or dropped.',
  },
  bad: "text: 'Tập trung vào 03 nội dung sau:'\nitems: [Tuyên truyền., Tập huấn.]",
  good: "text: 'Tập trung vào 02 nội dung sau:'\nitems: [Tuyên truyền., Tập huấn.]",
  find: (subject) => findCounts(subject).map(({ words, there, place }) => ({ ...place, values: { words, there } })),
};
