import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

/** The three forms every power is built in. */
export const forms = ['state', 'party', 'youth'] as const;
export type Form = (typeof forms)[number];

/** The library of the project itself and the fonts of the PDF; the issuer `office` is another office in each form. */
export async function openLibrary(): Promise<{ fonts: FontFamily; libraries: Record<Form, Library> }> {
  const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  const libraryOf = (form: Form): Library => {
    const file = path.join(import.meta.dirname, 'offices', `${form}.yaml`);
    return { ...library, issuers: new Map([['office', readYaml(`offices/${form}.yaml`, readFileSync(file, 'utf8'))]]) };
  };
  const libraries = { state: libraryOf('state'), party: libraryOf('party'), youth: libraryOf('youth') };
  return { fonts: await loadFonts(), libraries };
}
