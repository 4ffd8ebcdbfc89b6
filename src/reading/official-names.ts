import { groupBy } from '../core/group-by.ts';
import { keepPer } from '../core/keep-per.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readBare, readWords, type Word } from './read-words.ts';
import type { PlanText, Subject } from './subject.ts';

/** A name whose capitals are not those of NĐ 30/2020, Phụ lục II. */
export interface MiscapitalisedName {
  readonly planText: PlanText;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly right: string;
}

/** A name as its words: as they are written, `~` before one whose first letter may be small, and in small letters. */
interface OfficialName {
  readonly right: string;
  readonly words: readonly string[];
  readonly lower: readonly string[];
}

/** The names of a lexicon as they are looked for. */
const namesOf = keepPer((lexicon: Lexicon) => {
  const names = lexicon['official-names'].map((line): OfficialName => {
    const right = line.replaceAll('~', '');
    return { right, words: line.split(/[ ,-]+/), lower: right.toLowerCase().split(/[ ,-]+/) };
  });
  const provinces = lexicon.provinces.map((name) => name.toLowerCase());
  return {
    /** By their first word, the longest first. */
    names: groupBy(
      names.sort((a, b) => b.words.length - a.words.length),
      ({ lower }) => lower[0]!,
    ),
    provinces: new Set(provinces),
    provinceStarts: new Set(provinces.map((name) => name.split(' ')[0]!)),
    /** Fields of work after a dash in the name of a body: "Hội đồng Khoa học - Sáng kiến". */
    fields: new Set(lexicon['joined-fields']),
    bodies: new Set(lexicon['joined-bodies']),
  };
});

type Names = ReturnType<typeof namesOf>;

const found = new WeakMap<readonly PlanText[], MiscapitalisedName[]>();

/** Every miscapitalised name of a plan; kept for the rules that ask. */
export function findMiscapitalised({ texts, lexicon }: Pick<Subject, 'texts' | 'lexicon'>): MiscapitalisedName[] {
  const known = found.get(texts);
  if (known) return known;
  const all = texts.flatMap((planText) => findIn(planText, namesOf(lexicon)));
  found.set(texts, all);
  return all;
}

function findIn(planText: PlanText, known: Names): MiscapitalisedName[] {
  const words = readWords(planText);
  const { text } = readBare(planText);
  const result: MiscapitalisedName[] = [];
  const add = (first: Word, last: Word, right: string) =>
    result.push({ planText, from: first.from, to: last.to, found: text.slice(first.from, last.to), right });
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i]!;
    const name = known.names.get(form.lower)?.find((candidate) => matches(words, i, candidate.lower, text));
    if (name) {
      const stretch = words.slice(i, i + name.words.length);
      if (
        !stretch.every((word, k) => hasCapitals(word, name.words[k]!)) &&
        !stretch.every(({ form }) => form.isUpper)
      ) {
        const right = name.words[0]!.startsWith('~') ? stretch[0]!.text.slice(0, 1) + name.right.slice(1) : name.right;
        add(stretch[0]!, stretch.at(-1)!, right);
      }
      i += name.words.length - 1;
      continue;
    }
    const next = words[i + 1];
    if (!next) continue;
    if (next.joined && isProvince(words, i, known)) {
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
  return result;
}

function matches(words: readonly Word[], at: number, name: readonly string[], text: string): boolean {
  for (let k = 1; k < name.length; k++) if (words[at + k]?.lower !== name[k]) return false;
  return name.every((_, k) => {
    const word = words[at + k]!;
    return k === 0 || word.joined || /^ ?[-–—,] ?$/.test(text.slice(words[at + k - 1]!.to, word.from));
  });
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

function hasCapitals({ text, form }: Word, part: string): boolean {
  const wanted = part.replace('~', '');
  // That it is the same word but for capitals is known.
  return text === wanted || (part.startsWith('~') && text.slice(1) === wanted.slice(1)) || form.isUpper;
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
