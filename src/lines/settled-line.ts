import type { Paragraph } from '../flow/flow.ts';
import type { FontFamily } from '../font/font.ts';
import { type Bond, firstFrom, lengthOf, writeSigns } from './bond.ts';
import { cutRuns } from './cut-runs.ts';
import { fillLines, type Line } from './fill-lines.ts';

/** Spaces of a justified line wider than so many times their own width tear it: then a line may end at a bond. */
export const widestSpace = 2.5;
/** Ems a sign takes at the least, over a line: so many signs are looked at to find its end. */
const narrowSign = 0.3;

/** A paragraph while its bonds are being held and opened. */
export interface Setting {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly bonds: readonly Bond[];
  /** Between the indents, twips. */
  readonly room: number;
  readonly fonts: FontFamily;
  readonly justify: boolean;
  /** Where each run begins in the text. */
  readonly starts: readonly number[];
  /** Where the strings begin that a line may end between at any time. */
  readonly strings: readonly number[];
  /** Bonds by the place where a line ends that ends there. */
  readonly ends: ReadonlyMap<number, number>;
  readonly held: Set<number>;
  /** Bonds that gave way to a line that would be torn. */
  readonly opened: Set<number>;
  /** By string: the first place from which its hyphens before digits hold to its end. */
  readonly firstHeld: Map<number, number>;
}

/** A line of the text, the spaces at its end included. */
export interface SettledLine {
  readonly from: number;
  readonly to: number;
  readonly line: Line;
  /** The bond it ends at. */
  readonly bond: number | undefined;
  /** It ends within a string that is longer than a line. */
  readonly cut: boolean;
  /** How many times its own width a space has; 1 where the paragraph is not justified. */
  readonly stretch: number;
}

/**
 * The line that begins at a place, as Word fills it. Only so much of the text is looked at as it needs: the time taken grows with
 * the length of a paragraph, not with its square.
 * @param squeeze false: as programs fill it that squeeze no space
 */
export function fillLine(setting: Setting, from: number, squeeze = setting.justify): SettledLine {
  const { paragraph, text, starts, bonds, room, fonts, justify, strings, ends, held } = setting;
  const { indent } = paragraph;
  let span = Math.ceil(Math.max(room, 0) / ((paragraph.runs[0]?.size ?? 1) * 20 * narrowSign)) + 10;
  for (;;) {
    const until = Math.min(text.length, from + span);
    const runs = writeSigns(paragraph.runs, starts, bonds, held, from, until);
    const [line, next] = fillLines(cutRuns(from === 0 ? { ...paragraph, runs } : { runs }, fonts), {
      room,
      firstLine: from === 0 ? indent.firstLine : 0,
      left: indent.left,
      justify: squeeze,
    });
    span *= 4;
    if (!line || (!next && until < text.length)) continue;
    let to = from;
    for (const piece of line.pieces) if (piece.part === 'text') to += lengthOf(piece.text);
    const last = line.wraps ? ends.get(to) : undefined;
    const bond = last !== undefined && !held.has(last) ? last : undefined;
    const cut = line.wraps && bond === undefined && strings[firstFrom(strings, to)] !== to;
    if (!line.wraps && text[to] === '\n') to++;
    return { from, to, line, bond, cut, stretch: justify ? stretchOf(line) : 1 };
  }
}

/** How many times its own width a space of a justified line has. */
function stretchOf({ gaps, room, width, pieces, wraps }: Line): number {
  const space = pieces.find(({ kind, part }) => kind === 'space' && part === 'text')?.look.space.width ?? 0;
  return wraps && gaps > 0 && space > 0 ? 1 + (room - width) / gaps / space : 1;
}

/** The bonds, from a place on, of the string a bond stands in that neither hold nor gave way. */
export function findLoose({ bonds, strings, text, held, opened }: Setting, bond: number, from: number): number[] {
  const after = firstFrom(strings, bonds[bond]!.at + 1);
  const start = Math.max(from, strings[after - 1] ?? 0);
  const end = strings[after] ?? text.length;
  const loose: number[] = [];
  for (let b = firstFrom(bonds, start); b < bonds.length && bonds[b]!.at < end; b++)
    if (!held.has(b) && !opened.has(b)) loose.push(b);
  return loose;
}
