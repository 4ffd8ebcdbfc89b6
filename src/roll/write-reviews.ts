import { groupBy } from '../core/group-by.ts';
import { joinPointer, readPointer, type Source } from '../source/read-yaml.ts';
import { readReviewNotes } from '../source/review-notes.ts';
import { isWritten, type Review, writeComment, writeReviews } from './review.ts';

/** A review as it stands in a file. */
export interface WrittenReview {
  /** Line of the comment, from 1. */
  readonly line: number;
  readonly words: string;
}

/**
 * Takes the comments of an earlier roll out of a file, each on a line of its own; those of people stay.
 * @returns the text of the file without byte-order mark
 */
export function dropReviews({ text }: Source): string {
  const notes = readReviewNotes(text).filter(({ words }) => isWritten(words));
  let out = '';
  let at = 0;
  for (const { range } of notes) {
    const start = lineStart(text, range[0]);
    const end = text.indexOf('\n', range[1]);
    if (text.slice(start, range[0]).trim() !== '' || end < 0) continue;
    out += text.slice(at, start);
    at = end + 1;
  }
  return out + text.slice(at);
}

/**
 * Writes a comment above the key of each value that is to be looked at; of a value in brackets, or in a text of several lines, above
 * the key at which the outermost begins. What is to be said of one key is one comment.
 */
export function insertReviews(source: Source, reviews: readonly Review[]): { text: string; written: WrittenReview[] } {
  const { text } = source;
  const byLine = [...groupBy(reviews, ({ pointer }) => findLine(source, pointer))].sort(([a], [b]) => a - b);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const written: WrittenReview[] = [];
  let out = '';
  let at = 0;
  let line = 1;
  const copy = (to: number): void => {
    const part = text.slice(at, to);
    out += part;
    line += part.split('\n').length - 1;
    at = to;
  };
  for (const [start, here] of byLine) {
    copy(start);
    const words = writeReviews(here);
    out += `${/^[ ]*/.exec(text.slice(start))![0]}${writeComment(words)}${end}`;
    written.push({ line, words });
    line += 1;
  }
  copy(text.length);
  return { text: out, written };
}

/** Where the line begins above which a comment may speak of a value. */
export function findLine(source: Source, pointer: string): number {
  const keys = readPointer(pointer);
  let above = '';
  for (const [i, key] of keys.entries()) {
    const here = joinPointer(above, key);
    const [from] = source.locate(here);
    // Within brackets a comment could stand too, but nobody looks there.
    if (/[[{]/.test(source.text.charAt(from)) && i < keys.length - 1) {
      above = here;
      break;
    }
    above = here;
  }
  const [value] = source.locate(above);
  const [key] = source.locate(above, true);
  return lineStart(source.text, Math.min(key, value));
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
