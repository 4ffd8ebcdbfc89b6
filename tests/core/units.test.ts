import { expect, it } from 'vitest';
import { mmFromTwip, ptFromTwip, twipFromMm, twipFromPt } from '../../src/core/units.ts';

it('lengths are whole twips and come back within half a twip', () => {
  expect([210, 297, 30, 15, 10, 12.7].map(twipFromMm)).toEqual([11906, 16838, 1701, 850, 567, 720]);
  expect([0.75, 6, 18].map(twipFromPt)).toEqual([15, 120, 360]);
  expect(ptFromTwip(360)).toBe(18);
  for (let mm = 0; mm < 300; mm += 0.7)
    expect(Math.abs(mmFromTwip(twipFromMm(mm)) - mm)).toBeLessThanOrEqual(0.5 * (25.4 / 1440) + 1e-9);
});
