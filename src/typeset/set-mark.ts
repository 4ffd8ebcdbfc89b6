import { twipFromPt } from '../core/units.ts';
import { faceOf } from '../font/font.ts';
import { measureText } from '../font/measure-text.ts';
import type { MarkSetting, RuleSetting } from '../profile/profile.ts';
import type { Paragraph } from './flow.ts';
import { makeParagraph, plainRuns, type Sheet, styleOf, textOf } from './sheet.ts';

/** The line or sign that stands under a line of text: a drawn line as a share of that text's width, or a text such as `*`. */
export function setMark(
  sheet: Sheet,
  mark: MarkSetting,
  under: Paragraph | undefined,
  available: number,
  style: string,
  after = 0,
): Paragraph[] {
  if (mark.text !== undefined) {
    if (mark.text === '') return [];
    const { spacing } = styleOf(sheet, style).paragraph;
    return [makeParagraph(sheet, style, plainRuns(sheet, style, mark.text), { spacing: { ...spacing, after } })];
  }
  return mark.rule ? [setRule(sheet, mark.rule, under, available, after)] : [];
}

/** A drawn line centred under a paragraph: the border of an empty paragraph, so that Word keeps it in place. */
export function setRule(
  sheet: Sheet,
  rule: RuleSetting,
  under: Paragraph | undefined,
  available: number,
  after = 0,
): Paragraph {
  const length = Math.round(
    rule.share * (under ? Math.min(available, widestLine(sheet, under, available)) : available),
  );
  const left = Math.max(0, Math.round((available - length) / 2));
  const { spacing } = styleOf(sheet, 'rule').paragraph;
  return makeParagraph(sheet, 'rule', [], {
    role: 'rule',
    indent: { left, right: Math.max(0, available - length - left), firstLine: 0 },
    spacing: { ...spacing, before: twipFromPt(rule.space), after },
    border: { top: { width: sheet.settings['rule-width'], space: 0 } },
  });
}

/** A centred paragraph of several lines, drawn in from both sides as far as it takes no more lines: none is left with a single word. */
export function balanceLines(sheet: Sheet, paragraph: Paragraph, available: number): Paragraph {
  const words = measureWords(sheet, paragraph);
  const count = breakLines(words, available).length;
  if (count < 2) return paragraph;
  let narrow = Math.floor(available / count);
  let wide = available;
  while (wide - narrow > 1) {
    const middle = Math.floor((narrow + wide) / 2);
    const lines = breakLines(words, middle - paragraph.indent.left - paragraph.indent.right);
    if (breakLines(words, middle).length > count || Math.max(...lines) > middle) narrow = middle;
    else wide = middle;
  }
  // A little more than the lines need: programs round widths each in their own way.
  const side = Math.max(0, Math.floor((available - wide - lineSlack) / 2));
  return { ...paragraph, indent: { left: side, right: side, firstLine: 0 } };
}

/** Twips. */
const lineSlack = 20;

/** Width in twips of the widest line of a centred paragraph between its indents. */
function widestLine(sheet: Sheet, paragraph: Paragraph, available: number): number {
  const width = available - paragraph.indent.left - paragraph.indent.right;
  const lines = breakLines(measureWords(sheet, paragraph), width);
  return lines.length === 0 ? available : Math.max(...lines);
}

/** Widths of the words of a paragraph and of a space, in font units, so that sums of them are exact. */
interface Words {
  /** Undefined between two spaces. */
  readonly widths: readonly (number | undefined)[];
  readonly space: number;
  /** Font units as twips. */
  readonly scale: (units: number) => number;
}

/** The words of a paragraph in one format; none when it is empty. */
function measureWords({ fonts }: Sheet, { runs }: Paragraph): Words | undefined {
  const run = runs[0];
  if (!run) return undefined;
  const face = faceOf(run.bold, run.italic);
  const { unitsPerEm } = fonts[face];
  const measure = (text: string) => measureText(fonts, face, unitsPerEm, text);
  return {
    widths: textOf(runs)
      .split(' ')
      .map((word) => (word === '' ? undefined : measure(word))),
    space: measure(' '),
    scale: (units) => ((units * run.size) / unitsPerEm) * 20,
  };
}

/** Widths in twips of the lines of words, broken greedily at spaces. */
function breakLines(words: Words | undefined, available: number): number[] {
  if (!words) return [];
  const { widths, space, scale } = words;
  const lines: number[] = [];
  let line: number | undefined;
  for (const width of widths) {
    const longer = line === undefined ? width : line + space + (width ?? 0);
    if (line !== undefined && scale(longer ?? 0) > available) {
      lines.push(scale(line));
      line = width;
    } else line = longer;
  }
  return [...lines, scale(line ?? 0)];
}
