import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltDocument, buildDocuments, type Form, findMissing } from './build-fixtures.ts';
import { findRow, measurePaper, measureRow } from './measure-rows.ts';
import { party36Sheet, partySheet, youthSheet } from './party-sheet.ts';
import type { FormSheet } from './sheet-row.ts';
import { stateSheet } from './state-sheet.ts';

const sheets: Readonly<Record<Form, FormSheet>> = {
  state: stateSheet,
  party: partySheet,
  'party-36': party36Sheet,
  youth: youthSheet,
};
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
      test.each(document.rows.map((row) => [row.section, row.component, row] as const))(
        '§ %s %s',
        (_section, _component, row) => {
          const files = built.get(`${form}/${name}`)!.files;
          expect(files.flatMap((file) => measureRow(file, document, row))).toEqual([]);
        },
      );
    });

    test.each(sheet.documents.map(({ name }) => name))(
      `§ ${sheet.page.section} paper, margins, page numbers: %s`,
      (name) => {
        const files = built.get(`${form}/${name}`)!.files;
        expect(files.flatMap((file) => measurePaper(file, sheet))).toEqual([]);
      },
    );

    test('§ 2.6 the full plan and its first appendix have pages of their own numbers', () => {
      for (const file of built.get(`${form}/full`)!.files.filter(({ kind }) => kind === 'pages')) {
        const numbers = [0, 1, 2].map((section) =>
          file.papers.filter((paper) => paper.section === section).map(({ number }) => number?.text ?? 'none'),
        );
        expect(
          numbers.every((own) => own[0] === 'none' && own.slice(1).every((text, i) => text === String(i + 2))),
          JSON.stringify(numbers),
        ).toBe(true);
        expect(numbers[0]!.length, 'pages of the plan').toBeGreaterThan(1);
        expect(numbers[1]!.length, 'pages of the first appendix').toBeGreaterThan(1);
        expect(
          file.papers.find(({ section }) => section === 1),
          'the first appendix lies on its side',
        ).toMatchObject({ width: expect.closeTo(297, 0), height: expect.closeTo(210, 0) });
      }
    });

    test('§ 1, 3 the whole text is in Times New Roman, black but for the marks; nothing is drawn but straight lines', () => {
      for (const { files } of sheet.documents.map(({ name }) => built.get(`${form}/${name}`)!)) {
        for (const file of files) {
          const spans = file.pieces.flatMap((piece) => piece.spans);
          const wanted =
            file.kind === 'xml' ? ['Times New Roman'] : file.name === 'PDF' ? ['Tinos'] : ['LiberationSerif'];
          expect([...new Set(spans.map(({ font }) => font))], file.name).toEqual(wanted);
          expect(
            spans
              .filter(({ color }) => color !== '000000')
              .map(({ text }) => text)
              .filter((text) => !/^(MẬT|HỎA TỐC|KHẨN|THƯỢNG KHẨN)$/.test(text)),
            file.name,
          ).toEqual([]);
          expect(file.shapes, `shapes in ${file.name}`).toBe(0);
          expect(
            spans.filter(({ text }) => text.includes('_')),
            `underscores in ${file.name}`,
          ).toEqual([]);
        }
      }
    });

    const { sizeSets } = sheet;
    if (sizeSets)
      test('§ 2.1 sizes go together', () => {
        const rows = sheet.documents[0]!.rows;
        for (const file of built.get(`${form}/full`)!.files) {
          const sizes = Object.fromEntries(
            Object.keys(sizeSets[0]!).map((component) => [
              component,
              findRow(file, rows.find((row) => row.component === component)!)?.spans[0]?.size,
            ]),
          );
          expect(sizeSets, file.name).toContainEqual(sizes);
        }
      });
  });
});
