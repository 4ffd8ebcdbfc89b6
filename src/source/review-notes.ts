import { findComments } from './find-comments.ts';

/** What a comment begins with that asks a person to look at the value below it: `# xem lại: căn cứ`. */
export const reviewLead = 'xem lại';

/** Such a comment. */
export interface ReviewNote {
  /** Offsets of the comment in the text of the file. */
  readonly range: readonly [number, number];
  /** What is to be looked at, as written. */
  readonly words: string;
}

/** The comments of a YAML text that ask for a look, in its order. */
export function readReviewNotes(text: string): ReviewNote[] {
  if (!/#\s*xem/i.test(text)) return [];
  return findComments(text).flatMap(({ at, text: comment }) => {
    const told = /^#+\s*xem lại(?!\p{L})[\s:]*(.*)$/isu.exec(comment.normalize('NFC').trim());
    return told ? [{ range: [at, at + comment.trimEnd().length] as const, words: told[1]!.trim() }] : [];
  });
}

/** Where the first line begins, after an offset, that holds more than a comment. */
export function lineBelow(text: string, after: number): number {
  let at = text.indexOf('\n', after) + 1;
  while (at > 0 && /^[ \t]*(?:#.*)?\r?\n/.test(text.slice(at, at + 10_000))) at = text.indexOf('\n', at) + 1;
  return at;
}
