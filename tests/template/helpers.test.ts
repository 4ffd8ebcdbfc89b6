import { describe, expect, it } from 'vitest';
import { addPlaceSigns, stripPlaceSigns } from '../../src/core/place-signs.ts';
import { helpers } from '../../src/template/helpers.ts';

const call = (name: string, ...values: unknown[]) => helpers[name]!(...values);

describe('helpers', () => {
  it('tell empty from not empty', () => {
    for (const empty of ['', undefined, null, false, [], addPlaceSigns('', 3)])
      expect([call('not', empty), call('default', empty, 'b'), call('or', empty, '')]).toEqual([true, 'b', false]);
    for (const full of ['a', 0, true, ['a'], {}, addPlaceSigns('a', 3)])
      expect([call('not', full), call('or', '', full), call('and', full, 'a')]).toEqual([false, true, true]);
  });

  it('compare and join', () => {
    expect(call('eq', addPlaceSigns('table', 4), 'table')).toBe(true);
    expect(call('eq', 'a', 'b')).toBe(false);
    expect(call('eq', undefined, '')).toBe(true);
    expect(call('join', ['VT', 'HC'], ', ')).toBe('VT, HC');
    expect(call('join', undefined, ', ')).toBe('');
    expect(call('join', ['A'], ', ', ' và ')).toBe('A');
    expect(call('join', ['A', 'B'], ', ', ' và ')).toBe('A và B');
    expect(call('join', ['A', 'B', 'C'], ', ', ' và ')).toBe('A, B và C');
    expect(call('count', 0)).toBe(1);
  });

  it('print dates', () => {
    expect(call('short-date', '2022-02-01')).toBe('01/02/2022');
    expect(call('short-date', '1949')).toBe('1949');
    expect(call('short-date', 'mai')).toBe('');
    expect(call('day-month', '2022-10-05')).toBe('05/10');
    expect(call('same-year', '2022-01-01', '2022-12-31')).toBe(true);
    expect(call('same-year', '2022-12-31', '2023-01-01')).toBe(false);
  });

  it('keep the marks of dates', () => {
    const date = addPlaceSigns('2022-10-05', 6);
    expect(call('short-date', date)).toBe(addPlaceSigns('05/10/2022', 6));
    expect(call('day-month', date)).toBe(addPlaceSigns('05/10', 6));
    expect(call('year-of', date)).toBe(addPlaceSigns('2022', 6));
    expect(call('anniversary-date', addPlaceSigns('1930-02-03', 2), date)).toBe(date);
    expect(call('anniversary-date', addPlaceSigns('1930-02-03', 2), undefined, date)).toBe(
      addPlaceSigns('2022-02-03', 2),
    );
  });

  it('reckon anniversaries', () => {
    expect(call('anniversary-date', '1930-02-03', '', '2022-01-15', '')).toBe('2022-02-03');
    expect(call('anniversary-date', '1930-02-03', '2023-02-03', '2022-01-15')).toBe('2023-02-03');
    expect(call('anniversary-date', '1930-02-03', undefined, undefined)).toBe('');
    expect(call('years', '1930-02-03', '2022-02-03')).toBe(92);
    expect(call('years', '1949', '2024')).toBe(75);
  });

  it('drop a last sign, and keep the marks of the text', () => {
    expect(call('drop-end', 'Một.', '.;')).toBe('Một');
    expect(call('drop-end', 'Một?', '.;')).toBe('Một?');
    const dropped = call('drop-end', addPlaceSigns('Một; hai;', 5), '.;') as string;
    expect([stripPlaceSigns(dropped), dropped.length]).toEqual(['Một; hai', addPlaceSigns('Một; hai;', 5).length - 1]);
    expect(call('drop-end', undefined, '.')).toBe('');
    expect(call('ends-with', 'Một:', ':;')).toBe(true);
  });
});
