import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { groupBy } from '../core/group-by.ts';
import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { writeFiles } from '../write-files.ts';
import { runMark } from './leftovers.ts';

/**
 * Beside the documents of a folder: what they were made of, a line of JSON for each. Who copies the folder, shares it or keeps it in
 * git takes it along; who deletes it loses both.
 *
 * A line is added before its document is put in place, so that a run may be killed at any moment: the document that then stands there
 * is of this line or of the one before. Lines of two branches that git has merged hold side by side.
 */
export const recordName = '.kehoach-record';

/** What is known of a document as it was written. Digests are SHA-256, in hexadecimal. */
export interface Made {
  /** Name in its folder. */
  readonly name: string;
  /** Digest of the document. */
  readonly made: string;
  /** Digest of all it was made of. */
  readonly of: string;
  /** The office the plan named, whose file is part of that. */
  readonly issuer?: string;
  readonly form: string;
  /** Pages, where an output of that run has them. */
  readonly pages?: number;
  /** Warnings told of the plan. */
  readonly warnings: number;
}

/** The record of a folder. */
export interface BuildRecord {
  /** All that is known of a document; none of one that was not written here. */
  find(name: string): readonly Made[];
  /** @throws ProblemError where it cannot be written */
  add(made: readonly Made[]): Promise<void>;
}

export async function openRecord(folder: string): Promise<BuildRecord> {
  const file = path.join(folder, recordName);
  const text = await readRecord(file);
  const known = groupBy(parseRecord(text), ({ name }) => name);
  // What a run that was killed has begun to write is no line.
  let start = text === '' || text.endsWith('\n') ? '' : '\n';
  return {
    find: (name) => known.get(name) ?? [],
    async add(made) {
      await append(file, start + printRecord(made));
      start = '';
    },
  };
}

/** Whether a document was built here, and nobody has changed it since. */
export async function isBuilt(file: string): Promise<boolean> {
  const text = await readRecord(path.join(path.dirname(file), recordName)).catch(() => '');
  const made = parseRecord(text).filter(({ name }) => name === path.basename(file));
  if (made.length === 0) return false;
  const digest = digestOf(await readFile(file).catch(() => ''));
  return made.some((one) => one.made === digest);
}

/**
 * Leaves one line for each document, sorted, so that the record does not show in what order or by how many threads the plans were
 * built.
 * @param settled digests of the documents that stand there now, by name; of others all lines stay while there is a document
 * @throws ProblemError where it cannot be written
 */
export async function tidyRecord(folder: string, settled: ReadonlyMap<string, string>): Promise<void> {
  const text = await readRecord(path.join(folder, recordName));
  if (text === '') return;
  const there = new Set(await readdir(folder));
  const kept = [...groupBy(parseRecord(text), ({ name }) => name)]
    .filter(([name]) => there.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, lines]) => {
      const now = lines.findLast(({ made }) => made === settled.get(name));
      return now ? [now] : lines;
    });
  const tidy = printRecord(kept);
  if (tidy !== text) await writeFiles(folder, [{ name: recordName, content: tidy }], runMark());
}

/** Digest of a document, or of what it is made of. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

async function readRecord(file: string): Promise<string> {
  const facts = await lstat(file).catch(() => undefined);
  if (facts === undefined) return '';
  if (!facts.isFile()) throw new ProblemError([makeProblem('file-output-not-plain', { file })]);
  return readFile(file, 'utf8');
}

/** What is no line of ours, such as the marks of a merge in git, says nothing. */
function parseRecord(text: string): Made[] {
  return text.split('\n').flatMap((line) => {
    try {
      const made = JSON.parse(line) as Made;
      return isMade(made) ? [made] : [];
    } catch {
      return [];
    }
  });
}

function isMade(made: Partial<Record<keyof Made, unknown>> | null): boolean {
  if (typeof made !== 'object' || made === null) return false;
  const { name, made: digest, of, issuer, form, pages, warnings } = made;
  return (
    [name, digest, of, form, issuer ?? ''].every((value) => typeof value === 'string') &&
    [warnings, pages ?? 0].every((value) => Number.isSafeInteger(value))
  );
}

function printRecord(all: readonly Made[]): string {
  return all
    .map(({ name, made, of, issuer, form, pages, warnings }) => {
      const line: Made = {
        name,
        made,
        of,
        form,
        warnings,
        ...(issuer !== undefined && { issuer }),
        ...(pages !== undefined && { pages }),
      };
      return `${JSON.stringify(line)}\n`;
    })
    .join('');
}

/** Adds to a file, or to none that is there: never to what a link leads to, nor to a pipe. */
async function append(file: string, text: string): Promise<void> {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    const handle = await open(file, O_APPEND | O_CREAT | O_WRONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0), 0o666);
    try {
      if (!(await handle.stat()).isFile()) throw new ProblemError([makeProblem('file-output-not-plain', { file })]);
      await handle.appendFile(text);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ProblemError([makeProblem('file-unwritable', { file }, { values: { detail: code ?? message } })]);
  }
}
