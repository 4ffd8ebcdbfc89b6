import { printDay, printMonth, readPartialDate } from '../core/date.ts';
import { twipFromMm } from '../core/units.ts';
import { childOf, childrenOf, type Element, plainText } from '../document/document.ts';
import type { Block, Cell, Paragraph, Table } from '../flow/flow.ts';
import { measureRuns } from '../lines/measure-text.ts';
import { balanceLines } from './balance-lines.ts';
import { setBox } from './set-box.ts';
import { setDivider, setRule } from './set-divider.ts';
import { makeParagraph, makeRuns, plainRuns, type Sheet } from './sheet.ts';

/** Stamps that stand in the left column, in the order of the decree's boxes 10a, 10b (NĐ 30/2020, Phụ lục I, mục IV). */
const leftStamps = ['secrecy', 'urgency', 'draft'];
/** No column of the issuer is narrower, twips. */
const leastLeft = twipFromMm(50);
/** Twips that a date line keeps free in its column: LibreOffice sets unbreakable spaces of italics wider than Word. */
const dateMargin = twipFromMm(2);
/** Twips more beside names that would take all the room. */
const dateRoom = twipFromMm(6);
/** Twips that a name keeps free in a column made for it. */
const nameMargin = twipFromMm(2);

/**
 * The head of page 1 as a borderless table: issuer left, the name of the State, Party or Union right, below them number and date
 * (boxes 1-4, 10a, 10b of NĐ 30/2020, Phụ lục I, mục IV).
 */
export function setLetterhead(sheet: Sheet, root: Element): Block[] {
  const letterhead = childOf(root, 'letterhead');
  if (!letterhead) return [];
  const { settings } = sheet;
  const placeDate = setPlaceDate(sheet, root);
  const [left, right] = fitColumns(sheet, letterhead, placeDate);
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
      names.length > 0 ? [...names, setRule(sheet, settings.letterhead['right-rule'], names.at(-1), right)] : [],
    ],
  ];
  const below: [Paragraph[], Paragraph[]] = [
    setNumber(sheet, root),
    placeDate.map((line) => balanceLines(sheet, line, right)),
  ];
  const stamps = childrenOf(root, 'mark');
  for (const kind of leftStamps)
    for (const stamp of stamps) if (stamp.attributes['kind'] === kind) below[0].push(setStamp(sheet, stamp, left));
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
  return [table];
}

/**
 * The columns of the profile; a long place name with its date takes from the left what it needs to stay on one line.
 * With nothing but the date on the right, the left is as wide as the names of the office ask, each on one line if it can.
 */
function fitColumns(sheet: Sheet, letterhead: Element, placeDate: readonly Paragraph[]): [number, number] {
  const [left, right] = sheet.settings.letterhead.columns.map(twipFromMm) as [number, number];
  const needed = Math.max(0, ...placeDate.map(({ runs }) => Math.round(measureRuns(runs, sheet.fonts)))) + dateMargin;
  if (sheet.settings.letterhead.right.length === 0) {
    const names = letterhead.children.map((line) =>
      Math.round(measureRuns(makeRuns(sheet, line.tag, line.runs), sheet.fonts)),
    );
    const free = left + right - (placeDate.length > 0 ? needed + dateRoom : 0);
    const wide = Math.min(Math.max(left, ...names.map((name) => name + nameMargin)), Math.max(leastLeft, free));
    return [wide, left + right - wide];
  }
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

/** Urgency and secrecy in their boxes; the draft mark without one (NĐ 30/2020, Phụ lục I, mục III.2). */
function setStamp(sheet: Sheet, stamp: Element, available: number): Paragraph {
  const { settings } = sheet;
  if (stamp.attributes['kind'] === 'draft')
    return makeParagraph(sheet, 'draft', plainRuns(sheet, 'draft', fill(settings.draft, { count: plainText(stamp) })));
  const width = twipFromMm(settings.boxes[plainText(stamp)] ?? 30);
  const left = Math.round(Math.max(0, available - width) / 2);
  return setBox(sheet, stamp, 'urgency', { width, left, available: Math.max(width, available) });
}
