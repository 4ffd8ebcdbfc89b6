import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeRules } from '../../src/check/describe-rules.ts';
import { readingExamples } from '../../src/check/reading-examples.ts';
import { factsOfProblem } from '../../src/core/make-problem.ts';
import { say } from '../../src/core/messages.ts';
import { vietnamese } from '../../src/core/messages-vi.ts';
import type { Problem } from '../../src/core/problem.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { writeRulesPage } from '../../src/report/print-rules.ts';
import { groupOf, groupTitle } from '../../src/report/rule-description.ts';
import { readBlocks } from '../../src/schema/read-blocks.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const project = path.resolve(import.meta.dirname, '../..');
const rules = describeRules();
const ids = rules.map(({ id }) => id);

describe('the descriptions of rules', () => {
  it('are the reference page (after a change: npm run rules)', () => {
    expect(writeRulesPage(rules, 'vi')).toBe(readFileSync(path.join(project, 'docs/rules.md'), 'utf8'));
  });

  it('tell each rule once, in both languages, in a group with a name', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const { id, messages, reason } of rules) {
      for (const words of [...messages, reason]) expect([id, words?.vi, words?.en]).not.toContain(undefined);
      for (const language of ['vi', 'en'] as const)
        expect(groupTitle(groupOf(id), language)).toBe(say(language, { key: `group-${groupOf(id)}` as 'group-form' }));
    }
  });

  it('leave out no message that tells what is wrong with a file', () => {
    const told = /^(yaml|schema|plan|blocks|profile|language|template|markup|font|file|excuse)-/;
    const keys = Object.keys(vietnamese).filter((key) => told.test(key));
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !(key in factsOfProblem))).toEqual([]);
  });
});

describe('the examples of the rules of reading', async () => {
  const library = await loadLibrary(project);
  const fonts = await loadFonts();
  /** Keys at the left margin of a plan; any other example is an item of its body. */
  const isHead = (example: string) => /^(anniversary|issued-with|letterhead|signature):/.test(example);
  const issuer = 'issuer: {name: Trường A, symbol: TA, place: A}';
  const writePlan = (example: string) => {
    const [head, item] = isHead(example) ? [example, 'Một việc.'] : ['', example.replaceAll('\n', '\n    ')];
    const own = head.includes('\nissuer:') ? head : `${issuer}\n${head}`;
    return `kind: special-campaign\n${own}\nsubject: Tổ chức hội nghị\nbody:\n  - ${item}\n`;
  };
  const problemsOf = async (id: string, example: string): Promise<readonly Problem[]> => {
    if (groupOf(id) === 'blocks')
      return readBlocks(readYaml('templates/blocks.yaml', example), library.validator.schemas).problems;
    const language =
      groupOf(id) === 'language' ? [...library.language, readYaml('templates/language/a.yaml', example)] : undefined;
    const text = writePlan(language ? 'Một việc.' : example);
    return (
      await generateDocuments(readYaml('plans/a.yaml', text), { ...library, ...(language && { language }) }, fonts)
    ).problems;
  };
  const rulesFound = async (id: string, example: string) =>
    (await problemsOf(id, example))
      .map(({ rule }) => rule)
      .filter((rule) => ['yaml', 'schema', 'plan', 'blocks', 'language'].includes(groupOf(rule)));

  it.each(Object.entries(readingExamples))('%s', async (id, { bad, good }) => {
    expect(ids).toContain(id);
    expect(await rulesFound(id, bad)).toEqual([id]);
    expect(await rulesFound(id, good)).toEqual([]);
  });
});
