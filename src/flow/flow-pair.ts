import type { Cell, Flow, FlowSection, Paragraph, Row, Run, Table } from './flow.ts';

/**
 * Two flows as one document with marks. What stands in both has both sides; what was taken away has but `before`, what came has but
 * `after`. A paragraph is its mark, that is its end: where a paragraph was parted, its words stand on both sides and the mark of
 * the first part on one. Read by their `before` alone the pairs are the first document, by their `after` the second.
 */
export interface FlowPair {
  readonly before: Flow;
  readonly after: Flow;
  readonly blocks: readonly BlockPair[];
  /** The sections that end with the last block. */
  readonly last: SectionPair;
}

/** Who changed a document, and when. */
export interface Reviser {
  readonly author: string;
  /** ISO 8601 with a time, e.g. `2026-03-02T08:00:00Z`; without one Word shows none. */
  readonly date?: string;
}

/** Sections that end with one mark, and what stands above and below their first pages. */
export interface SectionPair extends Sides<FlowSection> {
  readonly firstHeader: readonly BlockPair[];
  readonly firstFooter: readonly BlockPair[];
}

/** What stands in the first document, in the second, or in both. */
export interface Sides<Side> {
  readonly before?: Side;
  readonly after?: Side;
}

export type BlockPair = ParagraphPair | TablePair;

export interface ParagraphPair extends Sides<FullParagraph> {
  readonly kind: 'paragraph';
  /** Typed numbers are runs of it, as they are to Word. */
  readonly runs: readonly RunPair[];
  /** The sections that end with it, where another follows. */
  readonly sections?: SectionPair;
  /** It stands on the other side as well, elsewhere; one number for all that moved together. */
  readonly move?: number;
  /** Who took its mark away or brought it, where that is another than who made the document. */
  readonly by?: Reviser;
}

/** Text; with two sides it is the same in both, in perhaps another look. */
export interface RunPair extends Sides<StyledRun> {
  /** It is a number that is typed. */
  readonly number?: true;
  /** It shows on paper that a paragraph was parted here, or joined to the next. */
  readonly end?: true;
  /** What stands in the footnote that it refers to. */
  readonly note?: Sides<Paragraph> & { readonly runs: readonly RunPair[] };
  /** Who took it away or brought it, where that is another than who made the document. */
  readonly by?: Reviser;
}

/** A run, and the style of the paragraph that it stands in. */
export interface StyledRun {
  readonly run: Run;
  readonly style: string;
}

export interface TablePair extends Sides<FullTable> {
  readonly kind: 'table';
  readonly rows: readonly RowPair[];
}

export interface RowPair extends Sides<FullRow> {
  readonly cells: readonly CellPair[];
  readonly by?: Reviser;
}

export interface CellPair extends Sides<FullCell> {
  readonly blocks: readonly BlockPair[];
}

/**
 * Blocks of a flow with all that Word asks for: a paragraph between two tables, at the end of a cell and of a section, and a cell in
 * every place of the grid.
 */
export type FullBlock = FullParagraph | FullTable;

export interface FullParagraph {
  readonly kind: 'paragraph';
  readonly text: Paragraph | Empty;
  /** Its border is not to be joined to that of the paragraph before it. */
  readonly apart: boolean;
  /** The section that ends with it, where another follows. */
  readonly section?: FlowSection;
}

/** A paragraph that the flow has not: in the style of the text around it, or one point high where it only holds others apart. */
export interface Empty {
  readonly kind: 'empty';
  readonly style?: string;
  readonly keepNext: boolean;
}

export interface FullTable {
  readonly kind: 'table';
  readonly table: Table;
  readonly rows: readonly FullRow[];
}

export interface FullRow {
  readonly row: Row;
  readonly cells: readonly FullCell[];
}

export interface FullCell {
  readonly cell: Cell;
  /** It goes on from the row above. */
  readonly continues: boolean;
  readonly blocks: readonly FullBlock[];
}
