import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeProblem } from './core/make-problem.ts';
import { ProblemError } from './core/problem.ts';
import { isFolder } from './files.ts';

/** Short, whatever the name of the file that is written. */
const usualMark = '.kehoach-';

/** A file below a folder. */
export interface NewFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** New text for a file that was read, both without byte-order mark. */
export interface NewText {
  readonly path: string;
  /** Name shown. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What is to stand at a path. */
interface Content {
  readonly to: string;
  readonly content: Uint8Array | string;
  readonly mode?: number;
}

/**
 * Writes files below a folder, all or none.
 * @param mark what the names begin with that files have until they are in place
 * @param ready called when all is written and nothing yet in place
 * @returns their paths
 * @throws ProblemError when a file cannot be written; what stood there before then still does
 */
export async function writeFiles(
  folder: string,
  files: readonly NewFile[],
  mark = usualMark,
  ready?: () => Promise<void>,
): Promise<string[]> {
  const contents = files.map(({ name, content }) => ({ name, to: path.resolve(folder, name), content }));
  for (const { name, to } of contents) {
    if (path.relative(folder, to).startsWith('..'))
      throw new ProblemError([makeProblem('file-outside', { file: name })]);
    if (await isFolder(to)) throw new ProblemError([makeProblem('file-output-is-folder', { file: to })]);
    // A pipe or a device would be replaced by a file: a machine without /dev/null works no more.
    if (!(await mayBeReplaced(to))) throw new ProblemError([makeProblem('file-output-not-plain', { file: to })]);
  }
  await putInPlace(contents, mark, ready);
  return contents.map(({ to }) => to);
}

/** True where nothing stands, or an ordinary file; what a link in the folder of devices leads to does not count. */
async function mayBeReplaced(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined);
  return (facts === undefined || facts.isFile()) && !file.startsWith('/dev/');
}

/**
 * Replaces the texts of files, all or none. Byte-order marks, rights and links stay.
 * @param mark as for `writeFiles`
 * @throws ProblemError when a file cannot be written, or is no longer what was read
 */
export async function replaceTexts(texts: readonly NewText[], mark = usualMark): Promise<void> {
  await putInPlace(await Promise.all(texts.map(readyText)), mark);
}

async function readyText({ path: at, file, before, after }: NewText): Promise<Content> {
  try {
    const to = await realpath(at);
    const now = await readFile(to, 'utf8');
    const mark = now.startsWith('\ufeff') ? '\ufeff' : '';
    if (now.slice(mark.length) !== before) throw new ProblemError([makeProblem('file-changed', { file })]);
    return { to, content: mark + after, mode: (await stat(to)).mode };
  } catch (error) {
    throw explainFailure(error, file);
  }
}

/** First all beside their places, then each put in place. */
async function putInPlace(contents: readonly Content[], mark: string, ready?: () => Promise<void>): Promise<void> {
  const written: string[] = [];
  let at = '';
  try {
    for (const { to, content, mode } of contents) {
      at = to;
      const beside = path.join(path.dirname(to), `${mark}${randomUUID()}.tmp`);
      await mkdir(path.dirname(to), { recursive: true });
      written.push(beside);
      await writeFile(beside, content, mode === undefined ? {} : { mode });
    }
    await ready?.();
    for (const [i, { to }] of contents.entries()) {
      at = to;
      await rename(written[i]!, to);
    }
  } catch (error) {
    for (const beside of written) await rm(beside, { force: true });
    throw explainFailure(error, at);
  }
}

function explainFailure(error: unknown, file: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new ProblemError([makeProblem('file-unwritable', { file }, { values: { detail: code ?? message } })]);
}
