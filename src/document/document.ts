/** `Document`: what a plan says, part by part, without sizes, fonts or positions. A tree of elements of a closed vocabulary. */
export interface Element {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements of a container; empty for a text tag. */
  readonly children: readonly Element[];
  /** Text of a text tag; empty for a container. */
  readonly runs: readonly Inline[];
  /** Template file and line that made the element. */
  readonly origin: { readonly file: string; readonly line: number };
}

/** A stretch of text in one emphasis, from one place of the plan. */
export interface Inline {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Index into the table of places (`TextPlaces`) of the value it was printed from; absent for the template's own words. */
  readonly place?: number;
  /** A footnote that stands here; the text is then empty. */
  readonly note?: Note;
}

/** A footnote. */
export interface Note {
  /** Counted from 1 through the document, in the order of reading. */
  readonly number: number;
  readonly runs: readonly Inline[];
}

/** Where each printed value comes from. */
export type TextPlaces = readonly { readonly file: string; readonly pointer: string }[];

export interface Document {
  readonly root: Element;
  readonly places: TextPlaces;
  /** Places whose values stand in it, in a text or an attribute. */
  readonly met: ReadonlySet<number>;
  /** How many notes stand in it. */
  readonly notes: number;
  /** Places whose values hold a note where none can stand (`takes-notes.ts`). */
  readonly strayNotes: ReadonlySet<number>;
}

/** What an element may hold: text, nothing, or other elements. */
interface TagRule {
  readonly holds: 'text' | 'nothing' | readonly string[];
  /** Attributes; true: must be given. */
  readonly attributes?: Readonly<Record<string, boolean>>;
}

const nodes = ['part', 'paragraph', 'remark', 'closing-note', 'centred-line', 'table', 'people'] as const;

/** The whole markup that templates may emit. */
export const vocabulary = {
  document: {
    holds: [
      'letterhead',
      'number',
      'place-date',
      'mark',
      'type-name',
      'subject',
      'motto',
      'title-line',
      'issued-with',
      'addressee',
      'basis',
      'opening',
      'lead-in',
      ...nodes,
      'closing',
      'recipients',
      'signature',
      'appendix',
      'address',
    ],
    attributes: { 'end-mark': false, numbering: false, landscape: false },
  },
  letterhead: { holds: ['superior', 'issuer'], attributes: { name: true } },
  superior: { holds: 'text' },
  issuer: { holds: 'text' },
  number: { holds: 'nothing', attributes: { value: false, type: true, symbol: true } },
  'place-date': { holds: 'text', attributes: { date: false } },
  mark: { holds: 'text', attributes: { kind: true } },
  'type-name': { holds: 'text' },
  subject: { holds: 'text' },
  motto: { holds: 'text' },
  'title-line': { holds: 'text' },
  'issued-with': { holds: 'text' },
  addressee: { holds: 'text' },
  basis: { holds: 'text' },
  opening: { holds: 'text' },
  'lead-in': { holds: 'text' },
  part: {
    holds: ['heading', 'label', 'text', ...nodes],
    attributes: { mark: true, role: false, numbering: false, see: false, colon: false },
  },
  heading: { holds: 'text' },
  label: { holds: 'text' },
  text: { holds: 'text' },
  paragraph: { holds: 'text' },
  remark: { holds: 'text', attributes: { label: false } },
  'closing-note': { holds: 'text' },
  'centred-line': { holds: 'text' },
  people: { holds: ['person'], attributes: { as: true } },
  person: { holds: ['name', 'title', 'role'] },
  role: { holds: 'text' },
  table: {
    holds: ['caption', 'column', 'row'],
    attributes: { borders: false, numbered: false, vertical: false, 'equal-widths': false, 'whole-rows': false },
  },
  caption: { holds: 'text' },
  column: { holds: 'text', attributes: { width: false, align: false, vertical: false } },
  row: { holds: ['cell'], attributes: { header: false, span: false, group: false, total: false } },
  cell: { holds: ['text', ...nodes], attributes: { columns: false, rows: false, align: false, vertical: false } },
  closing: { holds: 'text' },
  recipients: { holds: ['recipient', 'archive'] },
  recipient: { holds: 'text', attributes: { for: false, shared: false, copies: false } },
  archive: { holds: 'text', attributes: { copies: false, drafter: false, issued: false } },
  signature: {
    holds: ['on-behalf-of', 'in-place-of', 'by-order-of', 'authorised-by', 'acting', 'title', 'rank', 'name'],
  },
  'on-behalf-of': { holds: 'text' },
  'in-place-of': { holds: 'text' },
  'by-order-of': { holds: 'text' },
  'authorised-by': { holds: 'text' },
  acting: { holds: 'nothing' },
  title: { holds: 'text' },
  rank: { holds: 'text' },
  name: { holds: 'text' },
  appendix: {
    holds: ['label', 'title', 'note', ...nodes, 'closing'],
    attributes: {
      id: false,
      landscape: false,
      top: false,
      bottom: false,
      left: false,
      right: false,
      numbering: false,
    },
  },
  note: { holds: 'text' },
  address: { holds: 'text' },
} as const satisfies Record<string, TagRule>;

export type Tag = keyof typeof vocabulary;

/** The rule of a tag. */
export function tagRule(tag: Tag): TagRule {
  return vocabulary[tag];
}

/** The children with this tag, in order. */
export function childrenOf(element: Element, tag: Tag): Element[] {
  return element.children.filter((child) => child.tag === tag);
}

/** The first child with this tag. */
export function childOf(element: Element, tag: Tag): Element | undefined {
  return element.children.find((child) => child.tag === tag);
}

/** All elements with this tag below an element, in order. */
export function elementsOf(element: Element, tag: Tag): Element[] {
  return element.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...elementsOf(child, tag)]);
}

/** The words of a text tag without emphasis and notes. */
export function plainText(element: Element): string {
  return element.runs.map((run) => run.text).join('');
}
