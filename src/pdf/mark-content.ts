import type { Paragraph, RunChange } from '../flow/flow.ts';
import type { Page, TextItem } from '../layout/page.ts';
import type { Reference, Structure } from './build-structure.ts';
import { makeNode, type StructNode } from './struct-node.ts';

/** A marked-content sequence (ISO 32000-2, 14.6): texts of one page, as content of an element or as an artifact. */
export interface Sequence {
  /** The element; none for an artifact (page number, header row shown again). */
  readonly node: StructNode | undefined;
  /** Of a link, and of the number of a note: the element that it stands in. */
  readonly within: StructNode | undefined;
  /** Where a link leads. */
  readonly link: string | undefined;
  /** Marked content identifier, counted from 0 on each page; -1 for an artifact. */
  readonly id: number;
  readonly texts: MarkedText[];
}

export interface MarkedText {
  readonly item: TextItem;
  /** A space of the document that the layout dropped at a line end. */
  spaceAfter: boolean;
  /** Nothing follows it on its line. */
  endsLine: boolean;
}

/**
 * Divides the text of each page into sequences, and finds where a space of the document is not drawn because a line ends
 * there: it is written after all, so that no reader of the text or of the tags joins two words.
 * @throws Error when the owner of a text is not a paragraph of the flow that the structure was built from.
 */
export function markContent(pages: readonly Page[], structure: Structure): Sequence[][] {
  const readers = new Map<Paragraph, Reader>();
  return pages.map((page, pageIndex) => {
    const sequences: Sequence[] = [];
    let count = 0;
    const add = (text: MarkedText, node?: StructNode, within?: StructNode, link?: string): void => {
      const last = sequences.at(-1);
      if (last && last.node === node) last.texts.push(text);
      else sequences.push({ node, within, link, id: node ? count++ : -1, texts: [text] });
    };
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      const { owner } = item;
      const text = { item, spaceAfter: false, endsLine: true };
      if (!owner) {
        add(text);
        continue;
      }
      let reader = readers.get(owner);
      const again = reader !== undefined && structure.headers.has(owner) && isRepeated(reader, item, pageIndex);
      if (!reader || again) {
        reader = startReading(owner, again, pageIndex);
        readers.set(owner, reader);
      }
      readItem(reader, text, pageIndex);
      const leaf = reader.repeated ? undefined : structure.leaves.get(owner);
      const node = leaf?.[item.part];
      if (leaf?.references && item.raised && item.part === 'text')
        add(text, readNumber(reader, leaf.references, item), leaf.text);
      else if (node && item.link !== undefined) add(text, enterLink(reader, item.link, item.change), node, item.link);
      else if (node) {
        reader.link = undefined;
        if (item.change) add(text, enterSpan(reader, item.change, node), node);
        else {
          reader.span = undefined;
          add(text, node);
        }
      } else if (!reader.repeated && item.text.trim()) throw new Error(`text without a paragraph: ${item.text}`);
      else add(text);
    }
    return sequences;
  });
}

/** How far a paragraph has been drawn. */
interface Reader {
  readonly text: string;
  /** Up to here `text` has been drawn. */
  at: number;
  last?: MarkedText;
  line: number;
  page: number;
  /** The link that was drawn last, while nothing else is drawn. */
  link?: { readonly target: string; readonly node: StructNode } | undefined;
  /** The changed text that was drawn last, while nothing else is drawn. */
  span?: { readonly change: RunChange; readonly within: StructNode; readonly node: StructNode } | undefined;
  readonly repeated: boolean;
  /** How many signs of the numbers of its notes have been drawn. */
  numbers: number;
}

/** The reference that a number of a note stands in: a narrow cell may part it. */
function readNumber(reader: Reader, references: readonly Reference[], { text }: TextItem): StructNode {
  let at = reader.numbers;
  reader.numbers += text.length;
  return references.find(({ number }) => {
    at -= number.length;
    return at < 0;
  })!.node;
}

function startReading(owner: Paragraph, repeated: boolean, page: number): Reader {
  return { text: owner.runs.map((run) => run.text).join(''), at: 0, line: -1, page, repeated, numbers: 0 };
}

/** The element of a link, which may go on from line to line. */
function enterLink(reader: Reader, target: string, change: RunChange | undefined): StructNode {
  if (reader.link?.target !== target || reader.link.node.attributes.change !== change)
    reader.link = { target, node: makeNode('Link', change && { change }) };
  return reader.link.node;
}

/** The element of text that changed, which may go on from line to line. */
function enterSpan(reader: Reader, change: RunChange, within: StructNode): StructNode {
  if (reader.span?.change !== change || reader.span.within !== within)
    reader.span = { change, within, node: makeNode('Span', { change }) };
  return reader.span.node;
}

/** On a later page, a line that has been drawn before is drawn again. */
function isRepeated(reader: Reader, item: TextItem, page: number): boolean {
  return page > reader.page && item.line <= reader.line;
}

function readItem(reader: Reader, text: MarkedText, page: number): void {
  const { item } = text;
  const { last } = reader;
  if (last?.item.line === item.line) last.endsLine = false;
  if (item.part === 'text') {
    const { found, end } = findText(reader.text, reader.at, item.text);
    // Where the layout has changed the text, a new line is taken for a new word.
    const apart = found < 0 ? last?.item.line !== item.line : found > reader.at;
    if (last && (apart || last.item.part === 'marker') && !/^\s/.test(item.text) && !/\s$/.test(last.item.text)) {
      last.spaceAfter = true;
    }
    reader.at = end;
  }
  reader.last = text;
  reader.line = item.line;
  reader.page = page;
}

/** Where `part` stands in `text`, with nothing but white space between `from` and it; -1 when it is not there. */
function findText(text: string, from: number, part: string): { found: number; end: number } {
  for (let at = from; at <= text.length; at++) {
    if (text.startsWith(part, at)) return { found: at, end: at + part.length };
    if (!/[ \t\n]/.test(text.charAt(at))) break;
  }
  return { found: -1, end: from + part.length };
}
