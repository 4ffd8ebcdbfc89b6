import type { Document } from '../document/document.ts';
import type { FontFamily } from '../font/font.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/read-plan.ts';
import type { Profile } from '../profile/profile.ts';
import { type Data, readPointer, type Source } from '../source/read-yaml.ts';

/** What is read and checked: a valid plan, the document it makes, and the form it is set in. */
export interface Subject {
  /** The file as its bytes are: for what reading already puts right, such as NFC. */
  readonly source: Source;
  readonly plan: Plan;
  readonly form: string;
  readonly profile: Profile;
  readonly lexicon: Lexicon;
  readonly document: Document;
  /** Data of the plan as written. */
  readonly data: { readonly [key: string]: Data };
  /** Every text of the plan's own file that is printed, in the order of the file. */
  readonly texts: readonly PlanText[];
  readonly fonts: FontFamily;
}

export interface PlanText {
  /** NFC, as the author wrote it, emphasis signs included. */
  readonly text: string;
  readonly pointer: string;
  /** Last key of the pointer that is a name, e.g. `lead-in`. */
  readonly key: string;
}

/** A value of the plan, or a stretch of the text there (UTF-16 units). */
export interface Spot {
  readonly pointer: string;
  readonly within?: readonly [number, number];
}

/** The printed texts of the plan's own file, in the order of the file. */
export function collectTexts(plan: Plan): PlanText[] {
  return plan.places
    .filter(({ file }) => file === plan.file)
    .map(({ text, pointer }) => ({
      text,
      pointer,
      key: keyOf(pointer),
    }));
}

/** The last part of a pointer that is no number. */
function keyOf(pointer: string): string {
  let end = pointer.length;
  while (end > 0) {
    const start = pointer.lastIndexOf('/', end - 1);
    const [key = ''] = readPointer(pointer.slice(start, end));
    if (!/^\d+$/.test(key)) return key;
    end = start;
  }
  return '';
}
