import type { Paragraph, Run } from '../flow/flow.ts';
import { type FontFamily, faceOf } from '../font/font.ts';
import { type Bond, endOf, findStrings, firstFrom, lengthOf, seam, writeSigns } from './bond.ts';
import { cutRuns } from './cut-runs.ts';
import { fillLines, type Line } from './fill-lines.ts';
import { measureText } from './measure-text.ts';

/** Spaces of a justified line wider than so many times their own width tear it: then a line may end at a bond. */
export const widestSpace = 2.5;
/** What one space's width beyond that is worth, in costs of bonds: five costs, the most, make half a width. */
const stretchCost = 10;
/** Bonds this near to an end of a line, as a share of its signs, are kept though no line ends there. */
const nearEnd = 1 / 8;
/** Those of a line with wider spaces are not, since their own would look narrow beside them. */
const unevenSpace = 1.5;
/** Signs that are looked at to find the end of a line; a line of the text has some seventy. */
const lookAhead = 200;

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
  const setting: Setting = {
    paragraph,
    text,
    bonds,
    room: width - paragraph.indent.left - paragraph.indent.right,
    fonts,
    justify: paragraph.align === 'justify',
    strings: findStrings(text, bonds),
    ends: new Map(bonds.map((bond, b) => [endOf(bond), b])),
    held: new Set(bonds.flatMap(({ kind }, b) => (kind === 'seam' ? [b] : []))),
    opened: new Set(),
  };
  const lines = settleLines(setting);
  if (setting.justify) holdUnsqueezed(setting, lines);
  for (const line of lines) holdNearEnds(setting, line);
  return writeSigns(paragraph.runs, bonds, setting.held);
}

/** A paragraph while its bonds are being held and opened. */
interface Setting {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly bonds: readonly Bond[];
  /** Between the indents, twips. */
  readonly room: number;
  readonly fonts: FontFamily;
  readonly justify: boolean;
  /** Where the strings begin that a line may end between at any time. */
  readonly strings: readonly number[];
  /** Bonds by the place where a line ends that ends there. */
  readonly ends: ReadonlyMap<number, number>;
  readonly held: Set<number>;
  /** Bonds that gave way to a line that would be torn. */
  readonly opened: Set<number>;
}

/** A line of the text, the spaces at its end included. */
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

/**
 * The line that begins at a place, as Word fills it. Only so much of the text is looked at as it needs: the time taken grows with
 * the length of a paragraph, not with its square.
 * @param squeeze false: as programs fill it that squeeze no space
 */
