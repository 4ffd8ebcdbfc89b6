import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Element } from '../../src/document/document.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { importWord } from '../../src/import-word.ts';
import { type Library, readDocument } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { type Form, forms, openLibrary } from '../powers/open-library.ts';
import { buildDocx, libraryOf } from './import-again.ts';

const project = path.resolve(import.meta.dirname, '../..');
const powers = path.join(project, 'tests/powers');
const seeds = readdirSync(path.join(project, 'plans')).filter((name) => name.endsWith('.yaml'));
const hasOffice = runs('soffice', '--version');
const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-saved-'));
if (!hasOffice) console.warn('tests/draft/office: no soffice here, what LibreOffice saves is not tried');

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly library: Library;
  /** The DOCX as built, and as LibreOffice saved it. */
  readonly built: string;
  readonly saved: string;
}

let fonts: FontFamily;
/** By the name of the seed, or the form of the small plans of the powers. */
const samples = new Map<string, readonly Sample[]>();
beforeAll(async () => {
  const { libraries } = await openLibrary();
  const library = await loadLibrary(project);
  fonts = await loadFonts();
  const take = async (name: string, text: string, own: Library): Promise<Sample> => {
    const file = `${name.replaceAll(/\W+/g, '-')}.docx`;
    const built = path.join(folder, file);
    writeFileSync(built, await buildDocx(text, own, fonts, name));
    return { name, text, library: own, built, saved: path.join(folder, 'saved', file) };
  };
  for (const name of seeds)
    samples.set(name, [await take(name, readFileSync(path.join(project, 'plans', name), 'utf8'), library)]);
  for (const form of forms) {
    const own: Sample[] = [];
    for (const plan of smallPlans(form)) {
      const text = readFileSync(path.join(powers, plan), 'utf8');
      own.push(await take(`${form}/${plan}`, `${text}form: ${form}\n`, libraries[form]));
    }
    samples.set(form, own);
  }
  if (!hasOffice) return;
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const options = ['--headless', '--convert-to', 'docx:Office Open XML Text', '--outdir', path.join(folder, 'saved')];
  // LibreOffice leaves out what goes beyond some 250 files.
  for (const group of [seeds, ...forms.map((form) => [form])]) {
    const files = group.flatMap((one) => samples.get(one)!.map(({ built }) => built));
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, ...options, ...files], { stdio: 'ignore' });
  }
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasOffice)('after LibreOffice has opened and saved it (needs soffice)', () => {
  it.each(seeds)('the DOCX of %s gives the same text and structure', { timeout: 120_000 }, async (name) => {
    const { text, saved, library } = samples.get(name)![0]!;
    const { yaml, lost } = await importFile(saved, library);
    expect(lost).toEqual([]);
    expect(outlineOf(yaml, library)).toEqual(outlineOf(text, library));
  });

  it.each(forms)(
    'the small plans of the powers come in as without it, in the %s form',
    async (form) => {
      for (const { name, built, saved, library } of samples.get(form)!) {
        const before = await importFile(built, library);
        const after = await importFile(saved, library);
        expect(after.lost, name).toEqual([]);
        expect(outlineOf(after.yaml, after.library), name).toEqual(outlineOf(before.yaml, before.library));
      }
    },
    300_000,
  );
});

function smallPlans(form: Form): string[] {
  const names = new RegExp(`^[a-z-]+(\\.${form})?\\.yaml$`);
  return readdirSync(powers)
    .filter((power) => /^\d\d-/.test(power))
    .flatMap((power) => readdirSync(path.join(powers, power)).map((name) => `${power}/${name}`))
    .filter((name) => names.test(path.basename(name)));
}

async function importFile(file: string, library: Library) {
  const bytes = new Uint8Array(readFileSync(file));
  const imported = await importWord(bytes, library, fonts, { file, plan: 'plan.yaml' });
  return { yaml: imported.yaml, lost: imported.proof.lost, library: libraryOf(imported, library) };
}

/** The parts, paragraphs and tables of a plan, each with its depth, and their words; how a label is told from its text is left out. */
function outlineOf(yaml: string, library: Library): string[] {
  const { root } = readDocument(readYaml('plan.yaml', yaml), library).read!.document;
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    for (const child of element.children) {
      const own = child.runs.map(({ text }) => text).join('');
      // A phase that bears no mark is a paragraph to a reader.
      const mark = (child.attributes['mark'] ?? '').replace('none', '');
      const words = [
        own,
        ...child.children
          .filter(({ tag }) => ['heading', 'label', 'text'].includes(tag))
          .map(({ runs }) => runs.map(({ text }) => text).join('')),
      ];
      const text =
        words
          .join(' ')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(' ') ?? '';
      if (text !== '' && !['heading', 'label', 'text'].includes(child.tag))
        lines.push(`${'  '.repeat(depth)}${mark} ${text}`);
      walk(child, depth + Number(child.tag === 'part'));
    }
  };
  walk(root, 0);
  return lines;
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
