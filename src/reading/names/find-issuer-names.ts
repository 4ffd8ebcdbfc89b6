import { keepPer } from '../../core/keep-per.ts';
import { startsUpper } from '../../core/letters.ts';
import { readTonePlace } from '../../core/syllable.ts';
import { foldDiacritics } from '../../core/vietnamese.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isAllCapitals, readBare, readWords, type Word } from '../read-words.ts';
import type { PlanText, Subject } from '../subject.ts';
import { isBelow } from '../walk-parts.ts';
import { groupOf, type OtherSpelling } from './pick-minority.ts';

/** A name of the letterhead: its words, and the same folded so that other spellings meet them. */
interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly folded: readonly string[];
  /** A place has a name of its own: only a capital one in the text is meant. */
  readonly isPlace: boolean;
  /** "Ủy ban nhân dân", "xã", "Tân Trào", of a commune that may be called by another unit; folded. */
  readonly commune?: {
    readonly office: readonly string[];
    readonly short: string | undefined;
    readonly unit: string;
    readonly place: readonly string[];
  };
}

/** Units of one rank: a place is one of them. */
const communes = ['xa', 'phuong', 'thi tran', 'dac khu'].map((unit) => unit.split(' '));

const shortNames = keepPer(
  (lexicon: Lexicon) =>
    new Map(Object.entries(lexicon['full-names']).map(([short, full]) => [fold(full), foldWord(short)])),
);
const unitsOf = keepPer((lexicon: Lexicon) => new Set(lexicon['place-units'].map(fold)));

/** Office and place of the letterhead, spelled otherwise in the text of the plan: marks, capitals, xã for phường. */
export function findIssuerNames(subject: Subject): OtherSpelling[] {
  const { plan, lexicon, texts } = subject;
  const { issuer, place = issuer.place, superior = issuer.superior ?? [] } = plan.data;
  const names = [
    ...[...issuer.name, ...superior].map(({ text }) => readName(text, false, lexicon)),
    readName(place.text, true, lexicon),
  ].filter(({ words }) => words.length > 1);
  const byFirst = new Map<string, Name[]>();
  for (const name of names)
    for (const first of [name.folded[0]!, name.commune?.short ?? '']) groupOf(byFirst, first).push(name);
  return texts.flatMap((planText) =>
    isAllCapitals(planText) || isBelow(planText.pointer, 'issuer', 'superior', 'place', 'signature')
      ? []
      : findIn(planText, byFirst, lexicon),
  );
}

function readName(name: string, isPlace: boolean, lexicon: Lexicon): Name {
  const text = name.replaceAll('*', '').trim();
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const folded = words.map(foldWord);
  const commune = isPlace ? undefined : readCommune(words, folded, lexicon);
  return { text, words, folded, isPlace, ...(commune && { commune }) };
}

function readCommune(words: readonly string[], folded: readonly string[], lexicon: Lexicon): Name['commune'] {
  for (let at = 1; at < folded.length - 1; at++) {
    const unit = communes.find((parts) => parts.every((part, k) => folded[at + k] === part));
    if (!unit) continue;
    const from = at + unit.length;
    // A commune may bear the name of a province, which is another office.
    if (lexicon.provinces.includes(words.slice(from).join(' '))) return undefined;
    const office = folded.slice(0, at);
    return {
      office,
      short: shortNames(lexicon).get(office.join(' ')),
      unit: unit.join(' '),
      place: folded.slice(from),
    };
  }
  return undefined;
}

function findIn(planText: PlanText, names: ReadonlyMap<string, readonly Name[]>, lexicon: Lexicon): OtherSpelling[] {
  const words = readWords(planText);
  const { text } = readBare(planText);
  const found: OtherSpelling[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const name of names.get(foldWord(words[i]!.lower)) ?? []) {
      const size = matchSpelling(words, i, name, lexicon) ?? matchUnit(words, i, name);
      if (size === undefined) continue;
      const [from, to] = [words[i]!.from, words[i + size - 1]!.to];
      found.push({ planText, from, to, found: text.slice(from, to), other: name.text });
      i += size - 1;
      break;
    }
  }
  return found;
}

/** The same letters with other marks, or the whole name of an office with other capitals. */
function matchSpelling(words: readonly Word[], at: number, name: Name, lexicon: Lexicon): number | undefined {
  const size = name.folded.length;
  if (!areAt(words, at, name.folded)) return undefined;
  const stretch = words.slice(at, at + size);
  if (stretch.every(({ form }) => form.isUpper)) return undefined;
  const isSame = stretch.every(({ lower }, k) => isSameWord(lower, name.words[k]!.toLowerCase()));
  // The capital that opens a sentence says nothing; shorter names are common words as well.
  if (
    isSame &&
    (name.isPlace || size < 4 || stretch.every(({ text, first }, k) => first || startsAlike(text, name.words[k]!)))
  )
    return undefined;
  if (!name.isPlace) return size;
  // Part of a longer name, or of a person's.
  const [before, after] = [words[at - 1], words[at + size]];
  const isLonger =
    (after?.joined === true && after.form.isCapital) ||
    (stretch[0]!.joined && before!.form.isCapital && !unitsOf(lexicon).has(foldWord(before!.lower)));
  return stretch.every(({ form }) => form.isCapital) && !isLonger ? size : undefined;
}

function startsAlike(a: string, b: string): boolean {
  return startsUpper(a) === startsUpper(b);
}

/** The same office of a commune that is called another unit: "UBND phường Tân Trào" for "Ủy ban nhân dân xã Tân Trào". */
function matchUnit(words: readonly Word[], at: number, { commune }: Name): number | undefined {
  if (!commune) return undefined;
  const { office, short, unit, place } = commune;
  const isShort = foldWord(words[at]!.lower) === short;
  const length = isShort ? 1 : areAt(words, at, office) ? office.length : 0;
  if (length === 0) return undefined;
  const other = communes.find(
    (parts) =>
      parts.join(' ') !== unit && areAt(words, at + length, parts) && areAt(words, at + length + parts.length, place),
  );
  return other && words[at + length]!.joined ? length + other.length + place.length : undefined;
}

/** Do these words stand here, side by side? */
function areAt(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  for (let k = 0; k < wanted.length; k++) {
    const word = words[at + k];
    if (!word || (k > 0 && !word.joined) || foldWord(word.lower) !== wanted[k]) return false;
  }
  return true;
}

function isSameWord(a: string, b: string): boolean {
  return a === b || isOtherPlace(a, b);
}

/** hòa and hoà are one to the eye; the rule of tone marks tells of them. */
function isOtherPlace(a: string, b: string): boolean {
  const [left, right] = [readTonePlace(a), readTonePlace(b)];
  return left !== undefined && right !== undefined && left !== right && foldDiacritics(a) === foldDiacritics(b);
}

function fold(text: string): string {
  return text.split(' ').map(foldWord).join(' ');
}

const foldedWords = new Map<string, string>();

/** A word without marks, i for y: "Quy Nhơn" and "Qui Nhơn" are one place. */
function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const folded = foldDiacritics(word).replaceAll('y', 'i');
  if (foldedWords.size > 20_000) foldedWords.clear();
  if (word.length < 12) foldedWords.set(word, folded);
  return folded;
}
