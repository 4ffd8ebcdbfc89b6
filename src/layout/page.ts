import type { Paragraph, RunChange, Table } from '../flow/flow.ts';
import type { Face } from '../font/font.ts';

/** A finished page: items at points, y down from the top edge of the paper. */
export interface Page {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Number printed on it, counted from 1 in each section. */
  readonly number: number;
  /** Index into `Flow.sections`. */
  readonly section: number;
  readonly items: readonly Item[];
}

export type Item = TextItem | RuleItem;

/** A run of one line in one format. Words are separated by U+0020; `spacing` is added to the advance of each. */
export interface TextItem {
  readonly kind: 'text';
  /** Points: left end of the run, and its baseline. */
  readonly x: number;
  readonly y: number;
  /** Points the run takes, spacing included. */
  readonly width: number;
  readonly text: string;
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points added at each space: more than 0 where a justified line is stretched, less where it is squeezed. */
  readonly spacing: number;
  readonly underline: boolean;
  readonly color?: string | undefined;
  /** Where the text leads: a URI. */
  readonly link?: string | undefined;
  /** What became of it, in a document that shows what changed. */
  readonly change?: RunChange | undefined;
  /** The paragraph it belongs to; none for page numbers. */
  readonly owner?: Paragraph;
  /** `marker` for the number or bullet, `text` for what follows. */
  readonly part: 'marker' | 'text';
  /** Raised above its line: the number of a note. */
  readonly raised?: boolean;
  /** Line of its paragraph, from 0. */
  readonly line: number;
  /** In a header row repeated at the top of a further page: already read once, so no content for tags. */
  readonly repeated?: true;
}

/** A straight horizontal or vertical line, in points. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  readonly color?: string | undefined;
  /** The paragraph or table it decorates. */
  readonly owner?: Paragraph | Table;
}
