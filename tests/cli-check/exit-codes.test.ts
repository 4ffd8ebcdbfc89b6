import { describe, expect, it } from 'vitest';
import { build } from '../../src/cli/build.ts';
import { check } from '../../src/cli/check.ts';
import { exitCodeOf, gravest } from '../../src/cli/exit-codes.ts';
import { openWorkplace, type Workplace } from '../../src/cli/workplace.ts';
import type { Problem, Sort } from '../../src/core/problem.ts';
import { inProject, plan, wrong } from './in-project.ts';

const problem = (sort: Sort, severity: Problem['severity'] = 'error') => ({ sort, severity });

describe('an exit code', () => {
  it.each<[Sort, number]>([
    ['reading', 1],
    ['rule', 1],
    ['use', 2],
    ['output', 74],
    ['fault', 70],
  ])('of a problem of the sort %s is %i', (sort, code) => {
    expect(exitCodeOf([problem(sort)])).toBe(code);
    expect(exitCodeOf([problem(sort, 'warning')])).toBe(0);
  });

  it('is that of the gravest', () => {
    expect(exitCodeOf([])).toBe(0);
    expect(exitCodeOf([problem('use'), problem('rule')])).toBe(1);
    expect(exitCodeOf([problem('rule'), problem('output')])).toBe(74);
    expect(gravest([0, 74, 70, 1])).toBe(70);
    expect(gravest([])).toBe(0);
  });
});

describe('what cannot be written ends with 74', () => {
  it('documents below a file', () =>
    inProject({ 'plans/a.yaml': plan, here: '' }, async ({ run }) => {
      const { code, stderr } = await run('build', '--out', 'here/out');
      expect(code).toBe(74);
      expect(stderr).toContain('file/unwritable');
    }));

  it('a document where a folder stands, while the other plans are built', () =>
    inProject({ 'plans/a.yaml': plan, 'plans/b.yaml': plan, 'out/a.pdf/x': '' }, async ({ run, list }) => {
      const { code, stderr } = await run('build');
      expect(code).toBe(74);
      expect(stderr).toContain('file/output-is-folder');
      expect(await list()).toEqual([
        'out/.kehoach-record',
        'out/a.pdf/x',
        'out/b.docx',
        'out/b.pdf',
        'plans/a.yaml',
        'plans/b.yaml',
      ]);
    }));

  it('a report where a folder stands', () =>
    inProject({ 'plans/a.yaml': plan }, async ({ run }) => {
      expect((await run('check', '--format', 'html', '--out', 'plans')).code).toBe(74);
    }));
});

describe('a fault of ours in one plan', () => {
  it('is told with the plan, ends with 70, and does not stop the others', () =>
    inProject({ 'plans/a.yaml': plan, 'plans/b.yaml': plan, 'plans/c.yaml': wrong }, async ({ folder, list }) => {
      const said = { print: '', talk: '' };
      const workplace = await openFaulty(folder, 'plans/a.yaml', said);
      expect(await build(workplace, [], { check: false })).toBe(70);
      expect(await list()).toContain('out/b.docx');
      expect(await list()).not.toContain('out/a.docx');
      expect(said.talk).toMatch(/plans\/a\.yaml:1:\d+: error: .*out of order.*program\/fault/);
      said.print = '';
      expect(await check(workplace, [], { format: 'compact' })).toBe(70);
      expect(said.print).toMatch(/plans\/a\.yaml:1:\d+: error: .*out of order/);
      expect(said.print).toMatch(/plans\/c\.yaml:7:26: error: /);
    }));
});

/** A workplace whose library fails at one plan. */
async function openFaulty(folder: string, file: string, said: { print: string; talk: string }): Promise<Workplace> {
  const workplace = await openWorkplace({ folder, environment: {}, language: 'en', localeLanguage: 'en' }, folder);
  const { validator } = workplace.library;
  const validate: typeof validator.validate = (source, schema) => {
    if (source.file === file) throw new Error('out of order');
    return validator.validate(source, schema);
  };
  return {
    ...workplace,
    library: { ...workplace.library, validator: { ...validator, validate } },
    print: (text) => {
      said.print += `${text}\n`;
    },
    talk: (text) => {
      said.talk += `${text}\n`;
    },
  };
}
