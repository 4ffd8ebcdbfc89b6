import type { Place } from '../core/problem.ts';
import type { Inline } from '../document/document.ts';
import type { Word } from './cut-words.ts';

/** What a reader takes for one thing: a line of the head, a part, a paragraph, a table, its rows and cells. */
export interface Node {
  readonly kind: Kind;
  /** Which line of the head or end; which block; the heading of the column: what is the same thing whatever it says. */
  readonly name: string;
  /** How it is set apart (numbered, a dash, a heading of its own …); what changes here and not in words is told as a change of form. */
  readonly shape: string;
  /** As printed; counted, so never compared. */
  readonly marker: string;
  /** Its own words, without those below it, and the texts that they stand in. */
  readonly words: readonly Word[];
  readonly runs: readonly Inline[];
  readonly children: readonly Node[];
  /** Where its own words were written, else what stands below it. */
  readonly place?: Place;
  /** Number of its own words; of all that it holds, with emphasis and form. */
  readonly own: number;
  readonly deep: number;
  /** Its own words, and all of it, for likeness. */
  readonly bag: Float64Array;
  readonly whole: Float64Array;
}

export type Kind =
  | 'document'
  | 'field'
  | 'addressee'
  | 'basis'
  | 'part'
  | 'paragraph'
  | 'table'
  | 'row'
  | 'cell'
  | 'person'
  | 'recipient'
  | 'signer'
  | 'appendix';

/** Nodes of the same class may be one and the same in two documents. */
export function classOf({ kind }: Pick<Node, 'kind'>): string {
  return kind === 'part' || kind === 'paragraph' ? 'prose' : kind;
}
