import { childrenOf, type Element } from '../document/document.ts';
import type { FlowSection, PageSetup } from '../flow/flow.ts';
import { makeParagraph, makeRuns, type Sheet } from './sheet.ts';

/** The issuer's address at the foot of page 1, under a line over the whole width (box 13; NĐ 30/2020, Phụ lục I, mục III.5). */
export function setAddress(sheet: Sheet, root: Element, page: PageSetup): Pick<FlowSection, 'firstFooter'> {
  const lines = childrenOf(root, 'address');
  if (lines.length === 0) return {};
  const paragraphs = lines.map((line, i) =>
    makeParagraph(
      sheet,
      'address',
      makeRuns(sheet, 'address', line.runs),
      i === 0 ? { border: { top: { width: sheet.settings['rule-width'], space: 2 } } } : {},
    ),
  );
  return { firstFooter: { distance: Math.min(page.header, page.bottom), paragraphs } };
}
