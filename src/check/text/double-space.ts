import { isPlain, placeBare, readBare } from '../../reading/read-words.ts';
import type { Rule } from '../rule.ts';

export const doubleSpace: Rule = {
  id: 'text/double-space',
  severity: 'warning',
  message: {
    vi: 'thừa một dấu cách: in ra một; chỗ trống để điền tay thì gõ từ ba dấu cách trở lên',
    en: 'a space too many: one is printed; type three or more for room to be filled in by pen',
  },
  reason: {
    vi: 'Giữa hai chữ một dấu cách; từ ba dấu cách trở lên là chỗ trống để điền tay, được giữ nguyên.',
    en: 'One space stands between words; three and more are room for a pen and are kept.',
  },
  bad: 'text: Đổi mới  nội dung trước ngày    /12/2025',
  good: 'text: Đổi mới nội dung trước ngày    /12/2025',
  find: ({ texts }) =>
    texts.flatMap((planText) => {
      const { text } = readBare(planText);
      if (!text.includes('  ')) return [];
      return [...text.matchAll(/(?<=[\p{L}\p{N},;:.!?)\]”%]) {2}(?=[\p{L}\p{N}(["“])/gu)].map(({ index }) => {
        const place = placeBare(planText, index, index + 2);
        const fix = { pointer: planText.pointer, from: place.within[0], to: place.within[1], text: ' ' };
        return { ...place, ...(isPlain(planText, index - 1, index + 2) && { fix }) };
      });
    }),
};
