import { keepPer } from '../core/keep-per.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { groupOf, type Occurrence, type OtherSpelling, pickMinority } from './pick-minority.ts';
import { holdsSigns, isAllCapitals, readBare, readWords, type Word } from './read-words.ts';
import { sign } from './signs.ts';
import type { PlanText } from './subject.ts';

interface Body extends Occurrence {
  /** Noun and name are capital. */
  readonly full: boolean;
  /** One of them is, or the noun stands in small letters before a capital name. */
  readonly half: boolean;
  /** Two capital words after it: "Trường Chinh". */
  readonly name: string;
  /** The noun opens a sentence. */
  readonly forced: boolean;
}

/** Nouns that begin the name of a body: their first word, and the second ones, none for a noun of one word. */
const bodyNouns = keepPer((lexicon: Lexicon) => {
  const seconds = new Map<string, string[]>();
  for (const noun of lexicon['body-nouns']) {
    const [first = '', second = ''] = noun.split(' ');
    groupOf(seconds, first).push(second);
  }
  return seconds;
});

/** Titles whose last word is such a noun: the "phòng" of "Trưởng phòng Đào tạo" is small by right. */
const headTitles = keepPer((lexicon: Lexicon) => new Set(lexicon.heads.map((title) => title.toLowerCase())));

/** Words of two syllables whose second is such a noun by itself. */
const nounCompounds = keepPer(
  (lexicon: Lexicon) => new Set([...lexicon['body-nouns'], ...lexicon['noun-compounds'], ...lexicon.compounds]),
);

/** Two words on either side of a dash, written with different dashes: "Thi đua - Khen thưởng", "Thi đua – Khen thưởng". */
export function findTwoDashes(texts: readonly PlanText[]): OtherSpelling[] {
  const groups = new Map<string, Occurrence[]>();
  for (const planText of texts) {
    if (!holdsSigns(planText, sign.dash)) continue;
    const words = readWords(planText);
    const { text } = readBare(planText);
    for (const right of words) {
      if (right.joined || right.index === 0) continue;
      const left = words[right.index - 1];
      const dash = left && /^ ?[-–—] ?$/.exec(text.slice(left.to, right.from));
      if (!dash || !left.form.isLetters || !right.form.isLetters) continue;
      const first = left.joined && words[left.index - 1]!.form.isLetters ? words[left.index - 1]! : left;
      const last = words[right.index + 1]?.joined ? words[right.index + 1]! : right;
      groupOf(groups, `${left.lower}|${right.lower}`).push({
        planText,
        from: first.from,
        to: last.to,
        found: text.slice(first.from, last.to),
        form: dash[0],
      });
    }
  }
  return [...groups.values()].flatMap((group) => pickMinority(group));
}

/** A name joined by a dash with its second part now capital, now small: "Thi đua - Khen thưởng", "Thi đua - khen thưởng". */
export function findTwoDashCapitals(texts: readonly PlanText[]): OtherSpelling[] {
  const groups = new Map<string, Occurrence[]>();
  for (const planText of texts) {
    if (!holdsSigns(planText, sign.dash) || isAllCapitals(planText)) continue;
    const words = readWords(planText);
    const { text } = readBare(planText);
    for (const right of words) {
      if (right.joined || right.index === 0) continue;
      const left = words[right.index - 1];
      if (!left || !/^ ?[-–—] ?$/.test(text.slice(left.to, right.from))) continue;
      const first = left.joined ? words[left.index - 1]! : left;
      const last = words[right.index + 1];
      if (!last?.joined || first.first || !first.form.isCapital || !first.form.isWritten || !right.form.isWritten)
        continue;
      const key = `${first.lower}|${left.lower}|${right.lower}|${last.lower}`;
      groupOf(groups, key).push({
        planText,
        from: first.from,
        to: last.to,
        found: text.slice(first.from, last.to),
        form: right.form.isCapital ? 'Aa' : 'aa',
      });
    }
  }
  return [...groups.values()].flatMap((group) => pickMinority(group));
}

/** The name of a body with a dash in one place and "và" in another: "Phòng Văn hóa - Xã hội", "Phòng Văn hóa và Xã hội". */
export function findTwoJoints(texts: readonly PlanText[], lexicon: Lexicon): OtherSpelling[] {
  const nouns = bodyNouns(lexicon);
  const groups = new Map<string, Occurrence[]>();
  for (const planText of texts) {
    const words = readWords(planText);
    const { text } = readBare(planText);
    if (isAllCapitals(planText)) continue;
    for (const right of words) {
      const isAnd = right.joined && words[right.index - 1]!.lower === 'và';
      const left = words[right.index - (isAnd ? 2 : 1)];
      if (!left || !right.form.isCapital || !/^ (?:và|[-–—]) $/.test(text.slice(left.to, right.from))) continue;
      const noun = bodyAround(words, left.index, nouns);
      if (!noun || noun === left) continue;
      const last = words[right.index + 1]?.joined ? words[right.index + 1]! : right;
      groupOf(groups, `${joinWords(words, noun.index, left.index)}| ${joinWords(words, right.index, last.index)}`).push(
        {
          planText,
          from: noun.from,
          to: last.to,
          found: text.slice(noun.from, last.to),
          form: isAnd ? 'và' : '-',
        },
      );
    }
  }
  return [...groups.values()].flatMap((group) => pickMinority(group));
}

