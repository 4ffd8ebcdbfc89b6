import type { Rule } from './rule.ts';
import { abbreviationLate } from './rules/abbreviation-late.ts';
import { abbreviationTwice } from './rules/abbreviation-twice.ts';
import { abbreviationUndefined } from './rules/abbreviation-undefined.ts';
import { confusedWord } from './rules/confused-word.ts';
import { doubleSpace } from './rules/double-space.ts';
import { doubleWord } from './rules/double-word.ts';
import { extraSpace } from './rules/extra-space.ts';
import { listEnd } from './rules/list-end.ts';
import { lookAlike } from './rules/look-alike.ts';
import { missingSpace } from './rules/missing-space.ts';
import { nameCapitals } from './rules/name-capitals.ts';
import { nfc } from './rules/nfc.ts';
import { openEmphasis } from './rules/open-emphasis.ts';
import { quoteStyle } from './rules/quote-style.ts';
import { rangeDash } from './rules/range-dash.ts';
import { repeatedMark } from './rules/repeated-mark.ts';
import { syllable } from './rules/syllable.ts';
import { toneMark } from './rules/tone-mark.ts';
import { twoSpellings } from './rules/two-spellings.ts';
import { unpaired } from './rules/unpaired.ts';

export const textRules: readonly Rule[] = [
  nfc,
  lookAlike,
  syllable,
  confusedWord,
  doubleWord,
  toneMark,
  nameCapitals,
  twoSpellings,
  abbreviationUndefined,
  abbreviationLate,
  abbreviationTwice,
  quoteStyle,
  unpaired,
  extraSpace,
  doubleSpace,
  missingSpace,
  repeatedMark,
  openEmphasis,
  rangeDash,
  listEnd,
];
