import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import type { Library } from '../../src/read-document.ts';
import { readTargets } from '../../src/reading/read-targets.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { writeText } from '../../src/text/write-text.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';
import { dumpFlow } from './dump-flow.ts';
import { dumpPages } from './dump-pages.ts';
import { type Form, forms, openLibrary } from './open-library.ts';

/** A folder per power of the plan language; in it small plans that use every part of it, and what each form prints. */
const powers = readdirSync(import.meta.dirname)
  .filter((name) => /^\d\d-/.test(name))
  .sort();
/** `plan.yaml`, then its variants; `plan-x.state.yaml` says what the state form alone knows. */
const plansOf = (power: string, form: Form) =>
  readdirSync(path.join(import.meta.dirname, power))
    .filter((name) => new RegExp(`^[a-z-]+(\\.${form})?\\.yaml$`).test(name))
    .sort((a, b) => Number(b === 'plan.yaml') - Number(a === 'plan.yaml') || (a < b ? -1 : 1));

/** Powers that show in the letterhead or at the signature; the goldens of the others leave these two out of the flow. */
const ofTheEnds = /issuer|blanks|appendices|recipients|signature|addressees|decision/;

let fonts: FontFamily;
let libraries: Record<Form, Library>;
beforeAll(async () => {
  ({ fonts, libraries } = await openLibrary());
});

/** The plan as written for a form: departures from the form count only in the form they were written for. */
async function build(power: string, plan: string, form: Form): Promise<Flow> {
  const text = readFileSync(path.join(import.meta.dirname, power, plan), 'utf8');
  const {
    outputs: { flow },
    problems,
  } = await generateDocuments(readYaml(plan, `${text}form: ${form}\n`), libraries[form], fonts, {
    rules: false,
    outputs: ['flow'],
  });
  expect(problems).toEqual([]);
  return flow!;
}

it('has a folder for each of the 27 powers', () => {
  expect(powers.map((name) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
});

describe.each(powers)('power %s', (power) => {
  it.each(forms)('in the %s form', async (form) => {
    const parts = plansOf(power, form).map(async (plan) => {
      const flow = await build(power, plan, form);
      return `======== ${plan}\n${writeText(flow)}\n-------- ${plan}, flow\n${dumpFlow(flow, { ends: ofTheEnds.test(power) })}\n`;
    });
    await expect((await Promise.all(parts)).join('\n')).toMatchFileSnapshot(`${power}/${form}.txt`);
  });

  it('on pages of the state form', async () => {
    const pages = layoutFlow(await build(power, 'plan.yaml', 'state'), fonts);
    await expect(`${dumpPages(pages)}\n`).toMatchFileSnapshot(`${power}/pages.txt`);
  });
});

it('reads the numbers of targets from their words or their measure', async () => {
  const file = path.join(import.meta.dirname, '07-targets/plan.yaml');
  const { issuers, profiles, validator } = libraries.state;
  const { plan } = readPlan(readYaml('plan.yaml', readFileSync(file, 'utf8')), issuers, profiles, validator);
  const targets = readTargets(plan!, await openLexicon()).map(({ text: _, pointer: __, ...measure }) => measure);
  expect(targets).toEqual([
    { value: 100, unit: '%' },
    { atLeast: 80, unit: '%', of: 'tổng số viên chức', by: 2026 },
    { from: 7, to: 10, unit: 'cá nhân' },
    { value: 3, unit: 'sáng kiến', fromYear: 2026, by: 2030 },
    {},
    { value: 60, unit: '%' },
    { value: 25.5, unit: '%' },
    {},
    { value: 1, unit: 'tập thể' },
  ]);
});
