/** A number as it stands in a PDF: at most three decimals, no exponent, no negative zero. */
export function formatNumber(value: number): string {
  return String(roundNumber(value));
}

/** To three decimals: a thousandth of a point is far below what any device shows. */
export function roundNumber(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}
