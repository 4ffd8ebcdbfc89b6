import { type Line, type Piece, trimPieces } from './line.ts';
import { untakeMark } from './read-lines.ts';

/** How the form sets a text; what looks otherwise is emphasis. */
export interface Base {
  readonly bold: boolean;
  readonly italic: boolean;
}

export const upright: Base = { bold: false, italic: false };

/**
 * Pieces as a text of a plan: `*nghiêng*`, `**đậm**`, `^[chú thích]`, signs that would be read as such behind a backslash.
 * Spaces at the edge of an emphasis stand outside of it.
 */
export function writeText(pieces: readonly Piece[], base: Base = upright): string {
  const own = joinPieces(trimPieces(pieces), base);
  let out = '';
  for (const piece of own) {
    if (piece.note) {
      out += `^[${writeNote(piece.note)}]`;
      continue;
    }
    const bold = piece.bold && !base.bold;
    const italic = piece.italic !== base.italic;
    const text = escapeText(piece.text);
    const stars = bold ? (italic ? '***' : '**') : italic ? '*' : '';
    const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
    out += words === '' ? text : before + stars + words + stars + after;
  }
  return foldText(out);
}

/** The words alone. */
export function writePlain(pieces: readonly Piece[]): string {
  return writeText(pieces.map((piece) => (piece.note ? piece : { ...piece, ...upright })));
}

function writeNote(lines: readonly Line[]): string {
  return lines
    .map((line) => writeText(untakeMark(line).pieces.filter(({ note }) => !note)).replace(/[[\]]/g, '\\$&'))
    .join('\n')
    .trim();
}

/** Neighbours that are emphasised alike; white space goes with what stands before it. */
function joinPieces(pieces: readonly Piece[], base: Base): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const bold = piece.bold || base.bold;
    const plain = !/\S/.test(piece.text);
    if (last && !last.note && !piece.note && (plain || (last.bold === bold && last.italic === piece.italic)))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push({ ...piece, bold });
  }
  return joined;
}

function escapeText(text: string): string {
  return text.replace(/[*\\]|\^(?=\[)/g, '\\$&');
}

/** Spaces as they are typed: one between words, more than two are room for a pen; line ends stay. */
function foldText(text: string): string {
  return text
    .replace(/[ \t\u00a0\u2002-\u200a\u202f]*\n[ \t\u00a0]*/g, '\n')
    .replace(/[\t ]*\t[\t ]*/g, ' ')
    .replace(/\u00a0{3,}| {3,}/g, (room) => '\ue0ff'.repeat(room.length))
    .replace(/[ \u00a0\u2002-\u200a\u202f]+/g, ' ')
    .replaceAll('\ue0ff', ' ')
    .trim();
}
