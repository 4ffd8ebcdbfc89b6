import type { Document } from '../document/document.ts';
import type { FontFamily } from '../font/font.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/read-plan.ts';
import type { Profile } from '../profile/profile.ts';
import type { Source } from '../source/read-yaml.ts';

/** What is read and checked: a valid plan, the document it makes, and the form it is set in. */
export interface Subject {
  /** The file as its bytes are: for what reading already puts right, such as NFC. */
  readonly source: Source;
  readonly plan: Plan;
  readonly form: string;
  readonly profile: Profile;
  readonly lexicon: Lexicon;
  readonly document: Document;
  /** Every text of the plan's own file that is printed, in the order of the file. */
  readonly texts: readonly PlanText[];
  readonly fonts: FontFamily;
}

/** A text of a plan; leaves of its own file are such texts. */
export interface PlanText {
  /** NFC, as the author wrote it, emphasis signs included. */
  readonly text: string;
  readonly pointer: string;
  /** Key it stands under in the full spelling, e.g. `lead-in`. */
  readonly key: string;
}

/** A value of the plan, or a stretch of the text there (UTF-16 units). */
export interface Spot {
  readonly pointer: string;
  readonly within?: readonly [number, number];
}

/** The printed texts of the plan's own file, in the order of the file. */
export function collectTexts(plan: Plan): PlanText[] {
  return plan.places.filter(({ file, kind }) => kind === 'text' && file === plan.file);
}
