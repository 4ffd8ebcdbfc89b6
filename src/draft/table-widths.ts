import type { WordBlock, WordFile, WordTable } from '../word/word.ts';

/** Widths in mm of the columns of tables, by where the table begins in the file; undefined: as its text asks. */
export type TableWidths = ReadonlyMap<number, readonly (number | undefined)[]>;

/** Points a column may differ without being told otherwise. */
const near = 1.5;
/** A width that somebody chose is whole or half, mm. */
const chosen = 0.06;

/**
 * Widths of the tables that a plan prints otherwise than the file has them. Columns of a whole number of millimetres were chosen;
 * where there are none all columns are told.
 */
export function findWidths(file: WordFile, printed: WordFile): TableWidths {
  const ours = tablesOf(printed);
  const found = new Map<number, readonly (number | undefined)[]>();
  tablesOf(file).forEach((table, i) => {
    const other = ours[i];
    if (!other || other.columns.length !== table.columns.length) return;
    if (table.columns.every((width, column) => Math.abs(width - other.columns[column]!) <= near)) return;
    const mm = table.columns.map((width) => (width * 25.4) / 72);
    const whole = mm.map((width) => (Math.abs(width - Math.round(width)) < chosen ? Math.round(width) : undefined));
    const some = whole.some((width) => width !== undefined) && whole.some((width) => width === undefined);
    found.set(table.at.range[0], some ? whole : mm.map((width) => Math.round(width * 10) / 10));
  });
  return found;
}

function tablesOf({ sections }: WordFile): WordTable[] {
  const walk = (blocks: readonly WordBlock[]): WordTable[] =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => walk(cell.blocks)))]
        : block.inlines.flatMap((inline) => (inline.kind === 'object' && inline.blocks ? walk(inline.blocks) : [])),
    );
  return sections.flatMap(({ blocks }) => walk(blocks));
}
