import { printShortDate, readPartialDate } from '../../core/date.ts';
import { findMissedDays } from '../../reading/dated/missed-days.ts';
import type { Rule } from '../rule.ts';

export const anniversaryRound: Rule = {
  id: 'facts/anniversary-round',
  severity: 'warning',
  message: {
    vi: 'năm {year} tròn {years} năm {name} ({date}); kế hoạch nêu các ngày kỷ niệm khác mà không nêu ngày này',
    en: '{year} is {years} years of “{name}” ({date}); the plan names other anniversaries and not this one',
  },
  reason: {
    vi: 'Ngày lễ lớn (great trong templates/language) có số năm tận cùng là 0 là năm tròn, được kỷ niệm trọng thể (Nghị định 111/2018/NĐ-CP).',
    en: 'A great day of the nation (great in templates/language) whose years end in 0 is celebrated in state (Decree 111/2018/NĐ-CP).',
  },
  bad: 'number: 5\ndate: 2030-01-05\nsubject: Phát động phong trào thi đua năm 2030\nclosing: Chào mừng 55 năm Ngày Giải phóng miền Nam, thống nhất đất nước (30/4/1975 - 30/4/2030); 140 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2030); 85 năm Ngày Quốc khánh (02/9/1945 - 02/9/2030).',
  good: 'number: 5\ndate: 2030-01-05\nsubject: Phát động phong trào thi đua năm 2030\nclosing: Chào mừng 100 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2030); 140 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2030); 85 năm Ngày Quốc khánh (02/9/1945 - 02/9/2030).',
  find: (subject) =>
    findMissedDays(subject).map(({ year, day: { years, name, date }, place }) => ({
      ...place,
      values: { year, years, name, date: printShortDate(readPartialDate(date)!) },
    })),
};
