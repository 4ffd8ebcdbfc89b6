import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocuments, type BuiltDocument, findMissing, type Form } from './build-fixtures.ts';
import { type FinishedFile, isWithin, measures, tolerance } from './measures.ts';
import { party36Sheet, partySheet, youthSheet } from './party-sheet.ts';
import type { Piece } from './piece.ts';
import { type DocumentSheet, type FormSheet, type SheetRow } from './sheet-row.ts';
import { stateSheet } from './state-sheet.ts';

const sheets: Readonly<Record<Form, FormSheet>> = { state: stateSheet, party: partySheet, 'party-36': party36Sheet, youth: youthSheet };
const forms = Object.entries(sheets) as [Form, FormSheet][];
const missing = findMissing('soffice', 'mutool');
const built = new Map<string, BuiltDocument>();

describe.skipIf(missing)(`finished files against the standards sheet${missing ? ` (skipped: ${missing})` : ''}`, () => {
  beforeAll(async () => {
    const wanted = forms.flatMap(([form, { documents }]) => documents.map((document) => ({ form, document })));
    for (const document of await buildDocuments(wanted)) built.set(`${document.form}/${document.name}`, document);
  });
  afterAll(() => built.clear());

  describe.each(forms)('%s form', (form, sheet) => {
    describe.each(sheet.documents.map((document) => [document.name, document] as const))('%s', (name, document) => {
      test.each(document.rows.map((row) => [row.section, row.component, row] as const))('§ %s %s', (_section, _component, row) => {
        const files = built.get(`${form}/${name}`)!.files;
        expect(files.flatMap((file) => measureRow(file, document, row))).toEqual([]);
      });
    });

    test.each(sheet.documents.map(({ name }) => name))(`§ ${sheet.page.section} paper, margins, page numbers: %s`, (name) => {
      const files = built.get(`${form}/${name}`)!.files;
      expect(files.flatMap((file) => measurePaper(file, sheet))).toEqual([]);
    });

    test('§ 2.6 the full plan and its first appendix have pages of their own numbers', () => {
      for (const file of built.get(`${form}/full`)!.files.filter(({ kind }) => kind === 'pages')) {
        const numbers = [0, 1, 2].map((section) => file.papers.filter((paper) => paper.section === section).map(({ number }) => number?.text ?? 'none'));
        expect(numbers.every((own) => own[0] === 'none' && own.slice(1).every((text, i) => text === String(i + 2))), JSON.stringify(numbers)).toBe(true);
        expect(numbers[0]!.length, 'pages of the plan').toBeGreaterThan(1);
        expect(numbers[1]!.length, 'pages of the first appendix').toBeGreaterThan(1);
        expect(file.papers.find(({ section }) => section === 1), 'the first appendix lies on its side').toMatchObject({ width: expect.closeTo(297, 0), height: expect.closeTo(210, 0) });
      }
    });

    test('§ 1, 3 the whole text is in Times New Roman, black but for the marks; nothing is drawn but straight lines', () => {
      for (const { files } of sheet.documents.map(({ name }) => built.get(`${form}/${name}`)!)) {
        for (const file of files) {
          const spans = file.pieces.flatMap((piece) => piece.spans);
          const wanted = file.kind === 'xml' ? ['Times New Roman'] : file.name === 'PDF' ? ['Tinos'] : ['LiberationSerif'];
          expect([...new Set(spans.map(({ font }) => font))], file.name).toEqual(wanted);
          expect(spans.filter(({ color }) => color !== '000000').map(({ text }) => text).filter((text) => !/^(MẬT|HỎA TỐC|KHẨN|THƯỢNG KHẨN)$/.test(text)), file.name).toEqual([]);
          expect(file.shapes, `shapes in ${file.name}`).toBe(0);
          expect(spans.filter(({ text }) => text.includes('_')), `underscores in ${file.name}`).toEqual([]);
        }
      }
    });

    test.runIf(sheet.sizeSets)('§ 2.1 sizes go together', () => {
      const rows = sheet.documents[0]!.rows;
      for (const file of built.get(`${form}/full`)!.files) {
        const sizes = Object.fromEntries(Object.keys(sheet.sizeSets![0]!).map((component) => [component, findRow(file, rows.find((row) => row.component === component)!)?.spans[0]?.size]));
        expect(sheet.sizeSets, file.name).toContainEqual(sizes);
      }
    });
  });
});

