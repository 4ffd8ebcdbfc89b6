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
      ]
    `);
  });
});
