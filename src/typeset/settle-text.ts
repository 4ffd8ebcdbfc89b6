import type { Block, Paragraph, Run } from '../flow/flow.ts';
import { faceOf } from '../font/font.ts';
import { type Bond, firstFrom } from '../lines/bond.ts';
import { cellWidth } from '../lines/measure-blocks.ts';
import { measureText } from '../lines/measure-text.ts';
import { settleBreaks } from '../lines/settle-breaks.ts';
import { type Address, findAddresses } from './find-addresses.ts';
import { findBonds } from './find-bonds.ts';
import type { Sheet } from './sheet.ts';

/** How bad it is that the last line of a heading is one short word. */
const loneWordCost = 3;
/** How bad it is that a line ends within a part of an address that no line can hold. */
const cutCost = 4;
/** Letters of the longest word that is short: the longest syllable of Vietnamese (`nghiêng`). */
const shortWord = 7;

/**
 * The last step of typesetting, when every width is known: addresses become links, and each paragraph is told where its lines may
 * end (`settleBreaks`). Until then bonds are kept without exception, so no paragraph takes more lines than were measured.
 * @param width of the column, twips
 * @param page between the margins, twips: the width of notes
 */
export function settleText(sheet: Sheet, blocks: readonly Block[], width: number, page = width): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return settleParagraph(sheet, settleNotes(sheet, block, page), width);
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        blocks: settleText(sheet, cell.blocks, cellWidth(block, cell), page),
      })),
    }));
    return { ...block, rows };
  });
}

function settleNotes(sheet: Sheet, paragraph: Paragraph, page: number): Paragraph {
  if (!paragraph.runs.some(({ note }) => note)) return paragraph;
  const runs = paragraph.runs.map((run) =>
    run.note ? { ...run, note: { ...run.note, paragraph: settleParagraph(sheet, run.note.paragraph, page) } } : run,
  );
  return { ...paragraph, runs };
}

/** The words of runs; the numbers of notes are signs that no word, number or address goes on with. */
function maskNumbers(runs: readonly Run[]): string {
  return runs.map(({ text, note }) => (note ? mask.repeat(text.length) : text)).join('');
}

const mask = '\ufeff';

function settleParagraph(sheet: Sheet, paragraph: Paragraph, width: number): Paragraph {
  const text = maskNumbers(paragraph.runs);
  const addresses = findAddresses(text);
  const linked = addresses.length === 0 ? paragraph : linkAddresses(paragraph, addresses);
  const bonds = findBonds(text, sheet.lexicon);
  if (paragraph.align === 'center' && isChosen(text, bonds)) return linked;
  if (paragraph.role === 'heading') holdLastWord(text, bonds);
  if (bonds.length === 0) return linked;
  if (addresses.length > 0) cutLongParts(sheet, paragraph, addresses, bonds, width);
  return { ...linked, runs: settleBreaks(linked, bonds, width, sheet.fonts) };
}

/** Whether the lines of a text were chosen before (`balanceLines`): then it breaks at its plain spaces alone. */
function isChosen(text: string, bonds: readonly Bond[]): boolean {
  const bound = new Set(bonds.map(({ at }) => at));
  for (let at = text.indexOf('\u00a0'); at >= 0; at = text.indexOf('\u00a0', at + 1)) if (!bound.has(at)) return true;
  return false;
}

/** The last line of a heading is no single short word where another end is as good. */
function holdLastWord(text: string, bonds: Bond[]): void {
  const at = text.trimEnd().lastIndexOf(' ');
  if (at < 0 || text.length - at - 1 > shortWord || bonds.some((bond) => bond.at === at)) return;
  bonds.push({ at, kind: 'space', cost: loneWordCost });
  bonds.sort((a, b) => a.at - b.at);
}

/** A part of an address that is wider than a line may be cut after any sign, so that it begins on the line of the words before it. */
function cutLongParts(
  { fonts }: Sheet,
  { indent, runs }: Paragraph,
  addresses: readonly Address[],
  bonds: Bond[],
  width: number,
): void {
  const text = maskNumbers(runs);
  const { bold, italic, size } = runs[0]!;
  const room = width - indent.left - indent.right;
  const cuts: Bond[] = [];
  for (const { from, to } of addresses) {
    const seams: number[] = [];
    for (let b = firstFrom(bonds, from); b < bonds.length && bonds[b]!.at < to; b++) seams.push(bonds[b]!.at);
    [...seams, to].forEach((end, i) => {
      const start = seams[i - 1] ?? from;
      if (measureText(fonts[faceOf(bold, italic)], text.slice(start, end), size) <= room) return;
      for (let at = start + 1; at < end; at++) cuts.push({ at, kind: 'seam', cost: cutCost });
    });
  }
  for (const cut of cuts) bonds.push(cut);
  bonds.sort((a, b) => a.at - b.at);
}

function linkAddresses(paragraph: Paragraph, addresses: readonly Address[]): Paragraph {
  let at = 0;
  const runs = paragraph.runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const parts: Run[] = [];
    let from = start;
    const take = (to: number, link?: string): void => {
      if (to > from) parts.push({ ...run, text: run.text.slice(from - start, to - start), ...(link && { link }) });
      from = Math.max(from, to);
    };
    for (const address of addresses) {
      if (address.to <= start || address.from >= at) continue;
      take(address.from);
      take(Math.min(address.to, at), address.target);
    }
    take(at);
    return parts;
  });
  return { ...paragraph, runs };
}
