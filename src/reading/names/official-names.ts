import { groupBy } from '../../core/group-by.ts';
import { keepPer } from '../../core/keep-per.ts';
import { capitalise, startsUpper } from '../../core/letters.ts';
import { unifyTones } from '../../core/syllable.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { readBare, readWords, type Word } from '../read-words.ts';
import type { PlanText, Subject } from '../subject.ts';
import { groupOf, type Occurrence, type OtherSpelling, pickMinority } from './pick-minority.ts';

const separators = /[ ,-]+/;

/** A name whose capitals are not those of NĐ 30/2020, Phụ lục II. */
export interface MiscapitalisedName {
  readonly planText: PlanText;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly right: string;
  /** It can be written in no other way. */
  readonly isSure: boolean;
}

/** A name in the one way, or the few ways, in which it is official. */
interface OfficialName {
  /** Each way: the whole, and its words. */
  readonly ways: readonly { readonly whole: string; readonly words: readonly string[] }[];
  /** Its words in small letters, marks of tone on the first vowel. */
  readonly lower: readonly string[];
  /** The first letter may be small, or the words mean something else when it is. */
  readonly small: 'no' | 'yes' | 'other';
}

/** The names of a lexicon as they are looked for. */
const namesOf = keepPer((lexicon: Lexicon) => {
  const names = lexicon['official-names'].map((line): OfficialName => {
    const ways = line
      .replace(/^[~^]/, '')
      .split(' | ')
      .map((whole) => ({ whole, words: whole.split(separators) }));
    return {
      ways,
      lower: ways[0]!.words.map((word) => unifyTones(word.toLowerCase())),
      small: line.startsWith('~') ? 'yes' : line.startsWith('^') ? 'other' : 'no',
    };
  });
  const provinces = lexicon.provinces.map((name) => name.toLowerCase());
  return {
    /** By their first word, the longest first. */
    names: groupBy(
      names.sort((a, b) => b.lower.length - a.lower.length),
      ({ lower }) => lower[0]!,
    ),
    provinces: new Set(provinces),
    provinceStarts: new Set(provinces.map((name) => name.split(' ')[0]!)),
    /** Fields of work after a dash in the name of a body: "Hội đồng Khoa học - Sáng kiến". */
    fields: new Set(lexicon['joined-fields']),
    bodies: new Set(lexicon['joined-bodies']),
    /** Words before which the first word of a name ends another: the "bộ" of "cán bộ". */
    compounds: new Map(Object.entries(lexicon['ends-before-names'])),
    stems: new Set(lexicon['lunar-stems'].map((word) => word.toLowerCase())),
    branches: new Set(lexicon['lunar-branches'].map((word) => word.toLowerCase())),
  };
});

type Names = ReturnType<typeof namesOf>;

/** What is found of the names in one reading of a plan. */
interface Found {
  readonly wrong: MiscapitalisedName[];
  /** Names that are official in several ways, as they stand. */
  readonly ways: Map<OfficialName, Occurrence[]>;
}

const kept = new WeakMap<readonly PlanText[], Found>();

/** Every miscapitalised name of a plan; kept for the rules that ask. */
export function findMiscapitalised({ texts, lexicon }: Pick<Subject, 'texts' | 'lexicon'>): MiscapitalisedName[] {
  return readNames(texts, lexicon).wrong;
}

/** Names that are official in two ways, written in both in one plan. */
export function findTwoWays({ texts, lexicon }: Pick<Subject, 'texts' | 'lexicon'>): OtherSpelling[] {
  return [...readNames(texts, lexicon).ways.values()].flatMap(pickMinority);
}

function readNames(texts: readonly PlanText[], lexicon: Lexicon): Found {
  const known = kept.get(texts);
  if (known) return known;
  const found: Found = { wrong: [], ways: new Map() };
  for (const planText of texts) readText(planText, namesOf(lexicon), found);
  kept.set(texts, found);
  return found;
}

function readText(planText: PlanText, known: Names, found: Found): void {
  const words = readWords(planText);
  const { text } = readBare(planText);
  const add = (first: Word, last: Word, right: string, isSure = true) =>
    found.wrong.push({
      planText,
      from: first.from,
      to: last.to,
      found: text.slice(first.from, last.to),
      right,
      isSure,
    });
  for (let i = 0; i < words.length; i++) {
    const name = findName(words, i, text, known);
    if (name) {
      const stretch = words.slice(i, i + name.lower.length);
      const way = wayOf(name, stretch);
      if (way < 0)
        add(stretch[0]!, stretch.at(-1)!, spell(name, stretch), name.ways.length === 1 && name.small !== 'other');
      else if (name.ways.length > 1 && isOpen(name, stretch))
        groupOf(found.ways, name).push(occurrenceOf(planText, stretch, way));
      i += name.lower.length - 1;
      continue;
    }
    const next = words[i + 1];
    if (!next) continue;
    if (next.joined && (isProvince(words, i, known) || isLunarYear(words, i, known))) {
      add(words[i]!, next, `${capitalise(words[i]!.text)} ${capitalise(next.text)}`);
      i += 1;
    } else if (isSmallField(words, i, text, known)) {
      const start = bodyStart(words, i, text, known)!;
      add(
        words[start]!,
        next,
        text.slice(words[start]!.from, words[i]!.from) + capitalise(words[i]!.text) + text.slice(words[i]!.to, next.to),
      );
      i += 1;
    }
  }
}

