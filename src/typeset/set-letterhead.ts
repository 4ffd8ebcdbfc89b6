import { printDay, printMonth, readPartialDate } from '../core/date.ts';
import { twipFromMm, twipFromPt } from '../core/units.ts';
import { childOf, childrenOf, type Element, plainText } from '../document/document.ts';
import type { Block, Cell, Paragraph, Table } from '../flow/flow.ts';
import { measureRuns } from '../lines/measure-text.ts';
import { balanceLines } from './balance-lines.ts';
import { setDivider, setRule } from './set-divider.ts';
import { makeParagraph, makeRuns, plainRuns, type Sheet, styleOf } from './sheet.ts';

/** Stamps that stand in the left column, in the order of the decree's boxes 10a, 10b (NĐ 30/2020, Phụ lục I, mục IV). */
const leftStamps = ['secrecy', 'urgency', 'draft'];
/** No column of the issuer is narrower, twips. */
const leastLeft = twipFromMm(50);
/** Twips that a date line keeps free in its column: LibreOffice sets unbreakable spaces of italics wider than Word. */
const dateMargin = twipFromMm(2);
/** Points between the lines of a box and its text. */
const boxSpace = 3;

/**
 * The head of page 1 as a borderless table: issuer left, the name of the State, Party or Union right, below them number and date
 * (boxes 1-4, 10a, 10b, 11 of NĐ 30/2020, Phụ lục I, mục IV).
 */
export function setLetterhead(sheet: Sheet, root: Element): Block[] {
  const letterhead = childOf(root, 'letterhead');
  if (!letterhead) return [];
  const { settings } = sheet;
  const placeDate = setPlaceDate(sheet, root);
  const [left, right] = fitColumns(sheet, placeDate);
  const superiors = childrenOf(letterhead, 'superior').map((line) =>
    balanceLines(sheet, makeParagraph(sheet, 'superior', makeRuns(sheet, 'superior', line.runs)), left),
  );
  const issuers = childrenOf(letterhead, 'issuer').map((line) =>
    balanceLines(sheet, makeParagraph(sheet, 'issuer', makeRuns(sheet, 'issuer', line.runs)), left),
  );
  const names = settings.letterhead.right.map(({ text, style }) =>
    makeParagraph(sheet, style, plainRuns(sheet, style, text)),
  );
  const rows = [
    [
      [
        ...superiors,
        ...issuers,
        ...setDivider(sheet, settings.letterhead['issuer-mark'], issuers.at(-1), left, 'issuer-mark'),
      ],
      [...names, setRule(sheet, settings.letterhead['right-rule'], names.at(-1), right)],
    ],
  ];
  const below: [Paragraph[], Paragraph[]] = [setNumber(sheet, root), placeDate];
  for (const kind of leftStamps) below[0].push(...setStamp(sheet, root, kind, left));
  if (below[0].length > 0 || below[1].length > 0) rows.push(below);
  const table: Table = {
    kind: 'table',
    role: 'letterhead',
    columns: [left, right],
    indent: 0,
    cellMargin: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map((cells) => ({
      header: false,
      cantSplit: true,
      cells: cells.map((blocks, column) => makeCell(sheet, column, blocks)),
    })),
  };
  return [...setStamp(sheet, root, 'circulation', sheet.width), table];
}

/** The columns of the profile; a long place name with its date takes from the left what it needs to stay on one line. */
function fitColumns(sheet: Sheet, placeDate: readonly Paragraph[]): [number, number] {
  const [left, right] = sheet.settings.letterhead.columns.map(twipFromMm) as [number, number];
  const needed = Math.max(0, ...placeDate.map(({ runs }) => Math.round(measureRuns(runs, sheet.fonts)))) + dateMargin;
  const taken = Math.min(Math.max(0, needed - right), Math.max(0, left - leastLeft));
  return [left - taken, right + taken];
}

