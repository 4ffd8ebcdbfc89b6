import type { WordCell, WordRow } from './word.ts';

/** The cells of a row that Word draws; those that only continue one above are not, whatever they hold. */
export function shownCells({ cells }: WordRow): readonly WordCell[] {
  return cells.filter(({ rows }) => rows > 0);
}
