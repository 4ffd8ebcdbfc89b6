import { childOf, childrenOf, type Element, plainText } from '../document/document.ts';
import type { Numbering, Position } from '../typeset/numbering.ts';
import type { NodeMaker } from './make-node.ts';
import type { Node } from './node.ts';

/** What reading the body needs to know of the whole document. */
export interface TreeTools {
  readonly make: NodeMaker;
  readonly numbering: Numbering;
  /** Titles of the appendices, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** What stands below an element. */
  readBody(tools: TreeTools, parent: Element, position: Position): Node[];
}

/**
 * A table: its caption, a row of the names of its columns, its rows. A cell is named by its column, so that a row whose column came
 * or went is compared cell by cell.
 */
export function readTable(tools: TreeTools, table: Element): Node {
  const { make } = tools;
  const columns = childrenOf(table, 'column');
  const caption = childOf(table, 'caption');
  const names = nameColumns(table, columns);
  const named = columns.some((column) => plainText(column) !== '');
  const head = make('row', {
    shape: 'header',
    children: columns.map((column, i) => make('cell', { name: names[i] ?? '', runs: column.runs })),
  });
  return make('table', {
    runs: caption?.runs ?? [],
    children: [...(named ? [head] : []), ...childrenOf(table, 'row').map((row) => readRow(tools, row, names))],
  });
}

/** A name for each column: its heading, else what stands above it in the row of the head that tells the columns apart. */
function nameColumns(table: Element, columns: readonly Element[]): string[] {
  const headings = columns.map(plainText);
  if (headings.some((heading) => heading !== '')) return headings;
  const header = childrenOf(table, 'row').filter(({ attributes }) => attributes['header'] === 'yes');
  const rows = header.map((row) => row.children.map((cell) => cell.children.map(plainText).join(' ')));
  const whole = header.findLast((row) => row.children.length === columns.length);
  return whole ? rows[header.indexOf(whole)]! : [];
}

function readRow(tools: TreeTools, row: Element, names: readonly string[]): Node {
  const { attributes, children } = row;
  const shape = ['header', 'group', 'span', 'total'].filter((name) => attributes[name] === 'yes').join(' ');
  // A cell that reaches over others says no column's name, and neither does what stands beside it.
  const plain = children.length === names.length;
  return tools.make('row', {
    shape,
    children: children.map((cell, i) => readCell(tools, cell, plain ? names[i]! : '')),
  });
}

function readCell(tools: TreeTools, cell: Element, name: string): Node {
  const [first, ...rest] = cell.children;
  const opens = first?.tag === 'text';
  const start = tools.numbering.start(['1.', 'a)']);
  return tools.make('cell', {
    name,
    runs: opens ? first.runs : [],
    countsFirst: true,
    children: tools.readBody(tools, opens ? { ...cell, children: rest } : cell, start),
  });
}
