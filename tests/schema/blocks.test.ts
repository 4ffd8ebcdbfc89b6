import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadFonts, loadLibrary, readSource } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { addBlocks, type BlockEntry } from '../../src/schema/add-blocks.ts';
import { outlineSchema } from '../../src/schema/outline-schema.ts';
import { placeProblems } from '../../src/source/place-problems.ts';

const root = path.resolve(import.meta.dirname, '../..');
let fonts: FontFamily;
let project: string;

beforeAll(async () => {
  fonts = await loadFonts();
  project = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
  for (const folder of ['plans', 'templates']) mkdirSync(path.join(project, folder));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** An office's project with these blocks, and a plan of this body. */
async function build(blocks: string, body: string) {
  writeFileSync(path.join(project, 'templates/blocks.yaml'), blocks);
  const file = path.join(project, 'plans/a.yaml');
  writeFileSync(
    file,
    `kind: general-plan\nissuer: {name: Trường A, symbol: TA, place: A}\ndate: 2026-03-05\nsubject: Tổ chức hội thi\nbody:\n${body}`,
  );
  const library = await loadLibrary(project);
  const source = await readSource(project, file);
  const { problems, outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['text'] });
  const sources = new Map([source, ...(library.blocks ? [library.blocks] : [])].map((one) => [one.file, one]));
  const placed = placeProblems(problems, sources, 'vi');
  return {
    library,
    text: outputs.text,
    told: placed.map((one) => `${one.file}:${one.line}:${one.column} ${one.message}`),
  };
}

describe('the blocks of the package', () => {
  it('stand in the schema as templates/blocks.yaml describes them', () => {
    const schema = JSON.parse(readFileSync(path.join(root, 'schemas/plan.schema.json'), 'utf8'));
    const blocks = parse(readFileSync(path.join(root, 'templates/blocks.yaml'), 'utf8')) as Record<string, BlockEntry>;
    expect(schema.$defs.blocks.properties).toEqual(addBlocks({}, blocks).$defs!['blocks']!.properties);
  });
});

describe('the blocks of an office', () => {
  it('are printed as those of the package are, and stand in the outline', async () => {
    const { told, text, library } = await build(
      'risks: {heading: Rủi ro và giải pháp, list: parts, description: Rủi ro đã lường trước.}\n',
      '  - heading: Nội dung\n    items:\n      - risks: Trời mưa.\n  - risks: [Trời mưa., {label: Mất điện, text: dùng máy nổ.}]\n',
    );
    expect(told).toEqual([]);
    expect(text).toContain('- Rủi ro và giải pháp: Trời mưa.');
    expect(text).toMatch(/II\. RỦI RO VÀ GIẢI PHÁP\n+1\. Trời mưa\.\n+2\. Mất điện: dùng máy nổ\./);
    expect(outlineSchema(library.validator.schemas, 'general-plan.schema.json')).toContain(
      'risks: Rủi ro và giải pháp [chữ | danh sách | khóa con] — Rủi ro đã lường trước.',
    );
  });

  it('replace those of the package that have their name', async () => {
    const { told, text } = await build(
      'purpose: {heading: "Mục đích, ý nghĩa"}\n',
      '  - purpose: Nâng cao chất lượng.\n',
    );
    expect([told, text]).toEqual([[], expect.stringContaining('I. MỤC ĐÍCH, Ý NGHĨA')]);
  });

  it.each([
    ['risks: {title: Rủi ro}\n', 'templates/blocks.yaml:1:1 thiếu mục bắt buộc: Đề mục thường dùng (heading)'],
    ['risks: {heading: Rủi ro, lists: parts}\n', 'templates/blocks.yaml:1:26 không có khóa “lists” ở đây'],
    [
      'heading: {heading: Rủi ro}\n',
      'templates/blocks.yaml:1:1 “heading” đã là tên một mục của nội dung; đặt tên khác cho khối',
    ],
    [
      'Rủi ro: {heading: Rủi ro}\n',
      'templates/blocks.yaml:1:1 tên khối “Rủi ro” viết chữ thường không dấu, số, gạch nối, ví dụ: rui-ro',
    ],
    ['risks: [\n', 'templates/blocks.yaml:1:8 '],
  ])('have their faults told at their place: %s', async (blocks, told) => {
    const found = await build(blocks, '  - purpose: Nâng cao chất lượng.\n');
    expect(found.told[0]).toContain(told);
    expect(found.text).toBeUndefined();
  });
});
