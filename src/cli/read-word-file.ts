import path from 'node:path';
import { showPath } from '../files.ts';
import { readWord } from '../word/read-word.ts';
import type { Tracked, WordFile } from '../word/word.ts';
import { openWord } from './open-word.ts';
import type { Workplace } from './workplace.ts';

/**
 * @param file as it was named, from the folder of the command
 * @throws ProblemError where it cannot be read
 */
export function readWordFile({ folder, project }: Workplace, file: string, tracked: Tracked): WordFile {
  const found = path.resolve(folder, file);
  const name = showPath(project, found);
  return readWord(openWord(found, name), { file: name, tracked });
}
