import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from './core/problem.ts';
import { readShipped, readSource } from './files.ts';
import { readYaml, type Source } from './source/read-yaml.ts';
import type { StarterWords } from './starter/make-starter.ts';

const folder = 'templates/starters';

/** The kinds that the package has a starter of; any other begins as a general plan. */
const shipped = ['annual-campaign', 'special-campaign', 'topic-plan', 'event-plan', 'work-plan', 'general-plan'];

/**
 * What a new plan of a kind is made of: the project's `templates/starters/<kind>.yaml`, else the package's.
 * @throws ProblemError when it cannot be read
 */
export async function readStarter(project: string, kind: string): Promise<Source> {
  const own = path.join(project, folder, `${kind}.yaml`);
  if (await lstat(own).catch(() => undefined)) return whole(await readSource(project, own));
  return readShippedYaml(`${folder}/${shipped.includes(kind) ? kind : 'general-plan'}.yaml`);
}

/** The words that starters are filled with, by regime. */
export function readStarterWords(): StarterWords {
  return readShippedYaml(`${folder}/words.yaml`).data as unknown as StarterWords;
}

/** The files of an office's folder and what they are made of (`templates/office`). */
const officeFiles = {
  'kehoach.config.yaml': 'kehoach.config.yaml',
  '.vscode/settings.json': 'settings.json',
  '.vscode/extensions.json': 'extensions.json',
  '.gitattributes': 'gitattributes',
  '.gitignore': 'gitignore',
};

/** The files of an office's folder beside its office and its plans. */
export function readOfficeFiles(): { readonly name: string; readonly content: string }[] {
  return Object.entries(officeFiles).map(([name, shipped]) => ({
    name,
    content: readShipped(`templates/office/${shipped}`),
  }));
}

/** What the file of an office is made of. */
export function readIssuerStarter(): Source {
  return readShippedYaml('templates/office/issuer.yaml');
}

function readShippedYaml(file: string): Source {
  return whole(readYaml(file, readShipped(file)));
}

function whole(source: Source): Source {
  if (source.data === undefined || source.problems.some(({ severity }) => severity === 'error'))
    throw new ProblemError(source.problems);
  return source;
}
