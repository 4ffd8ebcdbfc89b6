import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareDocxSkeleton } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateFlow } from '../../src/generate.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

export const forms = ['state', 'party', 'party-36', 'youth'] as const;
export type Form = (typeof forms)[number];

/** A finished document in both formats. */
export interface Built {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** Text of a plan of this folder with its office put in. */
export function readPlanText(name: string, office: string): string {
  const rows = Array.from({ length: 40 }, (_, i) => `            - [Phòng số ${i + 1}, Hoàn thành tốt, Quý IV]`).join('\n');
  return readFileSync(`${here}plans/${name}.yaml`, 'utf8').replace('issuer: OFFICE', `issuer: ${office}`).replace('ROWS', rows);
}

/** Builds plans through the library, as the command line does. */
export async function openBuilder(): Promise<(name: string, text: string) => Promise<Built>> {
  const library = await loadLibrary(here);
  const fonts = await loadFonts();
  return async (name, text) => {
    const { flow, problems } = generateFlow(readYaml(name, text), library, fonts);
    if (!flow || problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    return { docx: writeDocx(flow, await prepareDocxSkeleton(flow)), pdf: writePdf(layoutFlow(flow, fonts), flow, fonts) };
  };
}
