import { keepPer } from '../core/keep-per.ts';
import type { Words } from '../core/problem.ts';
import { vietnameseLetters } from '../core/vietnamese.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** The letters of Vietnamese, and the letters, digits and signs of a keyboard. */
const usual = new Set(`${vietnameseLetters}${vietnameseLetters.toUpperCase()}`);
for (let code = 0x20; code < 0x7f; code++) usual.add(String.fromCharCode(code));

/** What a sign is to be instead. */
export interface RightSign {
  readonly text: string;
  /** No other is meant. */
  readonly isSure: boolean;
}

/** A sign of a keyboard, or a letter of Vietnamese. */
export function isUsual(sign: string): boolean {
  return usual.has(sign);
}

/** By sign, the letter it passes for: drawn alike, or never part of a Vietnamese text. */
export const sameShapes = keepPer((lexicon: Lexicon) =>
  turn({ ...lexicon['same-shapes'] }, { ...lexicon['other-letters'] }),
);

const nearShapes = keepPer((lexicon: Lexicon) => turn(lexicon['near-shapes']));

const names = keepPer((lexicon: Lexicon) =>
  lexicon['sign-names'].map(({ from, to = from, vi, en }) => ({
    from: Number.parseInt(from, 16),
    to: Number.parseInt(to, 16),
    words: { vi, en },
  })),
);

/** What a sign is called. */
export function nameSign(sign: string, lexicon: Lexicon): Words {
  const code = sign.codePointAt(0)!;
  return names(lexicon).find(({ from, to }) => from <= code && code <= to)!.words;
}

/** Vietnamese letters that a letter with a foreign mark may stand for, capital for capital. */
export function readMarked(sign: string, lexicon: Lexicon): readonly string[] {
  const lower = sign.toLowerCase();
  const letters = [...(lexicon['marked-letters'][lower] ?? '')];
  return lower === sign ? letters : letters.map((letter) => letter.toUpperCase());
}

/** What is to stand in place of a sign by itself: the letter of the same shape, or the letters that it is a variant of. */
export function rightSign(sign: string, lexicon: Lexicon): RightSign | undefined {
  const own = lexicon['private-signs'][sign.codePointAt(0)!.toString(16).toUpperCase()];
  if (own !== undefined) return { text: own, isSure: false };
  const same = sameShapes(lexicon).get(sign);
  if (same !== undefined) return { text: same, isSure: true };
  const plain = sign.normalize('NFKC');
  if (plain !== sign && [...plain].every(isUsual) && plain.trim() !== '')
    return { text: plain, isSure: isVariant(sign) };
  const near = nearShapes(lexicon).get(sign) ?? nearShapes(lexicon).get(plain);
  return near === undefined ? undefined : { text: near, isSure: false };
}

/** A letter, a digit or a number in the dress of mathematics, of another width, or in one sign: not raised, lowered, framed. */
export function isVariant(sign: string): boolean {
  const code = sign.codePointAt(0)!;
  return (
    (code >= 0xff01 && code <= 0xff5e) ||
    (/[\p{L}\p{Nl}\p{Nd}]/u.test(sign) && !/\p{Lm}/u.test(sign) && sign !== 'ª' && sign !== 'º')
  );
}

function turn(...lists: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> {
  return new Map(
    lists.flatMap((list) =>
      Object.entries(list).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)),
    ),
  );
}
