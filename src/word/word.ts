/**
 * What a Word file holds, as plain data: what is printed, how it looks and where in the file it stands. It knows OOXML and
 * nothing of plans. Lengths are points; colours are RRGGBB in capitals. Equal looks are one object.
 */

import type { Align, Borders, ParagraphLook, RunLook } from './look.ts';
import type { WordChange, WordPlace } from './place.ts';

export type { Align, Borders, ParagraphLook, RunLook } from './look.ts';
export type { WordChange, WordPlace } from './place.ts';

/** A file as read. */
export interface WordFile {
  readonly sections: readonly WordSection[];
  /** Footnotes and endnotes in the order of their numbers. */
  readonly notes: readonly WordNote[];
  readonly comments: readonly WordComment[];
  /** All tracked changes of the file as it lies, whether they were accepted, rejected or left. */
  readonly changes: readonly WordChange[];
  /** How the tracked changes were taken; `keep`: they stand in the nodes below. */
  readonly tracked: Tracked;
  /** Pictures, formulas, lines, text boxes and what else is no text, in order; each stands in its paragraph too. */
  readonly objects: readonly WordObject[];
  /** Whether the file holds macros, which nothing here runs. */
  readonly macros: boolean;
}

/** How tracked changes are taken: as if accepted, as if rejected, or all of them left, marked on their nodes. */
export type Tracked = 'accept' | 'reject' | 'keep';

/** A stretch of pages with one set-up. */
export interface WordSection {
  readonly page: WordPage;
  readonly headers: HeadersOrFooters;
  readonly footers: HeadersOrFooters;
  readonly blocks: readonly WordBlock[];
}

export interface WordPage {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer' | 'gutter', number>>;
  readonly columns: number;
  /** How the section begins. */
  readonly begins: 'nextPage' | 'continuous' | 'evenPage' | 'oddPage' | 'nextColumn';
  /** The first page number, where the section sets one. */
  readonly firstNumber?: number;
}

/** What stands above or below the pages: those that are really shown, whether said here or by a section before. */
export interface HeadersOrFooters {
  readonly first?: WordStory;
  readonly even?: WordStory;
  readonly usual?: WordStory;
}

export interface WordStory {
  readonly at: WordPlace;
  readonly blocks: readonly WordBlock[];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly at: WordPlace;
  /** The paragraph style: id and name, where the file has it. */
  readonly style?: WordStyleName;
  /** The number or bullet that Word prints before it. */
  readonly label?: WordLabel;
  readonly look: ParagraphLook;
  /** Look of the paragraph's mark. */
  readonly mark: RunLook;
  readonly inlines: readonly WordInline[];
  /** Tracked change of the paragraph's mark: by deletion it runs together with the next one. */
  readonly change?: WordChange;
  /** Tracked change of its format. */
  readonly formatChange?: WordChange;
  /** Content controls around it, outermost first. */
  readonly controls?: readonly WordControl[];
}

export interface WordStyleName {
  readonly id: string;
  readonly name: string;
}

export interface WordControl {
  readonly tag?: string;
  readonly alias?: string;
}

export interface WordLabel {
  /** As printed, e.g. `I.`, `1.2.`, `a)`, `–`. */
  readonly text: string;
  /** Level from 0. */
  readonly level: number;
  /** The list (`w:numId`) and the definition that it counts in (`w:abstractNumId`). */
  readonly list: string;
  readonly definition: string;
  /** What its own place counts, e.g. 3 for `I.3.`; its `w:numFmt`, e.g. `decimal`, `upperRoman`, `bullet`. */
  readonly value: number;
  readonly format: string;
  /** What stands between it and the text. */
  readonly follow: 'tab' | 'space' | 'nothing';
  readonly look: RunLook;
}

/** What stands in a line. Marks have no width. */
export type WordInline = WordText | WordBreak | WordNoteMark | WordObject | WordMark;

