import { twipFromMm, twipFromPt } from '../core/units.ts';
import { childOf, childrenOf, type Element } from '../document/document.ts';
import { faceOf } from '../font/font.ts';
import type { Paragraph, Row, Table } from './flow.ts';
import { makeCell } from './set-letterhead.ts';
import { setRecipients } from './set-recipients.ts';
import { makeParagraph, makeRuns, plainRuns, type Sheet, styleOf } from './sheet.ts';

/**
 * Recipients left, signature right, in a borderless table that stays on the page of the last lines before it
 * (boxes 7 and 9b of NĐ 30/2020, Phụ lục I, mục IV). Several signers stand side by side, the recipients below them.
 */
export function setSignature(sheet: Sheet, root: Element): Table | undefined {
  const signatures = childrenOf(root, 'signature').map((signature) => setSigner(sheet, signature));
  const recipients = setRecipients(sheet, root);
  if (signatures.length === 0 && recipients.length === 0) return undefined;
  const rows =
    signatures.length > 1
      ? setSigners(signatures, recipients)
      : [[recipients, signatures.flatMap(({ head, name }) => [...head, ...name])]];
  const first = Math.max(...rows[0]!.map(([top]) => aboveBaseline(sheet, top)));
  const columns =
    signatures.length > 1
      ? signatures.map(() => Math.floor(sheet.width / signatures.length))
      : sheet.settings.signature.columns.map(twipFromMm);
  return {
    kind: 'table',
    role: 'signature',
    columns,
    indent: 0,
    cellMargin: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells, i): Row => ({
        header: false,
        cantSplit: true,
        cells: cells.map((blocks, column) =>
          makeCell(
            sheet,
            column,
            blocks.map((block, k) => ({
              ...block,
              spacing: k === 0 && i === 0 ? addBefore(sheet, block, first) : block.spacing,
              keepNext: i < rows.length - 1,
            })),
          ),
        ),
      }),
    ),
  };
}

/** Signers side by side: their titles in one row, their names level in the next, the recipients below. */
function setSigners(signers: readonly Signer[], recipients: readonly Paragraph[]): Paragraph[][][] {
  const rest = signers.slice(1).map((): Paragraph[] => []);
  return [
    signers.map(({ head }) => head),
    signers.map(({ name }) => name),
    ...(recipients.length > 0 ? [[[...recipients], ...rest]] : []),
  ];
}

/** The space above the table, and so much more that the first lines of all cells are level though their sizes differ. */
function addBefore(sheet: Sheet, paragraph: Paragraph, first: number): Paragraph['spacing'] {
  return {
    ...paragraph.spacing,
    before: twipFromPt(sheet.settings.signature.before) + Math.max(0, first - aboveBaseline(sheet, paragraph)),
  };
}

/** Twips from the top of a single line to its baseline. */
function aboveBaseline({ fonts }: Sheet, paragraph: Paragraph | undefined): number {
  const run = paragraph?.runs[0];
  if (!run) return 0;
  const font = fonts[faceOf(run.bold, run.italic)];
  return Math.round(((font.ascent + font.lineGap) * run.size * 20) / font.unitsPerEm);
}

interface Signer {
  /** Authority and titles. */
  readonly head: Paragraph[];
  /** Room for signature and seal, and the name. */
  readonly name: Paragraph[];
}

/** Authority, title, room for signature and seal, name (NĐ 30/2020, Phụ lục I, mục II.7). */
function setSigner(sheet: Sheet, element: Element): Signer {
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
  const size = sheet.settings.styles['signature-space'].size;
  const line = { rule: 'at-least' as const, value: twipFromPt(Math.ceil(signature['space-lines'] * size * 1.15)) };
  const { spacing } = styleOf(sheet, 'signature-space').paragraph;
  const room = makeParagraph(sheet, 'signature-space', [], { spacing: { ...spacing, line } });
  const rank = childOf(element, 'rank');
  const name = childOf(element, 'name');
  const runs = [
    ...(rank ? [...makeRuns(sheet, 'signature-name', rank.runs), ...plainRuns(sheet, 'signature-name', ' ')] : []),
    ...(name ? makeRuns(sheet, 'signature-name', name.runs) : []),
  ];
  return { head: lines, name: [room, makeParagraph(sheet, 'signature-name', runs)] };
}
