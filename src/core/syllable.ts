import { rimeInitials, rimesAfterQu } from './rimes.ts';

/** Why letters are no Vietnamese syllable. */
export type SyllableFault = 'letters' | 'spelling' | 'tone-place' | 'stop-tone' | 'unknown';

export interface SyllableReading {
  /** Absent: a syllable. */
  readonly fault?: SyllableFault;
  /** The same syllable as it is spelled, where the letters leave no doubt which is meant. */
  readonly meant?: string;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Each vowel, and with the tones huyền, sắc, hỏi, ngã, nặng. */
const vowels = 'aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ';
/** Letters with a tone: the letter without it, and its mark. */
const toned = new Map(
  vowels
    .split(' ')
    .flatMap(([vowel = '', ...others]) =>
      others.map((sign, i) => [sign, { vowel, mark: '\u0300\u0301\u0309\u0303\u0323'[i]! }] as const),
    ),
);
const initials = new Set('ngh ng nh gh kh ch ph th tr b c d đ g h k l m n p r s t v x'.split(' '));
const sounds: Readonly<Record<string, string>> = { k: 'c', gh: 'g', ngh: 'ng', '': '0' };
const rimes = new Map(Object.entries(rimeInitials).map(([rime, list]) => [rime, new Set(list.split(' '))]));
const afterQu = new Set(rimesAfterQu.split(' '));

/** Open rimes whose mark may stand on either vowel: hòa and hoà, khỏe and khoẻ, thủy and thuỷ. */
const eitherPlace = /^(?:oa|oe|uy)$/;

/**
 * Reads a word as a Vietnamese syllable: its initial, its rime, its tone and where the mark stands.
 * @param word letters only, any case, NFC
 */
export function readSyllable(word: string): SyllableReading {
  const lower = word.toLowerCase();
  const { base, marks } = splitTones(lower);
  if (marks.length > 1) return { fault: 'letters' };
  if (!/^[a-eghik-vxyăâđêôơư]+$/.test(base)) return { fault: 'letters' };
  const parts = splitSyllable(base);
  if (!parts) return { fault: 'unknown' };
  const { initial, rime } = parts;
  const tone = marks;
  if (!isKnown(parts)) {
    const horned = restoreHorn(parts, base);
    return {
      fault: 'unknown',
      ...(horned !== undefined && !lacksTone(horned, tone) && { meant: placeTone(horned, tone) }),
    };
  }
  if (lacksTone(rime, tone)) return { fault: 'stop-tone' };
  const spelled = respell(parts, base);
  if (spelled !== base) return { fault: 'spelling', meant: placeTone(spelled, tone) };
  if (tone === '' || eitherPlace.test(initial === 'qu' ? '' : rime))
    return toneIsOnRime(lower, base, rime) ? {} : { fault: 'tone-place' };
  const meant = placeTone(base, tone);
  return meant === lower ? {} : { fault: 'tone-place', meant };
}

/** The letters without tone mark: "nhiệm" -> "nhiêm". */
export function removeTone(text: string): string {
  return splitTones(text).base;
}

/** The letters without tone marks, and the marks. */
function splitTones(text: string): { readonly base: string; readonly marks: string } {
  let base = '';
  let marks = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const known = sign > '\u007f' ? toned.get(sign) : undefined;
    base += known?.vowel ?? sign;
    marks += known?.mark ?? '';
    // What is no small letter of Vietnamese may hold marks of its own.
    if (!known && sign > '\u007f' && !'ăâđêôơư'.includes(sign)) {
      const loose = text.normalize('NFD');
      return { base: loose.replace(tones, '').normalize('NFC'), marks: loose.match(tones)?.join('') ?? '' };
    }
  }
  return { base, marks };
}

/**
 * Where the mark of an open syllable in oa, oe or uy stands: on the first vowel (hòa), on the second (hoà),
 * or undefined for every other word.
 */
export function readTonePlace(word: string): 'first' | 'second' | undefined {
  if (!/[oòóỏõọuùúủũụ][aàáảãạeèéẻẽẹyỳýỷỹỵ]$/i.test(word)) return undefined;
  const lower = word.toLowerCase();
  if (!/^(?:[bcdđghklmnprstvx]|ch|kh|ng|nh|ph|th|tr)?(?:[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])$/.test(lower))
    return undefined;
  const [first = '', second = ''] = [...lower].slice(-2);
  const onFirst = removeTone(first) !== first;
  const onSecond = removeTone(second) !== second;
  return onFirst === onSecond ? undefined : onFirst ? 'first' : 'second';
}

