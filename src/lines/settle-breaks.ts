import type { Paragraph, Run } from '../flow/flow.ts';
import { type FontFamily, faceOf } from '../font/font.ts';
import { type Bond, endOf, findStrings, firstFrom, seam, startsOf, writeSigns } from './bond.ts';
import type { Line } from './fill-lines.ts';
import { holdFirstHyphens, holdNearEnds, holdUnsqueezed } from './hold-bonds.ts';
import { measureText } from './measure-text.ts';
import { fillLine, findLoose, type Setting, type SettledLine, widestSpace } from './settled-line.ts';

/** What one space's width beyond that is worth, in costs of bonds: five costs, the most, make half a width. */
const stretchCost = 10;

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
    starts: startsOf(paragraph.runs),
    strings: findStrings(text, bonds),
    ends: new Map(bonds.map((bond, b) => [endOf(bond), b])),
    held: new Set(bonds.flatMap(({ kind }, b) => (kind === 'seam' ? [b] : []))),
    opened: new Set(),
    firstHeld: new Map(),
  };
  const lines = settleLines(setting);
  if (setting.justify) holdUnsqueezed(setting, lines);
  for (const line of lines) {
    holdNearEnds(setting, line);
    holdFirstHyphens(setting, line.from);
  }
  return writeSigns(paragraph.runs, setting.starts, bonds, setting.held);
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
    if (endOf(bond) <= from) continue;
    // The space it ends with hangs over; what would have to be squeezed fits in no program but Word.
    const { width, gaps, space } = measure(bond.kind === 'space' ? bond.at : endOf(bond));
    if (width > line.room) break;
    if (!held.has(b) || !Number.isFinite(bond.cost)) continue;
    const wide = justify && gaps > 0 ? 1 + (line.room - width) / gaps / space : 1;
    const cost = bond.cost + costOfStretch(wide);
    if (cost > least) continue;
    best = b;
    least = cost;
  }
  return best;
}

/** Measures a line to one place after the other: its width, and the spaces that stretch. No line ends after a tab. */
function openMeasure({ paragraph: { runs }, starts, text, fonts, ends, held }: Setting, from: number, line: Line) {
  let width = line.pieces.reduce((sum, { part, width: own }) => (part === 'marker' ? sum + own : sum), 0);
  let gaps = 0;
  let at = from;
  let r = from === 0 ? 0 : firstFrom(starts, from + 1) - 1;
  let runEnd = starts[r]! + runs[r]!.text.length;
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
