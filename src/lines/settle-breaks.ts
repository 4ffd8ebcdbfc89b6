import type { Paragraph, Run } from '../flow/flow.ts';
import type { FontFamily } from '../font/font.ts';
import { type Bond, endOf, findStrings, lengthOf, seam, writeSigns } from './bond.ts';
import { cutRuns } from './cut-runs.ts';
import { fillLines, type Line } from './fill-lines.ts';
import type { Chunk } from './look.ts';

/** Spaces of a justified line wider than so many times their own width tear it: then a line may end at a bond. */
export const widestSpace = 2.5;
/** What one space's width beyond that is worth, in costs of bonds: five costs, the most, make half a width. */
const stretchCost = 10;
/** How bad it is to end a line at a bond that must be squeezed to end there. */
const squeezedCost = 1;
/** Bonds this near to an end of a line, as a share of its room, are kept though no line ends there. */
const nearEnd = 1 / 8;
/** Those of a line with wider spaces are not, since their own would look narrow beside them. */
const unevenSpace = 1.5;

/**
 * Tells a paragraph where its lines end: at each bond it gets the sign that breaks or the one that does not, so that Word, which
 * knows nothing of bonds, ends them there by its own rules, and so does whoever sets the paragraph with `breakLines`.
 *
 * A space or hyphen that no line ends at stays what it is, since U+00A0 is not stretched with the other spaces of a line and a
 * search meets no U+2011. Bonds at which a line would end, and those near its ends, become U+00A0 and U+2011. Where that leaves
 * a justified line torn, or makes a string longer than a line, one bond gives way: the one that costs least together with what
 * the line is then stretched. A seam gives way to U+200B.
 * @param bonds by their place in the text of the paragraph
 * @param width of the column, twips
 */
export function settleBreaks(
  paragraph: Paragraph,
  bonds: readonly Bond[],
  width: number,
  fonts: FontFamily,
): readonly Run[] {
  const text = paragraph.runs.map((run) => run.text).join('');
  if (bonds.length === 0 || text.includes(seam)) return paragraph.runs;
  const setting = openSetting(paragraph, text, bonds, width, fonts);
  const lines = settleLines(setting);
  if (setting.justify) holdUnsqueezed(setting, lines);
  holdNearEnds(setting, lines);
  return setting.runs();
}

/** A paragraph while its bonds are being closed and opened. */
interface Setting {
  readonly justify: boolean;
  readonly bonds: readonly Bond[];
  /** By bond: the string it stands in. */
  readonly strings: readonly number[];
  /** The string, of those that a line may end between at any time, that a place of the text stands in. */
  readonly stringAt: (at: number) => number;
  /** Whether a bond holds. */
  readonly holds: (bond: number) => boolean;
  readonly hold: (bonds: Iterable<number>) => void;
  readonly release: (bonds: Iterable<number>) => void;
  /** Bonds that gave way to a line that would be torn. */
  readonly opened: Set<number>;
  readonly runs: () => Run[];
  /** Lines as Word fills them; or as those do that squeeze no space. */
  readonly fill: (squeeze?: boolean) => SettledLine[];
}