/** An open syllable in oa, oe or uy with its mark on the other vowel: "hòa" -> "hoà". */
export function moveTone(word: string): string {
  const letters = [...word];
  const [first = '', second = ''] = letters.slice(-2).map((letter) => letter.normalize('NFD'));
  const mark = (first + second).replace(/\P{M}/gu, '');
  const plain = (letter: string) => letter.replace(mark, '');
  const changed = first.includes(mark) ? plain(first) + plain(second) + mark : plain(first) + mark + plain(second);
  return letters.slice(0, -2).join('') + changed.normalize('NFC');
}

/** All marks of open oa, oe and uy on the first vowel, capitals and length as they were: hoà and hòa are one word to a reader. */
export function unifyTones(text: string): string {
  if (!/[ou][àáảãạèéẻẽẹỳýỷỹỵ]/i.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) => (readTonePlace(word) === 'second' ? moveTone(word) : word));
}

interface Parts {
  readonly initial: string;
  readonly rime: string;
}

function splitSyllable(base: string): Parts | undefined {
  if (base.startsWith('qu') && base.length > 2) return { initial: 'qu', rime: base.slice(2) };
  if (base.startsWith('gi')) {
    const rest = base.slice(2);
    // The i of gì, gìn, giếng serves as initial and as vowel.
    return { initial: 'gi', rime: rest === '' || !/^[aeouyăâôơư]/.test(rest) ? `i${rest}` : rest };
  }
  const initial = [3, 2, 1].map((length) => base.slice(0, length)).find((sign) => initials.has(sign)) ?? '';
  const rest = base.slice(initial.length);
  if (rest === '') return undefined;
  if (rest === 'y') return { initial, rime: 'i' };
  if (rest.startsWith('yê')) return initial === '' ? { initial, rime: `i${rest.slice(1)}` } : undefined;
  if (initial === '' && rest.startsWith('iê')) return undefined;
  return { initial, rime: rest };
}

function isKnown({ initial, rime }: Parts): boolean {
  return initial === 'qu' ? afterQu.has(rime) : (rimes.get(rime)?.has(sounds[initial] ?? initial) ?? false);
}

/** A syllable that ends in a stop has the tone sắc or nặng. */
function lacksTone(rime: string, tone: string): boolean {
  return /(?:c|p|t|ch)$/.test(rime) && tone !== '\u0301' && tone !== '\u0323';
}

/**
 * ươ with one horn lost, by old fonts or a slip of typing: "chơng", "chuơng", "chưong" can only be "chương".
 * After d the stroke of đ may be lost as well ("duợc" is "được"), so nothing is sure there.
 */
function restoreHorn({ initial, rime }: Parts, base: string): string | undefined {
  const whole = rime.replace(/^(?:uơ|ưo|ơ)(?=.)/, 'ươ');
  return whole !== rime && initial !== 'd' && isKnown({ initial, rime: whole })
    ? base.slice(0, base.length - rime.length) + whole
    : undefined;
}

/** c or k, g or gh, ng or ngh, as the vowel asks. */
function respell({ initial, rime }: Parts, base: string): string {
  const front = /^[eêi]/.test(rime);
  const rest = base.slice(initial.length);
  if (initial === 'c' && front) return `k${rest}`;
  if (initial === 'k' && !front) return `c${rest}`;
  if ((initial === 'g' || initial === 'ng') && front) return `${initial}h${rest}`;
  if ((initial === 'gh' || initial === 'ngh') && !front) return initial.slice(0, -1) + rest;
  return base;
}

/** The mark of an open oa, oe, uy stands on one of these two vowels. */
function toneIsOnRime(lower: string, base: string, rime: string): boolean {
  const at = base.length - rime.length;
  return removeTone(lower.slice(0, at)) === lower.slice(0, at);
}

/** Puts a tone on the vowel that carries it by the rules of spelling (second vowel of oa, oe, uy before a coda). */
function placeTone(base: string, tone: string): string {
  if (tone === '') return base;
  const start = base.startsWith('qu') || (base.startsWith('gi') && /^[aeouyăâêôơư]/.test(base.slice(2))) ? 2 : 0;
  const match = /[aeiouyăâêôơư]+/.exec(base.slice(start));
  if (!match) return base;
  const from = start + match.index;
  const vowels = [...match[0]];
  const closed = from + vowels.length < base.length;
  const marked = vowels.findLastIndex((vowel) => /[ăâêôơư]/.test(vowel));
  const at =
    marked >= 0 && !(vowels[marked] === 'ư' && marked > 0)
      ? vowels.join('').startsWith('ưu')
        ? 0
        : marked
      : vowels.length === 1
        ? 0
        : closed || vowels.length === 3
          ? 1
          : 0;
  const place = from + at;
  return base.slice(0, place) + (base[place]! + tone).normalize('NFC') + base.slice(place + 1);
}
