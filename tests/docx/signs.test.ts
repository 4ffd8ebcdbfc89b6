import { describe, expect, test } from 'vitest';
import type { FlowList } from '../../src/flow/flow.ts';
import { wordSigns } from '../../src/font/font.ts';
import { flow, PLAIN_CHAR, paragraph, run, section } from './build-flow.ts';
import { makeDocx, readParts } from './open-docx.ts';

/** Runs of the body: font where one is named, and text. */
function readRuns(document: string): [font: string | undefined, text: string][] {
  return [...document.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, inner]) => [
    /<w:rFonts w:ascii="([^"]*)"/.exec(inner!)?.[1],
    [...inner!.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  ]);
}

describe('signs that Times New Roman lacks', () => {
  test('are runs that name a font of Word; all other text names none', async () => {
    const runs = [run('Đạt ≥ 5 ☑☑ → hết', {}), run('★', { bold: true }), run(' và 😀', {})];
    const docx = await makeDocx(flow([section([paragraph('Body', runs)])]));
    expect(readRuns(readParts(docx)['word/document.xml']!)).toEqual([
      [undefined, 'Đạt ≥ 5 '],
      [wordSigns.family, '☑☑'],
      [undefined, ' → hết'],
      [wordSigns.family, '★'],
      // No font of ours has it; Word looks for one itself.
      [undefined, ' và 😀'],
    ]);
  });

  test('are named in every slot, so that no language of the computer takes another', async () => {
    const docx = await makeDocx(flow([section([paragraph('Body', '✓')])]));
    const [fonts] = /<w:rFonts[^>]*>/.exec(readParts(docx)['word/document.xml']!)!;
    expect(fonts.match(/w:\w+="Segoe UI Symbol"/g)).toHaveLength(4);
  });

  test('are named by the level of a list whose bullet is one', async () => {
    const list: FlowList = {
      id: 1,
      abstractId: 1,
      levels: [
        { format: 'bullet', text: '➢', char: PLAIN_CHAR },
        { format: 'bullet', text: '-', char: PLAIN_CHAR },
      ],
      restarts: [],
    };
    const marker = { ...PLAIN_CHAR, text: '➢', list: { id: 1, level: 0 } };
    const docx = await makeDocx(flow([section([{ ...paragraph('Body', 'mục'), marker }])], [list]));
    const levels = readParts(docx)['word/numbering.xml']!.match(/<w:lvl .*?<\/w:lvl>/g)!;
    expect(levels.map((level) => level.includes(wordSigns.family))).toEqual([true, false]);
  });
});
