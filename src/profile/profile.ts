/** A form of the layout as data: sizes in pt, lengths in mm, patterns with places in braces. Mirrors `schemas/profile.schema.json`. */
export interface Profile {
  readonly name: string;
  readonly regime: Regime;
  readonly settings: Settings;
  /** Vietnamese name of each component, from the schema; names the styles in Word. */
  readonly styleLabels: Readonly<Record<StyleName, string>>;
}

/** Whose documents a form is for: rules of signing, numbers and archives differ. */
export type Regime = 'state' | 'party' | 'youth';

export interface Settings {
  readonly font: string;
  /** mm */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
  };
  readonly 'page-number': { readonly 'hide-on-first': boolean };
  readonly styles: Readonly<Record<StyleName, Style>>;
  readonly letterhead: {
    readonly columns: readonly [number, number];
    readonly right: readonly { readonly text: string; readonly style: 'national-name' | 'national-motto' }[];
    readonly 'right-rule': LineSetting;
    readonly 'issuer-mark': DividerSetting;
  };
  /** pt */
  readonly 'rule-width': number;
  readonly 'table-rule': number;
  readonly number: { readonly pattern: string; readonly blank: number };
  readonly 'place-date': { readonly pattern: string; readonly blank: number };
  readonly title: {
    readonly 'subject-first-letter': 'upper' | 'lower' | 'as-written';
    readonly 'subject-mark': DividerSetting;
    readonly 'space-after': number;
  };
  readonly bases: {
    readonly layout: 'separate' | 'joined' | 'paragraph';
    readonly marker: string;
    readonly separator: string;
    readonly last: string;
  };
  readonly numbering: readonly string[];
  readonly bullets: readonly string[];
  /** How headings below the first level look, by the sign of their numbers (the last one of `1.a.`). */
  readonly headings: Readonly<Record<'A' | 'I' | '1' | 'a', HeadingLook>>;
  readonly labels: { readonly numbered: LabelStyle; readonly bullet: LabelStyle };
  readonly remark: string;
  readonly 'end-mark': './.' | '.' | 'none';
  readonly signature: Readonly<
    Record<'on-behalf-of' | 'in-place-of' | 'by-order-of' | 'authorised-by' | 'acting', string>
  > & {
    readonly columns: readonly [number, number];
    readonly 'space-lines': number;
    readonly before: number;
  };
  readonly recipients: ListSetting & {
    /** Where the note that several lines share is printed. */
    readonly note: 'each' | 'last';
    readonly archive: string;
    /** Where the drafter's mark stands (box 12). */
    readonly drafter: 'after-line' | 'after-unit' | 'below';
    /** pt */
    readonly 'drafter-size': number;
    readonly issued: string;
  };
  readonly addressees: ListSetting;
  readonly appendix: Readonly<
    Record<'label' | 'numbering' | 'note' | 'note-number' | 'note-date' | 'reference', string>
  > & {
    /** Below the title, or between label and title. */
    readonly 'note-place': 'below' | 'above';
    readonly 'note-mark': DividerSetting;
  };
  readonly 'issued-with': string;
  /** Height of the boxes of urgency, secrecy and circulation, and the width of each, mm. */
  readonly boxes: Readonly<Record<string, number>> & { readonly height: number };
  readonly draft: string;
  readonly table: { readonly 'number-column': string };
}

/** As sections, as the style `heading`, or upright or slanted without weight. */
export type HeadingLook = 'section' | 'heading' | 'plain' | 'italic';

export type LabelStyle = 'plain' | 'bold' | 'italic';

export interface LineSetting {
  /** Share of the width of the text line above. */
  readonly share: number;
  /** pt between text and line */
  readonly space: number;
}

/** What divides two texts: a drawn line, or signs such as `*`. */
export interface DividerSetting {
  readonly rule?: LineSetting;
  readonly text?: string;
}

export interface ListSetting {
  readonly label: string;
  readonly marker: string;
  readonly separator: string;
  readonly last: string;
}

/** How one component is set; absent means no, none or 0. */
export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly case?: 'upper' | 'as-written';
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** mm */
  readonly 'first-line'?: number;
  readonly left?: number;
  readonly right?: number;
  /** pt */
  readonly before?: number;
  readonly after?: number;
  /** `1.15` lines, or `exact 18` / `at-least 18` pt; single when absent. */
  readonly line?: string;
}

export const styleNames = [
  'national-name',
  'national-motto',
  'superior',
  'issuer',
  'issuer-mark',
  'number',
  'place-date',
  'urgency',
  'circulation',
  'draft',
  'type-name',
  'subject',
  'subject-mark',
  'title-line',
  'motto',
  'issued-with',
  'addressee-label',
  'addressee',
  'basis',
  'body',
  'section',
  'heading',
  'bullet',
  'remark',
  'caption',
  'table-head',
  'table-text',
  'table-span',
  'signature-authority',
  'signature-title',
  'signature-title-alone',
  'signature-space',
  'signature-name',
  'recipients-label',
  'recipients',
  'appendix-label',
  'appendix-title',
  'appendix-note',
  'footnote',
  'address',
  'page-number',
] as const;

export type StyleName = (typeof styleNames)[number];
