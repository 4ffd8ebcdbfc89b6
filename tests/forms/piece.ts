/** Text in one format, as a finished file has it. */
export interface Span {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** `RRGGBB`. */
  readonly color: string;
  readonly font: string;
}

/** A drawn horizontal line, mm from the left edge of the paper. */
export interface Rule {
  readonly from: number;
  readonly to: number;
}

/** A paragraph of a finished file: of the XML of a DOCX, or of the pages of a PDF. Lengths in mm from the left edge of the paper. */
export interface Piece {
  readonly text: string;
  readonly spans: readonly Span[];
  /** 0: the plan itself; then its appendices. */
  readonly section: number;
  /** Place in reading order. */
  readonly order: number;
  /** Left end of the first line, and of the others. */
  readonly firstLeft?: number;
  readonly left?: number;
  /** Middle of the lines of a centred paragraph. */
  readonly centre?: number;
  /** How many lines it takes; known on pages. */
  readonly count?: number;
  /** Width of the widest line. */
  readonly width?: number;
  readonly align?: string;
  /** Points from line to line, and that as a share of a single line of this size. */
  readonly pitch?: number;
  readonly lines?: number;
  /** Points between this paragraph and the next, over the distance of its lines. */
  readonly gap?: number;
  readonly rule?: Rule;
  /** mm, between the middles of the lines. */
  readonly box?: { readonly width: number; readonly height?: number; readonly color: string };
  /** Pages: page index and baseline of the first line in mm. DOCX: table row. */
  readonly page?: number;
  readonly baseline?: number;
  readonly row?: string;
}

/** Page number and where it stands. */
export interface PrintedNumber {
  readonly text: string;
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
  /** mm: middle, top of the letters' line and its foot. */
  readonly centre: number;
  readonly top: number;
  readonly foot: number;
}

/** A page, or in a DOCX the pages of a section. Lengths in mm. */
export interface Paper {
  readonly section: number;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** What stands in the top margin. */
  readonly number?: PrintedNumber;
  /** A ruled table is on the page. */
  readonly table?: boolean;
}

/** Where text may stand, mm from the left edge of the paper. */
export interface Area {
  readonly left: number;
  readonly right: number;
}

/** A finished file, taken apart. */
export interface Measured {
  readonly pieces: readonly Piece[];
  readonly papers: readonly Paper[];
  /** Letters and all else that is drawn besides text and straight lines. */
  readonly shapes: number;
}

export const mmOfPt = (pt: number): number => (pt * 25.4) / 72;
export const mmOfTwip = (twip: number): number => (twip * 25.4) / 1440;

/** Spaces and hyphens as a reader sees them. */
export function plain(text: string): string {
  return text.replace(/\u2011/g, '-').replace(/\u00a0/g, ' ');
}
