import { describe, expect, it } from 'vitest';
import type { Block, Flow, Paragraph, Table } from '../../src/flow/flow.ts';
import { writeText } from '../../src/text/write-text.ts';

const char = { bold: false, italic: false, underline: false, size: 14 };

function paragraph(text: string, more: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    role: 'paragraph',
    style: 'Body',
    align: 'left',
    indent: { left: 0, right: 0, firstLine: 0 },
    spacing: { before: 0, after: 0, line: { rule: 'multiple', value: 1 } },
    keepNext: false,
    keepLines: false,
    widowControl: true,
    runs: text === '' ? [] : [{ ...char, text }],
    ...more,
  };
}

function table(role: Table['role'], rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    role,
    columns: [1, 1],
    indent: 0,
    cellMargin: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map((texts) => ({
      header: false,
      cantSplit: true,
      cells: texts.map((text, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        vertical: 'top',
        header: false,
        blocks: text.split('\n').map((line) => paragraph(line)),
      })),
    })),
  };
}

const write = (...sections: readonly (readonly Block[])[]) =>
  writeText({ sections: sections.map((blocks) => ({ blocks })) } as unknown as Flow);

describe('writeText', () => {
  it('prints the number before the first sentence, and each sentence on a line', () => {
    expect(write([paragraph('Một. Hai! Ba? Bốn', { marker: { ...char, text: 'a)' } })])).toBe(
      'a) Một.\n  Hai!\n  Ba?\n  Bốn\n',
    );
    expect(write([paragraph('Một. Hai.')])).toBe('Một.\nHai.\n');
  });

  it('does not break after abbreviations, inside numbers, or before small letters', () => {
    for (const text of [
      'Đồng chí TS. Nguyễn Văn An',
      'Công ty TNHH X. Y',
      'TM. ỦY BAN NHÂN DÂN',
      'có 1.200 người',
      'v.v. và các việc khác',
      'Ban hành … và',
    ])
      expect(write([paragraph(text)])).toBe(`${text}\n`);
  });

  it('breaks after a closing quote or bracket and after a year', () => {
    expect(write([paragraph('Chủ đề “Một.” Hai (ba). Bốn năm 2026. Năm')])).toBe(
      'Chủ đề “Một.”\nHai (ba).\nBốn năm 2026.\nNăm\n',
    );
  });

  it('keeps a heading or a caption on one line', () => {
    expect(write([paragraph('Bảng 1. Khung điểm', { role: 'caption' })])).toBe('Bảng 1. Khung điểm\n');
    expect(write([paragraph('Giai đoạn 1. Khởi động', { role: 'heading', marker: { ...char, text: '1.' } })])).toBe(
      '1. Giai đoạn 1. Khởi động\n',
    );
  });

  it('writes plain spaces and hyphens', () => {
    expect(write([paragraph('số\u00a030\u2011HD/TW')])).toBe('số 30-HD/TW\n');
  });

  it('leaves a line before sections, never two', () => {
    const section = (text: string) => paragraph(text, { role: 'heading', outlineLevel: 1, style: 'Section' });
    expect(write([section('I'), paragraph('a'), paragraph(''), section('II'), section('III')])).toBe(
      'I\na\n\nII\n\nIII\n',
    );
  });

  it('writes rows of data on a line, layout tables cell by cell', () => {
    expect(
      write([
        table('data', [
          ['d', ''],
          ['a', 'b\nc'],
        ]),
      ]),
    ).toBe('d | \na | b / c\n');
    expect(
      write([
        table('letterhead', [
          ['a', 'b\nc'],
          ['d', 'e'],
        ]),
      ]),
    ).toBe('a\nb\nc\nd\ne\n');
  });

  it('sets appendices apart', () => {
    expect(write([paragraph('a')], [paragraph('b')])).toBe('a\n\n* * *\n\nb\n');
  });
});
