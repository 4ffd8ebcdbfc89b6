/** Lengths: the layout rules speak of millimetres, Word of twips, PDF of points. 1 pt = 20 twip; 1 inch = 25.4 mm = 1440 twip. */

/** Millimetres to whole twips. */
export function twipFromMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Points to whole twips. */
export function twipFromPt(pt: number): number {
  return Math.round(pt * 20);
}

/** Twips to points. */
export function ptFromTwip(twip: number): number {
  return twip / 20;
}

/** Twips to millimetres. */
export function mmFromTwip(twip: number): number {
  return (twip * 25.4) / 1440;
}
