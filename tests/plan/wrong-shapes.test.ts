import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

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
