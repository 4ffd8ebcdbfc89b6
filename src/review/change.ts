import type { Place } from '../core/problem.ts';
import type { Piece } from './compare-words.ts';
import type { Kind } from './node.ts';

/** One thing that a reader finds changed. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'split' | 'joined' | 'form';
  readonly what: What;
  /** Headings it stands below, outermost first, with their numbers: those of the later document, of the earlier where they went. */
  readonly section: readonly string[];
  /** Where it stood before, for what moved. */
  readonly from?: readonly string[];
  /** Its words, without what stands below it. */
  readonly before?: string;
  readonly after?: string;
  /** Number or dash before it, as printed; none where it has none. */
  readonly markers?: { readonly before?: string; readonly after?: string };
  /** Its words with what goes and what comes marked; ends of paragraphs that went or came are `¶`. */
  readonly pieces: readonly Piece[];
  /** How it was set apart before and after, where that changed. */
  readonly forms?: readonly [before: string, after: string];
  /** What stands below something added or removed, as printed. */
  readonly below?: readonly Line[];
  /** Where it was written. */
  readonly places: { readonly before?: Place; readonly after?: Place };
}

export interface Line {
  readonly depth: number;
  readonly marker: string;
  readonly text: string;
}

/** What changed, as a reader calls it. */
export type What = FieldName | 'heading' | 'item' | 'column' | Exclude<Kind, 'document' | 'field' | 'part'>;

/** A line of the head or the end. */
type FieldName =
  | 'superior'
  | 'issuer'
  | 'number'
  | 'place'
  | 'date'
  | 'urgency'
  | 'secrecy'
  | 'circulation'
  | 'draft'
  | 'type-name'
  | 'subject'
  | 'motto'
  | 'title-line'
  | 'issued-with'
  | 'lead-in'
  | 'end-mark'
  | 'archive'
  | 'address'
  | 'authority'
  | 'title'
  | 'name'
  | 'note';
