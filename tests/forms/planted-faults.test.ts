import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltDocument, buildDocuments, findMissing } from './build-fixtures.ts';
import { measurePaper, measureRow } from './measure-rows.ts';
import type { DocumentSheet } from './sheet-row.ts';
import { stateSheet } from './state-sheet.ts';

const missing = findMissing('soffice', 'mutool');

/** Departures from the State form, each against a row of the sheet. */
const faults = `
profile:
  page: {left: 27}
  styles:
    national-name: {size: 14}
    superior: {bold: true}
    place-date: {italic: false}
    basis: {line: "1.6"}
    body: {first-line: 15, after: 3}
    section: {bold: false}
    number: {align: left}
    urgency: {color: 0000FF}
    recipients-label: {size: 13}
    signature-name: {underline: true, size: 12}
    appendix-label: {case: upper}
    page-number: {size: 12}
  letterhead:
    right-rule: {share: 0.5, space: 2}
    issuer-mark: {text: "*"}
  title: {subject-mark: {rule: {share: 0.8, space: 2}}}
  number: {pattern: "Số {number}-{type}/{symbol}"}
  end-mark: "."
  boxes: {hỏa tốc: 35, height: 6}
`;

/** What the sheet must find, by component. */
const expected = [
  'Cơ quan ban hành: rule',
  'Cơ quan chủ quản: weight',
  'Câu dẫn: firstLine',
  'Câu dẫn: gap',
  'Căn cứ 2: lines',
  'Khoản 1 không tiêu đề: firstLine',
  'Mục I: weight',
  'Nơi nhận: size',
  'Phụ lục I: text',
  'Quốc hiệu: size',
  'Số, ký hiệu: text',
  'Tiêu ngữ: rule',
  'Trích yếu: rule',
  'Họ tên: size',
  'Đoạn kết: text',
  'Địa danh, ngày: slant',
];

describe.skipIf(missing)(`faults put into a form are found${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const [full, draft] = stateSheet.documents as [DocumentSheet, DocumentSheet];
  let built: readonly BuiltDocument[] = [];
  beforeAll(async () => {
    built = await buildDocuments(
      [full, draft].map((document) => ({ form: 'state', document: { ...document, head: faults } })),
    );
  });

  test('in the DOCX, on its pages and in the PDF', () => {
    const document = full;
    for (const file of built[0]!.files) {
      const found = document.rows.flatMap((row) => measureRow(file, document, row));
      const short = new Set(
        found.map((line) =>
          line.replace(
            /^.*? § [\d., ]+ (.*): (?:expected .*|(\w+) .*)$/,
            (_, component, measure) => `${component}: ${measure ?? 'text'}`,
          ),
        ),
      );
      expect(
        expected.filter((fault) => !short.has(fault)),
        `${file.name} found ${[...short].join('; ')}`,
      ).toEqual([]);
      expect(
        measurePaper(file, stateSheet).map((line) => line.replace(/ [\d.]+, expected.*/, '')),
        file.name,
      ).toEqual(
        expect.arrayContaining([`${file.name}: left margin of section 0`, `${file.name}: size of the page number`]),
      );
    }
  });

  test('marks of the first page', () => {
    const document = draft;
    const rows = document.rows.filter(({ component }) => component === 'Khẩn');
    for (const file of built[1]!.files) {
      const found = rows.flatMap((row) => measureRow(file, document, row)).join('\n');
      expect(found, file.name).toContain('color 0000FF');
      expect(found, file.name).toMatch(/box 3[45][\d.]* mm × [56][\d.]* mm/);
    }
  });
});
