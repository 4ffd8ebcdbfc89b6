import { findNotes, type NoteSpan, wordsOfNote } from '../core/notes.ts';
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
  /** Key it stands under in the full spelling, e.g. `lead-in`; `note` for a note. */
  readonly key: string;
  /** Where the words of a note stand in the text: what is read is these alone. */
  readonly note?: NoteSpan;
}

/** A value of the plan, or a stretch of the text there (UTF-16 units). */
export interface Spot {
  readonly pointer: string;
  readonly within?: readonly [number, number];
}

/** The printed texts of the plan's own file, in the order of the file; each note is a text of its own after the one it stands in. */
export function collectTexts(plan: Plan): PlanText[] {
  return plan.places.flatMap((leaf): PlanText[] => {
    if (leaf.kind !== 'text' || leaf.file !== plan.file) return [];
    const { text, pointer } = leaf;
    const notes = findNotes(text)?.notes ?? [];
    return [leaf, ...notes.map((span) => ({ text, pointer, key: 'note', note: wordsOfNote(span) }))];
  });
}
