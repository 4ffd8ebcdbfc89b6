import type { Inline } from '../document/document.ts';
import { printInlineText } from '../word/inline-text.ts';
import { isLayout } from '../word/is-layout.ts';
import type { WordBlock, WordFile, WordInline, WordParagraph, WordTable } from '../word/word.ts';
import type { Interner } from './cut-words.ts';
import { createNodeMaker, type NodeMaker, printed } from './make-node.ts';
import type { Node } from './node.ts';

/** Numbers, letters and dashes that people type before an item. */
const typedMarker = /^(?:[IVXLC]+\.|\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[a-zđ][.)]|[A-ZĐ]\.|[-–+*•])\s+/u;
/** Headings of the column whose numbers only count the rows. */
const countingColumn = /^(?:s?tt|số tt)\.?$/i;

/**
 * A Word file as a tree of what a reader takes for one thing each, for files of which nothing is known but their text: what stands
 * below what is read of the numbers before it, whether Word counts them or people typed them. Numbers are never compared.
 */
export function readWordTree({ sections, notes }: WordFile, intern: Interner): Node {
  const make = createNodeMaker([], intern);
  const words = new Map(notes.map(({ kind, id, blocks }) => [`${kind} ${id}`, textOf(blocks)]));
  const tools: Tools = { make, noteOf: (kind, id) => words.get(`${kind} ${id}`) ?? '' };
  return make('document', {
    children: readBody(
      tools,
      sections.flatMap(({ blocks }) => blocks),
    ),
  });
}

interface Tools {
  readonly make: NodeMaker;
  noteOf(kind: string, id: string): string;
}

/** A part while what stands below it is still read. */
interface Open {
  readonly marker: string;
  /** What kind of number it bears: `I.`, `1.`, `1.1.`, `a)`, `-`; '' for the whole. */
  readonly sort: string;
  readonly isHeading: boolean;
  readonly runs: readonly Inline[];
  readonly children: (Open | Node)[];
}

function readBody(tools: Tools, blocks: readonly WordBlock[]): Node[] {
  const whole: Open = { marker: '', sort: '', isHeading: true, runs: [], children: [] };
  let path: Open[] = [whole];
  const take = (block: WordBlock): void => {
    if (block.kind === 'table') {
      if (!isLayout(block)) {
        path = keepHeadings(path);
        path.at(-1)!.children.push(readTable(tools, block));
        return;
      }
      // Head and end of the document belong to no section.
      path = [whole];
      for (const row of block.rows) for (const cell of row.cells) for (const one of cell.blocks) take(one);
      path = [whole];
      return;
    }
    const part = readParagraph(tools, block);
    if (part.sort === '') {
      const { runs } = part;
      path = isClosing(runs) ? [whole] : keepHeadings(path);
      const name = fieldOf(runs);
      if (name !== undefined) path.at(-1)!.children.push(tools.make('field', { name, runs }));
      else if (runs.length > 0) path.at(-1)!.children.push(tools.make('paragraph', { shape: 'paragraph', runs }));
    } else {
      // Below the last that bears another sort of number, beside the last of its own.
      const at = path.findIndex(({ sort }) => sort === part.sort);
      path = at < 0 ? path : path.slice(0, at);
      path.at(-1)!.children.push(part);
      path = [...path, part];
    }
    for (const inline of block.inlines) if (inline.kind === 'object') for (const one of inline.blocks ?? []) take(one);
  };
  for (const block of blocks) take(block);
  return whole.children.map((child) => close(tools, child));
}

/** The lines of number and date, which are known for what they are whatever they say. */
function fieldOf(runs: readonly Inline[]): 'number' | 'date' | undefined {
  const text = runs.map((run) => run.text).join('');
  if (/^\s*Số\s*:?\s*(?:\d+|…*|\.*|_*)\s*[-/]\s*\p{Lu}/u.test(text)) return 'number';
  return /^[^,;:.]{1,40},\s*ngày\s.{0,12}tháng\s.{0,12}năm\s[^,;.]{0,6}$/.test(text) ? 'date' : undefined;
}

/** The sentence that ends a plan belongs to no section, though nothing but its words says so. */
function isClosing([first]: readonly Inline[]): boolean {
  return first !== undefined && /^\s*Trên đây là\s/.test(first.text);
}

