import { keepPer } from '../../core/keep-per.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { placeBare, readBare, readWords, type Word } from '../../reading/read-words.ts';
import type { PlanText } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

const repetitionsOf = keepPer((lexicon: Lexicon) => ({
  /**
   * Words that are never doubled on purpose, with the words before which end a compound with the same syllable:
   * "lý do do …", "đạt được được …", "phòng không không quân" are right.
   */
  never: new Map(Object.entries(lexicon['never-doubled'])),
  /** Words that begin a compound before these words alone: the "vụ" of "nhiệm vụ vụ chính trị" begins none. */
  onlyBefore: new Map(Object.entries(lexicon['only-before'])),
  /** Phrases that may be said twice on purpose. */
  saidTwice: new Set(lexicon['said-twice']),
  /** Syllables that are doubled on purpose. */
  reduplications: new Set(lexicon.reduplications),
  /** Words that make no compound with the next. */
  aloneBefore: new Set(lexicon['alone-before']),
  /** Compounds of two syllables. */
  compounds: new Set([...lexicon['common-words'], ...lexicon.compounds]),
}));

type Repetitions = ReturnType<typeof repetitionsOf>;

export const doubleWord: Rule = {
  id: 'text/double-word',
  severity: 'warning',
  message: {
    vi: 'chữ viết hai lần liền nhau: “{found}”',
    en: 'words written twice running: “{found}”',
  },
  reason: {
    vi: 'Chữ lặp do chép, dán hay gõ sót; từ láy (xanh xanh, ngày ngày, luôn luôn) không bị báo.',
    en: 'Doubled in copying or typing; true reduplications (xanh xanh, ngày ngày, luôn luôn) are not reported.',
  },
  bad: 'text: Biểu dương các các tập thể, cá nhân có thành tích xuất sắc',
  good: 'text: Biểu dương các tập thể, cá nhân có thành tích xuất sắc; luôn luôn gương mẫu',
  find({ texts, lexicon }) {
    const known = repetitionsOf(lexicon);
    let triples: Set<string> | undefined;
    // Seldom asked for, and large.
    const isTriple = (words: string): boolean => {
      triples ??= countTriples(texts);
      return triples.has(words);
    };
    return texts.flatMap((text) => findDoubled(text, known, isTriple));
  },
};

/**
 * All three words running around one that is doubled somewhere, to tell a slip ("phát động thi thi đua") from two
 * compounds that meet ("có thể thể hiện").
 */
function countTriples(texts: readonly PlanText[]): Set<string> {
  const doubled = new Set<string>();
  for (const text of texts) {
    const words = readWords(text);
    for (const { lower, index } of words) if (words[index + 1]?.lower === lower) doubled.add(lower);
  }
  const triples = new Set<string>();
  for (const text of texts) {
    const words = readWords(text);
    for (let i = 2; i < words.length; i++) {
      if (words[i]!.joined && words[i - 1]!.joined && doubled.has(words[i - 1]!.lower))
        triples.add(`${words[i - 2]!.lower} ${words[i - 1]!.lower} ${words[i]!.lower}`);
    }
  }
  return triples;
}

function findDoubled(planText: PlanText, known: Repetitions, isTriple: (words: string) => boolean): Finding[] {
  const words = readWords(planText);
  const findings: Finding[] = [];
  const { text } = readBare(planText);
  for (let i = 0; i < words.length; i++) {
    const size = sizeDoubled(words, i, known, isTriple);
    if (size === 0) continue;
    const from = words[i]!.from;
    const to = words[i + 2 * size - 1]!.to;
    findings.push({ ...placeBare(planText, from, to), values: { found: text.slice(from, to).replace(/\s+/g, ' ') } });
    i += 2 * size - 1;
  }
  return findings;
}

