import { isSameEvent, type Mention, mentionsOf } from '../../reading/find-anniversaries.ts';
import { planTimeOf } from '../../reading/plan-time.ts';
import type { Finding, Rule } from '../rule.ts';

export const anniversary: Rule = {
  id: 'facts/anniversary',
  severity: 'error',
  message: {
    vi: 'từ {since} đến {on} là {years} năm, nhưng ghi {found} năm',
    en: 'from {since} to {on} is {years} years, but it says {found}',
  },
  reason: {
    vi: 'Số năm kỷ niệm bằng hiệu của năm kỷ niệm và năm gốc; chỉ ghi một ngày thì tính đến năm của kế hoạch.',
    en: 'An anniversary is the difference of its two years; where one date stands alone it counts up to the year of the plan.',
  },
  bad: 'text: 40 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2022)',
  good: 'text: 40 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2022)',
  find: (subject) => {
    const { candidates, date, years } = planTimeOf(subject);
    const mentions = mentionsOf(subject);
    const dated = mentions.filter(({ since }) => since !== undefined);
    const planYear = years?.from ?? date?.year;
    return mentions.flatMap((mention): Finding[] => {
      const { found, since, on, place } = mention;
      if (since !== undefined && on !== undefined)
        return mention.possible.includes(found) ? [] : report(mention, since, on);
      if (since !== undefined) {
        const nearby = mention.years.length > 0 ? mention.years : candidates;
        // The one date may be the feast of this year and say nothing of the first.
        if (
          planYear === undefined ||
          since >= Math.min(planYear, ...candidates) ||
          nearby.some((year) => year - since === found)
        )
          return [];
        return report(mention, since, nearby.includes(planYear) ? planYear : nearby[0]!);
      }
      // Without dates: the same event elsewhere in the plan says how many years it is.
      const others = dated.filter((other) => isSameEvent(other.event, mention.event));
      const known = others.filter((other) => other.on !== undefined);
      if (
        place === undefined ||
        known.length === 0 ||
        known.length < others.length ||
        known.some((other) => other.possible.includes(found))
      )
        return [];
      return report(mention, known[0]!.since!, known[0]!.on!);
    });
  },
};

function report({ found, place }: Mention, since: number, on: number): Finding[] {
  return place ? [{ ...place, values: { since, on, years: on - since, found } }] : [];
}
