import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  fonts = await loadFonts();
});

type Keys = Record<string, unknown>;
const office = {
  name: 'Sở Nội vụ',
  superior: 'UBND tỉnh A',
  symbol: 'SNV',
  place: 'A',
  signature: { title: 'Giám đốc' },
};

/** What is told of a plan: rule, message, and the text it points at. */
async function tell(more: Keys): Promise<string[]> {
  const plan = { kind: 'general-plan', issuer: office, date: '2026-03-05', subject: 'x', body: ['x'], ...more };
  const source = readYaml('plan.yaml', JSON.stringify(plan));
  const { problems, outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['text'] });
  if (problems.length > 0) expect(outputs.text).toBeUndefined();
  return problems.map(({ message, at }) => {
    const value = (at.pointer ?? '')
      .split('/')
      .slice(1)
      .reduce<unknown>((all, key) => (all as Keys)[key], plan);
    return `${message.key} ${at.pointer} ${String(value).slice(...(at.within ?? []))}`;
  });
}

describe('a note that cannot be printed', () => {
  it.each([
    ['Nội dung ^[không đóng.', 'plan-note-open /body/0 ^['],
    ['Nội dung ^[] rỗng.', 'plan-note-empty /body/0 ^[]'],
    ['Nội dung ^[ ] rỗng.', 'plan-note-empty /body/0 ^[ ]'],
    ['Nội dung ^[ngoài ^[trong] ngoài].', 'plan-note-nested /body/0 ^['],
  ])('%j', async (text, told) => {
    expect(await tell({ body: [text] })).toEqual([told]);
  });

  it('is no fault where it can be', async () => {
    expect(await tell({ body: ['Nội dung^[một [hai] \\] ba].', 'Dấu \\^[ này.'] })).toEqual([]);
  });
});

/** Every text of a plan that stands in a place which its form fixes. */
const fixed: Record<string, (text: string) => Keys> = {
  subject: (text) => ({ subject: text }),
  'lines of the subject': (text) => ({ subject: ['a', text] }),
  motto: (text) => ({ motto: text }),
  'title-lines': (text) => ({ 'title-lines': [text] }),
  'issued-with': (text) => ({ 'issued-with': text }),
  circulation: (text) => ({ circulation: text }),
  addressees: (text) => ({ addressees: [text] }),
  recipients: (text) => ({ recipients: [text] }),
  'what a copy is for': (text) => ({ recipients: [{ to: 'a', for: text }] }),
  archive: (text) => ({ archive: [text] }),
  signature: (text) => ({ signature: { title: text, name: 'b' } }),
  'name of the signer': (text) => ({ signature: { title: 'a', name: text } }),
  'on whose behalf': (text) => ({ signature: { 'on-behalf-of': text, title: 'a', name: 'b' } }),
  issuer: (text) => ({ issuer: { ...office, name: text } }),
  superior: (text) => ({ superior: text }),
  place: (text) => ({ place: text }),
  'label of an appendix': (text) => ({ appendices: [{ label: text, title: 'a', body: ['b'] }] }),
  'note of an appendix': (text) => ({ appendices: [{ note: text, title: 'a', body: ['b'] }] }),
  'names of columns': (text) => ({ body: [{ table: { columns: [text], rows: [['a']] } }] }),
  'header of a table': (text) => ({ body: [{ table: { columns: [{}], header: [[text]], rows: [['a']] } }] }),
  'columns of a programme': (text) => ({
    body: [{ programme: { columns: [text, 'b', 'c'], list: [{ time: 'a', content: 'b', by: 'c' }] } }],
  }),
  'words before a remark': (text) => ({ body: [{ remark: { label: text, text: 'a' } }] }),
};

describe('where no note can stand it is told at its place', () => {
  it.each(Object.entries(fixed))('%s', async (_name, make) => {
    const told = await tell(make('Chữ^[chú thích]'));
    expect(told.map((one) => one.replace(/ \/\S+ /, ' '))).toEqual(['plan-note-place ^[chú thích]']);
  });

  it.each(Object.entries(fixed))('%s, where nothing is told without it', async (_name, make) => {
    expect(await tell(make('Chữ'))).toEqual([]);
  });
});
