import type { WordTable } from './word.ts';

/** A table without lines only puts texts beside one another, as the head and the end of official documents do. */
export function isLayout({ rows }: WordTable): boolean {
  return rows.every(({ cells }) => cells.every(({ borders }) => Object.keys(borders).length === 0));
}
