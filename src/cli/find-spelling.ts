import { readdirSync } from 'node:fs';
import path from 'node:path';

/** A name is found in whatever form of Unicode the disk keeps it. */
export function findSpelling(file: string): string {
  const folder = path.dirname(file);
  const name = path.basename(file);
  try {
    const names = readdirSync(folder);
    if (names.includes(name)) return file;
    const same = names.find((one) => one.normalize('NFC') === name.normalize('NFC'));
    return same === undefined ? file : path.join(folder, same);
  } catch {
    // That there is no such folder is told when the file is read.
    return file;
  }
}
