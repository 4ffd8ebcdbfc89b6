import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyWord } from '../../src/apply-word.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { printDocument } from '../../src/print-document.ts';
import { readDocument } from '../../src/read-document.ts';
import type { Change } from '../../src/review/change.ts';
import { compareWordFiles } from '../../src/review/compare-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { readWord } from '../../src/word/read-word.ts';
import { forms, openLibrary } from '../powers/open-library.ts';
import { createChance, makeEdit } from '../review/random-edits.ts';

/** `EVERY=1 npx vitest run tests/apply/powers.test.ts` tries each small plan in each form. */
const every = process.env['EVERY'] !== undefined;
const powers = path.resolve(import.meta.dirname, '../powers');
const files = readdirSync(powers, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.yaml') && !name.startsWith('offices'))
  .sort();

/** The form counts phases: a file that counts them otherwise says nothing else. */
const isCount = ({ kind, before, after }: Change): boolean => {
  const [own, other] = [before, after].map((text) => text?.replace(/^(Đợt|Bước|Giai đoạn) \d+/, '$1'));
  return kind === 'changed' && before !== after && own === other;
};

describe('small plans of all powers', () => {
  it('stay as they are where nothing was edited, and take a random edit or tell it', async () => {
    const { fonts, libraries } = await openLibrary();
    const [changed, silent, told, refused]: [string[], string[], string[], string[]] = [[], [], [], []];
    let tried = 0;
    for (const [i, name] of files.entries()) {
      for (const form of every ? forms : [forms[i % forms.length]!]) {
        const library = libraries[form];
        const source = readYaml('plans/a.yaml', readFileSync(path.join(powers, name), 'utf8'));
        const { read } = readDocument(source, library);
        const { outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx'] });
        if (!read || !outputs.docx) continue;
        const same = await applyWord(outputs.docx, source, library, fonts, { file: 'a.docx' });
        if (same.found.length > 0 || same.source.text !== source.text) changed.push(`${name} ${form}`);
        const chance = createChance(i * 7919);
        const edit = makeEdit(read.document, chance) ?? makeEdit(read.document, chance);
        if (!edit) continue;
        tried += 1;
        const { content } = await printDocument(edit.document, read, fonts, 'docx', source.file);
        const made = await applyWord(content!, source, library, fonts, { file: 'b.docx' }).catch(
          (error: Error) => error,
        );
        if (made instanceof Error) {
          refused.push(`${name} ${form} ${edit.name}: ${made.message}`);
          continue;
        }
        const { source: after, left } = made;
        const { outputs: again } = await generateDocuments(after, library, fonts, { rules: false, outputs: ['docx'] });
        const differs = compareWordFiles(
          readWord(again.docx!, { file: 'c' }),
          readWord(content!, { file: 'b' }),
        ).filter((change) => !isCount(change));
        const line = `${name} ${form} ${edit.name}: ${differs.map(({ kind, what }) => `${kind} ${what}`).join(', ')}`;
        if (left.length > 0) told.push(line);
        else if (differs.length > 0) silent.push(line);
      }
    }
    if (every) process.stdout.write(`${tried} tried, told:\n${told.join('\n')}\n`);
    expect({ changed, silent, refused }).toEqual({ changed: [], silent: [], refused: [] });
  }, 900_000);
});
