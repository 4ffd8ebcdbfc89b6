/** How text and paragraphs look: what styles, numbering, tables, theme and direct formatting add up to. */

export interface Border {
  /** `w:val`, e.g. `single`, `double`; never `none` or `nil`. */
  readonly style: string;
  readonly width: number;
  readonly color: string;
}

export type Side = 'top' | 'right' | 'bottom' | 'left' | 'between';
export type Borders = Readonly<Partial<Record<Side, Border>>>;

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface ParagraphLook {
  readonly align: Align;
  readonly left: number;
  readonly right: number;
  /** Of the first line against `left`; negative: it hangs out. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** `auto`: `line` is a number of lines; else points. */
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly line: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  /** Whether `before` and `after` are left out beside a paragraph of the same style. */
  readonly contextualSpacing: boolean;
  /** From 1; 0: text. */
  readonly outlineLevel: number;
  readonly borders: Borders;
  readonly shading?: string;
  readonly tabs: readonly TabStop[];
}

export interface TabStop {
  readonly position: number;
  readonly align: string;
  readonly leader?: string;
}

export interface RunLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `w:u`, or `none`. */
  readonly underline: string;
  readonly strike: boolean;
  readonly caps: boolean;
  readonly smallCaps: boolean;
  /** Not printed. */
  readonly hidden: boolean;
  /** RRGGBB, or `auto`. */
  readonly color: string;
  readonly highlight?: string;
  readonly shading?: string;
  readonly position: 'baseline' | 'superscript' | 'subscript';
  /** Between the letters. */
  readonly spacing: number;
  readonly language?: string;
  /** The character style. */
  readonly style?: string;
}
