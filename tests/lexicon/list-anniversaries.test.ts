import { describe, expect, it } from 'vitest';
import { listAnniversaries } from '../../src/lexicon/list-anniversaries.ts';
import { openLexicon } from './open-lexicon.ts';

const lexicon = await openLexicon();

/** Counted with another program by the rules of the Vietnamese calendar (UTC+7): the Chinese one differs in 2030, 2037 and 2038. */
const lunar = [
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
] as const;

describe('the days of remembrance of a year', () => {
  it.each(lunar)('%i has its lunar days', (year, tet, king) => {
    const byId = new Map(listAnniversaries(lexicon, year).map((day) => [day.id, day.date]));
    expect([byId.get('tet-nguyen-dan'), byId.get('gio-to')]).toEqual([tet, king]);
  });

  it.each([2026, 2027, 2030, 2035, 2045])('%i: round ones first, then those that end in 5, each by date', (year) => {
    const days = listAnniversaries(lexicon, year);
    const classes = days.map(({ round }) => ['round', 'half', undefined].indexOf(round));
    expect(classes).toEqual(classes.toSorted());
    for (const kind of [0, 1, 2]) {
      const dates = days.filter((_, i) => classes[i] === kind).map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted());
    }
    for (const { id, years, round, date } of days) {
      const { since } = lexicon.anniversaries[id]!;
      expect(date.startsWith(String(year))).toBe(true);
      expect(years).toBe(since === undefined ? undefined : year - Number(since.slice(0, 4)));
      expect(round).toBe(years === undefined || years % 5 > 0 ? undefined : years % 10 > 0 ? 'half' : 'round');
    }
  });

  it('leaves out what is not yet a year old', () => {
    const ids = (year: number) => listAnniversaries(lexicon, year).map(({ id }) => id);
    expect(ids(2026)).not.toContain('van-hoa');
    expect(ids(2027)).toContain('van-hoa');
  });
});
