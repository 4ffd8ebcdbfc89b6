import picomatch from 'picomatch';

/** Tells whether a file, by its name below the project, is meant by one of some globs; a folder means all below it. */
export function matchFiles(patterns: readonly string[]): (file: string) => boolean {
  const globs = patterns.flatMap((pattern) => {
    const plain = pattern.normalize('NFC').replace(/\\/g, '/').replace(/^\.\//, '').replace(/\/+$/, '');
    return [plain, `${plain}/**`];
  });
  const matches = picomatch(globs, { dot: true });
  return (file) => matches(file.normalize('NFC'));
}
