import { readFileSync } from 'node:fs';
import path from 'node:path';
import glob from 'fast-glob';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { openLibrary } from '../powers/open-library.ts';

const shapes = ['{}', '[]', '[{}]', '[[]]', '{a: {}}', '{a: [1]}', '1', 'true', "''", 'null', 'một'];

test('whatever stands in the place of any key of a plan or an office is told, and breaks nothing', async () => {
  const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  const keysOf = (name: string) => Object.keys(library.validator.schemas.get(name)!.properties!);
  const plan = ['kind: general-plan', 'issuer: so', 'subject: Một', 'body: [Hai]'];
  const office = ['name: Sở Nội vụ', 'symbol: SNV', 'place: An Bình'];
  const laid = (lines: readonly string[], key: string, value: string) =>
    [...lines.filter((line) => !line.startsWith(`${key}:`)), `${key}: ${value}`].join('\n');
  const broken: string[] = [];
  const tryBoth = (planText: string, officeText: string, what: string) => {
    try {
      const issuers = new Map([['so', readYaml('so.yaml', officeText)]]);
      readPlan(readYaml('plan.yaml', planText), issuers, library.profiles, library.validator);
    } catch (error) {
      broken.push(`${what}: ${error}`);
    }
  };
  for (const value of shapes) {
    for (const key of keysOf('plan.schema.json'))
      tryBoth(laid(plan, key, value), office.join('\n'), `plan ${key}: ${value}`);
    for (const key of keysOf('issuer.schema.json'))
      tryBoth(plan.join('\n'), laid(office, key, value), `office ${key}: ${value}`);
  }
  expect(broken).toEqual([]);
});

/** The value with what stands at these keys replaced. */
function put(value: unknown, keys: readonly string[], to: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.with(Number(key), put(value[Number(key)], rest, to));
  const held = value as Record<string, unknown>;
  return { ...held, [key]: put(held[key], rest, to) };
}

function* placesIn(value: unknown, keys: readonly string[] = []): Generator<readonly string[]> {
  yield keys;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* placesIn(child, [...keys, key]);
}

test('whatever stands in any place of a plan that uses every part of the language is told, and breaks nothing', async () => {
  const { libraries, fonts } = await openLibrary();
  const library = libraries.state;
  const folder = path.resolve(import.meta.dirname, '../powers');
  const files = glob.sync('[0-9]*/*.yaml', { cwd: folder }).sort();
  const odd = [{ columns: { a: '1' } }, [[]], { a: '1' }, '', [{}], 'một', [['1'], 'a'], {}, '-1', []];
  const tried = new Set<string>();
  const broken: string[] = [];
  for (const file of files) {
    const { data } = readYaml(file, readFileSync(path.join(folder, file), 'utf8'));
    for (const keys of placesIn(data)) {
      const place = keys.map((key) => key.replace(/^\d+$/, '*')).join('/');
      if (tried.has(place)) continue;
      const first = tried.size % odd.length;
      tried.add(place);
      for (const to of [odd[0], odd[first], odd[(first + 1) % odd.length]]) {
        try {
          await generateDocuments(readYaml(file, JSON.stringify(put(data, keys, to))), library, fonts, {
            outputs: ['docx', 'pdf'],
          });
        } catch (error) {
          broken.push(`${file} ${place} ${JSON.stringify(to)}: ${(error as Error).stack}`);
        }
      }
    }
  }
  expect(tried.size).toBeGreaterThan(400);
  expect(broken).toEqual([]);
});