/** A line, from one place of the text to another, the spaces at its end included. */
interface SettledLine {
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

function openSetting(
  paragraph: Paragraph,
  text: string,
  bonds: readonly Bond[],
  width: number,
  fonts: FontFamily,
): Setting {
  const justify = paragraph.align === 'justify';
  const closed = new Set<number>();
  bonds.forEach(({ kind }, i) => {
    if (kind === 'seam') closed.add(i);
  });
  const starts = findStrings(text, bonds);
  const isStart = new Set(starts);
  const byEnd = new Map(bonds.map((bond, i) => [endOf(bond), i]));
  const runs = (): Run[] => writeSigns(paragraph.runs, bonds, closed);
  const { indent } = paragraph;
  let chunks: Chunk[] | undefined;
  const fill = (squeeze = justify): SettledLine[] => {
    chunks ??= cutRuns({ ...paragraph, runs: runs() }, fonts);
    const lines = fillLines(chunks, {
      room: width - indent.left - indent.right,
      firstLine: indent.firstLine,
      left: indent.left,
      justify: squeeze,
    });
    let to = 0;
    return lines.map((line) => {
      const from = to;
      for (const piece of line.pieces) if (piece.part === 'text') to += lengthOf(piece.text);
      const last = line.wraps ? byEnd.get(to) : undefined;
      const bond = last !== undefined && !closed.has(last) ? last : undefined;
      const cut = line.wraps && bond === undefined && !isStart.has(to);
      if (!line.wraps && text[to] === '\n') to++;
      return { from, to, line, bond, cut, stretch: justify ? stretchOf(line) : 1 };
    });
  };
  const stringAt = (at: number): number => starts.filter((start) => start <= at).length;
  const strings = bonds.map(({ at }) => stringAt(at));
  const hold = (some: Iterable<number>): void => {
    for (const b of some) closed.add(b);
    chunks = undefined;
  };
  const release = (some: Iterable<number>): void => {
    for (const b of some) closed.delete(b);
    chunks = undefined;
  };
  const holds = (b: number): boolean => closed.has(b);
  return { justify, bonds, strings, stringAt, holds, hold, release, opened: new Set(), runs, fill };
}

/** Lines from the first to the last: none ends at a bond unless it would be torn. */
function settleLines(setting: Setting): readonly SettledLine[] {
  const { opened, strings, fill } = setting;
  let lines = fill();
  for (let i = 0; i < lines.length; i++) {
    const { bond, from } = lines[i]!;
    if (bond !== undefined && !opened.has(bond)) {
      setting.hold(findLoose(setting, strings[bond]!, from));
      lines = fill();
    }
    const line = lines[i]!;
    if (!line.cut && line.stretch <= widestSpace) continue;
    const gives = chooseBond(setting, line, i);
    if (gives === undefined) continue;
    setting.release([gives]);
    opened.add(gives);
    lines = fill();
  }
  return lines;
}

/** The bond of the string that a line is cut in, or that did not fit on it, which makes the best end of that line. */
function chooseBond(setting: Setting, line: SettledLine, i: number): number | undefined {
  const { bonds, strings, holds } = setting;
  const string = setting.stringAt(line.to);
  let best: number | undefined;
  let least = line.cut ? Number.POSITIVE_INFINITY : costOfStretch(line);
  bonds.forEach((bond, b) => {
    if (strings[b] !== string || !holds(b) || endOf(bond) <= line.from || !Number.isFinite(bond.cost)) return;
    setting.release([b]);
    const there = setting.fill()[i]!;
    setting.hold([b]);
    // What fits only squeezed fits in no other program.
    const cost = bond.cost + costOfStretch(there) + (there.line.width > there.line.room ? squeezedCost : 0);
    if (there.bond !== b || cost > least) return;
    best = b;
    least = cost;
  });
  return best;
}

/** The bonds of a string from a place on that neither hold nor gave way. */
function findLoose({ bonds, strings, holds, opened }: Setting, string: number, from: number): number[] {
  const loose: number[] = [];
  bonds.forEach(({ at }, b) => {
    if (strings[b] === string && at >= from && !holds(b) && !opened.has(b)) loose.push(b);
  });
  return loose;
}

/** How many times its own width a space of a justified line has. */
function stretchOf({ gaps, room, width, pieces, wraps }: Line): number {
  const space = pieces.find(({ kind, part }) => kind === 'space' && part === 'text')?.look.space.width ?? 0;
  return wraps && gaps > 0 && space > 0 ? 1 + (room - width) / gaps / space : 1;
}

function costOfStretch({ stretch }: SettledLine): number {
  return stretchCost * Math.max(0, stretch - widestSpace);
}

/**
 * Word 2010 and LibreOffice squeeze no space: bonds at which they would end a line hold too, unless Word's own lines would
 * change or theirs be torn.
 */
function holdUnsqueezed(setting: Setting, wanted: readonly SettledLine[]): void {
  const { strings, opened, fill } = setting;
  if (wanted.length === 1 && wanted[0]!.line.width <= wanted[0]!.line.room) return;
  let lines = fill(false);
  for (let i = 0; i < lines.length; i++) {
    const { bond, from } = lines[i]!;
    if (bond === undefined || opened.has(bond)) continue;
    const more = findLoose(setting, strings[bond]!, from);
    setting.hold(more);
    const now = fill(false);
    if (now[i]!.stretch <= widestSpace && staysGood(fill(), wanted)) lines = now;
    else setting.release(more);
  }
}

/**
 * Bonds near the ends of lines hold, so that a program that measures a little otherwise finds them, or one word that is changed;
 * all of them, or those of each line that then stays as it is.
 */
function holdNearEnds(setting: Setting, wanted: readonly SettledLine[]): void {
  const near: number[][] = wanted.map(() => []);
  let i = 0;
  setting.bonds.forEach(({ at, kind }, b) => {
    while (at >= wanted[i]!.to && i < wanted.length - 1) i++;
    if (kind !== 'seam' && !setting.holds(b) && !setting.opened.has(b) && isNearEnd(wanted[i]!, at)) near[i]!.push(b);
  });
  const all = near.flat();
  if (all.length === 0) return;
  setting.hold(all);
  if (staysGood(setting.fill(), wanted)) return;
  setting.release(all);
  for (const some of near) {
    if (some.length === 0) continue;
    setting.hold(some);
    if (!staysGood(setting.fill(), wanted)) setting.release(some);
  }
}

/** By signs, of which a line of the text has some seventy. */
function isNearEnd({ from, to, stretch, line: { wraps, width, room } }: SettledLine, at: number): boolean {
  if (stretch > unevenSpace) return false;
  const near = (to - from) * nearEnd;
  if (from > 0 && at - from < near) return true;
  return to - at < near && (wraps || width > room * (1 - nearEnd));
}

/** Whether lines end where they did and none is torn that was not: a space that holds is not stretched, so that others are more. */
function staysGood(lines: readonly SettledLine[], wanted: readonly SettledLine[]): boolean {
  return (
    lines.length === wanted.length &&
    lines.every(({ to, stretch }, i) => to === wanted[i]!.to && stretch <= Math.max(widestSpace, wanted[i]!.stretch))
  );
}
