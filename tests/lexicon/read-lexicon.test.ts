import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProblemError } from '../../src/core/problem.ts';
import { loadLibrary } from '../../src/files.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import type { Library } from '../../src/read-document.ts';
import { type Data, readYaml } from '../../src/source/read-yaml.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'templates/language');
const files = readdirSync(folder);

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(root);
});

/** The words of the package with those of an office. */
const read = (office: string) =>
  readLexicon([...library.language, readYaml('templates/language/truong.yaml', office)], library.validator);
const problemsOf = (office: string) => {
  try {
    read(office);
    return [];
  } catch (error) {
    return (error as ProblemError).problems.map(({ rule, at }) => `${rule} ${at.file}${at.pointer ?? ''}`);
  }
};

describe.each(files)('templates/language/%s', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const source = readYaml(name, text);
  const lists = Object.entries(source.data as { [key: string]: Data });

  it('is valid, and says at its beginning what it is', () => {
    expect(source.problems).toEqual([]);
    expect(library.validator.validate(source, 'language.schema.json')).toEqual([]);
    expect(text).toMatch(/^# .+\n# .+/);
  });

  it('says nothing twice', () => {
    expect(lists.length).toBeGreaterThan(0);
    for (const [list, words] of lists) {
      const entries = (Array.isArray(words) ? words : Object.keys(words)) as string[];
      expect([list, entries.filter((word, i) => entries.indexOf(word) !== i)]).toEqual([list, []]);
    }
  });
});

describe('the words of the package', () => {
  it('give every list of the schema, each in one file', () => {
    const lists = files.flatMap((name) =>
      Object.keys(readYaml(name, readFileSync(path.join(folder, name), 'utf8')).data as { [key: string]: Data }),
    );
    const { remove: _remove, ...wanted } = library.validator.schemas.get('language.schema.json')!.properties!;
    expect(lists.sort()).toEqual(Object.keys(wanted).sort());
  });

  it('confuse nothing in two ways', () => {
    const lexicon = read('said-twice: [mai sau]');
    const wrong = (['confused-marks', 'confused-tones', 'confused-initials', 'confused-words'] as const).flatMap(
      (list) => Object.keys(lexicon[list]),
    );
    expect(wrong.length).toBeGreaterThan(200);
    expect(wrong.filter((words, i) => wrong.indexOf(words) !== i)).toEqual([]);
  });
});

describe('readLexicon', () => {
  it('adds the words of an office to those of the package, and says none twice', () => {
    const lexicon = read(
      'abbreviations: [QLĐTBD, UBND]\nconfused-words: {bàng quang: bàng quan, đi thăm quan: đi tham quan}',
    );
    expect(lexicon.abbreviations.at(-1)).toBe('QLĐTBD');
    expect(lexicon.abbreviations.filter((short) => short === 'UBND')).toHaveLength(1);
    expect(lexicon['confused-words']).toMatchObject({ 'bàng quang': 'bàng quan', 'sát nhập': 'sáp nhập' });
  });

  it('takes away what an office removes', () => {
    const lexicon = read('remove: {abbreviations: [CLB], confused-words: [sát nhập]}');
    expect(lexicon.abbreviations).not.toContain('CLB');
    expect(lexicon['confused-words']).not.toHaveProperty('sát nhập');
    expect(lexicon['confused-words']).toHaveProperty('tựu chung');
  });

  it.each([
    ['abbreviations: QLĐT', 'schema/type templates/language/truong.yaml/abbreviations'],
    ['abbreviation: [QLĐT]', 'schema/unknown-key templates/language/truong.yaml/abbreviation'],
    [
      'confused-words: {bàng quang: {before: [a]}}',
      'schema/missing templates/language/truong.yaml/confused-words/bàng quang',
    ],
    ['compounds: [[a]]', 'schema/type templates/language/truong.yaml/compounds/0'],
    [
      'remove: {abbreviations: [CLB, KHONGCO]}',
      'language/remove templates/language/truong.yaml/remove/abbreviations/1',
    ],
    ['remove: {words: [một]}', 'language/remove templates/language/truong.yaml/remove/words/0'],
    ['compounds: [một', 'yaml/bracket templates/language/truong.yaml'],
  ])('tells what is wrong where it stands: %s', (office, problem) => {
    expect(problemsOf(office)).toContain(problem);
  });
});
