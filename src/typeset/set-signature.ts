import { ptFromTwip, twipFromMm, twipFromPt } from '../core/units.ts';
import { childOf, childrenOf, type Element } from '../document/document.ts';
import type { CharFormat, LineSpacing, Paragraph, Row, Table } from '../flow/flow.ts';
import { faceOf } from '../font/font.ts';
import { measureBlocks } from '../lines/measure-blocks.ts';
import { type LineHeight, measureLine } from '../lines/measure-line.ts';
import { balanceLines } from './balance-lines.ts';
import { makeCell } from './set-letterhead.ts';
import { setRecipients } from './set-recipients.ts';
import { makeParagraph, makeRuns, plainRuns, type Sheet, styleOf } from './sheet.ts';

const singleLine: LineSpacing = { rule: 'multiple', value: 1 };
/** Lines of the text that stay with the signature. */
const linesOfText = 3;

/**
 * Recipients left, signature right, in a borderless table that stays on the page of the last lines before it
 * (boxes 7 and 9b of NĐ 30/2020, Phụ lục I, mục IV). Several signers stand side by side, the recipients below them.
 */
export function setSignature(sheet: Sheet, root: Element): Table | undefined {
  const elements = childrenOf(root, 'signature');
  const several = elements.length > 1;
  const columns = several
    ? elements.map(() => Math.floor(sheet.width / elements.length))
    : sheet.settings.signature.columns.map(twipFromMm);
  const signers = elements.map((element, i) => setSigner(sheet, element, columns.at(i - elements.length)!));
  const recipients = setRecipients(sheet, root);
  if (signers.length === 0 && recipients.length === 0) return undefined;
  return {
    kind: 'table',
    role: 'signature',
    columns,
    indent: 0,
    cellMargin: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: several ? setSigners(sheet, signers, recipients, columns) : setBeside(sheet, recipients, signers[0], columns),
  };
}

/**
 * The recipients and, level with them, the signature. Of recipients that fit no page so many stand beside the signature as
 * are as high; the others follow in a row that may split, so that the signature stays with the text.
 */
function setBeside(
  sheet: Sheet,
  recipients: readonly Paragraph[],
  signer: Signer | undefined,
  columns: readonly number[],
): Row[] {
  const signed = signer ? [...signer.head, ...signer.name] : [];
  const height = (count: number) => measureBlocks(recipients.slice(0, count), columns[0]!, sheet);
  if (height(recipients.length) <= roomOf(sheet))
    return [makeRow(sheet, levelTops(sheet, [recipients, signed]), false)];
  const signedHeight = measureBlocks(signed, columns[1]!, sheet);
  // The label and its first line are not parted.
  let count = 2;
  while (height(count) < signedHeight) count++;
  const first = makeRow(sheet, levelTops(sheet, [recipients.slice(0, count), signed]), false);
  return [first, { ...makeRow(sheet, [recipients.slice(count)], false), cantSplit: false }];
}

/**
 * Signers side by side: their titles in one row, their names level in the next, the recipients below over all columns.
 * Recipients that fit no page may begin on the page of the signature or on the next one.
 */
function setSigners(
  sheet: Sheet,
  signers: readonly Signer[],
  recipients: readonly Paragraph[],
  columns: readonly number[],
): Row[] {
  const heads = levelTops(
    sheet,
    signers.map(({ head }) => head),
  );
  const names = signers.map(({ name }) => name);
  if (recipients.length === 0) return [makeRow(sheet, heads, true), makeRow(sheet, names, false)];
  const signed = signers.map(({ head, name }, i) => measureBlocks([...head, ...name], columns[i]!, sheet));
  const fit = Math.max(...signed) + measureBlocks(recipients, sheet.width, sheet) <= roomOf(sheet);
  const list = makeRow(sheet, levelTops(sheet, [recipients]), false);
  return [
    makeRow(sheet, heads, true),
    makeRow(sheet, names, fit),
    { ...list, cantSplit: fit, cells: list.cells.map((cell) => ({ ...cell, columnSpan: signers.length })) },
  ];
}

