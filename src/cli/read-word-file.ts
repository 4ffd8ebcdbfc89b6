import path from 'node:path';
import { showPath } from '../files.ts';
import { readWord } from '../word/read-word.ts';
import type { Tracked, WordFile } from '../word/word.ts';
import { openWord } from './open-word.ts';
import type { Workplace } from './workplace.ts';

/** Is it a file of Word, or of a program like it? Git hands on files of its own, which end as those in the repository do. */
export function isWordFile(file: string): boolean {
  return /\.(docx|docm|dotx|dotm|doc|rtf|odt|fodt)$/i.test(file);
}

/**
 * @param file as it was named, from the folder of the command
 * @throws ProblemError where it cannot be read
 */
export function readWordFile({ folder, project }: Workplace, file: string, tracked: Tracked): WordFile {
  const found = path.resolve(folder, file);
  const name = showPath(project, found);
  return readWord(openWord(found, name), { file: name, tracked });
}