/** How many words from here on stand twice running; 0 for none. */
function sizeDoubled(
  words: readonly Word[],
  at: number,
  known: Repetitions,
  isTriple: (words: string) => boolean,
): number {
  for (let size = 4; size > 1; size--)
    if (words[at]!.lower === words[at + size]?.lower && isPhraseDoubled(words, at, size, known)) return size;
  return words[at]!.lower === words[at + 1]?.lower && isWordDoubled(words, at, known, isTriple) ? 1 : 0;
}

function isPhraseDoubled(words: readonly Word[], at: number, length: number, { saidTwice }: Repetitions): boolean {
  if (at + 2 * length > words.length) return false;
  for (let i = 0; i < length; i++) {
    const first = words[at + i]!;
    const second = words[at + length + i]!;
    if (!isSame(first, second) || !second.joined || (i > 0 && !first.joined)) return false;
  }
  const phrase = words.slice(at, at + length);
  const letters = phrase.filter(({ text }) => /\p{L}/u.test(text));
  return (
    letters.length >= 2 &&
    new Set(letters.map(({ lower }) => lower)).size > 1 &&
    !saidTwice.has(phrase.map(({ lower }) => lower).join(' '))
  );
}

function isWordDoubled(
  words: readonly Word[],
  at: number,
  known: Repetitions,
  isTriple: (words: string) => boolean,
): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (!next?.joined || !isSame(word, next) || !word.form.isLetters || !/^..+$/u.test(word.text)) return false;
  const before = word.joined ? words[at - 1]!.lower : '';
  const allowed = known.never.get(word.lower);
  if (allowed !== undefined)
    return before === '' || !(allowed.includes(before) || known.compounds.has(`${before} ${word.lower}`));
  if (known.reduplications.has(word.lower) || (word.form.isCapitalised && next.form.isCapitalised)) return false;
  const after = words[at + 2]?.joined ? words[at + 2]!.lower : '';
  if (isInPair(words, at)) return false;
  if (before !== '' && after !== '' && isTriple(`${before} ${word.lower} ${after}`)) return true;
  if (word.form.fault) return false;
  const begun = known.onlyBefore.get(word.lower);
  // Before a capital, a number or a mark it may be anything.
  const isFree = words[at + 2]?.text !== after || !words[at + 2]?.form.isLetters;
  if (
    begun &&
    !isFree &&
    next.text === next.lower &&
    !begun.includes(after) &&
    !known.compounds.has(`${word.lower} ${after}`)
  )
    return true;
  return !isMeeting(words, at, before, after, known);
}

/** Two doubled words side by side are one: "đi đi lại lại". */
function isInPair(words: readonly Word[], at: number): boolean {
  const isDouble = (first: Word | undefined, second: Word | undefined) =>
    first !== undefined && second?.joined === true && first.lower === second.lower;
  return (
    (words[at + 2]?.joined === true && isDouble(words[at + 2], words[at + 3])) ||
    (words[at]!.joined && isDouble(words[at - 2], words[at - 1]))
  );
}

/** May a word end with the first and another begin with the second? "có thể | thể hiện", but "tuyên truyền | cổ | cổ vũ". */
function isMeeting(
  words: readonly Word[],
  at: number,
  before: string,
  after: string,
  { aloneBefore, compounds }: Repetitions,
): boolean {
  const { lower } = words[at]!;
  const begins = compounds.has(`${lower} ${after}`);
  const ends = compounds.has(`${before} ${lower}`);
  // Nothing stands before, or a word that takes nothing to itself.
  if (before === '' || aloneBefore.has(before)) return !begins && after !== '';
  if (after === '') return !ends;
  const left = words[at - 1]!.joined ? words[at - 2]!.lower : '';
  const isTaken = compounds.has(`${left} ${before}`);
  return ends || !begins || !isTaken;
}

/** The same word, capital or not; a label in capitals before its text is another matter ("TẬP THỂ Tập thể"). */
function isSame(first: Word, second: Word): boolean {
  if (first.lower !== second.lower) return false;
  const isUpper = ({ form, text, lower }: Word) => form.isUpper && text !== lower;
  return isUpper(first) === isUpper(second);
}
