import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findKind } from '../../src/draft/blocks/find-kind.ts';
import { type UnitWords, unitWordsOf } from '../../src/draft/blocks/read-unit.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import type { Library } from '../../src/read-document.ts';
import { readBlocks } from '../../src/schema/read-blocks.ts';
import { createValidator } from '../../src/schema/validate.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { importAgain } from './import-again.ts';

let library: Library;
let fonts: FontFamily;
let units: UnitWords;
beforeAll(async () => {
  library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  fonts = await loadFonts();
  units = unitWordsOf(readLexicon(library.language, library.validator));
});

const head = `kind: general-plan
issuer: {name: Sở Nội vụ, symbol: SNV, place: An Bình}
number: 7
date: 2026-03-05
`;
/** What comes back below `body:` of a plan, and whether the page does. */
const bodyOf = async (body: string, own = library, subject = 'Việc chung') => {
  const { imported, same } = await importAgain(`${head}subject: ${subject}\nbody:\n${body}`, own, fonts);
  expect(same).toBe(true);
  const [, text = ''] = /\nbody:\n([\s\S]*?)(?=\n\S|\n*$)/.exec(imported.yaml) ?? [];
  return `${text}\n`;
};

describe('what a heading says is named', () => {
  it('with its usual heading in the shortest spelling, with another one beside it', async () => {
    const body = `  - purpose:
      - Nâng cao chất lượng.
      - Giữ gìn kỷ cương.
  - targets:
      heading: Chỉ tiêu phấn đấu
      items:
        - 100% hồ sơ đúng hạn.
        - 90% người dân hài lòng.
  - heading: Mục đích khác của việc này
    items:
      - Việc một.
      - Việc hai.
`;
    expect(await bodyOf(`${body}  - heading: Sau cùng\n    text: Hết.\n`)).toContain(body);
  });

  it("also where the block is an office's own", async () => {
    const blocks = readYaml(
      'templates/blocks.yaml',
      "bao-ve: {heading: Công tác bảo vệ, also: ['An ninh, trật tự']}\n",
    );
    const { schemas, problems } = readBlocks(blocks, library.validator.schemas);
    expect(problems).toEqual([]);
    const own = { ...library, validator: createValidator(schemas) };
    const body = `  - bao-ve:
      - Trực hai mươi tư giờ.
      - Kiểm tra thẻ.
  - bao-ve:
      heading: An ninh, trật tự
      items:
        - Phân luồng xe.
        - Gác cổng.
`;
    expect(await bodyOf(`${body}  - heading: Sau cùng\n    text: Hết.\n`, own)).toContain(body);
  });

  it('but not where that would print otherwise', async () => {
    // The form sets the label of a block in bold; the file does not.
    const body = `  - heading: Tổ chức
    parts:
      - 'Thời gian: ngày 26/3/2026.'
      - 'Địa điểm: nhà thi đấu.'
`;
    expect(await bodyOf(`${body}  - heading: Sau cùng\n    text: Hết.\n`)).toContain(body);
  });
});

it('phases are named as paragraphs, bullets, headings and rows of a table', async () => {
  const list = `- from: 2026-03-10
          to: 2026-06-30
          text: Thi đua đợt một.
        - from: 2026-07-01
          to: 2026-09-02
          text: Thi đua nước rút.
`;
  const phases = (heading: string, as: string) => `  - phases:
      heading: ${heading}
${as}      list:
        ${list}`;
  const body = [
    phases('Các đợt thi đua', ''),
    phases('Các bước thực hiện', '      as: items\n      called: Bước\n'),
    phases('Lộ trình thực hiện', '      as: headings\n      called: Giai đoạn\n'),
    phases('Tiến độ thực hiện', '      as: table\n'),
  ].join('');
  expect(await bodyOf(`${body}  - heading: Sau cùng\n    text: Hết.\n`)).toContain(body);
});

const contents = {
  items: 'items: [Rà soát hồ sơ., Báo cáo.]',
  parts: 'parts: [{heading: Việc của phòng, items: [Viết báo cáo.]}, {label: Việc của Sở, text: họp xét.}]',
  table: 'table: {columns: [Hình thức, Số lượng], rows: [[Bằng khen, 10 chiếc]]}',
  paragraph: 'paragraph: Các phòng phối hợp.',
  remark: 'remark: Mang theo hồ sơ.',
  people: 'people: [{name: Nguyễn Văn An, title: Trưởng ban}]',
  targets: 'targets: [Mỗi phòng có 01 cá nhân.]',
} as const;
const pairs = Object.values(contents).flatMap((a) => Object.values(contents).map((b) => [a, b] as const));

