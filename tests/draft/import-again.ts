import { strFromU8, unzipSync } from 'fflate';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { addOffice, type Imported, importWord } from '../../src/import-word.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

/** The DOCX of a plan. */
export async function buildDocx(
  yaml: string,
  library: Library,
  fonts: FontFamily,
  name = 'plan.yaml',
): Promise<Uint8Array> {
  const { outputs, problems } = await generateDocuments(readYaml(name, yaml), library, fonts, {
    rules: false,
    outputs: ['docx'],
  });
  if (!outputs.docx) throw new Error(problems.map(({ rule, at }) => `${name}${at.pointer}: ${rule}`).join('\n'));
  return outputs.docx;
}

export function xmlOf(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml']!);
}

/** A plan's DOCX imported, and whether the plan made of it prints the same text part, byte for byte. */
export async function importAgain(
  yaml: string,
  library: Library,
  fonts: FontFamily,
  name = 'plan.yaml',
): Promise<{ imported: Imported; same: boolean }> {
  const docx = await buildDocx(yaml, library, fonts, name);
  const imported = await importWord(docx, library, fonts, { file: `${name}.docx`, plan: name });
  return {
    imported,
    same: xmlOf(await buildDocx(imported.yaml, libraryOf(imported, library), fonts, name)) === xmlOf(docx),
  };
}

/** The library with the office that an import made, if it made one. */
export function libraryOf({ office }: Imported, library: Library): Library {
  return office ? addOffice(library, office) : library;
}