/** A paragraph without a number stands below the last heading. */
function keepHeadings(path: readonly Open[]): Open[] {
  const last = path.findLastIndex(({ isHeading }) => isHeading);
  return path.slice(0, last + 1);
}

function close(tools: Tools, one: Open | Node): Node {
  if ('kind' in one) return one;
  const { marker, sort, isHeading, runs, children } = one;
  return tools.make('part', {
    marker,
    shape: `${sort === '-' || sort === '+' ? 'bullet' : sort.startsWith('outline') ? 'none' : 'number'} ${isHeading ? 'heading' : 'text'}`,
    runs,
    children: children.map((child) => close(tools, child)),
  });
}

function readParagraph(tools: Tools, { label, look, inlines }: WordParagraph): Open {
  const all = readRuns(tools, inlines);
  const typed = label ? undefined : typedMarker.exec(all.map(({ text }) => text).join(''))?.[0];
  const runs = trimRuns(typed === undefined ? all : cutStart(all, typed.length));
  const marker = label ? label.text.trim() : (typed?.trim() ?? '');
  const sort = marker === '' ? (look.outlineLevel > 0 ? `outline ${look.outlineLevel}` : '') : sortOf(marker);
  const isBold = runs.length > 0 && runs.every(({ bold, text }) => bold || text.trim() === '');
  return {
    marker,
    sort,
    isHeading: look.outlineLevel > 0 || (isBold && sort !== '-' && sort !== '+'),
    runs,
    children: [],
  };
}

/** Numbers of one sort count the same thing. */
function sortOf(marker: string): string {
  if (/^[IVXLC]+[.)]?$/.test(marker)) return 'I.';
  if (/^[-–•*]$/.test(marker)) return '-';
  return marker
    .replace(/\d+/g, '1')
    .replace(/^\p{Ll}(?=[.)])/u, 'a')
    .replace(/^\p{Lu}(?=[.)])/u, 'A');
}

function readTable(tools: Tools, { rows }: WordTable): Node {
  const names = rows[0]?.cells.map(({ blocks }) => textOf(blocks)) ?? [];
  return tools.make('table', {
    children: rows.map(({ cells, header }, i) => {
      const isPlain = i > 0 && cells.length === names.length;
      return tools.make('row', {
        shape: header || i === 0 ? 'header' : '',
        children: cells.flatMap((cell, k) =>
          cell.rows === 0 ? [] : [readCell(tools, cell.blocks, isPlain || i === 0 ? (names[k] ?? '') : '')],
        ),
      });
    }),
  });
}

function readCell(tools: Tools, blocks: readonly WordBlock[], name: string): Node {
  const [first, ...rest] = blocks;
  const opening =
    first?.kind === 'paragraph' && first.inlines.every((one) => one.kind !== 'object') ? first : undefined;
  const counts = countingColumn.test(name.trim());
  return tools.make('cell', {
    name,
    marker: opening?.label?.text ?? '',
    runs: opening ? trimRuns(readRuns(tools, opening.inlines)) : [],
    countsFirst: counts,
    children: readBody(tools, opening ? rest : blocks),
  });
}

function readRuns(tools: Tools, inlines: readonly WordInline[]): Inline[] {
  return inlines.flatMap((inline, i): Inline[] => {
    if (inline.kind === 'mark') return [];
    const { bold, italic } = inline.look;
    if (inline.kind === 'note')
      return [{ text: '', bold, italic, note: { number: i, runs: [printed(tools.noteOf(inline.note, inline.id))] } }];
    const text = printInlineText(inline, true).replaceAll('\n', ' ');
    return text === '' ? [] : [{ text, bold, italic }];
  });
}

/** Runs without their first letters. */
function cutStart(runs: readonly Inline[], length: number): Inline[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' && !run.note ? [] : [{ ...run, text }];
  });
}

/** No runs where nothing would be seen. */
function trimRuns(runs: readonly Inline[]): readonly Inline[] {
  return runs.some(({ text, note }) => note || text.trim() !== '') ? runs : [];
}

function textOf(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.inlines.map((inline) => printInlineText(inline, true)).join('')
        : block.rows.map(({ cells }) => cells.map((cell) => textOf(cell.blocks)).join(' ')).join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