/** A cell with the blocks given, or with one empty paragraph. */
export function makeCell(sheet: Sheet, column: number, blocks: readonly Block[]): Cell {
  return {
    column,
    columnSpan: 1,
    rowSpan: 1,
    vertical: 'top',
    header: false,
    blocks: blocks.length > 0 ? blocks : [makeParagraph(sheet, 'number', [])],
  };
}

/** Number and symbol; numbers below 10 get a zero (NĐ 30/2020, Phụ lục I, mục II.3). A draft without number leaves room for it. */
export function printDocumentNumber(pattern: string, element: Element, blank: number): string {
  const { value, type = '', symbol = '' } = element.attributes;
  const number = value === undefined ? '\u00a0'.repeat(blank) : /^\d$/.test(value) ? `0${value}` : value;
  return fill(pattern, { number, type, code: type, symbol });
}

/** A date in words; what is open stays blank for the hand (NĐ 30/2020, Phụ lục I, mục II.4). */
export function printDateInWords(
  pattern: string,
  date: string | undefined,
  blank: number,
  more: Record<string, string> = {},
): string {
  const read = readPartialDate(date ?? '');
  const room = '\u00a0'.repeat(blank);
  return fill(pattern, {
    ...more,
    day: read?.day === undefined ? room : printDay(read.day),
    month: read?.month === undefined ? room : printMonth(read.month),
    year: read === undefined ? room : String(read.year),
  });
}

/** A pattern with its places in braces filled. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([a-z]+)\}/g, (place, name: string) => values[name] ?? place);
}

function setNumber(sheet: Sheet, root: Element): Paragraph[] {
  const number = childOf(root, 'number');
  if (!number) return [];
  const { pattern, blank } = sheet.settings.number;
  return [makeParagraph(sheet, 'number', plainRuns(sheet, 'number', printDocumentNumber(pattern, number, blank)))];
}

function setPlaceDate(sheet: Sheet, root: Element): Paragraph[] {
  const element = childOf(root, 'place-date');
  if (!element) return [];
  const { pattern, blank } = sheet.settings['place-date'];
  const text = printDateInWords(pattern, element.attributes['date'], blank, { place: plainText(element) });
  return [makeParagraph(sheet, 'place-date', plainRuns(sheet, 'place-date', text))];
}

/** The stamp of urgency, secrecy, circulation in its box; the word of a draft without one (NĐ 30/2020, Phụ lục I, mục III.2 and III.3). */
function setStamp(sheet: Sheet, root: Element, kind: string, available: number): Paragraph[] {
  const { settings } = sheet;
  return childrenOf(root, 'mark')
    .filter((stamp) => stamp.attributes['kind'] === kind)
    .map((stamp) => {
      if (kind === 'draft')
        return makeParagraph(
          sheet,
          'draft',
          plainRuns(sheet, 'draft', fill(settings.draft, { count: plainText(stamp) })),
        );
      const style = kind === 'circulation' ? 'circulation' : 'urgency';
      const width = twipFromMm(settings.boxes[kind === 'circulation' ? kind : plainText(stamp)] ?? 30);
      // The lines stand outside the paragraph; the box is measured from line to line.
      const inset = twipFromPt(boxSpace + settings['rule-width'] / 2);
      const free = Math.max(0, available - width);
      const left = kind === 'circulation' ? free : Math.round(free / 2);
      const height = twipFromMm(settings.boxes.height) - 2 * inset;
      const { spacing } = styleOf(sheet, style).paragraph;
      const { color } = settings.styles[style];
      return makeParagraph(sheet, style, makeRuns(sheet, style, stamp.runs), {
        indent: { left: left + inset, right: free - left + inset, firstLine: 0 },
        spacing: { ...spacing, line: { rule: 'exact', value: height } },
        border: {
          box: { width: settings['rule-width'], space: boxSpace, ...(color !== undefined && { color }) },
        },
      });
    });
}
