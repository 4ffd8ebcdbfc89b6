/** A Word file as the lines a reader sees, one after the other, before anybody has said what each of them is. */

import { bullets, oddDashes } from '../core/bullets.ts';
import type { StyleName } from '../profile/profile.ts';
import type { Align } from '../word/look.ts';
import type { WordPlace, WordTable } from '../word/word.ts';

/** A stretch of text in one look. */
export interface Piece {
  /** A line end is `\n`, a tab `\t`. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The words of a footnote that stands here; `text` is then empty. */
  readonly note?: readonly Line[];
}

/** What stands before a line: a number or a bullet, counted by Word or typed. */
export interface LineMark {
  /** As printed, e.g. `I.`, `1.1.`, `đ)`, `-`. */
  readonly text: string;
  readonly typed: boolean;
  /** Of one that Word counts: whether it is in bold. */
  readonly bold?: boolean;
  /** Whether a tab or a wide gap follows that may part two halves of a line. */
  readonly wide?: boolean;
}

export interface Line {
  readonly kind: 'line';
  readonly at: WordPlace;
  /** Without the mark. */
  readonly pieces: readonly Piece[];
  readonly mark?: LineMark;
  readonly align: Align;
  /** Points from the edge of the text to where the first line begins. */
  readonly indent: number;
  readonly size: number;
  readonly keepNext: boolean;
  /** The component of the form by whose style it is set. */
  readonly style?: StyleName;
  /** Level of a heading from 1; 0: text. */
  readonly outline: number;
  /** Whether it begins a page. */
  readonly startsPage: boolean;
  /** Whether a box is drawn around it. */
  readonly boxed: boolean;
  /** Whether a line is drawn above or below it, or in it. */
  readonly ruled: boolean;
}

export type Item = Line | WordTable;

/** The words of a line, without notes. */
export function textOf({ pieces }: Pick<Line, 'pieces'>): string {
  return pieces.map(({ text }) => text).join('');
}

/** Whether nothing is printed but perhaps a drawn line. */
export function isEmpty(line: Line): boolean {
  return isUnmarked(line) && line.pieces.every(({ text, note }) => !note && text.trim() === '');
}

const sets = new RegExp(`^[-+*o${oddDashes}${bullets}]$`, 'u');

/** Items without empty lines; those with a bullet before nothing stay where all else is empty. */
export function dropEmpty(items: readonly Item[]): Item[] {
  const shown = items.filter((item) => item.kind === 'table' || !isEmpty(item));
  return shown.length > 0 ? shown : items.filter((item) => item.kind === 'line' && item.mark !== undefined);
}

/** Nobody typed a bullet that Word sets before nothing; a number counts all the same. */
function isUnmarked({ mark }: Line): boolean {
  return mark === undefined || (!mark.typed && sets.test(mark.text));
}

/** Whether all letters and figures of the pieces have a look. */
export function isAll(pieces: readonly Piece[], look: 'bold' | 'italic'): boolean {
  const told = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return told.length > 0 && told.every((piece) => piece[look]);
}

/** Pieces from one sign of their text to another. */
export function cutPieces(pieces: readonly Piece[], from: number, to = Number.POSITIVE_INFINITY): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = at;
    at += piece.text.length;
    if (piece.note) return start >= from && start <= to && !(start === from && from > 0 && start === to) ? [piece] : [];
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...piece, text }];
  });
}

/** Pieces without white space at their ends. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const from = text.length - text.trimStart().length;
  return cutPieces(pieces, from, Math.max(from, text.trimEnd().length));
}

/** Pieces with an expression taken off their end; notes that stand behind stay. */
export function dropEnd(pieces: readonly Piece[], end: RegExp): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const kept = text.replace(end, '').length;
  return cutPieces(pieces, 0, kept).concat(
    kept === text.length ? [] : pieces.filter((piece, i) => piece.note && startOf(pieces, i) > kept),
  );
}

function startOf(pieces: readonly Piece[], index: number): number {
  return pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0);
}

/** The text parted at an expression. */
export function splitPieces(pieces: readonly Piece[], at: RegExp): Piece[][] {
  const text = pieces.map((piece) => piece.text).join('');
  const parts: Piece[][] = [];
  let from = 0;
  for (const match of text.matchAll(at)) {
    parts.push(cutPieces(pieces, from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, cutPieces(pieces, from)];
}