/** The longest name that begins at a word. */
function findName(
  words: readonly Word[],
  at: number,
  text: string,
  { names, compounds }: Names,
): OfficialName | undefined {
  const first = words[at]!;
  const name = names.get(keyOf(first))?.find((candidate) => matches(words, at, candidate.lower, text));
  if (!name || name.lower.length === 1) return name;
  const before = first.joined ? words[at - 1]!.lower : '';
  return compounds.get(first.lower)?.includes(before) ? undefined : name;
}

function matches(words: readonly Word[], at: number, name: readonly string[], text: string): boolean {
  for (let k = 1; k < name.length; k++)
    if (words[at + k] === undefined || keyOf(words[at + k]!) !== name[k]) return false;
  return name.every((_, k) => {
    const word = words[at + k]!;
    return k === 0 || word.joined || /^ ?[-–—,] ?$/.test(text.slice(words[at + k - 1]!.to, word.from));
  });
}

/** The word in small letters, its mark of tone on the first vowel: names are found in both spellings. */
function keyOf({ lower, form }: Word): string {
  return form.tonePlace === 'second' ? unifyTones(lower) : lower;
}

/** In which of its official ways a name is written; -1 for none. In capitals as a whole, all are alike. */
function wayOf({ ways, small }: OfficialName, stretch: readonly Word[]): number {
  const [first] = stretch;
  if (stretch.every(({ form }) => form.isUpper)) return 0;
  // A capital that opens a sentence says nothing, unless others follow it.
  if (small === 'other' && !stretch.some(({ form, first }) => form.isCapital && !first)) return 0;
  if (small === 'other' && !first!.form.isCapital) return 0;
  return ways.findIndex(({ words }) =>
    stretch.every(
      ({ form }, k) => form.isUpper || form.isCapital === startsUpper(words[k]!) || (k === 0 && small === 'yes'),
    ),
  );
}

/** The name as it is right, in the author's letters. */
function spell({ ways, small }: OfficialName, stretch: readonly Word[]): string {
  let k = 0;
  const right = ways[0]!.whole.replace(/[^ ,-]+/g, (word) => {
    const own = stretch[k++]!.lower;
    if (word.length > 1 && word === word.toUpperCase()) return word;
    return startsUpper(word) ? capitalise(own) : own;
  });
  return small === 'yes' ? stretch[0]!.text.slice(0, 1) + right.slice(1) : right;
}

/** Could it be written in either way here? Not in capitals as a whole, nor where a capital that opens a sentence says nothing. */
function isOpen({ ways }: OfficialName, stretch: readonly Word[]): boolean {
  return (
    !stretch.every(({ form }) => form.isUpper) &&
    !(stretch[0]!.first && ways.some(({ words }) => !startsUpper(words[0]!)))
  );
}

function occurrenceOf(planText: PlanText, stretch: readonly Word[], way: number): Occurrence {
  const [from, to] = [stretch[0]!.from, stretch.at(-1)!.to];
  return { planText, from, to, found: readBare(planText).text.slice(from, to), form: String(way) };
}

/** "Xuân Bính ngọ", "năm bính ngọ". */
function isLunarYear(words: readonly Word[], at: number, { stems, branches }: Names): boolean {
  const word = words[at]!;
  const next = words[at + 1]!;
  if (!stems.has(word.lower) || !branches.has(next.lower) || !word.joined) return false;
  return /^(?:năm|xuân|tết|đán)$/.test(words[at - 1]!.lower) && !(word.form.isCapital && next.form.isCapital);
}

/** "Nam định" inside a sentence, "tỉnh nam định". */
function isProvince(words: readonly Word[], at: number, { provinces, provinceStarts }: Names): boolean {
  const word = words[at]!;
  const next = words[at + 1]!;
  if (!provinceStarts.has(word.lower) || next.text !== next.lower) return false;
  if (!provinces.has(`${word.lower} ${next.lower}`) || !next.form.isSmall) return false;
  const before = word.joined ? words[at - 1]!.lower : '';
  return (
    before === 'tỉnh' ||
    (before === 'phố' && words[at - 2]?.lower === 'thành') ||
    (word.form.isCapital && !word.first && word.lower !== 'hòa')
  );
}

/** The word at `at` begins a field of work after a dash and is small, though the body and its first field are capital. */
function isSmallField(words: readonly Word[], at: number, text: string, known: Names): boolean {
  const word = words[at]!;
  const next = words[at + 1]!;
  if (word.joined || !next.joined || !word.form.isSmall || !known.fields.has(`${word.lower} ${next.lower}`))
    return false;
  return (
    at > 1 &&
    /^ ?[-–—] ?$/.test(text.slice(words[at - 1]!.to, word.from)) &&
    bodyStart(words, at, text, known) !== undefined
  );
}

/** "Hội đồng Khoa học - …": where the name begins, up to three words before the dash after its noun. */
function bodyStart(words: readonly Word[], dash: number, text: string, { bodies }: Names): number | undefined {
  for (let i = dash - 2; i >= Math.max(0, dash - 5); i--) {
    if (!words[i + 1]!.joined) return undefined;
    const one = words[i]!.text;
    const two = i + 1 < dash ? `${one} ${words[i + 1]!.text}` : one;
    const noun = bodies.has(two) ? 2 : bodies.has(one) ? 1 : 0;
    const name = words[i + noun];
    if (noun > 0 && name && i + noun < dash && name.joined && name.form.isCapital && text[name.from - 1] === ' ')
      return i;
  }
  return undefined;
}
