import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { runCode } from '../../src/prepared/code-store.ts';
import type { CompiledTemplate } from '../../src/prepared/prepared.ts';
import { readPattern } from '../../src/read-pattern.ts';
import { findSchema } from '../../src/schema/schema-set.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { checkTemplate } from '../../src/template/check-template.ts';
import { compileTemplate, openTemplate, printTemplate } from '../../src/template/compile-template.ts';
import { inProject } from '../bad-input/temp-project.ts';

/** The rules that a text of YAML of so much breaks. */
const yaml = (make: (count: number) => string) => (count: number) =>
  readYaml('a.yaml', make(count)).problems.map(({ rule }) => rule);

/** Those that a template breaks which runs over lists of so many entries. */
function run(text: string, data: object): string[] {
  const template = { file: 'a.hbs', text };
  const code = printTemplate(compileTemplate('a', template, new Map()));
  return rulesOf(() => openTemplate(template, runCode(code) as CompiledTemplate)(data));
}

function rulesOf(tried: () => unknown): string[] {
  try {
    tried();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ rule }) => rule);
  }
}

const { schemas } = (await loadLibrary(path.resolve(import.meta.dirname, '../..'))).validator;

const pattern = (make: (count: number) => string) => (count: number) =>
  readPattern(make(count)) === undefined ? ['config/pattern'] : [];

interface Case {
  /** Beyond the limit, this rule. */
  readonly rule: string;
  /** The rules that so much breaks: none at the limit. */
  readonly find: (count: number) => readonly string[] | Promise<readonly string[]>;
}

/** Each limit as it is kept; one without a case is no program. */
const cases: Readonly<Record<Exclude<keyof typeof limits, 'slips' | 'roundsOfAny' | 'roundsOfValue'>, Case>> = {
  bytes: { rule: 'yaml/too-large', find: yaml((count) => `a: b\n${'#'.repeat(count - 5)}`) },
  depth: { rule: 'yaml/too-deep', find: yaml((count) => `${'['.repeat(count)}x${']'.repeat(count)}\n`) },
  // The list is one of them.
  values: { rule: 'yaml/too-many', find: yaml((count) => '- a\n'.repeat(count - 1)) },
  text: { rule: 'yaml/text-long', find: yaml((count) => `a: ${'x'.repeat(count)}\n`) },
  font: {
    rule: 'file/too-large',
    find: (size) =>
      inProject({}, async (folder) => {
        for (const name of ['times', 'timesbd', 'timesi', 'timesbi']) {
          const file = path.join(folder, `${name}.ttf`);
          writeFileSync(file, '');
          truncateSync(file, size);
        }
        const error: unknown = await loadFonts(folder).catch((thrown: unknown) => thrown);
        // What is no font and not too large is told as that.
        return rulesOf(() => {
          throw error;
        }).filter((rule) => rule !== 'font/unreadable');
      }),
  },
  blocks: {
    rule: 'template/endless',
    find: (count) => {
      // The last of them is a branch of the innermost.
      const text = `${'{{#if number}}'.repeat(count - 1)}{{else if date}}${'{{/if}}'.repeat(count - 1)}`;
      const root = findSchema(schemas, 'general-plan.schema.json');
      return checkTemplate({ file: 'a.hbs', text: `<document>${text}</document>` }, new Map(), schemas, root).map(
        ({ rule }) => rule,
      );
    },
  },
  rounds: {
    rule: 'template/endless',
    find: (count) =>
      run('{{#each a}}{{#each ../b}}{{/each}}{{/each}}', { a: [1], b: Array.from({ length: count - 1 }, () => 1) }),
  },
  markup: {
    rule: 'template/endless',
    find: (count) => run('{{#each a}}{{this}}{{/each}}', { a: ['x'.repeat(count)] }),
  },
  stars: { rule: 'config/pattern', find: pattern((count) => `plans/${'*a'.repeat(count)}`) },
  choices: { rule: 'config/pattern', find: pattern((count) => `plans/{1..${count}}.yaml`) },
};

describe('what is at a limit is taken, and what is beyond it is told', () => {
  it.each(Object.keys(cases) as (keyof typeof cases)[])('%s', async (name) => {
    const { rule, find } = cases[name];
    expect(await find(limits[name])).toEqual([]);
    expect(await find(limits[name] + 1)).toContain(rule);
  });

  it('rounds of a template: so many for any plan, and more for each value', () => {
    const product = (a: number, b: number) =>
      run('{{#each a}}{{#each ../b}}{{/each}}{{/each}}', { a: Array(a).fill(1), b: Array(b).fill(1) });
    // 1,000 and 157 in two lists of one object: 1,160 values, and as many rounds as they allow.
    expect(1000 + 1000 * 157).toBe(limits.roundsOfAny + 1160 * limits.roundsOfValue);
    expect(product(1000, 157)).toEqual([]);
    expect(product(1000, 158)).toEqual(['template/endless']);
  });

  it('slips: the first are told', () => {
    const { problems } = readYaml('a.yaml', '- &a b\n'.repeat(limits.slips + 50));
    expect(problems).toHaveLength(limits.slips);
  });
});
