import { readEmphasis } from '../document/read-emphasis.ts';
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
  const own = joinPieces(wholeWords(trimPieces(pieces)), base);
  const starsOf = ({ bold, italic }: Piece) => (bold && !base.bold ? '**' : '') + (italic !== base.italic ? '*' : '');
  let out = '';
  for (let i = 0; i < own.length; ) {
    // A note within an emphasis does not end it.
    const stars = starsOf(own[i]!);
    let end = i + 1;
    if (!own[i]!.note)
      for (let k = end; k < own.length && (own[k]!.note || starsOf(own[k]!) === stars); k++)
        if (!own[k]!.note) end = k + 1;
    const text = own.slice(i, end).map(writePiece).join('');
    const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
    out += words === '' || own[i]!.note ? text : before + stars + words + stars + after;
    i = end;
  }
  const written = foldText(out);
  const plain = foldText(own.map(({ text }) => text).join(''));
  // Where signs stand so that the stars would be printed, the words matter more than their look.
  const isRead = !written.includes('*') || wordsOf(written) === plain;
  return isRead || own.some(({ note }) => note) ? written : escapeText(plain);
}

function writePiece({ text, note }: Piece): string {
  if (!note) return escapeText(text);
  const words = writeNote(note);
  return words === '' ? '' : `^[${words}]`;
}

function wordsOf(written: string): string {
  return readEmphasis(written)
    .map(({ text }) => text)
    .join('');
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

/** What joins two signs to a word or number: between them no emphasis can begin or end. */
const wordEnds = /[\p{L}\p{M}\p{N}%‰°₫)\]}]$/u;
const wordGoesOn = /^[\p{L}\p{M}\p{N}%‰°₫([{]+/u;

/** A word of which a part looks otherwise takes the look of its beginning: plans have no other. */
function wholeWords(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const joined = last && !last.note && !piece.note && wordEnds.test(last.text);
    const head = (joined && wordGoesOn.exec(piece.text)?.[0]) || '';
    if (head !== '') whole[whole.length - 1] = { ...last!, text: last!.text + head };
    if (piece.note || piece.text.length > head.length)
      whole.push(head === '' ? piece : { ...piece, text: piece.text.slice(head.length) });
  }
  return whole;
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

/** A text as it must be typed where its signs are no emphasis and no note. */
export function escapeText(text: string): string {
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
