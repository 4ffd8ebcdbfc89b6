import type { Finding, Rule } from '../rule.ts';

/** "75 năm … (1949-2024)", "132 năm … (19/5/1890 - 19/5/2022)": number of years, first date, second date. */
const anniversaries =
  /(\d{1,4}) năm ([^()\d]{3,160}?)\s*\((?:\d{1,2}\/\d{1,2}\/)?(\d{4})\s*[-–]\s*(?:\d{1,2}\/\d{1,2}\/)?(\d{4})\)/gu;

export const anniversary: Rule = {
  id: 'facts/anniversary',
  severity: 'error',
  message: {
    vi: 'từ {since} đến {on} là {years} năm, nhưng ghi {found} năm',
    en: 'from {since} to {on} is {years} years, but it says {found}',
  },
  reason: {
    vi: 'Số năm kỷ niệm phải bằng hiệu của hai năm trong ngoặc.',
    en: 'The number of an anniversary must be the difference of the two years in brackets.',
  },
  bad: 'text: 40 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2022)',
  good: 'text: 40 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2022)',
  find: ({ texts }) =>
    texts.flatMap(({ text, pointer }) =>
      [...text.matchAll(anniversaries)].flatMap((match): Finding[] => {
        const [, found = '', , since = '', on = ''] = match;
        const years = Number(on) - Number(since);
        if (years === Number(found)) return [];
        return [{ pointer, within: [match.index, match.index + match[0].length], values: { since, on, years, found } }];
      }),
    ),
};
