import { twipFromPt } from '../core/units.ts';
import { faceOf } from '../font/font.ts';
import { measureText } from '../font/measure-text.ts';
import type { MarkSetting, RuleSetting } from '../profile/profile.ts';
import type { Paragraph } from './flow.ts';
import { makeParagraph, plainRuns, type Sheet, textOf } from './sheet.ts';

/** The line or sign that stands under a line of text: a drawn line as a share of that text's width, or a text such as `*`. */
export function setMark(sheet: Sheet, mark: MarkSetting, under: Paragraph | undefined, available: number, style: string, after = 0): Paragraph[] {
  if (mark.text !== undefined) {
    if (mark.text === '') return [];
    const spacing = makeParagraph(sheet, style, []).spacing;
    return [makeParagraph(sheet, style, plainRuns(sheet, style, mark.text), { spacing: { ...spacing, after } })];
  }
  return mark.rule ? [setRule(sheet, mark.rule, under, available, after)] : [];
}

/** A drawn line centred under a paragraph: the border of an empty paragraph, so that Word keeps it in place. */
export function setRule(sheet: Sheet, rule: RuleSetting, under: Paragraph | undefined, available: number, after = 0): Paragraph {
  const length = Math.round(rule.share * (under ? widestLine(sheet, under, available) : available));
  const left = Math.max(0, Math.round((available - length) / 2));
  const base = makeParagraph(sheet, 'rule', []);
  return {
    ...base,
    role: 'rule',
    indent: { left, right: Math.max(0, available - length - left), firstLine: 0 },
    spacing: { ...base.spacing, before: twipFromPt(rule.space), after },
    border: { top: { width: sheet.settings['rule-width'], space: 0 } },
  };
}

/** Width in twips of the widest line of a centred paragraph, broken greedily at spaces. */
function widestLine(sheet: Sheet, paragraph: Paragraph, available: number): number {
  const run = paragraph.runs[0];
  if (!run) return available;
  const face = faceOf(run.bold, run.italic);
  const measure = (text: string) => measureText(sheet.fonts, face, run.size, text) * 20;
  let widest = 0;
  let line = '';
  for (const word of textOf(paragraph.runs).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > available) {
      widest = Math.max(widest, measure(line));
      line = word;
    } else line = longer;
  }
  return Math.min(available, Math.max(widest, measure(line)));
}
