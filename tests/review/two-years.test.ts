import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary, readSource } from '../../src/files.ts';
import { readDocument } from '../../src/read-document.ts';
import { redlineForWord } from '../../src/redline-plans.ts';
import { compareDocuments } from '../../src/review/compare-documents.ts';
import { printChanges } from '../../src/review/print-text.ts';
import { rollPlan } from '../../src/roll-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { editsOfNextYear } from './next-year.ts';

const root = path.resolve(import.meta.dirname, '../..');
const library = await loadLibrary(root);
const fonts = await loadFonts();

/** A plan of the package, and that of the next year as the roll leaves it and as a person then made it. */
async function openTwoYears(name: string) {
  const file = `plans/${name}.yaml`;
  const source = await readSource(root, path.join(root, file));
  const open = (text: string) => {
    const own = readYaml(file, text);
    const { read, problems } = readDocument(own, library);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { source: own, read: read! };
  };
  const year = Number(/20\d\d/.exec(name)![0]) + 1;
  const { rolled } = rollPlan(source, library, fonts, year);
  const text = rolled!.text;
  return {
    before: open(readFileSync(path.join(root, file), 'utf8')),
    rolled: open(text),
    edited: open(editsOfNextYear[name]!(text)),
  };
}

describe.each(Object.keys(editsOfNextYear))('two years of %s', (name) => {
  it('differ in nothing but years and what follows from them, as the roll leaves them', async () => {
    const { before, rolled } = await openTwoYears(name);
    const changes = compareDocuments(before.read, rolled.read);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['changed']));
    for (const { pieces } of changes)
      for (const { kind, text } of pieces) if (kind !== 'same') expect(text).toMatch(/^…|\d/);
  });

  it('are told as a person finds right', async () => {
    const { before, edited } = await openTwoYears(name);
    const changes = compareDocuments(before.read, edited.read);
    const told = printChanges(changes, 'vi', false).join('\n');
    await expect(`${told}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, `two-years/${name}.txt`));
    expect(await redlineForWord(before, edited, { author: 'Nguyễn Văn A' }, fonts)).toBeDefined();
  });
});
