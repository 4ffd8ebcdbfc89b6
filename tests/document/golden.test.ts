import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Library, readDocument } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { openLibrary } from '../powers/open-library.ts';
import { dumpDocument } from './dump-document.ts';

/** The plans of the powers, which use every part of the plan language; what they say is nearly the same in every form. */
const folder = path.resolve(import.meta.dirname, '../powers');
const powers = readdirSync(folder)
  .filter((name) => /^\d\d-/.test(name))
  .sort();
const plansOf = (power: string): string[] =>
  readdirSync(path.join(folder, power))
    .filter((name) => /^[a-z-]+(?:\.state)?\.yaml$/.test(name))
    .sort();

let library: Library;
beforeAll(async () => {
  library = (await openLibrary()).libraries.state;
});

describe('Document', () => {
  it.each(powers)('of power %s', async (power) => {
    const parts = plansOf(power).map((plan) => {
      const text = readFileSync(path.join(folder, power, plan), 'utf8');
      const { read, problems } = readDocument(readYaml(plan, `${text}form: state\n`), library);
      expect(problems).toEqual([]);
      return `======== ${plan}\n${dumpDocument(read!.document)}\n`;
    });
    await expect(parts.join('\n')).toMatchFileSnapshot(`golden/${power}.txt`);
  });
});
