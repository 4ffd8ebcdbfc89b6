import { vietnameseLetters } from '../core/vietnamese.ts';

/** Kinds of signs, and of two signs side by side, each a bit: a rule passes over texts without those it looks for. */
export const sign = {
  digit: 1 << 1,
  blank: 1 << 2,
  /** `,` `;` `:` `!` `?` `.` */
  mark: 1 << 3,
  /** `)` `]` */
  closing: 1 << 4,
  /** `(` `[` */
  opening: 1 << 5,
  openingQuote: 1 << 6,
  closingQuote: 1 << 7,
  straightQuote: 1 << 8,
  dash: 1 << 9,
  percent: 1 << 10,
  /** `{` `}` `«` `»` */
  otherBracket: 1 << 11,
  /** Neither of a keyboard, nor a letter of Vietnamese, nor a common sign of texts. */
  unusual: 1 << 12,
  blankBeforeMark: 1 << 16,
  blankAfterOpening: 1 << 17,
  markAfterMark: 1 << 18,
  /** A letter or an opening sign right after a mark. */
  closeAfterMark: 1 << 19,
  /** An opening sign right after a letter. */
  closeBeforeOpening: 1 << 20,
} as const;

/** Kind of each sign, as the number of its bit; 0 for letters and all other sign. */
const kinds = new Uint8Array(0x10000);
kinds.fill(Math.log2(sign.unusual), 0x80);
for (const [bit, kind] of [
  [1, `${vietnameseLetters}${vietnameseLetters.toUpperCase()}‘’′″…•°±×÷·²³½¼¾§©®→≤≥`],
  [sign.digit, '0123456789'],
  [sign.blank, ' \t\n\u00a0\u202f'],
  [sign.mark, ',;:!?.'],
  [sign.closing, ')]'],
  [sign.opening, '(['],
  [sign.openingQuote, '“'],
  [sign.closingQuote, '”'],
  [sign.straightQuote, '"'],
  [sign.dash, '-–—'],
  [sign.percent, '%'],
  [sign.otherBracket, '{}«»'],
] as const)
  for (const one of kind) kinds[one.charCodeAt(0)] = Math.log2(bit);

/** Letters, and signs that may be some. */
const letter = 1 | sign.unusual;
const opening = sign.opening | sign.openingQuote;
const closing = sign.mark | sign.closing | sign.closingQuote;

/** By kind before and kind here: the bits of both signs together. */
const pairs = new Int32Array(0x100);
for (let before = 0; before < 0x10; before++)
  for (let here = 0; here < 0x10; here++) pairs[(before << 4) | here] = (1 << here) | readPair(1 << before, 1 << here);

/** The kinds of signs in a text. */
export function readSigns(text: string): number {
  let found = 0;
  let before = 0xf;
  for (let at = 0; at < text.length; at++) {
    const here = kinds[text.charCodeAt(at)]!;
    found |= pairs[(before << 4) | here]!;
    before = here;
  }
  return found;
}

function readPair(before: number, here: number): number {
  if (before === sign.blank) return here & closing ? sign.blankBeforeMark : 0;
  if (before & opening) return here === sign.blank ? sign.blankAfterOpening : 0;
  if (before & closing) {
    if (here & (letter | sign.digit | opening)) return sign.closeAfterMark;
    return before & here & sign.mark ? sign.markAfterMark : 0;
  }
  return before & (letter | sign.digit) && here & opening ? sign.closeBeforeOpening : 0;
}
