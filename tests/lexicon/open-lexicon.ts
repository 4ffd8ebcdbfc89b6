import path from 'node:path';
import { loadLibrary } from '../../src/files.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';

/** The words and names of the package. */
export async function openLexicon(): Promise<Lexicon> {
  const { language, validator } = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  return readLexicon(language, validator);
}
