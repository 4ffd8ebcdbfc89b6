import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { addOffice, importWord, type NewOffice } from '../../src/import-word.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { commune } from '../draft/contents.ts';
import { typed } from '../draft/hands.ts';
import { typePlan } from '../draft/type-plan.ts';

/** What an import takes. */
export interface ImportTime {
  readonly pages: number;
  readonly words: number;
  /** Time of the processor, ms: the least of some runs. */
  readonly ms: number;
}

/** Times imports of a typed plan whose text stands in it so many times, warm. */
export async function timeImports(
  library: Library,
  fonts: FontFamily,
  copies: readonly number[],
  runs: number,
): Promise<ImportTime[]> {
  const times: ImportTime[] = [];
  const options = { file: 'a.docx', plan: 'a.yaml' } as const;
  const own = { ...library, issuers: new Map() };
  await importWord(fileOf(1), own, fonts, options);
  for (const count of copies) {
    const bytes = fileOf(count);
    let [ms, words, yaml] = [Number.POSITIVE_INFINITY, 0, ''];
    let office: NewOffice | undefined;
    for (let run = 0; run < runs; run++) {
      const started = process.cpuUsage();
      const imported = await importWord(bytes, own, fonts, options);
      const { user, system } = process.cpuUsage(started);
      ms = Math.min(ms, (user + system) / 1000);
      ({ yaml, office } = imported);
      words = imported.proof.total;
    }
    const { pages, problems } = await generateDocuments(readYaml('a.yaml', yaml), addOffice(own, office!), fonts, {
      rules: false,
      outputs: ['pdf'],
    });
    if (pages === undefined) throw new Error(JSON.stringify(problems));
    times.push({ pages, words, ms });
  }
  return times;
}

/** Sections of the text again and again, as in a plan of many fields. */
function fileOf(copies: number): Uint8Array {
  const nodes = Array.from({ length: copies }, () => commune.nodes).flat();
  return typePlan({ ...commune, nodes }, { ...typed[0]![1], marks: 'lists' });
}
