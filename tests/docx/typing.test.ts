import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareDocxSkeleton } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { Flow, Paragraph } from '../../src/flow/flow.ts';
import { textOf } from '../../src/typeset/sheet.ts';
import { forms } from '../powers/open-library.ts';
import { openDesk } from '../typeset/build-plan.ts';
import { findPython, inFolder } from './open-docx.ts';

const { python, noTools } = findPython();
const desk = await openDesk();

/** What has a number, a dash, a heading or neither, to the depth where offices stop. */
const plan = `
bases: [Căn cứ thứ nhất của cấp trên]
lead-in: Cơ quan xây dựng kế hoạch như sau
body:
  - heading: Đầu mục lớn
    items: [Gạch thứ nhất của mục., Gạch thứ hai của mục.]
  - heading: Mục lớn khác
    parts:
      - heading: Đề mục hai
        parts:
          - heading: Đề mục ba
            parts:
              - text: Khoản có số thứ nhất.
              - text: Khoản có số thứ hai.
          - heading: Đề mục ba khác
            paragraph: Đoạn văn không có số.
      - label: Công việc
        items:
          - Gạch dưới nhãn.
          - text: 'Gạch mở ra:'
            items: [Cộng thứ nhất., Cộng thứ hai.]
  - heading: Mục lớn cuối
    parts:
      - text: Một câu đứng riêng có số.
      - remark: Điều cần lưu ý.
      - paragraph: Đoạn cuối.
`;

interface Seen {
  readonly style: string;
  readonly label: string;
  readonly text: string;
  readonly look: readonly unknown[];
  readonly styleLook: readonly unknown[];
}

interface Step {
  readonly at: string;
  readonly start?: boolean;
  readonly keys: readonly string[];
}

/** What came of the keys, a list of paragraphs for each step of each job. */
async function pressKeys(
  jobs: readonly { readonly flow: Flow; readonly steps: readonly Step[] }[],
): Promise<Seen[][][]> {
  return inFolder(async (folder) => {
    const given = [];
    for (const [i, { flow, steps }] of jobs.entries()) {
      const file = join(folder, `${i}.docx`);
      writeFileSync(file, writeDocx(flow, await prepareDocxSkeleton(flow), desk.fonts));
      given.push({ file, steps });
    }
    const script = join(import.meta.dirname, 'press-keys.py');
    const input = JSON.stringify(given);
    return JSON.parse(execFileSync(python!, [script], { input, encoding: 'utf8', maxBuffer: 1 << 26 }));
  });
}

/** The text from the bases to the end, without its tables. */
function textParagraphs({ sections }: Flow): Paragraph[] {
  const blocks = sections[0]!.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const from = blocks.findIndex(({ style }) => style === 'Basis');
  return blocks.slice(from).filter(({ runs }) => textOf(runs) !== '');
}

/** LibreOffice's name of the style, and the number it shows, of the paragraph that Enter begins after this one. */
function follower({ styles }: Flow, { style, marker }: Paragraph): { style: string; label: string } {
  const { next, name } = styles.find(({ id }) => id === style)!;
  if (next !== undefined && next !== style) return { style: styles.find(({ id }) => id === next)!.name, label: '' };
  return { style: name, label: marker?.list ? countOn(marker.text) : '' };
}

/** The number after a number; a bullet is followed by its like. */
function countOn(label: string): string {
  const [, before = '', count = '', after = ''] = /^(.*?)([IVX]+|\d+|[a-c])(\D*)$/.exec(label) ?? [];
  if (count === '') return label;
  if (/\d/.test(count)) return `${before}${Number(count) + 1}${after}`;
  if (/[a-c]/.test(count)) return `${before}${String.fromCharCode(count.charCodeAt(0) + 1)}${after}`;
  const roman = ['I', 'II', 'III', 'IV', 'V'];
  return `${before}${roman[roman.indexOf(count) + 1]}${after}`;
}

const typed = 'Chữ mới';
const built = await Promise.all(forms.map((form) => desk.build(form, plan)));

