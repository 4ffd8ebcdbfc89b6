import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sayLost } from '../../src/draft/report.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { type Imported, importWord } from '../../src/import-word.ts';
import { type Library, readDocument } from '../../src/read-document.ts';
import { readYaml, valueAt } from '../../src/source/read-yaml.ts';
import { type Content, commune, party, school, youth } from './contents.ts';
import { typed } from './hands.ts';
import { libraryOf } from './import-again.ts';
import { namesOf } from './names.ts';
import { scoreNodes } from './score.ts';
import { typePlan } from './type-plan.ts';
import { byDocx } from './type-with-docx.ts';

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  fonts = await loadFonts();
});

const importBytes = (bytes: Uint8Array): Promise<Imported> =>
  importWord(bytes, library, fonts, { file: 'a.docx', plan: 'a.yaml', tracked: 'accept' });
const rootOf = (imported: Imported) =>
  readDocument(readYaml('a.yaml', imported.yaml), libraryOf(imported, library)).read!.document.root;

/** Files that `files/type_plans.py` made with python-docx and LibreOffice. */
const kept: readonly (readonly [name: string, content: Content, numbers: number])[] = [
  ['python-headings', commune, 0],
  // The style List Number counts on from one section to the next: 3 to 6 where a plan begins with 1.
  ['python-list-styles', school, 4],
  ['python-tabs', party, 0],
  ['libreoffice-web-page', commune, 0],
  ['libreoffice-frames', school, 0],
  ['libreoffice-changes', party, 0],
  ['libreoffice-from-doc', youth, 0],
];

/**
 * Words kept and nodes at their place, printed for each file; all words and 95 % of the nodes are wanted.
 * @param numbers how many the file itself counts otherwise than any plan would
 */
async function judge(name: string, content: Content, bytes: Uint8Array, numbers = 0): Promise<void> {
  const imported = await importBytes(bytes);
  const { proof, drafted, yaml } = imported;
  const { share, wrong } = scoreNodes(rootOf(imported), content);
  console.log(
    `${name}: ${proof.kept} of ${proof.total} words, ${Math.round(share * 100)} % of ${content.nodes.length} nodes`,
  );
  expect(proof.lost.filter(({ reason }) => reason !== 'number')).toEqual([]);
  expect(proof.lost).toHaveLength(numbers);
  expect(wrong.length === 0 || share >= 0.95, wrong.join('\n')).toBe(true);
  expect(drafted.form).toBe(content.form);
  expect(namesOf(yaml, library)).toEqual(content.names);
  const office = readYaml('office.yaml', imported.office!.yaml);
  expect(office.data).toMatchObject({ name: content.issuer, superior: content.superior, symbol: content.symbol });
  expect(JSON.stringify(valueAt(office.data, '/signers'))).toContain(content.signature.name);
  expect(yaml + imported.office!.yaml).toMatch(/^archive: /m);
  expect(yaml).not.toContain("'- ");
  expect(yaml).toMatch(new RegExp(`number: ${Number(content.number)}\n`));
}

describe('plans by other hands lose no word, and their parts come to their level and kind', () => {
  it.each(typed.map(([content, hand]) => [hand.name, content, hand] as const))('%s', (name, content, hand) =>
    judge(name, content, typePlan(content, hand)),
  );

  it.each(byDocx.map(({ name, ...one }) => [name, one] as const))('%s', async (name, { content, make }) =>
    judge(name, content, await make()),
  );

  it.each(kept)('%s', (name, content, numbers) =>
    judge(
      name,
      content,
      new Uint8Array(readFileSync(path.join(import.meta.dirname, 'files', `${name}.docx`))),
      numbers,
    ),
  );
});

it('a number that the plan counts otherwise is told with the number it has there', async () => {
  const file = path.join(import.meta.dirname, 'files/python-list-styles.docx');
  const { proof, departures } = await importBytes(new Uint8Array(readFileSync(file)));
  expect(sayLost(proof, departures, 'vi').map(({ words, place, reason }) => `${place}: ${words}, ${reason}`)).toEqual([
    'đoạn 9: 3, kế hoạch đếm là 1.',
    'đoạn 12: 4, kế hoạch đếm là 2.',
    'đoạn 17: 5, kế hoạch đếm là 1.',
    'đoạn 18: 6, kế hoạch đếm là 2.',
  ]);
});

const project = path.resolve(import.meta.dirname, '../..');
const decree = ['../shared', '../../shared']
  .map((folder) => path.resolve(project, folder, 'standards/decree-30/Phuluc3.docx'))
  .find((file) => existsSync(file));
it.skipIf(decree === undefined)(
  'the templates of the decree as issued lose no word (needs the file beside the repository)',
  { timeout: 120_000 },
  async () => {
    const { proof } = await importBytes(new Uint8Array(readFileSync(decree!)));
    console.log(`Phuluc3.docx: ${proof.kept} of ${proof.total} words`);
    expect(proof.lost).toEqual([]);
  },
);
