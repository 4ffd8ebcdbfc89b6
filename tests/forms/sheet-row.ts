/** Least and most, ends included; a single number means just that. */
export type Range = number | readonly [number, number];

/**
 * A row of the component tables of the standards sheet, as data: which component, in which section of the sheet,
 * and for each column of the table the value or range it gives. Lengths in mm, sizes and distances of lines in pt.
 */
export interface SheetRow {
  /** Section of the sheet. */
  readonly section: string;
  readonly component: string;
  /** The whole component as printed, number or bullet included. Blanks count as one. */
  readonly text: string;
  /** Which of several equal texts, from 0. */
  readonly nth?: number;
  readonly letters?: 'upper' | 'capital first' | 'lower first';
  readonly size?: Range;
  readonly weight?: 'bold' | 'regular';
  readonly slant?: 'upright' | 'italic';
  readonly underline?: 'underlined' | 'none';
  readonly color?: string;
  readonly align?: 'center' | 'justify' | 'left';
  /** Middle of the paper's text area, or of another component. */
  readonly centredOn?: string;
  readonly side?: 'left' | 'right';
  /** On one line with another component. */
  readonly levelWith?: string;
  /** Ends left of where another component begins. */
  readonly leftOf?: string;
  /** How many lines it takes. */
  readonly count?: number;
  /** Follows another component in its column. */
  readonly under?: string;
  readonly above?: string;
  /** The first line begins so far inside the text area. */
  readonly firstLine?: readonly number[];
  /** The dash begins under the colon of another component. */
  readonly underColonOf?: string;
  /** Distance of lines, in single lines or in points. */
  readonly lines?: readonly [number, number];
  readonly pitch?: readonly [number, number];
  /** Least distance to the next paragraph. */
  readonly gap?: number;
  /** The line drawn below: as long as the text, or a share of it; none at all. */
  readonly rule?: 'as long as the text' | '1/3 to 1/2 of the text' | 'short' | 'none';
  /** Width and height of the box, mm. */
  readonly box?: readonly [number, number] | 'none' | 'any';
  /** Distance of the line of text from another component's, mm. */
  readonly roomAfter?: { readonly component: string; readonly room: Range };
  /** What the text with all its blanks looks like. */
  readonly blanks?: RegExp;
}

/** Page rules of a form: sections 1, 3 and 7 of the sheet. */
export interface PageRules {
  readonly section: string;
  /** mm */
  readonly paper: readonly [number, number];
  readonly top: Range;
  readonly bottom: Range;
  readonly left: Range;
  readonly right: Range;
  /** pt */
  readonly numberSize: Range;
  /** From the top edge of the paper to the number, mm, where the form says so. */
  readonly numberTop?: number;
}

/** A document of a form with the rows it is measured against. */
export interface FormSheet {
  readonly page: PageRules;
  readonly documents: readonly DocumentSheet[];
  /** Sizes that go together (section 2.1), by component. */
  readonly sizeSets?: readonly Readonly<Record<string, number>>[];
}

export interface DocumentSheet {
  readonly name: string;
  /** Plan of this folder. */
  readonly plan: 'full' | 'draft' | 'small';
  /** Lines added to the plan. */
  readonly head?: string;
  /** An office other than that of the form: a flow mapping, or the name of a file in `plans/issuers/`. */
  readonly office?: string;
  readonly rows: readonly SheetRow[];
}
