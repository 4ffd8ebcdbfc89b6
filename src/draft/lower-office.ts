import { startsUpper } from '../core/letters.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isCapitals, type LowerCapitals } from './lower-capitals.ts';

/** A word of a name, and whether but one space stands before it. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly index: number;
  readonly joined: boolean;
}

/** Names of places and schools have no more words. */
const longestName = 4;

/**
 * Puts the name of an office that is typed in capitals into the letters it is written with. What its names are called nothing else may
 * tell: behind the kind of a place ("xã", "tỉnh ủy") or of a school ("THPT", "mầm non") stands a name, and a province may end it.
 * @param lower what does the same for any text
 */
export function makeLowerOffice(lexicon: Lexicon, lower: LowerCapitals): LowerCapitals {
  const places = byFirst(lexicon['place-units']);
  const schools = byFirst(lexicon['school-levels']);
  const compounds = new Set(lexicon['noun-compounds']);
  const bodies = new Set(lexicon['body-nouns']);
  const fields = new Set(lexicon['joined-fields']);
  const wholeNames = new Set(lexicon['whole-names']);
  const provinces = new Set(lexicon.provinces.map((name) => name.toLowerCase()));
  const stops = new Set(lexicon['line-leaders']);

  return (text) => {
    if (!isCapitals(text)) return text;
    const words = readWords(lower(text));
    const right = words.map((word) => word.text);
    const pair = (i: number) => (words[i + 1]?.joined ? `${words[i]!.lower} ${words[i + 1]!.lower}` : '');
    const raise = (i: number) => {
      right[i] = capital(right[i]!);
    };
    const isSchool = words.some((word) => word.lower === 'trường');
    /** How many words at a place say of what kind the name behind them is. */
    const leaderAt = (i: number): number => {
      const found = [...(places.get(words[i]!.lower) ?? []), ...((isSchool && schools.get(words[i]!.lower)) || [])]
        .filter((leader) =>
          leader.every((part, k) => words[i + k]?.lower === part && (k === 0 || words[i + k]!.joined)),
        )
        .map(({ length }) => length);
      const longest = Math.max(0, ...found);
      return longest === 1 && compounds.has(pair(i)) ? 0 : longest;
    };
    /** Raises the words that are a name, and tells where they end. */
    const nameAt = (start: number): number => {
      let end = start;
      while (end < words.length && words[end]!.joined && !stops.has(words[end]!.lower) && leaderAt(end) === 0) end += 1;
      if (end - start <= longestName) for (let i = start; i < end; i++) right[i] = nameWord(words[i]!.text);
      return end;
    };

    // What the body is for begins with a capital: "Trường Tiểu học", "Trung tâm Văn hóa", but "Hội đồng nhân dân" is one name.
    const isTwo = bodies.has(pair(0));
    const start = words
      .slice(0, 4)
      .map((word) => word.lower.replace('uỷ', 'ủy'))
      .join(' ');
    const next = isTwo ? (wholeNames.has(start) ? undefined : 2) : bodies.has(words[0]!.lower) ? 1 : undefined;
    if (next !== undefined && words[next]?.joined && !places.has(words[next].lower)) raise(next);
    for (let i = 0; i < words.length; ) {
      const length = leaderAt(i);
      if (fields.has(pair(i)) && (words[i - 1]?.lower === 'và' || !words[i]!.joined)) raise(i);
      if (length === 0) i += 1;
      else {
        const at = i + length;
        i = nameAt(words[at]?.lower === 'số' && /^\d+$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at);
      }
    }
    const last = words.length - 2;
    if (last > 0 && provinces.has(pair(last))) for (const i of [last, last + 1]) raise(i);
    return joinWords(lower(text), words, right);
  };
}

function readWords(text: string): Word[] {
  let end = -1;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => {
    const joined = end >= 0 && text.slice(end, index) === ' ';
    end = index + word.length;
    return { text: word, lower: word.toLowerCase(), index, joined };
  });
}

function joinWords(text: string, words: readonly Word[], right: readonly string[]): string {
  let out = '';
  let at = 0;
  words.forEach(({ index, text: own }, i) => {
    out += text.slice(at, index) + right[i]!;
    at = index + own.length;
  });
  return out + text.slice(at);
}

/** Words of names by the first of them. */
function byFirst(names: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  for (const name of names) {
    const words = name.toLowerCase().split(' ');
    found.set(words[0]!, [...(found.get(words[0]!) ?? []), words]);
  }
  return found;
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A word of a name that the lexicon took for an abbreviation, as no syllable of Vietnamese is so: "KRÔNG". */
function nameWord(word: string): string {
  return startsUpper(word) && word.length > 3 ? capital(word.toLowerCase()) : capital(word);
}
