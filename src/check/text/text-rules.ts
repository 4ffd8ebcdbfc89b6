import type { Rule } from '../rule.ts';
import { abbreviationLate } from './abbreviation-late.ts';
import { abbreviationTwice } from './abbreviation-twice.ts';
import { abbreviationUndefined } from './abbreviation-undefined.ts';
import { citationZero } from './citation-zero.ts';
import { confusedWord } from './confused-word.ts';
import { dateSpace } from './date-space.ts';
import { doubleSpace } from './double-space.ts';
import { doubleWord } from './double-word.ts';
import { extraSpace } from './extra-space.ts';
import { hiddenSign } from './hidden-sign.ts';
import { listColon } from './list-colon.ts';
import { listEnd } from './list-end.ts';
import { lookAlike } from './look-alike.ts';
import { missingSpace } from './missing-space.ts';
import { missingTo } from './missing-to.ts';
import { nameCapitals } from './name-capitals.ts';
import { nfc } from './nfc.ts';
import { openEmphasis } from './open-emphasis.ts';
import { quoteStyle } from './quote-style.ts';
import { rangeDash } from './range-dash.ts';
import { repeatedMark } from './repeated-mark.ts';
import { syllable } from './syllable.ts';
import { toneMark } from './tone-mark.ts';
import { twoSpellings } from './two-spellings.ts';
import { unpaired } from './unpaired.ts';

export const textRules: readonly Rule[] = [
  nfc,
  hiddenSign,
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
  dateSpace,
  citationZero,
  missingTo,
  listColon,
  listEnd,
];
