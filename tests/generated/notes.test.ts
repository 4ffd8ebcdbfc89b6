import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { readDocument } from '../../src/read-document.ts';
import type { Data } from '../../src/source/data.ts';
import { seedRandom } from '../parity/seeded-random.ts';
import { listPrinted } from './list-printed.ts';
import { type Keys, type MadePlan, makePlan } from './make-plan.ts';
import { type Bench, openPlan, setUpBench } from './open-plan.ts';
import { createPairCover } from './pair-cover.ts';
import { readOutputs } from './read-outputs.ts';
import { setPlan } from './try-plan.ts';

let bench: Bench;
beforeAll(async () => {
  bench = setUpBench(await loadLibrary(path.resolve(import.meta.dirname, '../..')), await loadFonts());
});

/** A made text, whose closing sign a template may take off and put on again. */
const madeText = /hết[.;]?$/;
const note = /\^\[nt\d{4}x\]$/;

/** The plan with a note behind each of its texts; `count` gives each its number. */
function addNotes(made: MadePlan, count: () => number): MadePlan {
  const add = (data: Data): Data => {
    if (typeof data === 'string')
      return madeText.test(data) ? `${data}^[nt${String(count()).padStart(4, '0')}x]` : data;
    if (Array.isArray(data)) return data.map(add);
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, add(value)]));
  };
  return { ...made, plan: add(made.plan) as Keys };
}

/** The plan without the note at a place. */
function dropNote(plan: Keys, pointer: string): void {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop()!;
  const holder = steps.reduce<Keys>((data, key) => data[key] as Keys, plan);
  holder[last] = String(holder[last]).replace(note, '');
}

it('prints each note of a made plan once in text, DOCX and pages, or refuses it at its place', async () => {
  const { library, fonts } = bench;
  const { schemas } = library.validator;
  const kinds = listKinds(library.validator);
  const cover = createPairCover(schemas, []);
  let printed = 0;
  let refused = 0;
  for (let seed = 0; seed < 90; seed++) {
    const made = makePlan(schemas, kinds[seed % kinds.length]!, cover, seedRandom(5000 + seed));
    if (readDocument(openPlan(bench, made), library).problems.some(({ severity }) => severity === 'error')) continue;
    let count = 0;
    const noted = addNotes(made, () => ++count);
    const { problems } = readDocument(openPlan(bench, noted), library);
    for (const { rule, severity, at } of problems) {
      if (severity !== 'error') continue;
      expect([seed, rule]).toEqual([seed, 'plan/note-place']);
      dropNote(noted.plan, at.pointer!);
      refused += 1;
    }
    const source = openPlan(bench, noted);
    // What is not for print, or replaced by another value, is not printed without a note either.
    const wanted = listPrinted(schemas, noted).flatMap(({ value, print, file }) =>
      print === 'never' || file !== source.file ? [] : (value.match(/nt\d{4}x/g) ?? []),
    );
    expect(readDocument(source, library).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const [output, text] of Object.entries(await readOutputs(setPlan(bench, source), fonts))) {
      const found = (text.toLowerCase().match(/nt\d{4}x/g) ?? []).toSorted();
      expect([seed, output, found]).toEqual([seed, output, wanted.toSorted()]);
    }
    printed += wanted.length;
  }
  expect(printed).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(100);
}, 120_000);
