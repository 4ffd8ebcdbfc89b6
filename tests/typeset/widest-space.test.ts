import { beforeAll, describe, expect, it } from 'vitest';
import type { FontFamily } from '../../src/font/font.ts';
import { flowsOfProject, measureSpaces, type NamedFlow } from './measure-spaces.ts';

let flows: NamedFlow[];
let fonts: FontFamily;
beforeAll(async () => {
  ({ flows, fonts } = await flowsOfProject());
}, 120_000);

describe('the widest justified space of the seeds and of the plans of the powers', () => {
  it('is at most two and a half times the normal one, but on the lines named here', () => {
    const wide = flows.flatMap(({ name, flow }) =>
      measureSpaces(flow, fonts)
        .filter(({ stretch }) => stretch > 2.5)
        .map(({ stretch, text, next }) => `${stretch.toFixed(2)} ${name}: ${text.trim().slice(-60)} / ${next.trim()}`),
    );
    expect(wide).toMatchInlineSnapshot(`
      [
        "2.87 hoc-vien-2024-75-nam (youth): - Khen thưởng, Vụ Tổ chức - Cán bộ, điện thoại 024.62827195; / 024.62827196) để tổng hợp trình Giám đốc",
        "2.59 10-preamble/plan-joined.yaml (youth): Căn cứ Luật Lâm nghiệp ngày 15/11/2017; căn cứ Quyết định số / 08/QĐ‑UBND ngày 04/01/2026 của Ủy ban nh",
      ]
    `);
  });
});
