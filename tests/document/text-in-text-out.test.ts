import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Element, plainText } from '../../src/document/document.ts';
import { loadLibrary } from '../../src/files.ts';
import { type Library, readDocument } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
});

/** What a plan may well say and a careless path through templates would change: Markdown, HTML, Handlebars, YAML. */
const plausible = [
  '1. Mục đích',
  '1) Mục đích',
  'I. ĐẶC ĐIỂM',
  '- gạch đầu dòng',
  '+ dấu cộng đầu dòng',
  '• chấm đầu dòng',
  '# thẻ đầu dòng',
  '> lớn hơn 80%',
  'Nơi nhận:\n---',
  'Tiêu đề\n===',
  '12/CV:ubnd[khẩn]',
  '[Phụ lục](kèm theo)',
  '![ảnh](a.png)',
  'R&D',
  'A &amp; B &lt;3',
  '<b>đậm</b> < 5 và > 3',
  '{{tên}} và {{{thô}}} {% %}',
  'snake_case_và__hai__gạch',
  '`mã lệnh`',
  '~~bỏ~~',
  'a | b | c',
  '|bảng|cột|',
  'http://anbinh.example/a?b=1&c=2#d',
  'snv@anbinh.example',
  '“ngoặc kép” "thẳng" \'đơn\'',
  '100% … 5‰ 3×4 ½ m²',
  'Lời dẫn: “… như sau:”',
  'không gian\u00a0không ngắt',
  'ngày 05/3/2026 - 10/3/2026',
  '$1 $& \\u0041'.replace('\\', '/'),
  ':: khối :: @nhắc !lệnh ?hỏi %phần',
];

function find(element: Element, tag: string): Element[] {
  return [...(element.tag === tag ? [element] : []), ...element.children.flatMap((child) => find(child, tag))];
}

/** What a document says where the plan says `text` in a paragraph, a heading, a bullet, a cell and a recipient. */
function sendThrough(text: string): string[] {
  const plan = {
    kind: 'general-plan',
    issuer: { name: 'A', symbol: 'A', place: 'A' },
    subject: 'A',
    body: [
      { heading: text, text, items: [text], table: { columns: ['A'], rows: [[text]] } },
      { paragraph: text },
      { label: text, text },
    ],
    closing: text,
    recipients: [text],
    signature: { name: text },
  };
  const source = readYaml(
    'plan.yaml',
    stringify(plan, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', aliasDuplicateObjects: false }),
  );
  const { read, problems } = readDocument(source, library);
  expect(problems).toEqual([]);
  const { root } = read!.document;
  return ['heading', 'text', 'paragraph', 'label', 'closing', 'recipient', 'name'].flatMap((tag) =>
    find(root, tag).map(plainText),
  );
}

/** Single spaces and line ends; three spaces and more are room for a pen; the odd blanks of typography are a space. */
const fold = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[^\P{Z}\u00a0\u2007\u202f]/gu, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/(?<=\S) {3,}(?=\S)/g, (room) => '\u00a0'.repeat(room.length))
        .replace(/[ \t\r]+/g, ' ')
        .replace(/^ | $/g, ''),
    )
    .filter((line) => line !== '')
    .join('\n');

describe('text in, text out', () => {
  it.each(plausible)('%j', (text) => {
    const said = sendThrough(text);
    expect(said).toHaveLength(10);
    expect(new Set(said)).toEqual(new Set([fold(text)]));
  });

  it('knows 31 plausible strings', () => {
    expect(new Set(plausible).size).toBe(31);
  });

  it.each(['\u2003a', 'a\u3000b', 'a\u2028b', 'a\n\u1680b'])('%j: an odd blank is a space', (text) => {
    expect(new Set(sendThrough(text))).toEqual(new Set([fold(text)]));
  });

  it('any text without star, backslash and note', () => {
    const sign = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'aăâđêôơưỹẬ 0123.,;:-/()“”"\'&<>{}[]#|!?%_=~`^$@\n\t\u00a0') },
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const text = fc
      .array(sign, { minLength: 1, maxLength: 40 })
      .map((signs) => signs.join(''))
      .filter(
        (value) =>
          !/[*\\\p{Cc}\p{Cs}\p{Co}\p{Cn}\ufeff]/u.test(value.replace(/[\n\t]/g, '')) &&
          fold(value) !== '' &&
          // A note, or what only begins as one: tests/core/notes.test.ts.
          !value.normalize('NFC').includes('^[') &&
          // Blank lines part paragraphs: lines-of-a-text.test.ts.
          !/\S[^\S\n]*\n[ \t]*\n/.test(value),
      );
    fc.assert(
      fc.property(text, (value) => {
        expect(new Set(sendThrough(value))).toEqual(new Set([fold(value)]));
      }),
      { numRuns: 150 },
    );
  });

  it('emphasis in one value never reaches the next', () => {
    const said = sendThrough('dấu * và ** mở');
    expect(new Set(said)).toEqual(new Set(['dấu * và ** mở']));
  });
});
