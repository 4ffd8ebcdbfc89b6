import { describe, expect, it } from 'vitest';
import { matchFiles } from '../../src/cli/match-files.ts';
import { inProject, wrong } from './in-project.ts';

/** What `kehoach check --format compact` says about a plan with one error under these settings. */
async function checkWith(config: string, files: Record<string, string> = { 'plans/a.yaml': wrong }): Promise<string[]> {
  let lines: string[] = [];
  await inProject({ ...files, 'kehoach.config.yaml': config }, async ({ run }) => {
    lines = (await run('check', '--format', 'compact')).stdout.split('\n').filter((line) => line !== '');
  });
  return lines.map((line) => line.replace(/from 1983.*$/, '…'));
}

describe('kehoach.config.yaml', () => {
  it('sets the severity of a rule, or switches it off', async () => {
    expect(await checkWith('rules: {facts/anniversary: warning}')).toEqual(['plans/a.yaml:7:26: warning: …']);
    expect(await checkWith('rules: {facts/anniversary: error}')).toEqual(['plans/a.yaml:7:26: error: …']);
    expect(await checkWith('rules: {facts/anniversary: off}')).toEqual(['plans checked: 1; no problems'].slice(1));
  });

  it('sets it for some files only; later settings win', async () => {
    const config =
      'rules: {facts/anniversary: warning}\noverrides:\n  - files: plans/2022\n    rules: {facts/anniversary: off}\n  - files: ["plans/*/cu-*.yaml"]\n    rules: {facts/anniversary: error}\n';
    const files = { 'plans/a.yaml': wrong, 'plans/2022/a.yaml': wrong, 'plans/2022/cu-a.yaml': wrong };
    expect(await checkWith(config, files)).toEqual([
      'plans/2022/cu-a.yaml:7:26: error: …',
      'plans/a.yaml:7:26: warning: …',
    ]);
  });

  it('reports its own faults where they stand', async () => {
    expect(await checkWith('# của phòng\nrules:\n  facts/aniversary: off\n')).toEqual([
      'kehoach.config.yaml:3:3: warning: there is no rule "facts/aniversary" (did you mean "facts/anniversary"?) [config/rule]',
      'plans/a.yaml:7:26: error: …',
    ]);
    expect((await checkWith('rules: {facts/anniversary: eror}'))[0]).toMatch(
      /^kehoach\.config\.yaml:1:28: error: .*"eror".*did you mean "error"\?.*\[schema\/value\]$/,
    );
    expect((await checkWith('rule: {}'))[0]).toMatch(/^kehoach\.config\.yaml:1:1: error: .*did you mean "rules/);
    expect((await checkWith('overrides: [{files: plans, rules: {a/b: off}}]'))[0]).toMatch(
      /^kehoach\.config\.yaml:1:36: warning: there is no rule "a\/b"/,
    );
  });

  it('says that a rule of reading cannot be switched off', async () => {
    expect((await checkWith('rules: {schema/missing: off}'))[0]).toBe(
      'kehoach.config.yaml:1:9: warning: the rule "schema/missing" cannot be switched off [config/fixed]',
    );
  });

  it('may be empty, or all in comments', async () => {
    for (const text of ['', '# rules:\n#   facts/anniversary: off\n'])
      expect(await checkWith(text)).toEqual(['plans/a.yaml:7:26: error: …']);
  });

  it('sets the language and the folder of documents; the command line wins', () =>
    inProject(
      { 'plans/a.yaml': wrong, 'kehoach.config.yaml': 'language: vi\nout: ban-in\nrules: {facts/anniversary: off}\n' },
      async ({ run, list }) => {
        expect((await run('check')).stdout).toBe('đã kiểm tra 1 kế hoạch: không có lỗi\n');
        expect((await run('check', '--lang', 'en')).stdout).toBe('plans checked: 1; no problems\n');
        await run('build', '--format', 'docx');
        await run('build', '--format', 'docx', '--out', 'khac');
        expect((await list()).filter((file) => file.endsWith('.docx'))).toEqual(['ban-in/a.docx', 'khac/a.docx']);
      },
    ));

  it('with errors stops the build before anything is written', () =>
    inProject({ 'plans/a.yaml': wrong, 'kehoach.config.yaml': 'out: [a]\n' }, async ({ run, list }) => {
      const { code, stderr } = await run('build', '--no-check');
      expect(code).toBe(1);
      expect(stderr).toMatch(/^kehoach\.config\.yaml:1:6: error: .*\n {4}1 \| out: \[a\]\n/);
      expect(await list()).toEqual(['kehoach.config.yaml', 'plans/a.yaml']);
    }));

  it('has a schema with Vietnamese titles', () =>
    inProject({}, async ({ run }) => {
      expect((await run('schema', 'config', '--outline')).stdout).toContain('rules: Mức của quy tắc');
    }));
});

describe('a pattern for files', () => {
  it.each([
    ['plans/a.yaml', 'plans/a.yaml', true],
    ['plans/a.yaml', 'plans/b.yaml', false],
    ['plans/a.yaml', 'plans/aXyaml', false],
    ['plans', 'plans/2022/a.yaml', true],
    ['./plans/2022/', 'plans/2022/a.yaml', true],
    ['plans/2022', 'plans/2022-cu/a.yaml', false],
    ['plans/*.yaml', 'plans/2022/a.yaml', false],
    ['plans/**/*.yaml', 'plans/2022/a.yaml', true],
    ['plans/**/*.yaml', 'plans/a.yaml', true],
    ['**/cu-?.yaml', 'plans/x/cu-1.yaml', true],
    ['plans/kế hoạch.yaml', 'plans/kế hoạch.yaml'.normalize('NFD'), true],
    ['plans/(a)+.yaml', 'plans/(a)+.yaml', true],
    ['plans/{a,b}.yaml', 'plans/b.yaml', true],
  ])('%s for %s: %s', (pattern, file, expected) => {
    expect(matchFiles([pattern])(file)).toBe(expected);
  });
});
