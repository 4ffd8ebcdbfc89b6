import { type Chunk, makePiece, type Piece } from './look.ts';
import { measureText } from './measure-text.ts';

/** One line of a paragraph before it has a place. Lengths in twips. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** Room between the indents. */
  readonly room: number;
  /** First-line indent, 0 on the other lines. */
  readonly indent: number;
  /** Natural width without the spaces at its end. */
  readonly width: number;
  /** Spaces that stretch: those before the last word and after the last tab, without the marker's. */
  readonly gaps: number;
  /** The paragraph goes on below and the line was not ended by a forced break. */
  readonly wraps: boolean;
}

/** Room of a line from its start, and the tab stops. */
export interface LineRoom {
  /** Twips between the paragraph's left and right indents. */
  readonly room: number;
  readonly firstLine: number;
  /** Left indent, from which the default tab stops are counted back to the text edge. */
  readonly left: number;
  readonly justify: boolean;
}

const tabStop = 720;
/** Measured with `docx/layout` to 2.015 +- 0.0003, for 5 to 20 spaces in a line and words of 1 to 7 letters. */
const stretchOverSqueeze = 2.015;
const mostSqueeze = 0.25;
const slack = 1e-6;
/** What a line may be too wide without breaking: less than a hundredth of a point. */
const tolerance = 0.2 - slack;

/**
 * First fit, as Word fills lines; on justified lines Word 2013 and later also squeezes a last word in: at most by a
 * quarter of the spaces' width, and only where leaving it out would stretch them at least about twice as much.
 */
export function fillLines(chunks: readonly Chunk[], space: LineRoom): Line[] {
  const lines: Line[] = [];
  let line = startLine(space, 0);
  const turn = () => {
    lines.push(endLine(line, true));
    line = startLine(space, lines.length);
  };
  for (const chunk of chunks) {
    if (!addChunk(line, chunk, space)) {
      if (line.pieces.length > 0) turn();
      if (!addChunk(line, chunk, space)) cutChunk(chunk);
    }
    if (chunk.forced) {
      lines.push(endLine(line, false));
      line = startLine(space, lines.length);
    }
  }
  lines.push(endLine(line, false));
  return lines;

  /** A string longer than a line is cut between characters; a line takes at least one. */
  function cutChunk({ words, spaces }: Chunk): void {
    for (const word of words) {
      let taken = 0;
      for (;;) {
        const count = countFitting(word, taken, line.room - line.width, line.pieces.length === 0);
        if (count > 0) {
          const head = makePiece('word', word.text.slice(taken, taken + count), word.look, word.part);
          takeWords(line, [head], head.width);
          taken += count;
        }
        if (taken === word.text.length) break;
        turn();
      }
    }
    takeSpaces(line, spaces);
  }
}

interface OpenLine {
  pieces: Piece[];
  readonly room: number;
  readonly indent: number;
  width: number;
  gaps: number;
  /** Of the spaces that count when a word is squeezed in: the one after a list number does too. */
  gapWidth: number;
  /** Spaces after the last word: they count once another word follows. */
  hanging: number;
  hangingGaps: number;
  hangingGapWidth: number;
}

function startLine(space: LineRoom, index: number): OpenLine {
  const indent = index === 0 ? space.firstLine : 0;
  return {
    pieces: [],
    room: space.room - indent,
    indent,
    width: 0,
    gaps: 0,
    gapWidth: 0,
    hanging: 0,
    hangingGaps: 0,
    hangingGapWidth: 0,
  };
}

function endLine(line: OpenLine, wraps: boolean): Line {
  const { pieces, room, indent, width, gaps } = line;
  return { pieces, room, indent, width, gaps, wraps };
}

/** @returns whether it fits; what does not begins the next line */
function addChunk(line: OpenLine, chunk: Chunk, space: LineRoom): boolean {
  const tab = chunk.words[0]?.kind === 'tab' ? chunk.words[0] : undefined;
  if (tab) return addTab(line, chunk, tab, space);
  const over = line.width + line.hanging + chunk.width - line.room;
  if (over > tolerance && chunk.words.length > 0 && !(space.justify && canSqueeze(line, over))) return false;
  takeWords(line, chunk.words, chunk.width);
  takeSpaces(line, chunk.spaces);
  return true;
}

function canSqueeze(line: OpenLine, over: number): boolean {
  const gapWidth = line.gapWidth + line.hangingGapWidth;
  if (gapWidth === 0 || over > gapWidth * mostSqueeze + slack) return false;
  if (line.gapWidth === 0) return true;
  return (line.room - line.width) / line.gapWidth >= (stretchOverSqueeze * over) / gapWidth - slack;
}

function takeWords(line: OpenLine, words: readonly Piece[], width: number): void {
  if (words.length === 0) return;
  line.width += line.hanging + width;
  line.gaps += line.hangingGaps;
  line.gapWidth += line.hangingGapWidth;
  line.hanging = 0;
  line.hangingGaps = 0;
  line.hangingGapWidth = 0;
  for (let i = 0; i < words.length; i++) line.pieces.push(words[i]!);
}

function takeSpaces(line: OpenLine, spaces: readonly Piece[]): void {
  // By their places: before V8 has optimised it, an iterator costs more than what is done with a space.
  for (let i = 0; i < spaces.length; i++) {
    const space = spaces[i]!;
    line.pieces.push(space);
    line.hanging += space.width;
    const count = countSpaces(space.text);
    line.hangingGapWidth += (space.width * count) / space.text.length;
    if (space.part === 'text') line.hangingGaps += count;
  }
}

/** Spaces that stretch; others are of fixed width. */
export function countSpaces(text: string): number {
  if (text === ' ') return 1;
  let count = 0;
  for (const char of text) if (char === ' ') count++;
  return count;
}

/** A tab ends at the next multiple of 720 twip from the text edge; where there is none left it begins a new line. */
function addTab(line: OpenLine, chunk: Chunk, tab: Piece, space: LineRoom): boolean {
  const start = space.left + line.indent;
  const from = start + line.width + line.hanging;
  let to = (Math.floor((from + slack) / tabStop) + 1) * tabStop;
  // With a hanging first line the left indent is a stop too.
  if (from < space.left - slack && space.left < to) to = space.left;
  if (to > start + line.room + slack && line.pieces.length > 0) return false;
  line.width = to - start;
  line.hanging = 0;
  line.pieces.push({ ...tab, width: to - from });
  line.gaps = 0;
  line.gapWidth = 0;
  line.hangingGaps = 0;
  line.hangingGapWidth = 0;
  takeSpaces(line, chunk.spaces);
  return true;
}

/** How many UTF-16 units of a word, from an offset on, fit into the room, never half a character. */
function countFitting(word: Piece, from: number, room: number, atLeastOne: boolean): number {
  let taken = 0;
  let width = 0;
  while (from + taken < word.text.length) {
    const char = String.fromCodePoint(word.text.codePointAt(from + taken)!);
    width += measureText(word.look.font, char, word.look.size);
    if (width > room + tolerance && !(atLeastOne && taken === 0)) break;
    taken += char.length;
  }
  return taken;
}
