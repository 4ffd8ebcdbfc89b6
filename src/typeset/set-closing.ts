import { childOf, childrenOf, type Element } from '../document/document.ts';
import type { Block, Paragraph } from '../flow/flow.ts';
import { appendText, makeParagraph, makeRuns, pointerOf, type Sheet, textOf, trimEnd } from './sheet.ts';

/** The closing paragraphs. */
export function setClosing(sheet: Sheet, root: Element): Paragraph[] {
  return childrenOf(root, 'closing').map((closing) =>
    makeParagraph(sheet, 'body', makeRuns(sheet, 'body', closing.runs), { at: pointerOf(sheet, closing.runs) }),
  );
}

/** The end mark on the last paragraph of the text (NĐ 30/2020, Phụ lục III, Mẫu 1.4: `./.`). */
export function addEndMark(blocks: readonly Block[], mark: string): Block[] {
  const at = blocks.findLastIndex((block) => block.kind === 'paragraph' && block.runs.length > 0);
  const last = blocks[at];
  if (mark === 'none' || last?.kind !== 'paragraph' || at !== blocks.length - 1) return [...blocks];
  const text = textOf(last.runs);
  const ends = mark === './.' ? !text.endsWith('./.') : !/[.!?…]["”’)]?$/.test(text);
  if (!ends) return [...blocks];
  const runs = appendText(trimEnd(last.runs, /(\.\/|(?<![\s.;,]))[\s.;,]+$/), mark, last.runs.at(-1)!);
  return blocks.with(at, { ...last, runs });
}

/** Names of the issuers, for the document's properties and the note of an appendix. */
export function issuerNames(root: Element): string {
  return childOf(root, 'letterhead')?.attributes['name'] ?? '';
}
