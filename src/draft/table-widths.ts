import { twipFromMm } from '../core/units.ts';
import type { WordBlock, WordFile, WordPlace, WordTable } from '../word/word.ts';

/** Widths in mm of the columns of tables, by where the table begins in the file; undefined: as its text asks. */
export type TableWidths = ReadonlyMap<number, readonly (number | undefined)[]>;

/** Points a column may differ without being told otherwise. */
const near = 1.5;
/** The same of a column whose width somebody chose. */
const exact = 0.2;
/** Widths are rounded to it, mm. */
const twip = 0.02;
/** A width that somebody chose is a whole number of mm, to the twip. */
const chosen = 0.025;

/**
 * Where the tables begin whose columns the plan made as wide as those of another table with the same heads, and the file did not: they
 * may be as wide as their own text asks.
 */
export function findUnequal(file: WordFile, printed: WordFile): ReadonlySet<number> {
  const ours = tablesOf(printed);
  const heads = ours.map(({ rows: [first] }) => JSON.stringify(first?.cells.map(({ blocks }) => blocks.map(wordsOf))));
  const theirs = tablesOf(file);
  const isAsWide = (a: WordTable, b: WordTable | undefined) =>
    a.columns.every((width, column) => Math.abs(width - (b?.columns[column] ?? Number.NaN)) <= near);
  return new Set(
    theirs.flatMap((table, i) => {
      const other = ours[i];
      if (!other || other.columns.length !== table.columns.length || isInTable(table.at)) return [];
      const isOdd = heads.some((head, k) => k !== i && head === heads[i] && !isAsWide(table, theirs[k]));
      return isOdd && !isAsWide(table, other) ? [table.at.range[0]] : [];
    }),
  );
}

function wordsOf(block: WordBlock): string {
  if (block.kind === 'table') return '';
  return block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

/**
 * Widths of the tables that a plan prints otherwise than the file has them. Columns of a whole number of millimetres were chosen;
 * where there are none all columns are told. Those within such a table wait until it is as wide as in the file.
 */
export function findWidths(file: WordFile, printed: WordFile): TableWidths {
  const ours = tablesOf(printed);
  const found = new Map<number, readonly (number | undefined)[]>();
  tablesOf(file).forEach((table, i) => {
    const other = ours[i];
    // One in a cell has the room that the table around it leaves.
    if (isInTable(table.at, found)) return;
    if (!other || other.columns.length !== table.columns.length) return;
    const mm = table.columns.map((width) => (width * 25.4) / 72);
    const apart = table.columns.map((width, column) => Math.abs(width - other.columns[column]!));
    const isWhole = mm.map((width) => Math.abs(width - Math.round(width)) < chosen);
    // A column that is as wide as its text asks tells nothing of the others.
    const isChosen = isWhole.some((one, column) => one && apart[column]! > exact);
    const whole = mm.map((width, column) => (isChosen && isWhole[column] ? Math.round(width) : undefined));
    if (apart.every((points, column) => points <= (isWhole[column] ? exact : near))) return;
    const some = whole.some((width) => width !== undefined) && whole.some((width) => width === undefined);
    const told: (number | undefined)[] = some ? whole : mm.map((width) => Math.round(width * 10) / 10);
    // In a table as wide as the text the widest column takes what is left.
    const full = Math.abs(sum(table.columns) - sum(other.columns)) <= near;
    if (full && !some) {
      const widest = mm.flatMap((width, column) => (width > Math.max(...mm) - twip ? [column] : []));
      // Of several as wide the one that is a twip off for it.
      const isOff = (column: number) => twipFromMm(told[column]!) !== Math.round(table.columns[column]! * 20);
      told[widest.find(isOff) ?? widest[0]!] = undefined;
    }
    found.set(table.at.range[0], told);
  });
  return found;
}

/** Whether a place lies in one of some tables, or in any. */
function isInTable({ within }: WordPlace, tables?: TableWidths): boolean {
  if (!within) return false;
  return (within.kind === 'table' && (tables?.has(within.range[0]) ?? true)) || isInTable(within, tables);
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

function tablesOf({ sections }: WordFile): WordTable[] {
  const walk = (blocks: readonly WordBlock[]): WordTable[] =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => walk(cell.blocks)))]
        : block.inlines.flatMap((inline) => (inline.kind === 'object' && inline.blocks ? walk(inline.blocks) : [])),
    );
  return sections.flatMap(({ blocks }) => walk(blocks));
}
