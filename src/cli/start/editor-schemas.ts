import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../../core/problem.ts';
import { isFolder, slash } from '../../files.ts';
import { readLexicon } from '../../lexicon/read-lexicon.ts';
import { listDays } from '../../plan/name-days.ts';
import { listKinds } from '../../plan/read-plan.ts';
import { findSchema, propertiesOf } from '../../schema/schema-set.ts';
import { listNames, makeEditorSchema } from '../../starter/make-editor-schema.ts';
import { type NewFile, writeFiles } from '../../write-files.ts';
import type { Workplace } from '../workplace.ts';

/** Schemas of the project's kinds for editors, which know its offices too; a project that `init` did not make has none. */
export const editorFolder = 'plans/.schemas';

/** The address of a schema for editors, seen from a folder. */
export type SchemaAddress = (folder: string, of: string) => Promise<string>;

/** @param isMade the schemas for editors are not there yet, but will be */
export function addressesIn(project: string, isMade = false): SchemaAddress {
  return async (folder, of) => {
    const ours = path.join(project, editorFolder, `${of}.schema.json`);
    const hasOurs = (await isThere(ours)) || (isMade && !plain.includes(of));
    return slash(path.relative(folder, hasOurs ? ours : await findKindSchema(project, of)));
  };
}

/** Schemas that know nothing of a project. */
const plain = ['issuer', 'config'];

/** The project's own schema, else that of the package that `npm install` puts there. */
async function findKindSchema(project: string, of: string): Promise<string> {
  const name = `${of}.schema.json`;
  const own = path.join(project, 'schemas', name);
  return (await isThere(own)) ? own : path.join(project, 'node_modules/kehoach/schemas', name);
}

const isThere = async (file: string) => (await stat(file).catch(() => undefined)) !== undefined;

/** The schemas for editors of all kinds, those that do not stand there as they would be made now. */
export async function makeEditorSchemas({
  project,
  library,
}: Pick<Workplace, 'project' | 'library'>): Promise<NewFile[]> {
  const { issuers, validator, language } = library;
  const names = listNames(issuers, listDays(readLexicon(language, validator).anniversaries));
  const folder = path.join(project, editorFolder);
  const made = listKinds(validator).map(async (kind): Promise<NewFile[]> => {
    const keys = propertiesOf(validator.schemas, findSchema(validator.schemas, `${kind}.schema.json`));
    const address = slash(path.relative(folder, await findKindSchema(project, kind)));
    const name = `${editorFolder}/${kind}.schema.json`;
    const content = makeEditorSchema(address, new Set(keys.keys()), names);
    const before = await readFile(path.join(project, name), 'utf8').catch(() => undefined);
    return before === content ? [] : [{ name, content }];
  });
  return (await Promise.all(made)).flat();
}

/** Makes the schemas for editors anew, where the project has such. */
export async function renewEditorSchemas(workplace: Pick<Workplace, 'project' | 'library'>): Promise<void> {
  const { project } = workplace;
  if (!(await isFolder(path.join(project, editorFolder)))) return;
  try {
    await writeFiles(project, await makeEditorSchemas(workplace));
  } catch (error) {
    // No plan waits for what editors offer: a folder may be closed to writing.
    if (!(error instanceof ProblemError)) throw error;
  }
}
