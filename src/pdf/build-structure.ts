import type { Block, Flow, Paragraph, Table } from '../flow/flow.ts';
import { notesOf } from '../flow/list-notes.ts';
import { showsChange } from '../flow/shows-change.ts';
import { visitParagraphs } from '../flow/visit-paragraphs.ts';
import { openListBuilder } from './build-lists.ts';
import { makeNode, type StructNode } from './struct-node.ts';

/** Where the sequences of a paragraph go: its marker and its text (one element, or the Lbl and LBody of a list item). */
export interface Leaf {
  readonly marker: StructNode;
  readonly text: StructNode;
  /** The numbers of its notes, each with the element it stands in, in their order. */
  readonly references?: readonly Reference[];
}

export interface Reference {
  readonly number: string;
  readonly node: StructNode;
}

export type Leaves = ReadonlyMap<Paragraph, Leaf>;

export interface Structure {
  readonly root: StructNode;
  readonly leaves: Leaves;
  /** Paragraphs of header rows of data tables: shown again on a later page, they are artifacts. */
  readonly headers: ReadonlySet<Paragraph>;
}

/**
 * The logical structure of the document (ISO 32000-1, 14.8.4): Document, one Sect for each appendix, headings, lists,
 * tables and paragraphs, in reading order. Letterhead, signature and frame tables only place their paragraphs and
 * leave no element.
 */
export function buildStructure(flow: Flow): Structure {
  const leaves = new Map<Paragraph, Leaf>();
  const headers = new Set<Paragraph>();
  const root = makeNode('Document');
  flow.sections.forEach((section, i) => {
    const parent = i === 0 ? root : addKid(root, makeNode('Sect'));
    const { firstHeader, firstFooter, blocks } = section;
    const edges = [firstHeader, firstFooter].map((edge) => edge?.paragraphs ?? []);
    // What stands at the edges of the page is no content, unless it tells what changed.
    const [head, foot] = edges.map((paragraphs) => (showsChange(paragraphs) ? paragraphs : []));
    addBlocks(parent, [...head!, ...blocks, ...foot!], { leaves, headers, headings: [] });
  });
  return { root, leaves, headers };
}

interface Building {
  readonly leaves: Map<Paragraph, Leaf>;
  readonly headers: Set<Paragraph>;
  /** Outline levels of the headings that the next block stands under. */
  readonly headings: number[];
}

function addKid(parent: StructNode, kid: StructNode): StructNode {
  parent.kids.push(kid);
  return kid;
}

function addBlocks(parent: StructNode, blocks: readonly Block[], building: Building): void {
  const lists = openListBuilder(parent);
  blocks.forEach((block, i) => {
    if (block.kind === 'table') {
      lists.close();
      if (block.role === 'data') addTable(parent, block, captionBefore(blocks, i), building);
      else for (const row of block.rows) for (const cell of row.cells) addBlocks(parent, cell.blocks, building);
      return;
    }
    if (isEmpty(block)) return;
    const set = (text: StructNode, marker = text): void => {
      building.leaves.set(block, { marker, text, ...addNotes(block, text === marker ? parent : text, building) });
    };
    if (block.outlineLevel !== undefined) {
      lists.close();
      set(addKid(parent, makeNode(`H${Math.min(6, enterHeading(building.headings, block.outlineLevel))}`)));
    } else if (block.role === 'list-item') {
      const { label, body } = lists.addItem(block);
      set(body, label);
    } else {
      lists.close();
      if (!(block.role === 'caption' && startsTable(blocks[i + 1]))) set(addKid(parent, makeNode('P')));
    }
  });
}

/**
 * The notes of a paragraph, after its text (ISO 32000-1, 14.8.4.4.1; ISO 14289-1, 7.9: each has an ID). Their numbers in the text
 * are references.
 */
function addNotes({ runs }: Paragraph, parent: StructNode, { leaves }: Building): Pick<Leaf, 'references'> {
  const notes = notesOf(runs);
  if (notes.length === 0) return {};
  const references = notes.map(({ number, paragraph }) => {
    const note = addKid(parent, makeNode('Note', { id: `note-${number}` }));
    leaves.set(paragraph, { marker: addKid(note, makeNode('Lbl')), text: addKid(note, makeNode('P')) });
    return { number: String(number), node: makeNode('Reference') };
  });
  return { references };
}

/** Depth of a heading without skipped levels (PDF/UA-1, 7.4.2), whatever numbers its outline levels have. */
export function enterHeading(open: number[], level: number): number {
  while (open.length > 0 && open.at(-1)! >= level) open.pop();
  return open.push(level);
}

function isEmpty(paragraph: Paragraph): boolean {
  return !paragraph.marker && paragraph.runs.every((run) => run.text.trim() === '');
}

function startsTable(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.role === 'data';
}

function captionBefore(blocks: readonly Block[], i: number): Paragraph | undefined {
  const before = blocks[i - 1];
  return before?.kind === 'paragraph' &&
    before.role === 'caption' &&
    before.outlineLevel === undefined &&
    !isEmpty(before)
    ? before
    : undefined;
}

function addTable(parent: StructNode, table: Table, caption: Paragraph | undefined, building: Building): void {
  const node = addKid(parent, makeNode('Table', table.description ? { summary: table.description } : {}));
  if (caption) {
    const text = addKid(node, makeNode('Caption'));
    building.leaves.set(caption, { marker: text, text, ...addNotes(caption, text, building) });
  }
  for (const row of table.rows) {
    const rowNode = addKid(node, makeNode('TR'));
    for (const cell of row.cells) {
      const header = cell.header || row.header;
      const attributes = {
        ...(header && { scope: row.header ? ('Column' as const) : ('Row' as const) }),
        ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
        ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
      };
      addBlocks(addKid(rowNode, makeNode(header ? 'TH' : 'TD', attributes)), cell.blocks, building);
      if (row.header) visitParagraphs(cell.blocks, (paragraph) => building.headers.add(paragraph));
    }
  }
}
