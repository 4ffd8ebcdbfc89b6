import { twipFromPt } from '../core/units.ts';
import type { Paragraph } from '../flow/flow.ts';
import type { MarkSetting, RuleSetting } from '../profile/profile.ts';
import { widestLine } from './balance-lines.ts';
import { makeParagraph, plainRuns, type Sheet, styleOf } from './sheet.ts';

/** The line or sign that stands under a line of text: a drawn line as a share of that text's width, or a text such as `*`. */
export function setDivider(
  sheet: Sheet,
  divider: MarkSetting,
  under: Paragraph | undefined,
  available: number,
  style: string,
  after = 0,
): Paragraph[] {
  if (divider.text !== undefined) {
    if (divider.text === '') return [];
    const { spacing } = styleOf(sheet, style).paragraph;
    return [makeParagraph(sheet, style, plainRuns(sheet, style, divider.text), { spacing: { ...spacing, after } })];
  }
  return divider.rule ? [setRule(sheet, divider.rule, under, available, after)] : [];
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
