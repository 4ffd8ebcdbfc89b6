import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import type { Library } from '../../src/read-document.ts';
import { shapes } from './shapes.ts';
import { timePasses } from './time-passes.ts';

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  [library, fonts] = [await loadLibrary(path.resolve(import.meta.dirname, '../..')), await loadFonts()];
  await timePasses(shapes[0]!.make(1), library, fonts);
});

/** Processor time of all passes and rules together, ms; what grew with the square of its input took ten times as long and more. */
const most = 8000;
/** `npm run growth` doubles all of them up to the limits. */
const tried = new Map([
  ...['letters of one word', 'syllables of one word', 'digits and dashes', 'no-break spaces', 'opening brackets'].map(
    whole,
  ),
  ...[
    'closing brackets',
    'straight quotes',
    'stars after words',
    'blank lines',
    'soft hyphens',
    'notes never closed',
  ].map(whole),
  ...['addresses', 'misspelt words', 'double stars', 'different citations'].map(whole),
  ['in a list: unknown keys', 32_000],
  ['in a list: sentences whose mending does not fit', 4000],
  ['in a list: excuses', 4000],
  ['appendices', 1000],
]);

function whole(name: string): [string, number] {
  return [`in one text: ${name}`, Number.POSITIVE_INFINITY];
}

describe('what a plan may hold is read, checked, mended and printed in a time that is near to its size', () => {
  it.each([...tried])('%s', async (name, count) => {
    const shape = shapes.find((one) => one.name === name)!;
    const times = await timePasses(shape.make(Math.min(shape.most, count)), library, fonts);
    expect([...times.values()].reduce((sum, ms) => sum + ms, 0)).toBeLessThan(most);
  });
});
