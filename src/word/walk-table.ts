import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { wordLimits } from './limits.ts';
import type { XmlElement } from './parse-xml.ts';
import type { WordPlace } from './place.ts';
import { alignOf } from './read-properties.ts';
import type { BlockAround, ReadBlocks, Reading } from './reading.ts';
import { makeTableLooks, type TableLooks } from './table-looks.ts';
import { changeIn, isChange, isLeftOut, leavesOut, propertiesOf } from './take-changes.ts';
import type { WordBlock, WordCell, WordControl, WordRow, WordTable } from './word.ts';
import { child, childrenOf, choose, onOff, readControl, readInteger, readLength, readVal } from './xml.ts';

interface RawRow {
  readonly element: XmlElement;
  readonly cells: readonly RawCell[];
}

interface RawCell {
  readonly element: XmlElement;
  readonly properties: XmlElement | undefined;
  readonly controls: readonly WordControl[];
  readonly column: number;
  readonly columns: number;
  readonly continues: boolean;
  rows: number;
}

/** A table; undefined when tracked changes leave no row of it. */
export function readTable(
  reading: Reading,
  element: XmlElement,
  at: WordPlace,
  around: BlockAround,
  readBlocks: ReadBlocks,
): WordTable | undefined {
  const { now: properties } = propertiesOf(child(element, 'w:tblPr'), reading.tracked);
  const raw = gather(reading, element.children, around.controls, 'w:tr').map(({ element: row, controls }) =>
    readRow(reading, row, controls),
  );
  if (raw.length === 0 && element.children.some(({ name }) => name === 'w:tr')) return undefined;
  joinDown(raw);
  const style = reading.styles.get(readVal(properties, 'w:tblStyle')) ?? reading.styles.usual('table');
  const grid = childrenOf(child(element, 'w:tblGrid'), 'w:gridCol');
  refuseWide(reading, grid.length);
  const columns = raw.reduce(
    (most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.columns ?? 0)),
    grid.length,
  );
  const looks = makeTableLooks(reading.styles, style, properties, { rows: raw.length, columns });
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
): { readonly element: XmlElement; readonly controls: readonly WordControl[] }[] {
  return elements.flatMap((element) => {
    const { name } = element;
    if (name === wanted)
      return leavesOut(child(element, `${wanted}Pr`), reading.tracked) ? [] : [{ element, controls }];
    if (name === 'w:sdt')
      return gather(
        reading,
        child(element, 'w:sdtContent')?.children ?? [],
        [...controls, readControl(element)],
        wanted,
      );
    if (name === 'mc:AlternateContent') return gather(reading, choose(element), controls, wanted);
    if (isLeftOut(name, reading.tracked)) return [];
    return name === 'w:customXml' || isChange(name) ? gather(reading, element.children, controls, wanted) : [];
  });
}

function readRow(reading: Reading, element: XmlElement, controls: readonly WordControl[]): RawRow {
  const { now } = propertiesOf(child(element, 'w:trPr'), reading.tracked);
  let column = spanOf(readVal(now, 'w:gridBefore'), 0);
  const cells: RawCell[] = [];
  for (const cell of gather(reading, element.children, controls, 'w:tc')) {
    const { now: properties } = propertiesOf(child(cell.element, 'w:tcPr'), reading.tracked);
    const columns = spanOf(readVal(properties, 'w:gridSpan'), 1);
    const down = child(properties, 'w:vMerge');
    const continues = down !== undefined && down.attributes['w:val'] !== 'restart';
    cells.push({ ...cell, properties, column, columns, continues, rows: 1 });
    column += columns;
    refuseWide(reading, column);
  }
  return { element, cells };
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
      const begun = cell.continues ? above.get(cell.column) : undefined;
      if (begun) {
        begun.rows += 1;
        cell.rows = 0;
        open.set(cell.column, begun);
      } else if (child(cell.properties, 'w:vMerge')) open.set(cell.column, cell);
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
    element.children,
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