interface InRun {
  /** Offsets of the run's element into the XML of the paragraph's part. */
  readonly range: readonly [number, number];
  readonly look: RunLook;
  readonly change?: WordChange;
  readonly formatChange?: WordChange;
  readonly link?: WordLink;
  /** The field whose result this is. */
  readonly field?: WordField;
  /** Content controls around it within the paragraph, outermost first. */
  readonly controls?: readonly WordControl[];
}

export interface WordText extends InRun {
  readonly kind: 'text';
  /** A tab is U+0009, a non-breaking hyphen U+2011, a soft one U+00AD. */
  readonly text: string;
  /** The sign in its font, where it could not be said in Unicode for sure; `text` is then U+FFFD. */
  readonly symbol?: { readonly font: string; readonly code: number };
}

export interface WordBreak extends InRun {
  readonly kind: 'break';
  readonly of: 'line' | 'page' | 'column';
}

/** The number of a footnote or endnote in the text. */
export interface WordNoteMark extends InRun {
  readonly kind: 'note';
  readonly note: 'footnote' | 'endnote';
  readonly id: string;
  /** As printed. */
  readonly text: string;
}

export interface WordMark {
  readonly kind: 'mark';
  /** `comment` is the sign of a comment itself: where it has neither start nor end, it is about this place. */
  readonly of: 'bookmark-start' | 'bookmark-end' | 'comment-start' | 'comment-end' | 'comment';
  readonly id: string;
  /** Name of a bookmark, at its start. */
  readonly name?: string;
  readonly range: readonly [number, number];
}

export interface WordLink {
  /** Where it leads outside of the file; nothing ever goes there. */
  readonly target?: string;
  /** A bookmark of the file. */
  readonly anchor?: string;
}

export interface WordField {
  /** What the field says, e.g. `PAGE \* MERGEFORMAT`. */
  readonly instruction: string;
  /** The field whose result this one stands in. */
  readonly within?: WordField;
}

/** What is no text. */
export interface WordObject extends InRun {
  readonly kind: 'object';
  readonly of:
    | 'picture'
    | 'formula'
    | 'chart'
    | 'diagram'
    | 'embedded'
    | 'line'
    | 'shape'
    | 'text-box'
    | 'field'
    | 'foreign'
    | 'ruby';
  /** Its paragraph. */
  readonly at: WordPlace;
  /** Whether it stands in the line like a letter, or floats. */
  readonly inLine: boolean;
  /** Alternative text; words of a formula in one line; instruction of a field without result; the reading of a ruby; words of a diagram or chart. */
  readonly text?: string;
  readonly width?: number;
  readonly height?: number;
  /** Part of the package that holds it, or the address outside that it is only linked to. */
  readonly source?: string;
  readonly linked?: boolean;
  /** Of a text box: what stands in it. */
  readonly blocks?: readonly WordBlock[];
}

export interface WordNote extends WordStory {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly label: string;
}

export interface WordComment extends WordStory {
  readonly id: string;
  readonly author: string;
  readonly initials: string;
  readonly date: string;
  /** The comment that began the thread it answers in, and whether that was settled. */
  readonly replyTo?: string;
  readonly resolved?: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly at: WordPlace;
  readonly style?: WordStyleName;
  readonly align: Align;
  /** Widths of the grid's columns. */
  readonly columns: readonly number[];
  readonly rows: readonly WordRow[];
  readonly controls?: readonly WordControl[];
}

export interface WordRow {
  readonly at: WordPlace;
  /** Repeated at the top of each page. */
  readonly header: boolean;
  readonly cells: readonly WordCell[];
  readonly change?: WordChange;
}

export interface WordCell {
  readonly at: WordPlace;
  /** First column of the grid, from 0, and how many it takes. */
  readonly column: number;
  readonly columns: number;
  /** How many rows it takes; 0: it continues the cell above, which Word draws in its place. */
  readonly rows: number;
  readonly width?: number;
  readonly verticalAlign: 'top' | 'center' | 'bottom';
  readonly shading?: string;
  readonly borders: Borders;
  readonly blocks: readonly WordBlock[];
  readonly change?: WordChange;
}
