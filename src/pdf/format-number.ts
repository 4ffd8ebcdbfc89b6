import { requireFinite } from '../core/finite.ts';

/** What follows the whole part, by thousandths; made when first written. */
const fractions: (string | undefined)[] = new Array(1000).fill(undefined);

/**
 * A number as it stands in a PDF: at most three decimals, no exponent, no negative zero. A thousandth of a point is far
 * below what any device shows. Put together from whole numbers, which are printed several times as fast as fractions.
 * @throws Error for what is not finite
 */
export function formatNumber(value: number): string {
  requireFinite(value, 'a number of the PDF');
  const thousandths = Math.round(Math.abs(value) * 1000);
  const whole = Math.floor(thousandths / 1000);
  const rest = thousandths - whole * 1000;
  fractions[rest] ??= String(rest / 1000).slice(1);
  const text = `${whole}${fractions[rest]}`;
  return value < 0 && thousandths > 0 ? `-${text}` : text;
}
