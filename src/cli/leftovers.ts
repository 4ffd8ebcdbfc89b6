import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** What the names begin with that files of this run have until they are in place: machine and process. */
export function runMark(): string {
  return `${machineMark()}${process.pid}-`;
}

function machineMark(): string {
  return `.kehoach-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-`;
}

/**
 * Removes what a run that was killed on this machine has left in folders, where it was about to put files in place. What a run that
 * goes on is writing stays.
 */
export async function removeLeftovers(folders: Iterable<string>): Promise<void> {
  const mark = machineMark();
  for (const folder of new Set(folders)) {
    for (const name of await readdir(folder).catch(() => [])) {
      const writer = name.startsWith(mark) ? /^(\d+)-[\da-f-]+\.tmp$/.exec(name.slice(mark.length))?.[1] : undefined;
      if (writer !== undefined && !isRunning(Number(writer))) await rm(path.join(folder, name), { force: true });
    }
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It runs, as someone else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
