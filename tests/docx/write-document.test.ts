import { describe, expect, test } from 'vitest';
import { writeDocument } from '../../src/docx/write-document.ts';
import { writeNumbering } from '../../src/docx/write-numbering.ts';
import { prepareWriting } from '../../src/docx/writing.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { cell, flow, paragraph, row, run, section, table } from './build-flow.ts';
import { FEATURES } from './feature-flows.ts';
import { fonts } from './open-docx.ts';
import { expectGolden, innerXml } from './print-xml.ts';
import { makeSamplePlan } from './sample-plan.ts';

const HEADERS = new Map([
  ['PageNumber', 'rId6'],
  ['Recipient', 'rId7'],
]);

function bodyOf(document: Flow, compatibility: 14 | 15 = 15): string {
  return innerXml(writeDocument(document, prepareWriting(document, HEADERS, compatibility, fonts)), 'w:body');
}

function numberingOf(document: Flow): string {
  const writing = prepareWriting(document, HEADERS, 15, fonts);
  return innerXml(writeNumbering(document.lists, writing), 'w:numbering');
}

describe('word/document.xml', () => {
  test.each(Object.entries(FEATURES))('%s', (name, document) => expectGolden(name, bodyOf(document)));

  test('what a style says is not said again', () => {
    const section = FEATURES['plain-paragraphs']!;
    const formats = [...bodyOf(section).matchAll(/<w:pPr>(.*?)<\/w:pPr>/g)].map(([, inner]) => inner);
    expect(formats).toEqual(['<w:pStyle w:val="Section"/>', '<w:pStyle w:val="Body"/>']);
    expect(bodyOf(section)).not.toContain('<w:rPr>');
  });

  test('in a whole plan only what differs is direct', () => {
    const body = bodyOf(makeSamplePlan());
    const plain = [...body.matchAll(/<w:p><w:pPr><w:pStyle w:val="(?:Body|Clause|Section)"\/>(.*?)<\/w:pPr>/g)].map(
      ([, rest]) => rest!.replace(/<w:numPr>.*?<\/w:numPr>/, ''),
    );
    expect(plain.length).toBeGreaterThan(40);
    expect(plain.filter((rest) => rest !== '')).toHaveLength(1);
  });
});

describe('word/numbering.xml', () => {
  test.each(['lists', 'number-formats'])('%s', (name) => {
    expectGolden(`${name}-numbering`, numberingOf(FEATURES[name]!));
  });

  test('levels have no indents, which would win over those of the styles', () => {
    expect(numberingOf(FEATURES.lists!)).not.toMatch(/<w:ind|<w:pPr/);
  });
});

describe('tables in compatibility mode 14', () => {
  const outer = (indent: number) =>
    flow([
      section([
        table(
          [4000],
          [
            row([
              cell(0, [
                table([2000], [row([cell(0, [paragraph('Cell', 'x')])])], {
                  indent: 7,
                  cellMargin: { left: 90, right: 0, top: 0, bottom: 0 },
                }),
              ]),
            ]),
          ],
          { indent, cellMargin: { left: 80, right: 80, top: 0, bottom: 0 } },
        ),
      ]),
    ]);

  test('the indent goes to the text, in tables within cells to the edge', () => {
    const indents = (mode: 14 | 15) =>
      [...bodyOf(outer(-30), mode).matchAll(/<w:tblInd w:w="(-?\d+)"/g)].map(([, value]) => value);
    expect(indents(15)).toEqual(['-30', '7']);
    expect(indents(14)).toEqual(['50', '7']);
  });
});

describe('mistakes of the flow', () => {
  test('an unknown style', () => {
    const stray = { ...paragraph('Body', 'x'), style: 'Stray' };
    expect(() => bodyOf(flow([section([stray])]))).toThrow("no style 'Stray'");
  });

  test('an unknown list', () => {
    const marker = { ...run(''), text: '1.', list: { id: 99, level: 0 } };
    expect(() => bodyOf(flow([section([paragraph('Body', 'x', { marker })])]))).toThrow('no list 99');
  });

  test('a table without rows is left out', () => {
    const body = bodyOf(flow([section([paragraph('Body', 'x'), table([100], [])])]));
    expect(body).not.toContain('<w:tbl>');
  });
});
