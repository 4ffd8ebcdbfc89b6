import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { importWord } from '../../src/import-word.ts';
import type { Library } from '../../src/read-document.ts';
import { makeDocx, p, r } from '../word/make-docx.ts';
import { typed } from './hands.ts';
import { buildDocx, libraryOf } from './import-again.ts';
import { typePlan } from './type-plan.ts';

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  fonts = await loadFonts();
});

const importBytes = (bytes: Uint8Array) => importWord(bytes, library, fonts, { file: 'a.docx', plan: 'a.yaml' });
const told = ({ departures }: Awaited<ReturnType<typeof importBytes>>) =>
  departures.map(({ setting, file, form, kept }) => `${setting}: ${file}, form ${form}${kept ? ', throughout' : ''}`);

/** The first plan by another hand, its text changed. */
function retype(change: (xml: string) => string): Uint8Array {
  const entries = unzipSync(typePlan(...typed[0]!));
  const name = 'word/document.xml';
  return zipSync({ ...entries, [name]: strToU8(change(strFromU8(entries[name]!))) });
}

it('tells what a file does throughout otherwise than its form, and the plan prints it so', async () => {
  const smaller = retype((xml) => xml.replaceAll('w:val="28"', 'w:val="26"').replace('w:top="1134"', 'w:top="1418"'));
  const imported = await importBytes(smaller);
  expect(told(imported)).toEqual(
    expect.arrayContaining(['page.top: 25, form 20, throughout', 'styles.body.size: 13, form 14, throughout']),
  );
  expect(imported.yaml).toMatch(/page:\s+top: 25\n/);
  // What is built of it departs from the form in nothing that its plan does not say.
  const again = await importBytes(await buildDocx(imported.yaml, libraryOf(imported, library), fonts));
  expect(again.departures.map(({ setting, file }) => `${setting} ${file}`).sort()).toEqual(
    imported.departures.map(({ setting, file }) => `${setting} ${file}`).sort(),
  );
});

it('tells of a number that leaves a gap, with its place, and of one paragraph that is set otherwise', async () => {
  const imported = await importBytes(
    retype((xml) =>
      xml
        .replace('3. Mỗi thôn', '4. Mỗi thôn')
        .replace(/<w:sz w:val="28"\/>(?=<\/w:rPr><w:t xml:space="preserve">Trong năm)/, '<w:sz w:val="32"/>'),
    ),
  );
  expect(told(imported)).toEqual(expect.arrayContaining(['number: 4., form 3.', 'styles.body.size: 16, form 14']));
  expect(imported.departures.find(({ setting }) => setting === 'number')?.at?.kind).toBe('paragraph');
  expect(imported.proof.lost).toMatchObject([{ words: '4', reason: 'number' }]);
});

it.each([
  ['a letter', 'a/ Việc một.', 'c/ Ba việc.', 'c'],
  ['a capital', 'A. Việc một.', 'C. Ba việc.', 'C'],
  ['a Roman number', 'I. Việc một.', 'III. Ba việc.', 'III'],
  ['a letter in brackets', '(a) Việc một.', '(d) Bốn việc.', 'd'],
  ['figures of two places', '1.1. Việc một.', '1.3. Ba việc.', '3'],
])('a gap in %s is one of numbers, and no word is lost', async (_, first, second, lost) => {
  const line = (text: string) => p(r(text));
  const body = ['KẾ HOẠCH', 'Việc chung', '1. Mục đích', first, second].map(line).join('');
  const { proof } = await importBytes(makeDocx(body));
  expect(proof.lost).toMatchObject([{ words: lost, reason: 'number' }]);
});
