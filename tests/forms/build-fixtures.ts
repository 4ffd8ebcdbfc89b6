import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDocxSkeleton } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import type { FinishedFile } from './measures.ts';
import { readDocx } from './read-docx.ts';
import { readPages } from './read-pages.ts';
import type { DocumentSheet } from './sheet-row.ts';

export type Form = 'state' | 'party' | 'party-36' | 'youth';

/** A document of a form in its three shapes: XML of the DOCX, its pages by LibreOffice, pages of the PDF. */
export interface BuiltDocument {
  readonly form: Form;
  readonly name: string;
  readonly files: readonly FinishedFile[];
  /** Texts of table heads, which each page repeats. */
  readonly headerCells: ReadonlySet<string>;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** Why a test that needs these programs is skipped, or undefined when all are there. */
export function findMissing(...programs: readonly string[]): string | undefined {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error);
  return missing.length === 0 ? undefined : `not installed: ${missing.join(', ')}`;
}

/** Text of a plan of this folder with its office and the lines of a document put in. */
export function readPlanText({ plan, head = '' }: Pick<DocumentSheet, 'plan' | 'head'>, office: string): string {
  const rows = Array.from({ length: 40 }, (_, i) => `[Phòng số ${i + 1}, Hoàn thành tốt, Quý IV]`).join(', ');
  const text = readFileSync(join(here, 'plans', `${plan}.yaml`), 'utf8');
  return `${text.replace('issuer: OFFICE', `issuer: ${office}`).replace('[ROWS]', rows)}${head}\n`;
}

/** Builds documents as the command line does, and takes them apart. LibreOffice converts all in one call. */
export async function buildDocuments(
  wanted: readonly {
    readonly form: Form;
    readonly document: Pick<DocumentSheet, 'name' | 'plan' | 'head' | 'office'>;
  }[],
): Promise<BuiltDocument[]> {
  const library = await loadLibrary(here);
  const fonts = await loadFonts();
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-forms-'));
  try {
    for (const [i, { form, document }] of wanted.entries()) {
      const {
        outputs: { flow },
        problems,
      } = await generateDocuments(
        readYaml(`plans/${document.plan}.yaml`, readPlanText(document, document.office ?? form)),
        library,
        fonts,
        { rules: false, outputs: ['flow'] },
      );
      if (!flow || problems.length > 0) throw new Error(`${form}, ${document.name}: ${JSON.stringify(problems)}`);
      writeFileSync(join(folder, `${i}.docx`), writeDocx(flow, await prepareDocxSkeleton(flow), fonts));
      writeFileSync(join(folder, `own-${i}.pdf`), writePdf(layoutFlow(flow, fonts), flow, fonts));
    }
    const files = wanted.map((_, i) => join(folder, `${i}.docx`));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { stdio: 'pipe' },
    );
    return wanted.map(({ form, document }, i) => ({ form, name: document.name, ...takeApart(folder, i, fonts) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function takeApart(folder: string, i: number, fonts: FontFamily): Pick<BuiltDocument, 'files' | 'headerCells'> {
  const docx = readDocx(readFileSync(join(folder, `${i}.docx`)), fonts);
  const paragraphs = docx.pieces.map(({ text }) => text);
  const areas = docx.papers.map(({ left, right, width }) => ({ left, right: width - right }));
  const pages = (name: string, file: string): FinishedFile => ({
    name,
    kind: 'pages',
    areas,
    ...readPages(join(folder, file), paragraphs, areas),
  });
  return {
    files: [
      { name: 'DOCX', kind: 'xml', areas, ...docx },
      pages('DOCX in LibreOffice', `${i}.pdf`),
      pages('PDF', `own-${i}.pdf`),
    ],
    headerCells: docx.headerCells,
  };
}
