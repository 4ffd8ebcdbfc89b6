import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sayLost } from '../../src/draft/report.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { importWord } from '../../src/import-word.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { libraryOf } from './import-again.ts';
import { all as offices } from './offices/all.ts';
import type { Office } from './offices/type.ts';
import { scoreNodes } from './score.ts';

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  fonts = await loadFonts();
});

/**
 * All words of the file are in the plan or told, 95 % of its nodes at their level and kind, and the plan is built and has no error but
 * those of the file itself.
 */
async function judge(office: Office): Promise<void> {
  const bytes = await office.make();
  const imported = await importWord(bytes, library, fonts, { file: 'a.docx', plan: 'a.yaml', tracked: 'accept' });
  const { proof, departures, drafted, yaml } = imported;
  const { read, problems, outputs } = await generateDocuments(
    readYaml('a.yaml', yaml),
    libraryOf(imported, library),
    fonts,
    { outputs: ['docx', 'pdf'] },
  );
  const { share, wrong } = scoreNodes(read!.document.root, office);
  console.log(
    `${office.name}: ${proof.kept} of ${proof.total} words, ${Math.round(share * 100)} % of ${office.nodes.length} nodes`,
  );
  expect(sayLost(proof, departures, 'vi').map(({ words, reason }) => [words, reason])).toEqual(office.lost ?? []);
  expect(wrong.length === 0 || share >= 0.95, wrong.join('\n')).toBe(true);
  expect(drafted.form).toBe(office.form);
  expect(readYaml('office.yaml', imported.office!.yaml).data).toMatchObject(office.office);
  expect(readYaml('a.yaml', yaml).data).toMatchObject(office.plan);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  expect(errors).toEqual(office.errors ?? []);
  expect(Object.keys(outputs)).toHaveLength(errors.length > 0 ? 0 : 2);
}

describe('plans as other offices type them lose no word, come to their level and kind, and are built', () => {
  it.each(offices.map((office) => [office.name, office] as const))('%s', (_, office) => judge(office));
});
