import { ptFromTwip } from '../core/units.ts';
import type { Paragraph } from '../typeset/flow.ts';
import type { Piece } from './cut-runs.ts';
import type { Line } from './fill-lines.ts';
import { measureText } from './measure-text.ts';
import type { TextItem } from './page.ts';

/** Where a line stands: twips, the baseline down from whatever the caller counts from. */
export interface LinePlace {
  /** Left end of the line's room, first-line indent not yet added. */
  readonly left: number;
  readonly baseline: number;
  readonly index: number;
}

/** Text items of one line, left to right: one per format, per side of a tab, and for the marker. */
export function placeLine(line: Line, owner: Paragraph, place: LinePlace): TextItem[] {
  const free = line.room - line.width;
  const justified = owner.align === 'justify' && line.gaps > 0 && (line.wraps || free < 0);
  const spacing = justified ? free / line.gaps : 0;
  let x = place.left + line.indent;
  if (owner.align === 'right') x += free;
  if (owner.align === 'center') x += free / 2;
  const items: TextItem[] = [];
  const firstStretched = line.pieces.findLastIndex((piece) => piece.kind === 'tab') + 1;
  const lastInked = line.pieces.findLastIndex((piece) => piece.kind !== 'space');
  for (const group of groupPieces(line.pieces)) {
    const [from, to] = group;
    const first = line.pieces[from]!;
    if (first.kind === 'tab') {
      x += first.width;
      continue;
    }
    const fixed = from < firstStretched || first.part === 'marker';
    const extra = fixed ? listSpaceExtra(first) : spacing;
    let width = 0;
    let text = '';
    for (let i = from; i < to; i++) {
      const piece = line.pieces[i]!;
      text += piece.text;
      const stretch = fixed || piece.kind !== 'space' ? 0 : spacing * countSpaces(piece.text);
      if (i <= lastInked) width += piece.width + stretch;
    }
    items.push({
      kind: 'text',
      x: ptFromTwip(x),
      y: ptFromTwip(place.baseline),
      width: ptFromTwip(width),
      text,
      face: first.face,
      size: first.format.size,
      spacing: ptFromTwip(extra),
      underline: first.format.underline,
      ...(first.format.color === undefined ? {} : { color: first.format.color }),
      owner,
      part: first.part,
      line: place.index,
    });
    x += width;
  }
  return items;
}

/** Ranges of neighbouring pieces that one text item can hold; a tab is a range of its own. */
function groupPieces(pieces: readonly Piece[]): [number, number][] {
  const groups: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= pieces.length; i++) {
    const before = pieces[i - 1]!;
    const after = pieces[i];
    if (after && before.kind !== 'tab' && after.kind !== 'tab' && looksLike(before, after)) continue;
    groups.push([from, i]);
    from = i;
  }
  return groups;
}

function looksLike(a: Piece, b: Piece): boolean {
  if (a.part !== b.part || (b.part === 'marker' && b.kind === 'space')) return false;
  if (a.format === b.format) return true;
  const [f, g] = [a.format, b.format];
  return a.face === b.face && f.size === g.size && f.underline === g.underline && f.color === g.color;
}

/** The space after a list number is wider than the font's own. */
function listSpaceExtra(piece: Piece): number {
  if (piece.part !== 'marker' || piece.kind !== 'space') return 0;
  return piece.width - measureText(piece.font, ' ', piece.format.size);
}

function countSpaces(text: string): number {
  return text === ' ' ? 1 : text.split(' ').length - 1;
}
