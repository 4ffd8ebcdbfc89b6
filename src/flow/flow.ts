/**
 * `Flow`: the document after the layout rules. Ordered blocks with every size, indent and number resolved, but no pages.
 * The DOCX writer turns it into OOXML (Word breaks its own pages); the layout breaks it into pages for the PDF.
 * Lengths are whole twips (1/20 pt) and font sizes points, as in Word.
 */
export interface Flow {
  readonly info: FlowInfo;
  /** Font family the document asks for, e.g. `Times New Roman`. */
  readonly fontFamily: string;
  /** Named paragraph styles, by id, in the order Word should list them. */
  readonly styles: readonly FlowStyle[];
  readonly lists: readonly FlowList[];
  /** Id of the style of footnotes; only where there are any. */
  readonly noteStyle?: string;
  /** The main text, then one section per appendix; each starts on a new page and counts its pages from 1. */
  readonly sections: readonly FlowSection[];
}

export interface FlowInfo {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47, e.g. `vi-VN`. */
  readonly language: string;
  /** Date of the document as ISO 8601 (`2023-03-03`), or undefined for a draft without a date. */
  readonly date?: string;
}

export interface FlowSection {
  readonly page: PageSetup;
  /** Where and how the page number is drawn (centred in the top margin). */
  readonly pageNumber: { readonly style: string; readonly hideOnFirst: boolean };
  readonly blocks: readonly Block[];
  /** Stands in the top margin of the first page, where the page number of others does; the text makes way where it needs more room. */
  readonly firstHeader?: { readonly paragraphs: readonly Paragraph[] };
  /** Stands at the foot of the first page, in the bottom margin; the text makes way where it needs more room. */
  readonly firstFooter?: {
    /** Twips from the bottom edge of the paper. */
    readonly distance: number;
    readonly paragraphs: readonly Paragraph[];
  };
}

/** All in twips. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the top edge of the paper to the page number. */
  readonly header: number;
}

export type Block = Paragraph | Table;

export type Align = 'left' | 'center' | 'right' | 'justify';

/** `multiple`: in lines (1 = single); `exact` and `at-least`: in twips. */
export interface LineSpacing {
  readonly rule: 'multiple' | 'exact' | 'at-least';
  readonly value: number;
}

export interface CharFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Points; whole or half. */
  readonly size: number;
  /** `RRGGBB`; black when absent. */
  readonly color?: string;
  /** Smaller and above the line, as the number of a note. */
  readonly raised?: true;
}

export interface ParagraphFormat {
  readonly align: Align;
  readonly indent: { readonly left: number; readonly right: number; readonly firstLine: number };
  readonly spacing: { readonly before: number; readonly after: number; readonly line: LineSpacing };
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly widowControl: boolean;
}

/** A named style: what a paragraph of this style looks like unless it says otherwise itself. */
export interface FlowStyle {
  /** ASCII identifier, e.g. `Section`. */
  readonly id: string;
  /** Vietnamese name shown in Word, e.g. `KH Mục`. */
  readonly name: string;
  readonly char: CharFormat;
  readonly paragraph: ParagraphFormat;
  /** 1-9 for headings shown in the navigation pane. */
  readonly outlineLevel?: number;
  /** Id of the style of the paragraph that Enter begins after this one; its own where there is none. */
  readonly next?: string;
  /** Word knows the style by this name and shows it by one in its own language. */
  readonly builtIn?: true;
}

/** What a paragraph is, for the tags of the PDF and for bookmarks. */
export type Role = 'title' | 'heading' | 'list-item' | 'paragraph' | 'caption' | 'rule';

export interface Paragraph extends ParagraphFormat {
  readonly kind: 'paragraph';
  readonly role: Role;
  /** Id of a `FlowStyle`. */
  readonly style: string;
  readonly outlineLevel?: number;
  /** The number or bullet, printed before the runs and followed by one space (which is never stretched). */
  readonly marker?: Marker;
  readonly runs: readonly Run[];
  /** Lines above, below or around the paragraph, over its width between the indents. */
  readonly border?: { readonly top?: Rule; readonly bottom?: Rule; readonly box?: Rule };
  /** Where the paragraph comes from in the plan (JSON pointer), when it comes from one place. */
  readonly at?: string;
}

/**
 * Text with one format. `\n` is a forced line break, `\t` a tab; U+00A0 and U+2011 do not break, at U+200B a line may end without
 * a sign.
 */
export interface Run extends CharFormat {
  readonly text: string;
  /** Where the text leads, a URI of `http:`, `https:` or `mailto:`. */
  readonly link?: string;
  /** The footnote that the run refers to; its text is then the number as printed. */
  readonly note?: FlowNote;
  /** What became of it, in a document that shows what changed. */
  readonly change?: RunChange;
}

/** A mark of what changed: a bar stands beside its line; what went is struck through, what moved bears two lines. */
export interface RunChange {
  readonly kind: 'gone' | 'come' | 'moved-from' | 'moved-to' | 'look';
  /** What those are told who do not see the mark, before the words. */
  readonly told: string;
}

/** A footnote: it stands at the foot of the page that the line with its number stands on. */
export interface FlowNote {
  /** Counted from 1 through the document. */
  readonly number: number;
  /** Its marker is the number. */
  readonly paragraph: Paragraph;
}

export interface Marker extends CharFormat {
  /** As printed, e.g. `3.1.` or `đ)`. */
  readonly text: string;
  /** Present where Word itself counts as the rule does: the list and level (0-8) that print this same text. */
  readonly list?: { readonly id: number; readonly level: number };
  readonly change?: RunChange;
}

/** A Word list instance. Paragraphs that share an `id` are counted together. */
export interface FlowList {
  readonly id: number;
  /** Instances with the same abstract id share one definition. */
  readonly abstractId: number;
  readonly levels: readonly FlowListLevel[];
  /** Levels of this instance that start again, with their first number. */
  readonly restarts: readonly { readonly level: number; readonly start: number }[];
}

export interface FlowListLevel {
  readonly format: 'upper-roman' | 'upper-letter' | 'decimal' | 'lower-letter' | 'bullet';
  /** Word's pattern: `%1.%2.`, `%3)`, or the bullet itself. */
  readonly text: string;
  readonly char: CharFormat;
}

/** A drawn line. */
export interface Rule {
  /** Points. */
  readonly width: number;
  /** Points between the text and the line. */
  readonly space: number;
  readonly color?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly role: 'letterhead' | 'signature' | 'data' | 'frame';
  /** Column widths, twips; the table is as wide as their sum. */
  readonly columns: readonly number[];
  /** From the left text edge to the left edge of the table, twips. */
  readonly indent: number;
  /** Line around all cells; none when absent. */
  readonly rule?: Rule;
  /** Twips. */
  readonly cellMargin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly rows: readonly Row[];
  /** What the table shows, for readers who cannot see it. */
  readonly description?: string;
}

export interface Row {
  /** Repeated at the top of each page. */
  readonly header: boolean;
  /** Never split over two pages. */
  readonly cantSplit: boolean;
  /** Least height, twips. */
  readonly minHeight?: number;
  /** Cells that begin in this row, left to right; cells that reach down from a row above are not repeated. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Index of the first column. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly vertical: 'top' | 'center' | 'bottom';
  /** A header cell names its column. */
  readonly header: boolean;
  readonly blocks: readonly Block[];
}
