import type { PlacedLine, Places } from './places.ts';

export interface Score {
  readonly lines: number;
  readonly equalLines: number;
  readonly pages: number;
  readonly equalPages: number;
  /** The first line that differs, both ways, for people. */
  readonly firstDifference?: string;
}

/**
 * Counts the lines of the witness that we have too, block by block (so one broken line does not spoil the next block),
 * and its pages that begin at the same place as ours with the same number.
 */
export function comparePlaces(ours: Places, witness: Places): Score {
  const byBlock = groupLines(ours.lines);
  let equalLines = 0;
  let firstDifference: string | undefined;
  for (const [block, lines] of groupLines(witness.lines)) {
    const own = byBlock.get(block) ?? [];
    const known = new Set(own.map((line, i) => `${offsetOf(own, i)} ${line.text}`));
    lines.forEach((line, i) => {
      if (known.has(`${offsetOf(lines, i)} ${line.text}`)) equalLines++;
      else
        firstDifference ??= `block ${block}: ours ${JSON.stringify(own[i]?.text)} witness ${JSON.stringify(line.text)}`;
    });
  }
  let equalPages = 0;
  witness.pageStarts.forEach((start, i) => {
    if (ours.pageStarts[i] === start) equalPages++;
    else firstDifference ??= `page ${i + 1}: ours begins at ${ours.pageStarts[i]}, witness at ${start}`;
  });
  if (ours.pageStarts.length > witness.pageStarts.length) firstDifference ??= 'we have more pages';
  return {
    lines: witness.lines.length,
    equalLines,
    pages: Math.max(witness.pageStarts.length, ours.pageStarts.length),
    equalPages,
    ...(firstDifference === undefined ? {} : { firstDifference }),
  };
}

function groupLines(lines: readonly PlacedLine[]): Map<number, PlacedLine[]> {
  const groups = new Map<number, PlacedLine[]>();
  for (const line of lines) {
    const group = groups.get(line.block);
    if (group) group.push(line);
    else groups.set(line.block, [line]);
  }
  return groups;
}

function offsetOf(lines: readonly PlacedLine[], index: number): number {
  return lines.slice(0, index).reduce((sum, line) => sum + line.text.length, 0);
}

/** Adds scores up. */
export function sumScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  return {
    lines: sum((score) => score.lines),
    equalLines: sum((score) => score.equalLines),
    pages: sum((score) => score.pages),
    equalPages: sum((score) => score.equalPages),
  };
}
