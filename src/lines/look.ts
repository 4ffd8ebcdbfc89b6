import type { CharFormat, Run } from '../flow/flow.ts';
import { type Face, type Font, type FontFamily, faceOf } from '../font/font.ts';
import { hasForeign, measureText } from './measure-text.ts';

/** How text of one format looks; one object for all text that looks the same. */
export interface Look {
  readonly face: Face;
  readonly font: Font;
  /** Points. */
  readonly size: number;
  readonly underline: boolean;
  readonly color: string | undefined;
  /** Where it leads. */
  readonly link: string | undefined;
  /** Chunks of one word and one space after it, by the word: what nearly all text is made of. */
  readonly chunks: Map<string, Chunk>;
  /** One space of running text. */
  readonly space: Piece;
}

/** Text in one format that a line takes whole. Widths in twips. */
export interface Piece {
  readonly kind: 'word' | 'space' | 'tab';
  readonly text: string;
  readonly part: 'marker' | 'text';
  readonly look: Look;
  readonly width: number;
  /** Another font draws a sign of it, and Word makes the line as high as that one asks. */
  readonly foreign: boolean;
}

/** What stands between two places where a line may end: words that stick together, then the spaces after them. */
export interface Chunk {
  readonly words: readonly Piece[];
  readonly spaces: readonly Piece[];
  /** Of the words alone, twips. */
  readonly width: number;
  /** A forced line break follows. */
  readonly forced: boolean;
}

/** Looks of a family: as many as there are styles in use, which are few; begun anew when someone colours every word. */
const lookLimit = 100;
/** Words kept for a look; a 500-page plan uses some 3,000 different ones. */
const chunkLimit = 4000;

const looks = new WeakMap<FontFamily, Look[]>();

/** The look of a format. */
export function findLook(
  { bold, italic, size, underline, color, link }: CharFormat & Pick<Run, 'link'>,
  fonts: FontFamily,
): Look {
  let known = looks.get(fonts);
  if (!known) {
    known = [];
    looks.set(fonts, known);
  }
  const face = faceOf(bold, italic);
  for (const look of known)
    if (
      look.face === face &&
      look.size === size &&
      look.underline === underline &&
      look.color === color &&
      look.link === link
    )
      return look;
  if (known.length >= lookLimit) known.length = 0;
  const look = makeLook({ face, font: fonts[face], size, underline, color, link });
  known.push(look);
  return look;
}

function makeLook(format: Omit<Look, 'chunks' | 'space'>): Look {
  const look = { ...format, chunks: new Map<string, Chunk>(), space: undefined as unknown as Piece };
  look.space = makePiece('space', ' ', look, 'text');
  return look;
}

export function makePiece(kind: Piece['kind'], text: string, look: Look, part: Piece['part']): Piece {
  if (kind === 'tab') return { kind, text, part, look, width: 0, foreign: false };
  return {
    kind,
    text,
    part,
    look,
    width: measureText(look.font, text, look.size),
    foreign: hasForeign(look.font, text),
  };
}

/** A word of running text with a space after it. */
export function findChunk(word: string, look: Look): Chunk {
  let chunk = look.chunks.get(word);
  if (!chunk) {
    const piece = makePiece('word', word, look, 'text');
    chunk = { words: [piece], spaces: [look.space], width: piece.width, forced: false };
    if (look.chunks.size >= chunkLimit) look.chunks.clear();
    look.chunks.set(word, chunk);
  }
  return chunk;
}
