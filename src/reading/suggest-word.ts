import { distance } from 'fastest-levenshtein';
import { keepPer } from '../core/keep-per.ts';
import { readSyllable } from '../core/syllable.ts';
import { foldDiacritics } from '../core/vietnamese.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readWords, type Word } from './read-words.ts';
import type { PlanText } from './subject.ts';

/** Common words of plans, for what the plan itself does not tell. */
const commonPairs = keepPer((lexicon: Lexicon) =>
  lexicon['common-words'].map((pair) => pair.split(' ') as [string, string]),
);

/**
 * What a word that does not exist was meant to be: two slips pasted together, or the nearest word that the plan, or
 * any plan, writes beside the same neighbour.
 */
export function suggestWord(
  word: Word,
  planText: PlanText,
  texts: readonly PlanText[],
  lexicon: Lexicon,
): string | undefined {
  const split = splitWord(word.text);
  if (split) return split;
  const words = readWords(planText);
  const next = words[word.index + 1];
  const after = next?.joined ? next.lower : undefined;
  const before = word.joined ? words[word.index - 1]!.lower : undefined;
  const candidates = [...pairsOf(texts), ...commonPairs(lexicon)].flatMap(([left, right]) => {
    if (right === after) return [left];
    return left === before ? [right] : [];
  });
  const near = candidates
    .filter((candidate) => candidate !== word.lower && !readSyllable(candidate).fault)
    .map((candidate) => ({
      candidate,
      far: 2 * distance(foldDiacritics(candidate), foldDiacritics(word.lower)) + distance(candidate, word.lower),
    }))
    .filter(({ far }) => far <= 4)
    .toSorted((a, b) => a.far - b.far)[0];
  return near?.candidate;
}

const pairs = new WeakMap<readonly PlanText[], [string, string][]>();

function pairsOf(texts: readonly PlanText[]): [string, string][] {
  const known = pairs.get(texts);
  if (known) return known;
  const found = new Map<string, [string, string]>();
  for (const text of texts) {
    const words = readWords(text);
    for (const word of words) {
      const before = words[word.index - 1];
      if (word.joined && before) found.set(`${before.lower} ${word.lower}`, [before.lower, word.lower]);
    }
  }
  const list = [...found.values()];
  pairs.set(texts, list);
  return list;
}

/** "nhiệmvụ" -> "nhiệm vụ". */
function splitWord(word: string): string | undefined {
  for (let at = 2; at < word.length - 1; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (
      /^[^aeiouy]/.test(foldDiacritics(right)) &&
      /[^\x00-\x7f]/.test(left) &&
      /[^\x00-\x7f]/.test(right) &&
      !readSyllable(left).fault &&
      !readSyllable(right).fault
    )
      return `${left} ${right}`;
  }
  return undefined;
}
