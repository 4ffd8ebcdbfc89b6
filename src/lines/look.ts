import type { CharFormat, Run, RunChange } from '../flow/flow.ts';
import { type Face, type Font, type FontFamily, faceOf } from '../font/font.ts';
import type { SizedFont } from './measure-line.ts';
import { hasForeign, measureText, raisedSize } from './measure-text.ts';

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
  /** What became of it. */
  readonly change: RunChange | undefined;
  /** Of a raised sign: how far above the line it stands, twips, and the text around it, which gives the line its height. */
  readonly raised: { readonly by: number; readonly around: SizedFont } | undefined;
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

/** A raised sign stands so much of the size of the text above the line. */
const raise = 0.33;
/** Looks of a family: as many as there are styles in use, which are few; begun anew when someone colours every word. */
const lookLimit = 100;
/** Words kept for a look; a 500-page plan uses some 3,000 different ones. */
const chunkLimit = 4000;

const looks = new WeakMap<FontFamily, Look[]>();

/** The look of a format. */
export function findLook(format: CharFormat & Pick<Run, 'link' | 'change'>, fonts: FontFamily): Look {
  const { bold, italic, underline, color, link, change, raised } = format;
  const size = raised ? raisedSize(format.size) : format.size;
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
      look.link === link &&
      look.change === change &&
      look.raised?.around.size === (raised && format.size)
    )
      return look;
  if (known.length >= lookLimit) known.length = 0;
  const font = fonts[face];
  const above = raised && { by: format.size * 20 * raise, around: { font, size: format.size } };
  const look = makeLook({ face, font, size, underline, color, link, change, raised: above });
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
