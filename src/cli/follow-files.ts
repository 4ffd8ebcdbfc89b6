import { stat } from 'node:fs/promises';
import path from 'node:path';
import { watch } from 'chokidar';

/** Files of a project that documents are made of: plans and offices, and what an office lays over the package's own. */
const followed = ['plans', 'templates', 'schemas', 'kehoach.config.yaml'];
/** Editors write a file in several steps: how long none must have followed, ms. */
const rest = 15;
/** The watcher tells nothing more of a file so soon after it told of it, ms: it is looked at again then. */
const deaf = 60;

/**
 * Calls back with the files that were written, moved or deleted, soon after they are at rest. An editor may write a new file and
 * rename it, a network drive may tell nothing: chokidar knows both (`CHOKIDAR_USEPOLLING`).
 * @param more files elsewhere
 * @returns stops it
 */
export function followFiles(
  project: string,
  more: readonly string[],
  changed: (files: ReadonlySet<string>) => void,
): () => Promise<void> {
  // The project's own folder, for what is not there yet: of a file that is missing the watcher would never hear.
  const watcher = watch([project, ...more], {
    ignoreInitial: true,
    // A link out of the project is not followed here either.
    followSymlinks: false,
    ignored: (file, stats) => {
      if (more.includes(file)) return false;
      const [top] = path.relative(project, file).split(path.sep);
      if (top === '') return false;
      return !followed.includes(top!) || (stats?.isFile() === true && !/\.(ya?ml|hbs|json)$/i.test(file));
    },
  });
  let waiting: NodeJS.Timeout | undefined;
  let closed = false;
  let files = new Set<string>();
  const add = (file: string): void => {
    files.add(file);
    clearTimeout(waiting);
    waiting = setTimeout(tell, rest);
  };
  const tell = async (): Promise<void> => {
    const told = files;
    files = new Set();
    const before = await Promise.all([...told].map(readState));
    if (closed) return;
    changed(told);
    setTimeout(async () => {
      const after = await Promise.all([...told].map(readState));
      for (const [i, file] of [...told].entries()) if (!closed && after[i] !== before[i]) add(file);
    }, deaf);
  };
  watcher.on('all', (_event, file) => add(file));
  // What cannot be watched is not followed; the pages that are shown stay.
  watcher.on('error', () => {});
  return async () => {
    closed = true;
    clearTimeout(waiting);
    await watcher.close();
  };
}

/** What tells whether a file was written again. */
async function readState(file: string): Promise<string> {
  const facts = await stat(file).catch(() => undefined);
  return facts ? `${facts.mtimeMs} ${facts.size} ${facts.ino}` : '';
}

/** A plan, by its name below the project: another one that is saved changes nothing of it. */
export function isPlan(name: string): boolean {
  return name.startsWith('plans/') && !name.startsWith('plans/issuers/');
}

/** Waits for Ctrl+C, or for being told to stop. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
}