describe.each(['', 'as: items, called: Bước, '])('phases {%s…} come back byte for byte', (as) => {
  it.each(pairs)('with %s and %s', async (a, b) => {
    const list = `list: [{from: 2026-03-10, text: Thi đua., ${a}}, {name: Giai đoạn về đích, text: Thi đua., ${b}}, {title: Tổng kết, ${a}}]`;
    const told = await bodyOf(`  - phases: {heading: Các đợt, ${as}${list}}\n  - heading: Sau cùng\n    text: Hết.\n`);
    if (/parts|table|targets/.test(a)) expect(told).toContain('name: Giai đoạn về đích');
  });
});

it('a bullet behind numbers that stand below a bullet goes on with the bullets as far in as it', async () => {
  const body = `  - heading: Thể lệ
    items:
      - label: Vòng thi
        parts:
          - Vòng loại.
          - Chung kết.
      - Giải nhất 500.000 đồng.
      - Giải nhì 300.000 đồng.
`;
  expect(await bodyOf(`${body}  - heading: Sau cùng\n    text: Hết.\n`)).toContain(body);
});

it('phases that do not count on are none', async () => {
  const body = `  - heading: Các đợt thi đua
    items:
      - 'Đợt 1: Từ 01/3 - 30/6/2026.'
      - 'Đợt 3: Từ 01/7 - 30/9/2026.'
`;
  expect(await bodyOf(`${body}  - heading: Sau cùng\n    text: Hết.\n`)).toContain(
    body.slice(body.indexOf('    items')),
  );
});

it('units, who helps them, and until when', async () => {
  const body = `  - assignments:
      - unit: Văn phòng Sở
        tasks:
          - Theo dõi việc thực hiện.
          - text: Tổng hợp báo cáo
            by: 2026-06-15
      - unit: Các phòng thuộc Sở
        text: căn cứ Kế hoạch này xây dựng kế hoạch của mình
        with: Thanh tra
      - Tổ chức đánh giá, tổng kết các đợt thi đua.
      - Báo cáo kết quả về Sở trước ngày 10/12/2026.
`;
  expect(await bodyOf(`${body}  - heading: Sau cùng\n    text: Hết.\n`)).toContain(body);
});

it.each([
  ['Các khoa, phòng căn cứ Kế hoạch, triển khai thực hiện.', 'Các khoa, phòng'],
  ['Phòng Tổ chức, hành chính tham mưu khen thưởng.', 'Phòng Tổ chức, hành chính'],
  ['Công đoàn, Đoàn Thanh niên phối hợp tuyên truyền.', 'Công đoàn, Đoàn Thanh niên'],
  ['Đề nghị Ban Thường vụ Đảng ủy lãnh đạo, chỉ đạo.', 'Đề nghị Ban Thường vụ Đảng ủy'],
  ['Tổ chức đánh giá, tổng kết các đợt.', undefined],
  ['Báo cáo kết quả về Sở, phối hợp với các phòng.', undefined],
  ['Ban hành văn bản hướng dẫn các phòng.', undefined],
  ['Hội nghị diễn ra trong một ngày. Các phòng phối hợp.', undefined],
  ['Tập trung tổ chức các hoạt động.', undefined],
])('“%s” begins with the unit %s', (sentence, unit) => {
  expect(units.split(sentence)?.[0]).toBe(unit);
});

it.each([
  ['Triển khai phong trào thi đua năm 2026', 'annual-campaign', { year: 2026 }],
  ['Phát động đợt thi đua đặc biệt chào mừng 80 năm Quốc khánh năm 2025', 'special-campaign', {}],
  ['Thực hiện chuyển đổi số giai đoạn 2026 - 2030', 'topic-plan', { period: { from: 2026, to: 2030 } }],
  ['Tổ chức Hội nghị tổng kết phong trào thi đua năm 2025', 'event-plan', {}],
  ['Công tác cải cách hành chính năm 2026', 'work-plan', {}],
  ['Chuyển đổi số xã Đông Tiến năm 2025', undefined, undefined],
])('“%s” is of the kind %s', (subject, kind, keys) => {
  const found = findKind(library.validator.schemas, subject);
  expect([found?.kind, found?.keys]).toEqual([kind, keys]);
});