/** One body capitalised in two ways: "trường Chính trị" beside "Trường Chính trị"; a common noun in small letters is free. */
export function findTwoBodies(texts: readonly PlanText[], lexicon: Lexicon): OtherSpelling[] {
  const nouns = bodyNouns(lexicon);
  const titles = headTitles(lexicon);
  const compounds = nounCompounds(lexicon);
  const groups = new Map<string, Body[]>();
  for (const planText of texts) {
    const words = readWords(planText);
    const { text } = readBare(planText);
    if (isAllCapitals(planText)) continue;
    for (const word of words) {
      const next = words[word.index + 1];
      const seconds = nouns.get(word.lower);
      if (!seconds || !next?.joined || word.form.isUpper) continue;
      const size = seconds.includes(next.lower) ? 2 : seconds.includes('') ? 1 : 0;
      const first = words[word.index + size];
      const second = words[word.index + size + 1];
      if (size === 0 || !first?.joined || !second?.joined || first.form.isUpper) continue;
      // Written twice running: the rule of doubled words tells.
      if (isDoubled(words, word.index, size + 2)) continue;
      const before = words[word.index - 1];
      if (before && word.joined) {
        const pair = `${before.lower} ${word.lower}`;
        // "Ủy ban" is no "ban", "cơ sở" no "sở": the noun is the two words together.
        if (compounds.has(pair) || (!word.form.isCapital && titles.has(pair))) continue;
      }
      const group = groupOf(groups, `${word.lower} ${next.lower} ${first.lower} ${second.lower}`);
      const nounCapital = word.form.isCapital;
      const nameCapital = first.form.isCapital;
      const name = readName(words[second.index + 1], words[second.index + 2]);
      const full = nounCapital && nameCapital;
      const half = !word.first && (nounCapital !== nameCapital || (!nounCapital && name !== ''));
      if (!full && !half) continue;
      group.push({
        planText,
        from: word.from,
        to: second.to,
        found: text.slice(word.from, second.to),
        form: `${nounCapital ? 'A' : 'a'}${nameCapital ? 'B' : 'b'}`,
        full,
        half,
        name,
        forced: word.first,
      });
    }
  }
  return [...groups.values()].flatMap((group) => {
    const half = group.filter((body) => body.half);
    const model = group.find(({ full }) => full);
    if (!model) return pickMinority(half.filter(({ form }) => form !== 'ab'));
    return half.flatMap(({ form, name, ...body }) => {
      // A capital that opens a sentence says nothing of the noun.
      const sure = group.find(
        (other) => other.full && (form === 'Ab' || !other.forced) && (form !== 'ab' || other.name === name),
      );
      return sure ? [{ ...body, other: sure.found }] : [];
    });
  });
}

/** Two capital words as the name after a body. */
function readName(left: Word | undefined, right: Word | undefined): string {
  return left?.joined && right?.joined && left.form.isCapital && right.form.isCapital
    ? `${left.lower} ${right.lower}`
    : '';
}

function isDoubled(words: readonly Word[], at: number, length: number): boolean {
  for (let i = at; i < at + length; i++) if (words[i]!.lower !== words[i + length]?.lower) return false;
  return true;
}

/** A word that is capital in one place and small in another, between the same three words before and after. */
export function findTwoCapitals(texts: readonly PlanText[], lexicon: Lexicon): OtherSpelling[] {
  const nouns = bodyNouns(lexicon);
  const groups = new Map<string, Occurrence[]>();
  const capitals = findCapitals(texts);
  for (const planText of texts) {
    const words = readWords(planText);
    const { text } = readBare(planText);
    if (isAllCapitals(planText)) continue;
    for (let i = 3; i + 3 < words.length; i++) {
      const word = words[i]!;
      const next = words[i + 1]!;
      if (!capitals.get(word.lower)?.has(next.lower) || !word.form.isWritten || !areJoined(words, i - 2, i + 3))
        continue;
      const name = bodyAround(words, i, nouns);
      groupOf(groups, joinWords(words, i - 3, i + 3)).push({
        planText,
        from: word.from,
        to: next.to,
        found: name ? text.slice(name.from, words[i + 3]!.to) : text.slice(word.from, next.to),
        form: word.form.isCapital ? 'A' : 'a',
      });
    }
  }
  return [...groups.values()].flatMap((group) => pickMinority(group));
}

/** The noun in capitals that begins the name of a body, up to six words before one of its words. */
function bodyAround(
  words: readonly Word[],
  at: number,
  nouns: ReadonlyMap<string, readonly string[]>,
): Word | undefined {
  for (let i = at; i > Math.max(0, at - 6) && words[i]!.joined; i--) {
    const word = words[i - 1]!;
    const seconds = nouns.get(word.lower);
    if (seconds && word.form.isCapital && (seconds.includes('') || seconds.includes(words[i]!.lower))) return word;
  }
  return undefined;
}

/** Words found inside sentences with a capital, and the words after them. */
function findCapitals(texts: readonly PlanText[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const planText of texts) {
    const words = readWords(planText);
    for (const { text, lower, first, index } of words) {
      if (first || text === lower) continue;
      const after = found.get(lower) ?? new Set();
      found.set(lower, after.add(words[index + 1]?.lower ?? ''));
    }
  }
  return found;
}

function areJoined(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (!words[i]!.joined) return false;
  return true;
}

function joinWords(words: readonly Word[], from: number, to: number): string {
  let joined = '';
  for (let i = from; i <= to; i++) joined += `${words[i]!.lower} `;
  return joined;
}
