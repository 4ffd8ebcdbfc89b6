import { type FinishedFile, isWithin, measures, tolerance } from './measures.ts';
import type { Piece } from './piece.ts';
import type { DocumentSheet, FormSheet, SheetRow } from './sheet-row.ts';

/** What of a row a file does not keep, a line each. */
export function measureRow(file: FinishedFile, document: DocumentSheet, row: SheetRow): string[] {
  const head = `${file.name} § ${row.section} ${row.component}`;
  const piece = findRow(file, row);
  if (!piece) return [`${head}: expected “${row.text}”, nearest “${findNearest(file, row.text)}”`];
  const find = (component: string) => {
    const other = document.rows.find((each) => each.component === component);
    if (!other) throw new Error(`the sheet has no row '${component}'`);
    return findRow(file, other);
  };
  const failures: string[] = [];
  for (const [name, measure] of Object.entries(measures) as [
    keyof typeof measures,
    NonNullable<(typeof measures)[keyof typeof measures]>,
  ][]) {
    const wanted = row[name];
    if (wanted === undefined || !measure.in.includes(file.kind)) continue;
    const reading = measure.read(piece, wanted as never, file, find);
    if (reading && !reading.fits)
      failures.push(
        `${head}: ${name} ${reading.measured}, expected ${wanted instanceof RegExp ? wanted.source : JSON.stringify(wanted)}`,
      );
  }
  return failures;
}

export function findRow(file: FinishedFile, row: SheetRow): Piece | undefined {
  return file.pieces.filter(({ text }) => text === row.text)[row.nth ?? 0];
}

/** The text that shares the longest beginning or end, for a person to compare. */
function findNearest(file: FinishedFile, text: string): string {
  const shared = (other: string) => [...text].filter((char, i) => other[i] === char).length;
  return [...file.pieces].sort((a, b) => shared(b.text) - shared(a.text))[0]?.text ?? '';
}

/** Paper, margins and page numbers of a file that do not keep the page rules. */
export function measurePaper(file: FinishedFile, { page }: FormSheet): string[] {
  const failures: string[] = [];
  const check = (what: string, fits: boolean, measured: number, wanted: unknown) => {
    if (!fits)
      failures.push(`${file.name}: ${what} ${Math.round(measured * 100) / 100}, expected ${JSON.stringify(wanted)}`);
  };
  const sections = new Set(file.papers.map(({ section }) => section));
  for (const section of sections) {
    const papers = file.papers.filter((paper) => paper.section === section);
    const { width, height } = papers[0]!;
    const [short, long] = page.paper;
    check(`width of section ${section}`, isWithin(Math.min(width, height), short, 0.1), Math.min(width, height), short);
    check(`height of section ${section}`, isWithin(Math.max(width, height), long, 0.1), Math.max(width, height), long);
    // On pages what is drawn shows the margins: full lines of text or a table reach from one to the other, no page reaches beyond.
    const shown =
      file.kind === 'xml' ||
      file.pieces.some((piece) => piece.section === section && piece.align === 'justify') ||
      papers.some(({ table }) => table);
    for (const side of ['top', 'left', 'right', 'bottom'] as const) {
      const least = Math.min(...papers.map((paper) => paper[side]));
      const exact = file.kind === 'xml' || side === 'top' || (shown && side !== 'bottom');
      const range = typeof page[side] === 'number' ? ([page[side], page[side]] as const) : page[side];
      check(
        `${side} margin of section ${section}`,
        isWithin(least, exact ? range : [range[0], 1000], file.kind === 'xml' ? 0.02 : tolerance),
        least,
        exact ? page[side] : `at least ${range[0]}`,
      );
    }
    for (const { number } of papers) {
      if (!number) continue;
      const area = file.areas[section]!;
      check(
        'size of the page number',
        isWithin(number.size, page.numberSize) && !number.bold && !number.italic,
        number.size,
        page.numberSize,
      );
      check(
        'middle of the page number',
        isWithin(number.centre, (area.left + area.right) / 2, tolerance),
        number.centre,
        (area.left + area.right) / 2,
      );
      check(
        'foot of the page number',
        number.foot <= (typeof page.top === 'number' ? page.top : page.top[0]),
        number.foot,
        page.top,
      );
      if (page.numberTop !== undefined)
        check('top of the page number', isWithin(number.top, page.numberTop, tolerance), number.top, page.numberTop);
      if (file.kind === 'xml' && number.text !== 'true from 1, not on page 1')
        failures.push(`${file.name}: page number ${number.text}`);
    }
  }
  return failures;
}
