import { printShortDate, readPartialDate } from '../../core/date.ts';
import { findFormerUnits } from '../../reading/dated/former-units.ts';
import type { Rule } from '../rule.ts';

export const formerUnit: Rule = {
  id: 'facts/former-unit',
  severity: 'warning',
  message: {
    vi: 'từ {until} không còn “{found}”, nay là “{now}”',
    en: 'there is no “{found}” since {until}; it is “{now}” now',
  },
  reason: {
    vi: 'Tỉnh hợp nhất, cấp huyện kết thúc từ 01/7/2025; ba tỉnh thành thành phố năm 2026 (former-units trong templates/language).',
    en: 'Provinces merged and districts ended on 1 July 2025; three provinces became cities in 2026 (former-units in templates/language).',
  },
  bad: 'number: 5\ndate: 2026-03-05\nclosing: Kế hoạch gửi về Ủy ban nhân dân tỉnh Nam Định.',
  good: 'number: 5\ndate: 2026-03-05\nclosing: Kế hoạch gửi về Ủy ban nhân dân tỉnh Ninh Bình, các xã của tỉnh Nam Định (cũ).',
  find: (subject) =>
    findFormerUnits(subject).map(({ place, found, now, until }) => ({
      ...place,
      values: { found, now, until: printShortDate(readPartialDate(until)!) },
    })),
};
