import { describe, expect, it } from 'vitest';
import { printDay, printIsoDate, printMonth, printShortDate, readPartialDate } from '../../src/core/date.ts';

describe('readPartialDate', () => {
  it('reads a year, a month, a day', () => {
    expect(readPartialDate('2026')).toEqual({ year: 2026 });
    expect(readPartialDate('2026-03')).toEqual({ year: 2026, month: 3 });
    expect(readPartialDate('2026-03-05')).toEqual({ year: 2026, month: 3, day: 5 });
  });

  it('knows leap years', () => {
    expect(readPartialDate('2024-02-29')).toBeDefined();
    expect(readPartialDate('2000-02-29')).toBeDefined();
    expect(readPartialDate('2023-02-29')).toBeUndefined();
    expect(readPartialDate('1900-02-29')).toBeUndefined();
  });

  it('refuses what is no date of the calendar, and other spellings', () => {
    for (const text of [
      '',
      '0000',
      '2026-00',
      '2026-13',
      '2026-04-31',
      '2026-01-32',
      '2026-1-5',
      '05/3/2026',
      '2026-03-05T00:00',
      ' 2026',
      '2026-03-00',
      '20260305',
      '٢٠٢٦',
    ])
      expect([text, readPartialDate(text)]).toEqual([text, undefined]);
  });
});

describe('printing', () => {
  it('pads days below 10 and only the months 1 and 2', () => {
    expect(Array.from({ length: 12 }, (_, i) => printMonth(i + 1)).join(' ')).toBe('01 02 3 4 5 6 7 8 9 10 11 12');
    expect([1, 9, 10, 31].map(printDay).join(' ')).toBe('01 09 10 31');
  });

  it('prints short dates as far as they are known', () => {
    expect(printShortDate({ year: 2021, month: 2, day: 3 })).toBe('03/02/2021');
    expect(printIsoDate({ year: 2021, month: 2, day: 3 })).toBe('2021-02-03');
    expect(printIsoDate({ year: 2021, month: 11 })).toBe('2021-11-01');
    expect(printIsoDate({ year: 930 })).toBe('0930-01-01');
    expect(printShortDate({ year: 2022, month: 6, day: 30 })).toBe('30/6/2022');
    expect(printShortDate({ year: 2022, month: 6 })).toBe('6/2022');
    expect(printShortDate({ year: 2022 })).toBe('2022');
  });
});
