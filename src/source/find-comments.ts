import { Lexer } from 'yaml';

/** A comment of a YAML text, from its `#` to the end of its line. */
export interface Comment {
  /** Offset of the `#`. */
  readonly at: number;
  readonly text: string;
}

/** Marks that the lexer yields between the pieces of a text; they take no room in it. */
const zeroWidth = ['\u0002', '\u0018', '\u001f'];

/** The comments of a YAML text, in its order; what looks like one inside a text is none. */
export function findComments(text: string): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let previous = '';
  for (const piece of new Lexer().lex(text)) {
    // After a scalar mark comes the scalar itself, whatever its first sign.
    if (piece.startsWith('#') && previous !== '\u001f') comments.push({ at, text: piece });
    if (!zeroWidth.includes(piece)) at += piece.length;
    previous = piece;
  }
  return comments;
}
