import type { Source } from '../source/read-yaml.ts';
import { lineBelow, readReviewNotes } from '../source/review-notes.ts';
import { isWritten, type ReviewSort, readReviews, shorten } from './review.ts';
import { findLine } from './write-reviews.ts';

/** What the comment of an earlier roll, which nobody took out, asks of some words of a value. */
export type AskedBefore = (pointer: string, words: string) => ReviewSort | undefined;

/** What was left for a person to decide stays so until a person has decided. */
export function readAskedBefore(source: Source): AskedBefore {
  const byLine = new Map<number, ReturnType<typeof readReviews>>();
  for (const { range, words } of readReviewNotes(source.text)) {
    if (!isWritten(words)) continue;
    const line = lineBelow(source.text, range[1]);
    byLine.set(line, [...(byLine.get(line) ?? []), ...readReviews(words)]);
  }
  return (pointer, words) =>
    byLine.size === 0
      ? undefined
      : byLine.get(findLine(source, pointer))?.find((asked) => asked.words === shorten(words))?.sort;
}