/** Paragraphs after which Enter begins one more of their kind. */
const itemsOf = (flow: Flow) =>
  textParagraphs(flow).filter((paragraph) => paragraph.marker?.list && follower(flow, paragraph).label !== '');
/** Numbers below those of the parts. */
const countedOf = (flow: Flow) =>
  textParagraphs(flow).filter(({ marker }) => {
    const own = marker?.list;
    const level = own && own.level > 0 && flow.lists.find(({ id }) => id === own.id)!.levels[own.level];
    return level && level.format !== 'bullet';
  });
const ways = [
  { of: textParagraphs, keys: ['Enter', typed] },
  { of: itemsOf, keys: ['Enter', 'Enter', typed] },
  { of: countedOf, start: true, keys: ['Tab'] },
  { of: countedOf, start: true, keys: ['Shift+Tab'] },
  { of: countedOf, start: true, keys: ['Tab', 'Shift+Tab'] },
];

describe.skipIf(noTools)(`a clerk types on in LibreOffice${noTools ? ` (skipped: ${noTools})` : ''}`, () => {
  /** By form and way, in the order of their paragraphs. */
  let results: Seen[][][];
  beforeAll(async () => {
    const jobs = built.flatMap((flow) =>
      ways.map(({ of, start, keys }) => ({
        flow,
        steps: of(flow).map(({ runs }) => ({ at: textOf(runs).slice(0, 24), keys, ...(start && { start }) })),
      })),
    );
    results = await pressKeys(jobs);
  }, 600_000);
  const resultOf = (form: number, way: number): Seen[][] => results[ways.length * form + way]!;

  test('Enter after any paragraph begins what follows it: its like with the next number, or the text of the plan', () => {
    built.forEach((flow, form) => {
      textParagraphs(flow).forEach((paragraph, k) => {
        const [, made] = resultOf(form, 0)[k]!;
        const own = textOf(paragraph.runs);
        const { style, label } = follower(flow, paragraph);
        expect([own, made?.text, made?.style, made?.label]).toEqual([own, typed, style, label]);
        expect([own, made?.look]).toEqual([own, made?.styleLook]);
      });
    });
  });

  test('Enter on an empty item leaves the list, and what is typed looks as the text of the plan', () => {
    built.forEach((flow, form) => {
      const steps = resultOf(form, 1);
      expect(steps.length).toBeGreaterThan(8);
      for (const [own, made, ...more] of steps) {
        expect([made!.text, made!.label, made!.style, more]).toEqual([typed, '', own!.style, []]);
        expect(made!.look).toEqual(made!.styleLook);
        const body = flow.styles.find(({ id }) => id === 'Body')!;
        const style = flow.styles.find(({ name }) => name === made!.style)!;
        expect([style.paragraph, style.char]).toEqual([body.paragraph, body.char]);
      }
    });
  });

  test('Tab and Shift+Tab move a counted item by a level, and back', () => {
    const shapeOf = (label: string) =>
      label
        .replace(/[IVX]+/, 'I')
        .replace(/\d+/g, '1')
        .replace(/[a-dđ](?=\W*$)/, 'a');
    const signs = { 'upper-roman': 'I', 'upper-letter': 'A', decimal: '1', 'lower-letter': 'a', bullet: '' };
    built.forEach((flow, form) => {
      const shapes = flow.lists[0]!.levels.map(({ format, text }) =>
        text.replace(/%\d(?=\D*$)/, signs[format]).replace(/%\d/g, '1'),
      );
      expect(countedOf(flow).length).toBeGreaterThan(4);
      countedOf(flow).forEach(({ marker, runs }, k) => {
        const { level } = marker!.list!;
        const seen = [2, 3, 4].map((way) => resultOf(form, way)[k]![0]!);
        expect(seen.map(({ text }) => text)).toEqual(seen.map(() => textOf(runs)));
        expect(seen.map(({ label }) => shapeOf(label))).toEqual(
          [level + 1, level - 1, level].map((wanted) => shapes[wanted]),
        );
      });
    });
  });
});
