import { beforeAll, describe, expect, it } from 'vitest';
import { mmFromTwip } from '../../src/core/units.ts';
import type { Cell, Flow, Paragraph, Table } from '../../src/flow/flow.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { forms } from '../powers/open-library.ts';
import { type Desk, linesOf, openDesk } from './build-plan.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const signatureOf = (flow: Flow): Table =>
  flow.sections[0]!.blocks.find((block) => block.kind === 'table' && block.role === 'signature') as Table;
const paragraphsOf = (cell: Cell): Paragraph[] => cell.blocks as Paragraph[];
const signers = (...titles: string[]): string =>
  `signature: [${titles.map((title) => `{title: ${title}, name: Nguyễn Văn An}`).join(', ')}]`;
const items = (count: number): string =>
  `recipients: [${Array.from({ length: count }, (_, i) => `Phòng số ${i + 1}`).join(', ')}]`;
const body = (count: number): string =>
  `body: [${Array.from({ length: count }, () => '"Tăng cường tuyên truyền, phổ biến chủ trương, chính sách đến cán bộ, công chức."').join(', ')}]`;

describe.each(forms)('several signers in the %s form', (form) => {
  const titles = ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Tài chính', 'Giám đốc Sở Y tế'];
  const table = async () => signatureOf(await desk.build(form, `${body(1)}\n${items(3)}\n${signers(...titles)}`));

  it('have the recipients below them over all columns, with the space of the form above', async () => {
    const rows = (await table()).rows;
    expect(rows).toHaveLength(3);
    const [cell, ...others] = rows[2]!.cells;
    expect(others).toEqual([]);
    expect(cell).toMatchObject({ column: 0, columnSpan: 3 });
    expect(paragraphsOf(cell!)[0]!.spacing.before).toBe(12 * 20);
  });

  it('have a gutter of 4 mm between their titles', async () => {
    for (const cell of (await table()).rows[0]!.cells) {
      for (const { indent } of paragraphsOf(cell)) {
        expect(mmFromTwip(indent.left)).toBeCloseTo(2, 1);
        expect(indent.right).toBe(indent.left);
      }
    }
  });

  it('have titles that break before the office', async () => {
    const flow = await desk.build(
      form,
      `${body(1)}\n${items(3)}\n${signers(...titles, 'Giám đốc Sở Giáo dục và Đào tạo')}`,
    );
    expect(signatureOf(flow).rows[0]!.cells.map((cell) => linesOf(paragraphsOf(cell)[0]!))).toEqual([
      'GIÁM ĐỐC / SỞ NỘI VỤ',
      'GIÁM ĐỐC / SỞ TÀI CHÍNH',
      'GIÁM ĐỐC / SỞ Y TẾ',
      'GIÁM ĐỐC / SỞ GIÁO DỤC / VÀ ĐÀO TẠO',
    ]);
  });
});

describe.each(forms)('recipients that fit no page in the %s form', (form) => {
  /** The page of each text that a pattern finds. */
  const pagesOf = (flow: Flow, pattern: RegExp): number[] =>
    layoutFlow(flow, desk.fonts).flatMap(({ items: placed }, i) =>
      placed.flatMap((item) => (item.kind === 'text' && pattern.test(item.text) ? [i + 1] : [])),
    );

  it.each([
    ['one signer', signers('Giám đốc')],
    ['two signers', signers('Giám đốc', 'Trưởng ban')],
  ])('leave the signature on the page of the last lines of the text: %s', async (_, signature) => {
    for (let count = 1; count <= 24; count++) {
      const flow = await desk.build(
        form,
        `${body(count)}\nclosing: Đề nghị các phòng thực hiện.\n${items(90)}\n${signature}`,
      );
      const [text] = pagesOf(flow, /Đề nghị/);
      expect(new Set(pagesOf(flow, /GIÁM ĐỐC|Nguyễn Văn An/)), `${count} paragraphs`).toEqual(new Set([text]));
      const list = pagesOf(flow, /Phòng số/);
      expect(list).toHaveLength(90);
      expect(new Set(list).size).toBeGreaterThan(1);
    }
  });

  it('stay whole where they fit', async () => {
    const rows = signatureOf(await desk.build(form, `${body(1)}\n${items(30)}\n${signers('Giám đốc')}`)).rows;
    expect(rows).toMatchObject([{ cantSplit: true }]);
  });
});
