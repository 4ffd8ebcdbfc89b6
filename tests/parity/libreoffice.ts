import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Packer } from 'docx';
import type { Flow } from '../../src/flow/flow.ts';
import { openTinos } from '../layout/fixtures.ts';
import { addNotes } from './add-notes.ts';
import { docxFromFlow } from './flow-to-docx.ts';
import { bodyParagraph, flowOf, formatOf, makeLook } from './make-flow.ts';
import { makeText } from './make-text.ts';
import { ourPlaces } from './our-places.ts';
import { normalizeLine } from './places.ts';
import { seedRandom } from './seeded-random.ts';

/*
 * tsc -p tests/parity/tsconfig.json && node tests/parity/build/tests/parity/libreoffice.js [--documents 40] [--notes]
 * With `--notes` the documents have notes, and whole pages are compared, without figures and spaces: pdftotext does not set raised
 * numbers in their line.
 * The second witness, for widths: left-aligned documents, since LibreOffice squeezes justified lines by other rules, laid
 * out by LibreOffice from a DOCX in compatibility mode 14. Lines are what pdftotext says; needs soffice and pdftotext.
 */
async function main(argv: readonly string[]): Promise<number> {
  const at = argv.indexOf('--documents');
  const documents = at < 0 ? 40 : Number(argv[at + 1]);
  if (!hasTool('soffice') || !hasTool('pdftotext')) {
    console.log('not run: needs soffice and pdftotext');
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  const withNotes = argv.includes('--notes');
  const flows = Array.from({ length: documents }, (_, i) =>
    withNotes ? addNotes(leftFlow(7000 + i), seedRandom(7000 + i), 'left') : leftFlow(7000 + i),
  );
  for (const [i, flow] of flows.entries()) {
    const bytes = await Packer.toBuffer(docxFromFlow(flow, { compatibilityMode: 14 }));
    writeFileSync(join(folder, `${String(i).padStart(3, '0')}.docx`), bytes);
  }
  const files = readdirSync(folder).map((file) => join(folder, file));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ]);
  if (withNotes) {
    comparePages(flows, folder);
    rmSync(folder, { recursive: true });
    return 0;
  }
  const total = { lines: 0, equal: 0, pages: 0, documents: 0 };
  for (const [i, flow] of flows.entries()) {
    const pdf = join(folder, `${String(i).padStart(3, '0')}.pdf`);
    const theirs = readLines(pdf);
    const ours = ourPlaces(flow, openTinos());
    const equal = countCommon(
      ours.lines.map((line) => line.text.replaceAll(/\s+/gu, ' ')),
      theirs.lines,
    );
    total.lines += theirs.lines.length;
    total.equal += equal;
    total.documents++;
    if (theirs.pages === ours.pageStarts.length) total.pages++;
    if (equal < theirs.lines.length) console.log(`${pdf.slice(-7, -4)} lines ${equal}/${theirs.lines.length}`);
  }
  rmSync(folder, { recursive: true });
  const share = ((100 * total.equal) / total.lines).toFixed(2);
  console.log(
    `LibreOffice, mode 14, left-aligned: lines ${total.equal}/${total.lines} (${share} %), ` +
      `page counts ${total.pages}/${total.documents}`,
  );
  return 0;
}

/** Counts the pages that hold the same letters, those of notes with them. */
function comparePages(flows: readonly Flow[], folder: string): void {
  const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');
  let pages = 0;
  let equal = 0;
  for (const [i, flow] of flows.entries()) {
    const raw = execFileSync('pdftotext', ['-raw', join(folder, `${String(i).padStart(3, '0')}.pdf`), '-'], {
      encoding: 'utf8',
    });
    const theirs = raw.split('\f').slice(0, -1).map(lettersOf);
    const ours = theirs.map(() => '');
    for (const { page, text } of ourPlaces(flow, openTinos()).lines) ours[page] = (ours[page] ?? '') + lettersOf(text);
    const same = theirs.filter((page, k) => page === ours[k]).length;
    pages += Math.max(ours.length, theirs.length);
    equal += same;
    if (same < theirs.length) console.log(`${String(i).padStart(3, '0')} pages ${same}/${theirs.length}`);
  }
  console.log(`LibreOffice, mode 14, left-aligned, with notes: pages ${equal}/${pages}`);
}

function hasTool(name: string): boolean {
  try {
    execFileSync(name, [name === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Running text and list items, left-aligned, exact or single line pitch. */
function leftFlow(seed: number): Flow {
  const random = seedRandom(seed);
  const text = makeText(random);
  const line = random.chance(0.5)
    ? ({ rule: 'exact', value: 360 } as const)
    : ({ rule: 'multiple', value: 1 } as const);
  const look = { ...makeLook(random), align: 'left', line } as const;
  const blocks = Array.from({ length: random.int(25, 60) }, () => {
    // LibreOffice breaks after other signs inside words than Word does; only widths are compared here.
    const content = text
      .paragraph(random.int(1, 5))
      .replaceAll(/ {2,}/gu, ' ')
      .replaceAll(/(?<=\S)[^\p{L}\p{N}\s](?=\S)/gu, 'x');
    const bold = random.chance(0.2);
    const marker = random.chance(0.4) ? { marker: { ...formatOf(look), text: random.pick(['-', '1.', 'a)']) } } : {};
    return bodyParagraph([{ ...formatOf(look, { bold, italic: random.chance(0.1) }), text: content }], look, marker);
  });
  return flowOf([{ page: look.page, pageNumber: { style: 'Body', hideOnFirst: true }, blocks }], look);
}

/** Lines of a PDF in reading order without its page numbers, and how many pages it has. */
function readLines(pdf: string): { lines: string[]; pages: number } {
  const raw = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
  const pages = raw.split('\f').slice(0, -1);
  const lines = pages.flatMap((page) => page.split('\n').map((line) => normalizeLine(line).replaceAll(/\s+/gu, ' ')));
  return { lines: lines.filter((line) => line !== '' && !/^\d{1,2}$/u.test(line)), pages: pages.length };
}

/** Length of the longest common subsequence. */
function countCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => {
      next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    });
    row = next;
  }
  return row.at(-1)!;
}

process.exitCode = await main(process.argv.slice(2));
