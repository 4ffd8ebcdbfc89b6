import { readFileSync, statSync } from 'node:fs';
import { makeProblem } from './core/make-problem.ts';
import { ProblemError } from './core/problem.ts';
import type { ProblemKey } from './core/problem-rules.ts';

/**
 * What a file holds: the one way in for all that others have written.
 * @param limit bytes it may have
 * @throws ProblemError where it cannot be read, or is no ordinary file
 */
export function readBytes(file: string, name: string, limit: number): Uint8Array {
  const fail = (key: ProblemKey, values = {}) => new ProblemError([makeProblem(key, { file: name }, { values })]);
  try {
    const facts = statSync(file);
    if (facts.isDirectory()) throw fail('file-is-folder');
    // To read a pipe or a device may never end.
    if (!facts.isFile()) throw fail('file-not-plain');
    if (facts.size > limit) throw fail('file-too-large', { limit: limit / 1024 / 1024 });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? fail('file-missing') : fail('file-unreadable', { detail: code ?? message });
  }
}
