import { beforeAll, describe, expect, it } from 'vitest';
import { twipFromMm } from '../../src/core/units.ts';
import type { Flow } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Page, RuleItem, TextItem } from '../../src/layout/page.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { writeText } from '../../src/text/write-text.ts';
import { openLibrary } from '../powers/open-library.ts';

let fonts: FontFamily;
let library: Library;
beforeAll(async () => {
  const opened = await openLibrary();
  fonts = opened.fonts;
  library = opened.libraries.state;
});

/** A plan of some two pages by an office with this address; an appendix follows it. */
async function setPlan(address: string | undefined): Promise<Flow> {
  const issuer = {
    name: 'Sở Nội vụ',
    symbol: 'SNV',
    place: 'An Bình',
    ...(address !== undefined && { address }),
    signature: { title: 'Giám đốc', name: 'Nguyễn Văn An' },
  };
  const plan = {
    kind: 'general-plan',
    issuer,
    form: 'state',
    date: '2026-03-05',
    subject: 'Triển khai công tác',
    body: Array.from({ length: 60 }, (_, i) => `Việc thứ ${i + 1}.`),
    appendices: [{ title: 'Danh sách', body: ['Một người.'] }],
  };
  const {
    outputs: { flow },
    problems,
  } = await generateDocuments(readYaml('plan.yaml', JSON.stringify(plan)), library, fonts, {
    rules: false,
    outputs: ['flow'],
  });
  expect(problems).toEqual([]);
  return flow!;
}

const short = 'Số 1 đường Hòa Bình, thành phố An Bình. Điện thoại: 0200 123 456';
const long = Array(12).fill(short).join('; ');

/** Numbers are held to what they count with spaces that do not break. */
const loosen = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Texts of the footer of a page (page numbers are larger), the last line drawn, and how low the text reaches, points. */
function partsOf(page: Page): { footer: TextItem[]; rule: RuleItem; lowest: number } {
  const texts = page.items.filter((item) => item.kind === 'text');
  const footer = texts.filter(({ size, owner }) => owner === undefined && size === 11);
  const rules = page.items.filter((item) => item.kind === 'rule');
  return { footer, rule: rules.at(-1)!, lowest: Math.max(...texts.filter(({ owner }) => owner).map(({ y }) => y)) };
}

describe('the address of the issuer (NĐ 30/2020, Phụ lục I, mục III.5)', () => {
  it('is a footer of the first page of the main text, under a line', async () => {
    const { sections } = await setPlan(short);
    expect(sections).toHaveLength(2);
    const { paragraphs, distance } = sections[0]!.firstFooter!;
    expect(paragraphs.map(({ runs }) => loosen(runs.map(({ text }) => text).join('')))).toEqual([short]);
    expect(paragraphs[0]).toMatchObject({ align: 'center', border: { top: { space: 2 } } });
    expect(paragraphs[0]!.runs[0]).toMatchObject({ size: 11, bold: false });
    expect(distance).toBe(twipFromMm(10));
    expect(sections[1]!.firstFooter).toBeUndefined();
  });

  it('is not there where an office gives none', async () => {
    expect((await setPlan(undefined)).sections[0]).not.toHaveProperty('firstFooter');
  });

  it('is printed on page 1 alone, in the lower margin', async () => {
    const flow = await setPlan(short);
    const pages = layoutFlow(flow, fonts);
    expect(pages.length).toBeGreaterThan(2);
    const { footer, rule } = partsOf(pages[0]!);
    expect(footer.map(({ text }) => loosen(text))).toEqual([short]);
    const marginTop = pages[0]!.height - flow.sections[0]!.page.bottom / 20;
    expect(rule).toMatchObject({ y1: rule.y2 });
    expect(rule.y1).toBeGreaterThan(marginTop);
    expect(rule.y1).toBeLessThan(footer[0]!.y);
    expect(footer[0]!.y).toBeLessThan(pages[0]!.height - flow.sections[0]!.firstFooter!.distance / 20);
    for (const page of pages.slice(1)) expect(partsOf(page).footer).toEqual([]);
  });

  it('pushes the text up where it is higher than the margin', async () => {
    const [withShort, withLong] = (await Promise.all([short, long].map(setPlan))).map(
      (flow) => layoutFlow(flow, fonts)[0]!,
    );
    const { footer, rule, lowest } = partsOf(withLong!);
    expect(footer.length).toBeGreaterThan(5);
    expect(lowest).toBeLessThan(rule.y1);
    expect(lowest).toBeLessThan(partsOf(withShort!).lowest);
  });

  it('stands between the main text and the appendices in plain text', async () => {
    expect(loosen(writeText(await setPlan(short))).replace(/\s+/g, ' ')).toContain(`Nguyễn Văn An ${short} * * *`);
  });
});
