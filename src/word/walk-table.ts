import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { wordLimits } from './limits.ts';
import type { XmlElement } from './parse-xml.ts';
import type { WordPlace } from './place.ts';
import { alignOf } from './read-properties.ts';
import type { BlockAround, ReadBlocks, Reading } from './reading.ts';
import { makeTableLooks, type TableLooks } from './table-looks.ts';
import { hangMarks, type Marks, type RawCell } from './table-marks.ts';
import { changeIn, isChange, isLeftOut, leavesOut, propertiesOf } from './take-changes.ts';
import { readMark } from './walk-inlines.ts';
import type { Tracked, WordBlock, WordCell, WordControl, WordRow, WordTable } from './word.ts';
import { child, childrenOf, choose, onOff, readControl, readInteger, readLength, readVal } from './xml.ts';

interface RawRow {
  readonly element: XmlElement;
  readonly cells: readonly RawCell[];
}

/** Whether tracked changes leave a row of a table. */
export function hasRows(reading: Reading, { children }: XmlElement): boolean {
  let found = !children.some(({ name }) => name === 'w:tr');
  gather(reading, children, [], 'w:tr', hangMarks(), () => {
    found = true;
  });
  return found;
}

export function readTable(
  reading: Reading,
  element: XmlElement,
  at: WordPlace,
  around: BlockAround,
  readBlocks: ReadBlocks,
): WordTable {
  const { now: properties } = propertiesOf(child(element, 'w:tblPr'), reading.tracked);
  const raw: RawRow[] = [];
  const marks = hangMarks();
  gather(reading, element.children, around.controls, 'w:tr', marks, (row, controls) => {
    raw.push(readRow(reading, row, controls, marks));
  });
  marks.end();
  joinDown(raw);
  const style = reading.styles.get(readVal(properties, 'w:tblStyle')) ?? reading.styles.usual('table');
  const grid = childrenOf(propertiesOf(child(element, 'w:tblGrid'), reading.tracked).now, 'w:gridCol');
  refuseWide(reading, grid.length);
  const columns = raw.reduce(
    (most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.columns ?? 0)),
    grid.length,
  );
  const exceptions = raw.map((row) => propertiesOf(child(row.element, 'w:tblPrEx'), reading.tracked).now);
  const looks = makeTableLooks(reading.styles, style, properties, { columns, exceptions });
  const rows = raw.map((row, nth) => makeRow(reading, row, nth, at, looks, readBlocks));
  return {
    kind: 'table',
    at,
    ...(style && { style: { id: style.id, name: style.name } }),
    align: alignOf(properties) ?? 'left',
    columns: grid.map(({ attributes }) => readLength(attributes['w:w']) ?? 0),
    rows,
    ...(around.controls.length > 0 && { controls: around.controls }),
  };
}

/** Rows of a table or cells of a row, through content controls and custom XML; without what tracked changes leave out. */
function gather(
  reading: Reading,
  elements: readonly XmlElement[],
  controls: readonly WordControl[],
  wanted: 'w:tr' | 'w:tc',
  marks: Marks,
  take: (element: XmlElement, controls: readonly WordControl[]) => void,
): void {
  const on = (below: readonly XmlElement[], more = controls) => gather(reading, below, more, wanted, marks, take);
  for (const element of elements) {
    const { name } = element;
    if (name === wanted) {
      if (!leavesOut(child(element, `${wanted}Pr`), reading.tracked)) take(element, controls);
    } else if (name === 'w:sdt')
      on(child(element, 'w:sdtContent')?.children ?? [], [...controls, readControl(element)]);
    else if (name === 'mc:AlternateContent') on(choose(element));
    else if (isLeftOut(name, reading.tracked)) continue;
    else if (name === 'w:customXml' || isChange(name)) on(element.children);
    else if (readMark(element)) marks.mark(element);
  }
}

function readRow(reading: Reading, element: XmlElement, controls: readonly WordControl[], marks: Marks): RawRow {
  const { now } = propertiesOf(child(element, 'w:trPr'), reading.tracked);
  let column = spanOf(readVal(now, 'w:gridBefore'), 0);
  const cells: RawCell[] = [];
  gather(reading, element.children, controls, 'w:tc', marks, (one, around) => {
    const { now: properties } = propertiesOf(child(one, 'w:tcPr'), reading.tracked);
    const columns = spanOf(readVal(properties, 'w:gridSpan'), 1);
    const down = readDown(properties, reading.tracked);
    const cell = {
      element: one,
      controls: around,
      properties,
      column,
      columns,
      down,
      before: [],
      after: [],
      rows: 1,
    };
    cells.push(cell);
    marks.cell(cell);
    column += columns;
    refuseWide(reading, column);
  });
  return { element, cells };
}