/** Twips of a page for recipients and signature: without the last lines of the text, which stay with the signature. */
function roomOf(sheet: Sheet): number {
  const { char, paragraph } = styleOf(sheet, 'body');
  const { height } = lineOf(sheet, char, paragraph.spacing.line);
  return sheet.height - linesOfText * height - twipFromPt(sheet.settings.signature.before);
}

function lineOf({ fonts }: Sheet, { bold, italic, size }: CharFormat, spacing: LineSpacing): LineHeight {
  return measureLine([{ font: fonts[faceOf(bold, italic)], size }], spacing);
}

/** A row of cells; `keepNext`: it stays with the row below. */
function makeRow(sheet: Sheet, cells: readonly (readonly Paragraph[])[], keepNext: boolean): Row {
  return {
    header: false,
    cantSplit: true,
    cells: cells.map((blocks, column) =>
      makeCell(
        sheet,
        column,
        blocks.map((block) => ({ ...block, keepNext })),
      ),
    ),
  };
}

/** Cells with the space of the form above, and so much more that their first lines are level though their sizes differ. */
function levelTops(sheet: Sheet, cells: readonly (readonly Paragraph[])[]): Paragraph[][] {
  const before = twipFromPt(sheet.settings.signature.before);
  const lowest = Math.max(...cells.map(([top]) => aboveBaseline(sheet, top)));
  return cells.map((blocks) =>
    blocks.map((block, i) => {
      if (i > 0) return block;
      const more = Math.max(0, lowest - aboveBaseline(sheet, block));
      return { ...block, spacing: { ...block.spacing, before: before + more } };
    }),
  );
}

/** Twips from the top of a single line to its baseline. */
function aboveBaseline(sheet: Sheet, paragraph: Paragraph | undefined): number {
  const run = paragraph?.runs[0];
  return run ? Math.round(lineOf(sheet, run, singleLine).baseline) : 0;
}

interface Signer {
  /** Authority and titles. */
  readonly head: Paragraph[];
  /** Room for signature and seal, and the name. */
  readonly name: Paragraph[];
}

/** Authority, title, room for signature and seal, name in a column of so many twips (NĐ 30/2020, Phụ lục I, mục II.7). */
function setSigner(sheet: Sheet, element: Element, width: number): Signer {
  const { signature } = sheet.settings;
  const lines: Paragraph[] = [];
  for (const tag of ['on-behalf-of', 'in-place-of', 'by-order-of', 'authorised-by'] as const) {
    for (const authority of childrenOf(element, tag)) {
      const [before = '', after = ''] = signature[tag].split('{name}');
      const runs = [
        ...plainRuns(sheet, 'signature-authority', before),
        ...makeRuns(sheet, 'signature-authority', authority.runs),
        ...plainRuns(sheet, 'signature-authority', after),
      ];
      lines.push(makeParagraph(sheet, 'signature-authority', runs));
    }
  }
  const style = lines.length === 0 ? 'signature-title-alone' : 'signature-title';
  childrenOf(element, 'title').forEach((title, i) => {
    const acting = i === 0 && childOf(element, 'acting') ? signature.acting.split('{name}')[0]! : '';
    lines.push(
      makeParagraph(sheet, style, [...plainRuns(sheet, style, acting), ...makeRuns(sheet, style, title.runs)]),
    );
  });
  const space = styleOf(sheet, 'signature-space');
  const { height } = lineOf(sheet, space.char, singleLine);
  const line = {
    rule: 'at-least' as const,
    // Whole points.
    value: twipFromPt(Math.ceil(ptFromTwip(signature['space-lines'] * height))),
  };
  const room = makeParagraph(sheet, 'signature-space', [], { spacing: { ...space.paragraph.spacing, line } });
  const rank = childOf(element, 'rank');
  const name = childOf(element, 'name');
  const runs = [
    ...(rank ? makeRuns(sheet, 'signature-name', rank.runs) : []),
    ...(rank && name ? plainRuns(sheet, 'signature-name', ' ') : []),
    ...(name ? makeRuns(sheet, 'signature-name', name.runs) : []),
  ];
  return {
    head: lines.map((line) => balanceLines(sheet, line, width)),
    name: [
      room,
      ...(runs.length > 0 ? [balanceLines(sheet, makeParagraph(sheet, 'signature-name', runs), width)] : []),
    ],
  };
}
