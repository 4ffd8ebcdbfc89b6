import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Flow, Paragraph } from '../../src/flow/flow.ts';
import { visitParagraphs } from '../../src/flow/visit-paragraphs.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { type Desk, linesOf, openDesk } from './build-plan.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const school =
  '{name: Trường Trung cấp Hòa Sơn, superior: UBND tỉnh Hòa Sơn, symbol: TTCHS, place: Thành phố Phan Rang - Tháp Chàm}';
const body = 'body: [Các phòng, khoa thực hiện.]\n';

function letterheadOf(flow: Flow): Paragraph[] {
  const [table] = flow.sections[0]!.blocks;
  const found: Paragraph[] = [];
  visitParagraphs([table as Block], (paragraph) => found.push(paragraph));
  return found;
}

/** The words of each line of the pages, without the numbers of the pages. */
function setLines(flow: Flow, role?: Paragraph['role']): string[] {
  const lines = new Map<string, string>();
  layoutFlow(flow, desk.fonts).forEach((page, i) => {
    for (const item of page.items) {
      if (item.kind !== 'text' || !item.owner || (role && item.owner.role !== role)) continue;
      const key = `${i} ${flow.sections[0]!.blocks.indexOf(item.owner)} ${item.y} ${item.owner.style}`;
      lines.set(key, (lines.get(key) ?? '') + item.text);
    }
  });
  return [...lines.values()].map((line) => line.replaceAll('\u200b', '').replaceAll('\u00a0', ' ').trim());
}

describe('a place too long for the line of its date', () => {
  it.each(['state', 'party', 'youth'] as const)('has the whole date on the next, in the %s form', async (form) => {
    const date = letterheadOf(await desk.build(form, body, school)).find(({ style }) => style === 'Place-Date')!;
    expect(linesOf(date)).toBe('Thành phố Phan Rang - Tháp Chàm, / ngày 05 tháng 3 năm 2026');
  });
});

describe('addresses of web and mail', () => {
  const web =
    'https://docs.google.com/forms/d/e/1FAIpQLSdZy7mQ0hZb3w8JkXk0xv4v8QeUuYtReWqAsDfGhJkLmNbVcXzPoIuYtR/viewform?usp=sharing&entry.1234567890=Tru%E1%BB%9Dng+Trung+c%E1%BA%A5p';
  const mail = 'phongtochuchanhchinhquantri.truongtrungcaphoason@hoason.edu.vn.gov';

  it('begin on the line of the words before them and part after their signs', async () => {
    const flow = await desk.build(
      'state',
      `body:\n  - 'Đăng ký tại ${web} trước ngày 10/3/2026.'\n  - 'Gửi về ${mail} trước ngày 10/3/2026.'`,
    );
    const lines = setLines(flow).filter((line) => /[/%@?]|hanhchinh|Mnop|JkLm/.test(line));
    expect(lines).toMatchInlineSnapshot(`
      [
        "Số: 12/KH-SNV",
        "I. Đăng ký tại https://docs.google.com/forms/d/e/1FAIpQLSdZy7mQ0hZb3w",
        "8JkXk0xv4v8QeUuYtReWqAsDfGhJkLmNbVcXzPoIuYtR/viewform?usp=",
        "sharing&entry.1234567890=Tru%E1%BB%9Dng+Trung+c%E1%BA%A5p trước",
        "ngày 10/3/2026.",
        "II. Gửi về phongtochuchanhchinhquantri.truongtrungcaphoason@hoason.edu.",
        "vn.gov trước ngày 10/3/2026./.",
      ]
    `);
  });

  it('are links, in sentences and in cells, and only where a program may follow them', async () => {
    const flow = await desk.build(
      'state',
      `body:\n  - 'Xem *https://a.vn/x*, www.b.vn, a@b.vn; ftp://c.vn.'\n  - heading: Bảng\n    table: {columns: [A, B], rows: [[https://d.vn, '${mail}']]}`,
    );
    const links: string[] = [];
    visitParagraphs(flow.sections[0]!.blocks, ({ runs }) => {
      for (const { text, link, italic } of runs)
        if (link) links.push(`${text.replaceAll('\u200b', '')}${italic ? ' (italic)' : ''} -> ${link}`);
    });
    expect(links).toEqual([
      'https://a.vn/x (italic) -> https://a.vn/x',
      'a@b.vn -> mailto:a@b.vn',
      'https://d.vn -> https://d.vn',
      `${mail} -> mailto:${mail}`,
    ]);
  });
});

describe('a heading of several lines', () => {
  it('does not end in one short word', async () => {
    const words = 'Tổ chức thực hiện các nhiệm vụ và chỉ tiêu của kế hoạch công tác quý một năm nay ở các đơn vị'.split(
      ' ',
    );
    let several = 0;
    for (let count = 8; count <= words.length; count++) {
      const heading = words.slice(0, count).join(' ');
      const flow = await desk.build('youth', `body: [{heading: ${heading}, text: Nội dung.}]`);
      const lines = setLines(flow, 'heading');
      expect(lines.join(' ')).toBe(`I. ${heading}`.toUpperCase());
      if (lines.length > 1) several++;
      if (lines.length > 1) expect(lines.at(-1)).toMatch(/ /);
    }
    expect(several).toBeGreaterThan(8);
  });
});