/** What of a row a file does not keep, a line each. */
function measureRow(file: FinishedFile, document: DocumentSheet, row: SheetRow): string[] {
  const head = `${file.name} § ${row.section} ${row.component}`;
  const piece = findRow(file, row);
  if (!piece) return [`${head}: expected “${row.text}”, nearest “${findNearest(file, row.text)}”`];
  const find = (component: string) => {
    const other = document.rows.find((each) => each.component === component);
    if (!other) throw new Error(`the sheet has no row '${component}'`);
    return findRow(file, other);
  };
  const failures: string[] = [];
  for (const [name, measure] of Object.entries(measures) as [keyof typeof measures, NonNullable<(typeof measures)[keyof typeof measures]>][]) {
    const wanted = row[name];
    if (wanted === undefined || !measure.in.includes(file.kind)) continue;
    const reading = measure.read(piece, wanted as never, file, find);
    if (reading && !reading.fits) failures.push(`${head}: ${name} ${reading.measured}, expected ${wanted instanceof RegExp ? wanted.source : JSON.stringify(wanted)}`);
  }
  return failures;
}

function findRow(file: FinishedFile, row: SheetRow): Piece | undefined {
  return file.pieces.filter(({ text }) => text === row.text)[row.nth ?? 0];
}

/** The text that shares the longest beginning or end, for a person to compare. */
function findNearest(file: FinishedFile, text: string): string {
  const shared = (other: string) => [...text].filter((char, i) => other[i] === char).length;
  return [...file.pieces].sort((a, b) => shared(b.text) - shared(a.text))[0]?.text ?? '';
}

/** Paper, margins and page numbers of a file that do not keep the page rules. */
function measurePaper(file: FinishedFile, { page }: FormSheet): string[] {
  const failures: string[] = [];
  const check = (what: string, fits: boolean, measured: number, wanted: unknown) => {
    if (!fits) failures.push(`${file.name}: ${what} ${Math.round(measured * 100) / 100}, expected ${JSON.stringify(wanted)}`);
  };
  const sections = new Set(file.papers.map(({ section }) => section));
  for (const section of sections) {
    const papers = file.papers.filter((paper) => paper.section === section);
    const { width, height } = papers[0]!;
    const [short, long] = page.paper;
    check(`width of section ${section}`, isWithin(Math.min(width, height), short, 0.1), Math.min(width, height), short);
    check(`height of section ${section}`, isWithin(Math.max(width, height), long, 0.1), Math.max(width, height), long);
    // On pages what is drawn shows the margins: full lines of text or a table reach from one to the other, no page reaches beyond.
    const shown = file.kind === 'xml' || file.pieces.some((piece) => piece.section === section && piece.align === 'justify') || papers.some(({ table }) => table);
    for (const side of ['top', 'left', 'right', 'bottom'] as const) {
      const least = Math.min(...papers.map((paper) => paper[side]));
      const exact = file.kind === 'xml' || side === 'top' || (shown && side !== 'bottom');
      const range = typeof page[side] === 'number' ? ([page[side], page[side]] as const) : page[side];
      check(`${side} margin of section ${section}`, isWithin(least, exact ? range : [range[0], 1000], file.kind === 'xml' ? 0.02 : tolerance), least, exact ? page[side] : `at least ${range[0]}`);
    }
    for (const { number } of papers) {
      if (!number) continue;
      const area = file.areas[section]!;
      check('size of the page number', isWithin(number.size, page.numberSize) && !number.bold && !number.italic, number.size, page.numberSize);
      check('middle of the page number', isWithin(number.centre, (area.left + area.right) / 2, tolerance), number.centre, (area.left + area.right) / 2);
      check('foot of the page number', number.foot <= (typeof page.top === 'number' ? page.top : page.top[0]), number.foot, page.top);
      if (page.numberTop !== undefined) check('top of the page number', isWithin(number.top, page.numberTop, tolerance), number.top, page.numberTop);
      if (file.kind === 'xml' && number.text !== 'true from 1, not on page 1') failures.push(`${file.name}: page number ${number.text}`);
    }
  }
  return failures;
}
