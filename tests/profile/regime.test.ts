import { readFileSync } from 'node:fs';
import path from 'node:path';
import glob from 'fast-glob';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProblemError } from '../../src/core/problem.ts';
import { loadLibrary } from '../../src/files.ts';
import { readProfile } from '../../src/profile/read-profile.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const root = path.resolve(import.meta.dirname, '../..');

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(root);
});

/** The regime of a form of one's own. */
const regimeOf = (text: string) =>
  readProfile('rieng', new Map([...library.profiles, ['rieng', readYaml('rieng.yaml', text)]]), library.validator)
    .regime;

describe('the regime of a form', () => {
  it.each([
    ['state', 'state'],
    ['party', 'party'],
    ['party-36', 'party'],
    ['youth', 'youth'],
  ])('is said by its file or by the one it extends: %s', (form, regime) => {
    expect(readProfile(form, library.profiles, library.validator).regime).toBe(regime);
    expect(regimeOf(`name: Riêng\nextends: ${form}\nsettings: {}`)).toBe(regime);
  });

  it('may be another than that of the form below', () => {
    expect(regimeOf('name: Riêng\nextends: state\nregime: youth\nsettings: {}')).toBe('youth');
  });

  it('must be given where no form below gives it', () => {
    const state = library.profiles.get('state')!.text.replace('regime: state\n', '');
    let problems: unknown;
    try {
      regimeOf(state);
    } catch (error) {
      problems = (error as ProblemError).problems.map(({ rule, message }) => [rule, message.values]);
    }
    expect(problems).toEqual([['profile/incomplete', { missing: 'regime' }]]);
  });
});

it('is not guessed from what a form prints', () => {
  const printed = /K\/T|T\/M|Đoàn TNCS|Đảng Cộng sản|\{type\}/;
  const guess = /settings[^;,]*\.(?:startsWith|includes|test)\(/;
  // What rules say to people, and comments, may name the signs.
  const said = /^\s*(?:vi|en|bad|good):.*$|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
  const files = glob.sync('{check,reading,typeset,layout}/**/*.ts', { cwd: path.join(root, 'src') });
  const guessing = files.filter((file) => {
    const code = readFileSync(path.join(root, 'src', file), 'utf8').replace(said, '');
    return printed.test(code) || guess.test(code);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(guessing).toEqual([]);
});
