import path from 'node:path';
import { watch } from 'chokidar';

/** Files of a project that documents are made of: plans and offices, and what an office lays over the package's own. */
const followed = ['plans', 'templates', 'schemas', 'kehoach.config.yaml'];
/** Editors write a file in several steps: how long none must have followed, ms. */
const rest = 15;

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
  const watcher = watch([...followed.map((name) => path.join(project, name)), ...more], {
    ignoreInitial: true,
    // A link out of the project is not followed here either.
    followSymlinks: false,
    ignored: (file, stats) => stats?.isFile() === true && !/\.(ya?ml|hbs|json)$/i.test(file),
  });
  let waiting: NodeJS.Timeout | undefined;
  let files = new Set<string>();
  watcher.on('all', (_event, file) => {
    files.add(file);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const told = files;
      files = new Set();
      changed(told);
    }, rest);
  });
  // What cannot be watched is not followed; the pages that are shown stay.
  watcher.on('error', () => {});
  return async () => {
    clearTimeout(waiting);
    await watcher.close();
  };
}
