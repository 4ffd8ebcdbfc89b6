import picomatch from 'picomatch';
import { readPattern } from '../read-pattern.ts';

/** Tells whether a file, by its name below the project, is meant by one of some globs; a folder means all below it. */
export function matchFiles(patterns: readonly string[]): (file: string) => boolean {
  const globs = patterns.flatMap((pattern) => {
    const plain = readPattern(pattern.normalize('NFC').replace(/\\/g, '/').replace(/^\.\//, '').replace(/\/+$/, ''));
    return plain === undefined ? [] : [plain, `${plain}/**`];
  });
  const matches = picomatch(globs, { dot: true, noextglob: true });
  return (file) => matches(file.normalize('NFC'));
}
