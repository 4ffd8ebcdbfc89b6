import type { Source } from '../source/read-yaml.ts';
import { readReviewNotes } from '../source/review-notes.ts';
import { isWritten, type ReviewSort, readReviews, shorten } from './review.ts';
import { findLine } from './write-reviews.ts';

/** What the comment of an earlier roll, which nobody took out, asks of some words of a value. */
export type AskedBefore = (pointer: string, words: string) => ReviewSort | undefined;

/** What was left for a person to decide stays so until a person has decided. */
export function readAskedBefore(source: Source): AskedBefore {
  const byLine = new Map<number, ReturnType<typeof readReviews>>();
  for (const { range, words } of readReviewNotes(source.text)) {
    if (!isWritten(words)) continue;
    const line = nextContent(source.text, range[1]);
    byLine.set(line, [...(byLine.get(line) ?? []), ...readReviews(words)]);
  }
  return (pointer, words) =>
    byLine.size === 0
      ? undefined
      : byLine.get(findLine(source, pointer))?.find((asked) => asked.words === shorten(words))?.sort;
}

/** Where the first line begins, after an offset, that holds more than a comment. */
function nextContent(text: string, after: number): number {
  let at = text.indexOf('\n', after) + 1;
  while (at > 0 && /^[ \t]*(?:#.*)?\r?\n/.test(text.slice(at, at + 10_000))) at = text.indexOf('\n', at) + 1;
  return at;
}
