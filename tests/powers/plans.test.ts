import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { loadFonts, loadLibrary, readSource } from '../../src/files.ts';
import type { Block } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import type { Library } from '../../src/read-document.ts';

const project = path.resolve(import.meta.dirname, '../..');
const plans = readdirSync(path.join(project, 'plans')).filter((name) => /\.ya?ml$/.test(name));

/** What a numbering or a list would print before a text. */
const typedMarker =
  /^(?:[-+*•–]\s|\(?(?:[IVX]{1,6}|[A-Z]|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)[.)/-](?:\s|$)|(?:[IVX]+|\d)\.\d)/u;
/** What only a form or a template should know. */
const layoutWord =
  /^(?:size|font|bold|italic|underline|indent|align|center|centre|margin|spacing|line-height|page-break|style|color|width|tab)$/i;

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = await loadLibrary(project);
  fonts = await loadFonts();
});

/** Keys and texts of a plan, each with its line. */
function readParts(text: string): { keys: [string, number][]; texts: [string, number][] } {
  const keys: [string, number][] = [];
  const texts: [string, number][] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  visit(parseDocument(text, { schema: 'failsafe' }), {
    Scalar(key, node) {
      if (typeof node.value !== 'string') return;
      (key === 'key' ? keys : texts).push([node.value, lineOf(node.range?.[0] ?? 0)]);
    },
    Pair(_key, pair) {
      // How a plan departs from its form, and what numbers look like, is the business of these two.
      return isScalar(pair.key) && (pair.key.value === 'profile' || pair.key.value === 'numbering')
        ? visit.SKIP
        : undefined;
    },
  });
  return { keys, texts };
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table')
        return block.rows.flatMap((row) => row.cells.map((cell) => textOf(cell.blocks))).join('\n');
      return `${block.marker ? `${block.marker.text} ` : ''}${block.runs.map((run) => run.text).join('')}`;
    })
    .join('\n');
}

it('knows a typed marker when it sees one', () => {
  const typed = [
    'I. Mục đích',
    '1. Mục đích',
    'a) Nội dung',
    'đ) Nội dung',
    '- Gạch',
    '+ Cộng',
    '• Chấm',
    '3.1. Dữ liệu',
    '1.1 Dữ liệu',
    '(1) Một',
    'II- Hai',
    '1/ Một',
  ];
  expect(typed.filter((text) => !typedMarker.test(text))).toEqual([]);
  const plain = [
    '100% tập thể',
    '05 sáng kiến',
    'TS. Nguyễn',
    '20/11/2026',
    'Vụ các trường',
    '12-KH/TU',
    'Ý kiến',
    '3 đơn vị',
    '01 tập thể',
  ];
  expect(plain.filter((text) => typedMarker.test(text))).toEqual([]);
});

describe.each(plans)('plans/%s', (name) => {
  const text = readFileSync(path.join(project, 'plans', name), 'utf8');
  const { keys, texts } = readParts(text);

  it('has no marker typed by hand', () => {
    expect(texts.length).toBeGreaterThan(20);
    // An enumeration inside one sentence, (1) …; (2) …, is the author's own.
    const inSentence = /^\(1\).*\(2\)/;
    expect(texts.filter(([value]) => typedMarker.test(value) && !inSentence.test(value))).toEqual([]);
  });

  it('has no heading typed in capitals', () => {
    const capitals = texts.filter(([value]) => {
      const letters = value.replace(/[^\p{L}]/gu, '');
      return /\s/.test(value) && letters.length > 5 && letters === letters.toLocaleUpperCase('vi');
    });
    expect(capitals).toEqual([]);
  });

  it('has no layout word', () => {
    expect(keys.filter(([key]) => layoutWord.test(key))).toEqual([]);
  });

  it('is at most 1.25 times as long as the text of its document', async () => {
    const {
      outputs: { flow },
      problems,
    } = await generateDocuments(await readSource(project, path.join(project, 'plans', name)), library, fonts, {
      rules: false,
      outputs: ['flow'],
    });
    expect(problems).toEqual([]);
    const body = flow!.sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === 'paragraph' || block.role === 'data'),
    );
    expect([...text].length / [...textOf(body)].length).toBeLessThanOrEqual(1.25);
  });
});
