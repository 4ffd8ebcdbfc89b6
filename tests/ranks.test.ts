import { readFileSync } from 'node:fs';
import path from 'node:path';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../src/core/group-by.ts';

/** The architecture: a file of src may import files of its own folder and of folders ranked below it, nothing else. */
const ranks: readonly (readonly string[])[] = [
  ['core'],
  ['source', 'word', 'font', 'flow'],
  ['prepared'],
  ['schema', 'lines'],
  ['plan', 'profile', 'lexicon', 'template', 'document'],
  ['reading', 'typeset', 'edit', 'layout', 'docx', 'text', 'html', 'report'],
  ['pdf', 'svg', 'starter'],
  ['check', 'review', 'roll', 'draft'],
  ['apply'],
  ['.'],
  ['cli'],
];

const root = path.resolve(import.meta.dirname, '../src');
const files = glob.sync('**/*.ts', { cwd: root }).sort();
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');
const rankOf = (file: string) => ranks.findIndex((folders) => folders.includes(folderOf(file)));
const join = (file: string, to: string) => path.posix.join(path.posix.dirname(file), to);
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map((match) => join(file, match[1]!));
/** Folders that know how a document looks, not what the decree says of it. */
const drawing = ['flow', 'lines', 'layout', 'docx', 'pdf', 'svg', 'text', 'html'];

describe('the folders of src', () => {
  it('are all ranked', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => rankOf(file) < 0)).toEqual([]);
  });

  it('import only downwards', () => {
    const upwards = files.flatMap((file) =>
      importsOf(file)
        .filter((to) => folderOf(to) !== folderOf(file) && rankOf(to) >= rankOf(file))
        .map((to) => `${file} -> ${to}`),
    );
    expect(upwards).toEqual([]);
  });

  it('that draw know nothing of the decree', () => {
    const known = ['core', 'font', 'prepared', ...drawing];
    const strangers = files
      .filter((file) => drawing.includes(folderOf(file)))
      .flatMap((file) =>
        importsOf(file)
          .filter((to) => !known.includes(folderOf(to)))
          .map((to) => `${file} -> ${to}`),
      );
    expect(strangers).toEqual([]);
  });

  it('have no import cycles, types included', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file].join(' -> '));
      if (done.has(file) || above.includes(file)) return;
      for (const to of importsOf(file)) visit(to, [...above, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('hold no file longer than 250 lines, but tables of messages and the types made from the schemas', () => {
    const tables = ['core/messages-vi.ts', 'core/messages-en.ts', 'core/problem-rules.ts', 'plan/types.ts'];
    const written = files.filter((file) => !tables.includes(file));
    expect(written.filter((file) => textOf(file).split('\n').length > 251)).toEqual([]);
  });

  it('have rules that know of no other rule', () => {
    const isRule = (file: string) => /^check\/(form|facts|text|build)\/(?!\w+-rules\.ts$)/.test(file);
    const rules = files.filter(isRule);
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter((file) => importsOf(file).some(isRule))).toEqual([]);
  });

  it('hold at most 40 files each', () => {
    const counts = groupBy(files, (file) => path.posix.dirname(file));
    expect([...counts].filter(([, held]) => held.length > 40).map(([folder]) => folder)).toEqual([]);
  });

  it('ask clock, chance and process only in cli', () => {
    const world = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\b|\bprocess\./;
    const code = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(files.filter((file) => !file.startsWith('cli/') && world.test(code(file)))).toEqual([]);
  });
});
