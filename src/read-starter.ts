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
  return readShippedYaml(shipped.includes(kind) ? kind : 'general-plan');
}

/** The words that starters are filled with, by regime. */
export function readStarterWords(): StarterWords {
  return readShippedYaml('words').data as unknown as StarterWords;
}

function readShippedYaml(name: string): Source {
  const file = `${folder}/${name}.yaml`;
  return whole(readYaml(file, readShipped(file)));
}

function whole(source: Source): Source {
  if (source.data === undefined || source.problems.some(({ severity }) => severity === 'error'))
    throw new ProblemError(source.problems);
  return source;
}