/** How a cell is joined with those above and below, by now or as it was before a tracked change (`w:cellMerge`). */
function readDown(properties: XmlElement | undefined, tracked: Tracked): RawCell['down'] {
  const { 'w:vMerge': now, 'w:vMergeOrig': before } = child(properties, 'w:cellMerge')?.attributes ?? {};
  const changed = tracked === 'reject' ? before : now;
  if (changed !== undefined) return changed === 'cont' ? 'continue' : 'restart';
  if (now !== undefined || before !== undefined) return undefined;
  const merge = child(properties, 'w:vMerge');
  return merge && (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue');
}

function spanOf(text: string | undefined, least: number): number {
  return Math.max(least, readInteger(text) ?? least);
}

/** @throws ProblemError where a table has more columns than any of Word's */
function refuseWide({ file, part }: Reading, columns: number): void {
  const { columns: limit } = wordLimits;
  if (columns > limit)
    throw new ProblemError([makeProblem('word-too-many-cells', { file }, { values: { part: part.name, limit } })]);
}

/** Counts the rows of the cells that reach down: a cell that continues stands below one that begins at its column. */
function joinDown(rows: readonly RawRow[]): void {
  let above = new Map<number, RawCell>();
  for (const { cells } of rows) {
    const open = new Map<number, RawCell>();
    for (const cell of cells) {
      const begun = cell.down === 'continue' ? above.get(cell.column) : undefined;
      if (begun) {
        begun.rows += 1;
        cell.rows = 0;
        open.set(cell.column, begun);
      } else if (cell.down) open.set(cell.column, cell);
    }
    above = open;
  }
}

function makeRow(
  reading: Reading,
  { element, cells }: RawRow,
  nth: number,
  table: WordPlace,
  looks: TableLooks,
  readBlocks: ReadBlocks,
): WordRow {
  const part = reading.part.name;
  const at: WordPlace = { part, range: element.range, kind: 'row', nth: nth + 1, within: table };
  const { now: properties } = propertiesOf(child(element, 'w:trPr'), reading.tracked);
  const change = reading.tracked === 'keep' ? changeIn(properties) : undefined;
  return {
    at,
    header: onOff(properties, 'w:tblHeader') ?? false,
    cells: joinAcross(
      cells.map((cell, i) => makeCell(reading, cell, { nth, at, i }, looks, readBlocks)),
      cells,
    ),
    ...(change && { change: reading.changes.of(change, part) }),
  };
}

function makeCell(
  reading: Reading,
  raw: RawCell,
  { nth, at: row, i }: { readonly nth: number; readonly at: WordPlace; readonly i: number },
  looks: TableLooks,
  readBlocks: ReadBlocks,
): WordCell {
  const { element, properties, controls, column, columns, rows } = raw;
  const part = reading.part.name;
  const at: WordPlace = { part, range: element.range, kind: 'cell', nth: i + 1, within: row };
  const position = { row: nth, rows, column, columns };
  const width = child(properties, 'w:tcW')?.attributes;
  const points = width?.['w:type'] === 'pct' || width?.['w:type'] === 'auto' ? undefined : readLength(width?.['w:w']);
  const align = looks.verticalAlign(position, properties);
  const shading = looks.shading(position, properties);
  const change = reading.tracked === 'keep' ? changeIn(properties) : undefined;
  const blocks: WordBlock[] = [];
  readBlocks(
    reading,
    [...raw.before, ...element.children, ...raw.after],
    { within: at, cell: looks.text(position), controls },
    { block: (block) => void blocks.push(block) },
  );
  return {
    at,
    column,
    columns,
    rows,
    ...(points !== undefined && { width: points }),
    verticalAlign: align === 'center' || align === 'bottom' ? align : 'top',
    ...(shading !== undefined && { shading }),
    borders: looks.borders(position, properties),
    blocks,
    ...(change && { change: reading.changes.of(change, part) }),
  };
}

/** Cells that old files join across (`w:hMerge`): one cell of all their columns and blocks. */
function joinAcross(cells: readonly WordCell[], raw: readonly RawCell[]): readonly WordCell[] {
  if (!raw.some(({ properties }) => child(properties, 'w:hMerge'))) return cells;
  const joined: (WordCell & { columns: number; blocks: WordBlock[] })[] = [];
  for (const [i, cell] of cells.entries()) {
    const across = child(raw[i]!.properties, 'w:hMerge');
    const before = joined.at(-1);
    if (!across || across.attributes['w:val'] === 'restart' || !before)
      joined.push({ ...cell, blocks: [...cell.blocks] });
    else {
      before.columns += cell.columns;
      before.blocks.push(...cell.blocks);
    }
  }
  return joined;
}
