import { ptFromTwip } from '../core/units.ts';
import type { Paragraph } from '../flow/flow.ts';
import { countSpaces, type Line } from '../lines/fill-lines.ts';
import type { Piece } from '../lines/look.ts';
import { measureText } from '../lines/measure-text.ts';
import type { PutItem } from './strip.ts';

/** Where a line stands: twips, the baseline down from the upper edge of the page. */
export interface LinePlace {
  /** Left end of the line's room, first-line indent not yet added. */
  readonly left: number;
  readonly baseline: number;
  readonly index: number;
}

/** Puts the text items of one line, left to right: one per format, per side of a tab, and for the marker. */
export function placeLine(line: Line, owner: Paragraph, place: LinePlace, put: PutItem): void {
  const { pieces } = line;
  const free = line.room - line.width;
  const justified = owner.align === 'justify' && line.gaps > 0 && (line.wraps || free < 0);
  const spacing = justified ? free / line.gaps : 0;
  let x = place.left + line.indent;
  if (owner.align === 'right') x += free;
  if (owner.align === 'center') x += free / 2;
  const firstStretched = findLast(pieces, isTab) + 1;
  const lastInked = findLast(pieces, isInked);
  let from = 0;
  while (from < pieces.length) {
    const first = pieces[from]!;
    if (first.kind === 'tab') {
      x += first.width;
      from++;
      continue;
    }
    const fixed = from < firstStretched || first.part === 'marker';
    let width = 0;
    // Joined at once: a text that grows word by word is a chain of all its parts until it is read, and lives as long as its page.
    const parts: string[] = [];
    let to = from;
    do {
      const piece = pieces[to]!;
      parts.push(piece.text);
      const stretch = fixed || piece.kind !== 'space' ? 0 : spacing * countSpaces(piece.text);
      if (to <= lastInked) width += piece.width + stretch;
      to++;
    } while (to < pieces.length && continues(first, pieces[to]!));
    put({
      kind: 'text',
      x: ptFromTwip(x),
      y: ptFromTwip(place.baseline - (first.look.raised?.by ?? 0)),
      width: ptFromTwip(width),
      text: parts.join(''),
      face: first.look.face,
      size: first.look.size,
      spacing: ptFromTwip(fixed ? listSpaceExtra(first) : spacing),
      underline: first.look.underline,
      color: first.look.color,
      link: first.look.link,
      change: first.look.change,
      owner,
      part: first.part,
      raised: first.look.raised !== undefined,
      line: place.index,
    });
    x += width;
    from = to;
  }
}

function findLast(pieces: readonly Piece[], wanted: (piece: Piece) => boolean): number {
  let i = pieces.length - 1;
  while (i >= 0 && !wanted(pieces[i]!)) i--;
  return i;
}

function isTab({ kind }: Piece): boolean {
  return kind === 'tab';
}

function isInked({ kind }: Piece): boolean {
  return kind !== 'space';
}

/** Whether one text item can hold both; the space after a marker has a width of its own. */
function continues(first: Piece, next: Piece): boolean {
  // Numbers of notes that stand side by side are each a number of its own.
  if (next.look !== first.look || next.look.raised || next.part !== first.part || next.kind === 'tab') return false;
  return next.part === 'text' || next.kind !== 'space';
}

/** The space after a list number is wider than the font's own. */
function listSpaceExtra(piece: Piece): number {
  if (piece.part !== 'marker' || piece.kind !== 'space') return 0;
  return piece.width - measureText(piece.look.font, ' ', piece.look.size);
}
