import { distance } from 'fastest-levenshtein';
import { groupBy } from '../core/group-by.ts';
import { keepPer } from '../core/keep-per.ts';
import { readSyllable } from '../core/syllable.ts';
import { foldDiacritics } from '../core/vietnamese.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readWords, type Word } from './read-words.ts';
import type { PlanText } from './subject.ts';
import type { WordForm } from './word-form.ts';

/** By a word, those found right before it and right after it. */
interface Neighbours {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

/** Most neighbours of one word that are looked at. */
const most = 400;
/** Two syllables pasted together are no longer. */
const longest = 16;
/** How far a word may be from what it was meant to be. */
const farthest = 4;

/** Common words of plans, for what the plan itself does not tell. */
const commonNeighbours = keepPer((lexicon: Lexicon) =>
  readNeighbours(lexicon['common-words'].map((pair) => pair.split(' ') as [string, string])),
);

/** What stands beside what in a plan. */
const ownNeighbours = keepPer((texts: readonly PlanText[]) => {
  const pairs = new Map<string, readonly [string, string]>();
  for (const text of texts) {
    const words = readWords(text);
    for (const word of words) {
      const before = words[word.index - 1];
      if (word.joined && before) pairs.set(`${before.lower} ${word.lower}`, [before.lower, word.lower]);
    }
  }
  return readNeighbours([...pairs.values()]);
});

function readNeighbours(pairs: readonly (readonly [string, string])[]): Neighbours {
  const before = groupBy(pairs, ([, right]) => right);
  const after = groupBy(pairs, ([left]) => left);
  const pick = (groups: ReadonlyMap<string, readonly (readonly [string, string])[]>, side: 0 | 1) =>
    new Map([...groups].map(([word, group]) => [word, group.slice(0, most).map((pair) => pair[side])]));
  return { before: pick(before, 0), after: pick(after, 1) };
}

/** What a word that does not exist may be meant to be. */
export interface Suggestions {
  /** Of the words found beside the same neighbours that of the same letters: "kịp" for the "kip" of "kip thời". */
  readonly marked?: string | undefined;
  /** Two slips pasted together, else the nearest of the words found beside the same neighbours. */
  readonly near?: string | undefined;
}

/** Suggestions of a plan by the word and those beside it: a text full of one slip asks for the same again and again. */
const suggested = keepPer((_texts: readonly PlanText[]) => new Map<string, Suggestions>());

/** What a word was meant to be, as the words beside it tell in this plan or in any. */
export function suggestWord(word: Word, planText: PlanText, texts: readonly PlanText[], lexicon: Lexicon): Suggestions {
  const words = readWords(planText);
  const next = words[word.index + 1];
  const after = next?.joined ? next.lower : '';
  const before = word.joined ? words[word.index - 1]!.lower : '';
  const key = `${before} ${word.text} ${after}`;
  const known = suggested(texts).get(key);
  if (known) return known;
  const neighbours = [ownNeighbours(texts), commonNeighbours(lexicon)].flatMap((beside) => [
    ...(beside.before.get(after) ?? []),
    ...(beside.after.get(before) ?? []),
  ]);
  const { form } = word;
  const found = {
    marked: pickMarked(form, neighbours),
    near: splitWord(form.text, lexicon) ?? pickNear(form, neighbours),
  };
  suggested(texts).set(key, found);
  return found;
}

function pickMarked({ lower, meant }: WordForm, neighbours: readonly string[]): string | undefined {
  if (lower.length > longest) return undefined;
  const letters = foldDiacritics(meant ?? lower);
  return neighbours.find(
    (candidate) => candidate !== lower && foldDiacritics(candidate) === letters && !readSyllable(candidate).fault,
  );
}

function pickNear({ lower }: WordForm, neighbours: readonly string[]): string | undefined {
  if (lower.length > longest) return undefined;
  return neighbours
    .filter((candidate) => candidate !== lower && !readSyllable(candidate).fault)
    .map((candidate) => ({
      candidate,
      far: 2 * distance(foldDiacritics(candidate), foldDiacritics(lower)) + distance(candidate, lower),
    }))
    .filter(({ far }) => far <= farthest)
    .toSorted((a, b) => a.far - b.far)[0]?.candidate;
}

/** "nhiệmvụ" -> "nhiệm vụ"; of several ways the one that is a word of any plan. */
function splitWord(word: string, lexicon: Lexicon): string | undefined {
  if (word.length > longest) return undefined;
  let first: string | undefined;
  for (let at = 2; at < word.length - 1; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (
      !/^[^aeiouy]/.test(foldDiacritics(right)) ||
      !/[^\x00-\x7f]/.test(word) ||
      readSyllable(left).fault ||
      readSyllable(right).fault
    )
      continue;
    if (commonNeighbours(lexicon).after.get(left.toLowerCase())?.includes(right)) return `${left} ${right}`;
    if (/[^\x00-\x7f]/.test(left) && /[^\x00-\x7f]/.test(right)) first ??= `${left} ${right}`;
  }
  return first;
}
