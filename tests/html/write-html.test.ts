import { describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const library = await loadLibrary(new URL('../..', import.meta.url).pathname);
const fonts = await loadFonts();

const plan = `kind: general-plan
issuer: {name: Sở Nội vụ, superior: UBND tỉnh A, symbol: SNV, place: An Bình, archive: VT, signature: {title: Giám đốc, name: Nguyễn Văn An}}
number: 12
date: 2026-03-05
subject: Tổ chức thi <đua> & "khen thưởng"
body:
  - heading: Mục đích
    items: [Nâng cao *nhận thức*., Phát huy truyền thống.]
  - heading: Phân công
    table:
      caption: Phân công
      columns: [Việc, Đơn vị, Hạn]
      rows:
        - [{text: Tổng kết, rows: 2}, Văn phòng, Tháng 5]
        - [{text: Các phòng, columns: 2}]
appendices: [{title: Biểu mẫu, body: [Nội dung ✓.]}]
recipients: [Các phòng]
`;

async function write(text: string): Promise<string> {
  const source = readYaml('plan.yaml', text);
  const { outputs, problems } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['html'] });
  // A browser has other fonts for a sign that ours lacks.
  expect(problems).toEqual([]);
  return outputs.html!;
}

describe('a plan as HTML', () => {
  it('reads as it is printed', async () => {
    await expect(await write(plan)).toMatchFileSnapshot('plan.html');
  });

  it('has one title, headings that skip no level, and its language', async () => {
    const html = await write(plan);
    expect(html).toContain('<html lang="vi-VN">');
    const levels = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => void expect(level - levels[i]!).toBeLessThanOrEqual(1));
  });

  it('keeps signs of the text from becoming tags, and loads and runs nothing', async () => {
    const html = await write(plan);
    expect(html).toContain('&lt;đua&gt; &amp; ');
    expect(html).not.toMatch(/<đua>|<script|<link|<img|\ssrc=|url\(/);
  });

  it('closes each tag in its order', async () => {
    const open: string[] = [];
    for (const [, end, tag] of (await write(plan)).matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (['meta', 'br', 'hr'].includes(tag!)) continue;
      if (end === '') open.push(tag!);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });

  it('has the cells of a table in its columns', async () => {
    const html = await write(plan);
    const table = /<table class="data"[\s\S]*?<\/table>/.exec(html)![0];
    expect(table.match(/<th scope="col"/g)).toHaveLength(3);
    expect(table).toMatch(/<td rowspan="2">/);
    expect(table).toMatch(/<td colspan="2">/);
    expect(table).toContain('<caption>');
  });
});
