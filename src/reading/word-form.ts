import { isLetter, isLowerLetter, isUpperLetter, startsLower } from '../core/letters.ts';
import { readSyllable, readTonePlace, type SyllableFault } from '../core/syllable.ts';

/** What the letters of a word say by themselves, wherever it stands. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  /** Letters only. */
  readonly isLetters: boolean;
  /** It begins with a capital. */
  readonly isCapital: boolean;
  /** It begins with a small letter. */
  readonly isSmall: boolean;
  /** A capital, then small letters only. */
  readonly isCapitalised: boolean;
  /** Two signs and more, no small letter among them. */
  readonly isUpper: boolean;
  /** Two capitals and more, and nothing else. */
  readonly isAcronym: boolean;
  /** A letter, then a small letter. */
  readonly isWritten: boolean;
  /** Why letters are no Vietnamese syllable. */
  readonly fault: SyllableFault | undefined;
  /** The syllable as it is spelled, where the letters leave no doubt. */
  readonly meant: string | undefined;
  /** Where the mark of an open oa, oe, uy stands. */
  readonly tonePlace: 'first' | 'second' | undefined;
}

/** Forms met before: plans write the same syllables again and again. */
const forms = new Map<string, WordForm>();
/** A longer word is no syllable, and holds on to the text it was cut from. */
const longest = 12;

/** What the letters of a word say. */
export function readForm(text: string): WordForm {
  const known = forms.get(text);
  if (known) return known;
  const form = analyse(text);
  if (forms.size > 20_000) forms.clear();
  if (text.length <= longest) forms.set(text, form);
  return form;
}

function analyse(text: string): WordForm {
  const lower = text.toLowerCase();
  const first = text.codePointAt(0)!;
  const rest = text.slice(first > 0xffff ? 2 : 1);
  const { fault, meant } = readSyllable(text);
  const isCapital = isUpperLetter(first);
  return {
    text,
    lower: lower === text ? text : lower,
    isLetters: isLetter(first) && every(rest, isLetter),
    isCapital,
    isSmall: isLowerLetter(first),
    isCapitalised: isCapital && every(rest, isLowerLetter),
    isUpper: text.length > 1 && text === text.toUpperCase(),
    isAcronym: isCapital && rest !== '' && every(rest, isUpperLetter),
    isWritten: isLetter(first) && startsLower(rest),
    fault,
    meant,
    tonePlace: readTonePlace(text),
  };
}

function every(text: string, fits: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (!fits(code)) return false;
    if (code > 0xffff) at += 1;
  }
  return true;
}
