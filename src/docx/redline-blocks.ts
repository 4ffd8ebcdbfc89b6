import type {
  BlockPair,
  CellPair,
  ParagraphPair,
  Reviser,
  RowPair,
  SectionPair,
  TablePair,
} from '../flow/flow-pair.ts';
import type { Marking } from './marking.ts';
import { wrapParagraphFormat } from './paragraph-format.ts';
import { writeRunPairs } from './redline-runs.ts';
import { describeStanding, type WrittenFormat } from './write-paragraph.ts';
import { describeCell, describeGrid, describeRow, describeTable } from './write-table.ts';

/** Writes the setup of the sections that end with a mark. */
export type SectionWriter = (sections: SectionPair) => string;

/** Blocks in order. `nested`: they stand in a cell. */
export function writeBlockPairs(
  blocks: readonly BlockPair[],
  marking: Marking,
  writeSection: SectionWriter,
  nested = false,
): string {
  let end = '';
  return blocks
    .map((block, i) => {
      if (block.kind === 'table') return writeTablePair(block, marking, writeSection, nested);
      const [isFirst, isLast] = [!goesOn(blocks[i - 1], block), !goesOn(block, blocks[i + 1])];
      let start = '';
      if (block.move !== undefined && isFirst)
        ({ start, end } = marking.revisions.range(wentAway(block) ? 'moveFrom' : 'moveTo', block.move));
      const written = writeParagraphPair(block, marking, writeSection, start);
      return block.move !== undefined && isLast ? written + end : written;
    })
    .join('');
}

/** Did two neighbours move together? */
function goesOn(block: BlockPair | undefined, next: BlockPair | undefined): boolean {
  if (block?.kind !== 'paragraph' || next?.kind !== 'paragraph' || block.move === undefined) return false;
  return block.move === next.move && wentAway(block) === wentAway(next);
}

/** Is this the place that something moved from? Its mark may be another's, so its words say so. */
function wentAway({ runs }: ParagraphPair): boolean {
  return Boolean(runs[0]?.before);
}

/** @param start of what moved */
function writeParagraphPair(pair: ParagraphPair, marking: Marking, writeSection: SectionWriter, start: string): string {
  const { before, after, runs } = pair;
  const moved = pair.move !== undefined;
  const old = before && describeStanding(before, marking.before);
  const now = after && describeStanding(after, marking.after);
  const section = pair.sections ? writeSection(pair.sections) : '';
  return `<w:p>${writeMark(old, now, section, marking, pair.by)}${start}${writeRunPairs(runs, marking, moved)}</w:p>`;
}

/** `w:pPr`: the paragraph as it is, what became of its mark, and as it was. */
export function writeMark(
  old: WrittenFormat | undefined,
  now: WrittenFormat | undefined,
  section: string,
  { revisions }: Marking,
  by?: Reviser,
): string {
  const { format, mark } = (now ?? old)!;
  const fate = old && now ? '' : revisions.mark(old ? 'w:del' : 'w:ins', undefined, by);
  const char = fate + mark + revisions.change('w:rPr', (old ?? now)!.mark, mark);
  return wrapParagraphFormat(
    `${format}${char === '' ? '' : `<w:rPr>${char}</w:rPr>`}${section}${revisions.change('w:pPr', (old ?? now)!.format, format)}`,
  );
}

function writeTablePair(pair: TablePair, marking: Marking, writeSection: SectionWriter, nested: boolean): string {
  const { revisions } = marking;
  const [old, now] = [pair.before?.table, pair.after?.table];
  const format = sidesOf(
    old && describeTable(old, marking.before, nested),
    now && describeTable(now, marking.after, nested),
  );
  const grid = sidesOf(old && describeGrid(old), now && describeGrid(now));
  const rows = pair.rows.map((row) => writeRowPair(row, pair, marking, writeSection));
  return (
    `<w:tbl><w:tblPr>${format.after}${revisions.change('w:tblPr', format.before, format.after)}</w:tblPr>` +
    `<w:tblGrid>${grid.after}${revisions.changeGrid(grid.before, grid.after)}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** A row that came or went says so, and all that stands in it. */
function writeRowPair(row: RowPair, table: TablePair, marking: Marking, writeSection: SectionWriter): string {
  const { revisions } = marking;
  const format = sidesOf(row.before && describeRow(row.before.row), row.after && describeRow(row.after.row));
  const fate = row.before && row.after ? '' : revisions.mark(row.before ? 'w:del' : 'w:ins', undefined, row.by);
  const children = format.after + fate + revisions.change('w:trPr', format.before, format.after);
  const cells = row.cells.map((cell) => writeCellPair(cell, table, marking, writeSection));
  return `<w:tr>${children === '' ? '' : `<w:trPr>${children}</w:trPr>`}${cells.join('')}</w:tr>`;
}

function writeCellPair(pair: CellPair, table: TablePair, marking: Marking, writeSection: SectionWriter): string {
  const { before, after } = pair;
  const format = sidesOf(
    before && describeCell(table.before!.table, before.cell, before.continues),
    after && describeCell(table.after!.table, after.cell, after.continues),
  );
  const change = marking.revisions.change('w:tcPr', format.before, format.after);
  const content = writeBlockPairs(pair.blocks, marking, writeSection, true);
  return `<w:tc><w:tcPr>${format.after}${change}</w:tcPr>${content}</w:tc>`;
}

/** What is written of two sides; that of the one where there is but one. */
function sidesOf(before: string | undefined, after: string | undefined): { before: string; after: string } {
  return { before: (before ?? after)!, after: (after ?? before)! };
}
