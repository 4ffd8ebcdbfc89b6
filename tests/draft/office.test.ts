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
import { buildDocx } from './import-again.ts';

const project = path.resolve(import.meta.dirname, '../..');
const seeds = readdirSync(path.join(project, 'plans')).filter((name) => name.endsWith('.yaml'));
const hasOffice = runs('soffice', '--version');
const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-saved-'));
if (!hasOffice) console.warn('tests/draft/office: no soffice here, what LibreOffice saves is not tried');

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = await loadLibrary(project);
  fonts = await loadFonts();
  for (const name of seeds) {
    const text = readFileSync(path.join(project, 'plans', name), 'utf8');
    writeFileSync(path.join(folder, `${path.parse(name).name}.docx`), await buildDocx(text, library, fonts, name));
  }
  if (!hasOffice) return;
  const files = seeds.map((name) => path.join(folder, `${path.parse(name).name}.docx`));
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const options = ['--headless', '--convert-to', 'docx:Office Open XML Text', '--outdir', path.join(folder, 'saved')];
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, ...options, ...files], { stdio: 'ignore' });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasOffice)('after LibreOffice has opened and saved it (needs soffice)', () => {
  it.each(seeds)('the DOCX of %s gives the same text and structure', { timeout: 120_000 }, async (name) => {
    const written = readFileSync(path.join(project, 'plans', name), 'utf8');
    const bytes = readFileSync(path.join(folder, 'saved', `${path.parse(name).name}.docx`));
    const { yaml, proof } = await importWord(new Uint8Array(bytes), library, fonts, { file: name, plan: name });
    expect(proof.lost).toEqual([]);
    expect(outlineOf(yaml, name)).toEqual(outlineOf(written, name));
  });
});

/** The parts, paragraphs and tables of a plan, each with its depth, and their words; how a label is told from its text is left out. */
function outlineOf(yaml: string, name: string): string[] {
  const { root } = readDocument(readYaml(name, yaml), library).read!.document;
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
