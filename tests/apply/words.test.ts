import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyWord } from '../../src/apply-word.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { forms, openLibrary } from '../powers/open-library.ts';
import { createChance } from '../review/random-edits.ts';

/** `EVERY=1 npx vitest run tests/apply/words.test.ts` tries a word of each text of each small plan in each form. */
const every = process.env['EVERY'] !== undefined;
const powers = path.resolve(import.meta.dirname, '../powers');
const files = readdirSync(powers, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.yaml') && !name.startsWith('offices'))
  .sort();
/** What a template prints before a number that it counts: such a number is the form's, whatever is typed. */
const counts = /^(?:Đợt|Bước|Giai đoạn|Phụ lục|[\d.]+\p{Ll}*\.)/u;

/** The values of a plan by where they stand. */
function listValues(value: unknown, at = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([key, one]) => listValues(one, `${at}/${key}`));
}

function differing(before: unknown, after: unknown): string[] {
  const [a, b] = [new Map(listValues(before)), new Map(listValues(after))];
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
}

describe('a word of the page, edited', () => {
  it('changes one value of the plan, or is told and changes none', async () => {
    const { fonts, libraries } = await openLibrary();
    const wrong: string[] = [];
    for (const [i, name] of files.entries()) {
      for (const form of every ? forms : [forms[(i + 1) % forms.length]!]) {
        const library = libraries[form];
        const source = readYaml('plans/a.yaml', readFileSync(path.join(powers, name), 'utf8'));
        const { outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx'] });
        if (!outputs.docx) continue;
        const entries = unzipSync(outputs.docx);
        const xml = strFromU8(entries['word/document.xml']!);
        const chance = createChance(i * 7919 + 3);
        const texts = [...xml.matchAll(/(?<=<w:t(?: [^>]*)?>)[^<]*/g)].filter(
          ([text]) => /\p{L}{2}/u.test(text) && !counts.test(text),
        );
        for (const { 0: text, index } of every ? texts : [texts[chance(texts.length)]!]) {
          const words = [...text.matchAll(/[\p{L}\p{M}]{2,}/gu)];
          const { 0: word, index: at } = words[chance(words.length)]!;
          const other = word === word.toUpperCase() ? 'ZXVONG' : 'zxvong';
          const from = index + at;
          const edited = xml.slice(0, from) + other + xml.slice(from + word.length);
          const file = zipSync({ ...entries, 'word/document.xml': strToU8(edited) });
          const { source: after, left } = await applyWord(file, source, library, fonts, { file: 'b.docx' });
          const changed = differing(source.data, after.data);
          const isRight = left.length === 0 ? changed.length === 1 : changed.length === 0;
          if (!isRight) wrong.push(`${name} ${form} “${text}” ${word}: ${changed.join(', ')}; left ${left.length}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 3_000_000);
});