function fillLine(setting: Setting, from: number, squeeze = setting.justify): SettledLine {
  const { paragraph, text, bonds, room, fonts, justify, strings, ends, held } = setting;
  const { indent } = paragraph;
  let span = lookAhead;
  for (;;) {
    const until = Math.min(text.length, from + span);
    const runs = writeSigns(paragraph.runs, bonds, held, from, until);
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

function costOfStretch(stretch: number): number {
  return stretchCost * Math.max(0, stretch - widestSpace);
}

/** Lines from the first to the last: none ends at a bond unless it would be torn. */
function settleLines(setting: Setting): readonly SettledLine[] {
  const { text, held, opened } = setting;
  const lines: SettledLine[] = [];
  for (let from = 0; from < text.length; from = lines.at(-1)!.to) {
    let line = fillLine(setting, from);
    if (line.bond !== undefined && !opened.has(line.bond)) {
      for (const b of findLoose(setting, line.bond, from)) held.add(b);
      line = fillLine(setting, from);
    }
    const gives = line.cut || line.stretch > widestSpace ? chooseBond(setting, line) : undefined;
    if (gives !== undefined) {
      held.delete(gives);
      opened.add(gives);
      line = fillLine(setting, from);
    }
    lines.push(line);
    // A marker that fills its line: what is below it is left as it is.
    if (line.to === from) break;
  }
  return lines;
}

/** The held bond of the string that a line is cut in, or that did not fit on it, which makes the best end of that line. */
function chooseBond(setting: Setting, { from, to, cut, stretch, line }: SettledLine): number | undefined {
  const { bonds, strings, text, held, justify } = setting;
  const after = firstFrom(strings, to + 1);
  const start = Math.max(from, strings[after - 1] ?? 0);
  const end = strings[after] ?? text.length;
  const measure = openMeasure(setting, from, line);
  let best: number | undefined;
  let least = cut ? Number.POSITIVE_INFINITY : costOfStretch(stretch);
  for (let b = firstFrom(bonds, start); b < bonds.length && bonds[b]!.at < end; b++) {
    const bond = bonds[b]!;
    if (!held.has(b) || !Number.isFinite(bond.cost) || endOf(bond) <= from) continue;
    // The space it ends with hangs over; what would have to be squeezed fits in no program but Word.
    const { width, gaps, space } = measure(bond.kind === 'space' ? bond.at : endOf(bond));
    if (width > line.room) break;
    const wide = justify && gaps > 0 ? 1 + (line.room - width) / gaps / space : 1;
    const cost = bond.cost + costOfStretch(wide);
    if (cost > least) continue;
    best = b;
    least = cost;
  }
  return best;
}

/** Measures a line to one place after the other: its width, and the spaces that stretch. No line ends after a tab. */
function openMeasure({ paragraph: { runs }, text, fonts, ends, held }: Setting, from: number, line: Line) {
  let width = line.pieces.reduce((sum, { part, width: own }) => (part === 'marker' ? sum + own : sum), 0);
  let gaps = 0;
  let at = from;
  let r = 0;
  let runEnd = runs[0]!.text.length;
  const space = measureText(fonts[faceOf(runs[0]!.bold, runs[0]!.italic)], ' ', runs[0]!.size);
  return (to: number) => {
    for (; at < to; at++) {
      while (at >= runEnd) runEnd += runs[++r]!.text.length;
      const { bold, italic, size } = runs[r]!;
      const sign = text[at]!;
      width += sign === '\t' ? Number.POSITIVE_INFINITY : measureText(fonts[faceOf(bold, italic)], sign, size);
      const bond = ends.get(at + 1);
      if (sign === ' ' && (bond === undefined || !held.has(bond))) gaps++;
    }
    return { width, gaps, space };
  };
}

/** The bonds, from a place on, of the string a bond stands in that neither hold nor gave way. */
function findLoose({ bonds, strings, text, held, opened }: Setting, bond: number, from: number): number[] {
  const after = firstFrom(strings, bonds[bond]!.at + 1);
  const start = Math.max(from, strings[after - 1] ?? 0);
  const end = strings[after] ?? text.length;
  const loose: number[] = [];
  for (let b = firstFrom(bonds, start); b < bonds.length && bonds[b]!.at < end; b++)
    if (!held.has(b) && !opened.has(b)) loose.push(b);
  return loose;
}

/** Word 2010 and LibreOffice squeeze no space: bonds they would end a line at hold, unless Word's lines change or theirs are torn. */
function holdUnsqueezed(setting: Setting, wanted: readonly SettledLine[]): void {
  const { text, bonds, held, opened } = setting;
  let w = 0;
  for (let from = 0; from < text.length; ) {
    let line = fillLine(setting, from, false);
    if (line.bond !== undefined && !opened.has(line.bond)) {
      const more = findLoose(setting, line.bond, from);
      for (const b of more) held.add(b);
      const now = fillLine(setting, from, false);
      while (w < wanted.length - 1 && wanted[w]!.to <= bonds[more[0]!]!.at) w++;
      const touched = wanted.slice(w, w + 3).filter((own) => own.from <= bonds[more.at(-1)!]!.at);
      if (now.stretch <= widestSpace && touched.every((own) => staysGood(setting, own))) line = now;
      else for (const b of more) held.delete(b);
    }
    if (line.to === from) return;
    from = line.to;
  }
}

/** Bonds near the ends of a line hold, so that a program that measures a little otherwise finds them, or one word that is changed. */
function holdNearEnds(setting: Setting, line: SettledLine): void {
  const { bonds, held, opened } = setting;
  const { from, to, stretch } = line;
  const { wraps, width, room } = line.line;
  if (stretch > unevenSpace) return;
  const near = (to - from) * nearEnd;
  const full = wraps || width > room * (1 - nearEnd);
  const more: number[] = [];
  for (let b = firstFrom(bonds, from); b < bonds.length && bonds[b]!.at < to; b++) {
    const { at, kind } = bonds[b]!;
    if (kind === 'seam' || held.has(b) || opened.has(b)) continue;
    if ((from > 0 && at - from < near) || (full && to - at < near)) more.push(b);
  }
  if (more.length === 0) return;
  for (const b of more) held.add(b);
  if (!staysGood(setting, line)) for (const b of more) held.delete(b);
}

/** Whether a line ends where it did and is not torn anew: a space that holds is not stretched, so that others are more. */
function staysGood(setting: Setting, wanted: SettledLine): boolean {
  const { to, stretch } = fillLine(setting, wanted.from);
  return to === wanted.to && stretch <= Math.max(widestSpace, wanted.stretch);
}
