import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { inProject } from '../bad-input/temp-project.ts';

let fonts: FontFamily;
beforeAll(async () => {
  fonts = await loadFonts();
});

const own = {
  $id: 'rieng.schema.json',
  title: 'Kế hoạch riêng',
  allOf: [{ $ref: 'plan.schema.json' }],
  properties: {
    kind: { const: 'rieng' },
    x: { title: 'X', type: 'array', items: { $ref: '#/$defs/y' }, minItems: 1 },
  },
  required: ['kind', 'x'],
  $defs: { y: { title: 'Y', type: 'object', properties: { z: { type: 'string' } }, additionalProperties: false } },
  unevaluatedProperties: false,
};
const template = '<document><body>{{#each x}}<p>{{z}}</p>{{/each}}</body></document>\n';
const plan = 'kind: rieng\nissuer: so\nsubject: A\nx: [{z: Một}]\nbody: [Hai]\n';
const odd = [
  true,
  false,
  null,
  1,
  '',
  [],
  {},
  { $ref: '#' },
  { $ref: '#/$defs/y' },
  { $ref: '#/properties/x' },
  { $ref: 'rieng.schema.json' },
];

/** The schema with each of its places, itself among them, given a value: a few of `odd` in turn, since each has to be compiled. */
function* mutate(value: unknown, set: (to: unknown) => unknown, turn = { at: 0 }): Generator<[string, unknown]> {
  for (const to of [true, { $ref: '#' }, odd[turn.at++ % odd.length]]) yield [JSON.stringify(to), set(to)];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const put = (to: unknown) => set(Array.isArray(value) ? value.with(Number(key), to) : { ...value, [key]: to });
    for (const [what, whole] of mutate(child, put, turn)) yield [`${key}: ${what}`, whole];
  }
}

describe('schemas of a project', () => {
  test('whatever stands in any place of one is taken or told, and breaks nothing', async () => {
    const broken: string[] = [];
    const mutants = [...mutate(own, (to) => to)];
    expect(mutants.length).toBeGreaterThan(60);
    await inProject({ 'templates/rieng.hbs': template, 'plans/a.yaml': plan }, async (project) => {
      await mkdir(path.join(project, 'schemas'), { recursive: true });
      for (const [what, schema] of mutants) {
        await writeFile(path.join(project, 'schemas/rieng.schema.json'), JSON.stringify(schema));
        try {
          const library = await loadLibrary(project);
          await generateDocuments(readYaml('plans/a.yaml', plan), library, fonts, { rules: false });
        } catch (error) {
          if (!(error instanceof ProblemError)) broken.push(`${what}: ${(error as Error).stack}`);
        }
      }
    });
    expect(broken).toEqual([]);
  });
});
