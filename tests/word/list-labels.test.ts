import { convertWmlToMarkdown, initialize } from 'docxodus/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import { convertAllWithOffice, findMissing } from '../docx/open-docx.ts';
import { type ListTraits, makeListFile } from './random-lists.ts';

/*
 * Labels of random lists against two other readers. Each has its own gaps (LibreOffice knows no figures of legal numbers,
 * docxodus no level that a list defines anew, either loses count now and then), so one of them must say what we say, label
 * by label, and each of them nearly always.
 */

type Labels = ReadonlyMap<string, string>;

const fileCount = 40;
const without = findMissing('soffice');

function readLabels(bytes: Uint8Array): Labels {
  const [section] = readWord(bytes, { file: 'lists.docx' }).sections;
  return new Map(
    section!.blocks.flatMap((block) => {
      if (block.kind !== 'paragraph') return [];
      const text = block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
      return [[text, block.label?.text ?? '']];
    }),
  );
}

function labelsOfLines(text: string): Labels {
  return new Map(
    text.split('\n').flatMap((line) => {
      const found = /^(.*?)\s*(@\d+)\s*$/.exec(line);
      return found ? [[found[2]!, found[1]!.replace(/^\s*(\{#[^}]*\})?\s*(#+ )?/, '').replaceAll('\\', '')]] : [];
    }),
  );
}

async function labelsOfDocxodus(bytes: Uint8Array): Promise<Labels> {
  return labelsOfLines((await convertWmlToMarkdown(bytes)).markdown);
}

const share = (ours: readonly Labels[], theirs: readonly Labels[]) => {
  const all = ours.flatMap((labels, i) => [...labels].map(([key, label]) => theirs[i]!.get(key) === label));
  return all.filter(Boolean).length / all.length;
};

describe.skipIf(without)(`labels of random lists${without ? ` (${without})` : ''}`, () => {
  beforeAll(async () => {
    await initialize();
  });

  test.each<[string, number, ListTraits]>([
    ['shared and restarted', 1000, {}],
    ['with levels defined anew', 2000, { otherLevels: true }],
    ['with figures for all numbers', 3000, { legal: true }],
  ])('lists %s', { timeout: 120_000 }, async (_, first, traits) => {
    const files = Array.from({ length: fileCount }, (_, i) => makeListFile(first + i, traits));
    const ours = files.map(readLabels);
    const docxodus: Labels[] = [];
    for (const file of files) docxodus.push(await labelsOfDocxodus(file));
    const texts = await convertAllWithOffice(files, 'txt:Text (encoded):UTF8', 'txt');
    const office = texts.map((text) => labelsOfLines(text.toString('utf8').replace(/^\ufeff/, '')));
    const alone = ours.flatMap((labels, i) =>
      [...labels].flatMap(([key, label]) => {
        const [one, other] = [docxodus[i]!.get(key), office[i]!.get(key)];
        return label === one || label === other
          ? []
          : [{ file: first + i, key, ours: label, docxodus: one, office: other }];
      }),
    );
    expect(alone).toEqual([]);
    expect(share(ours, docxodus)).toBeGreaterThan(0.96);
    expect(share(ours, office)).toBeGreaterThan(traits.legal ? 0.8 : 0.96);
  });
});
