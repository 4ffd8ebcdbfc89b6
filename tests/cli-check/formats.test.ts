import { describe, expect, it } from 'vitest';
import { anniversary } from '../../src/check/facts/anniversary.ts';
import { inProject, plan, wrong } from './in-project.ts';

const files = { 'plans/a.yaml': wrong, 'plans/b.yaml': plan };
const problem = {
  file: 'plans/a.yaml',
  line: 7,
  column: 26,
  endColumn: 81,
  rule: 'facts/anniversary',
  severity: 'error',
  message: 'from 1983 to 2022 is 39 years, but it says 40',
};

describe('kehoach check --format', () => {
  it('pretty is the usual one, and goes to the output', () =>
    inProject(files, async ({ run }) => {
      const { code, stdout, stderr } = await run('check');
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toBe(
        [
          'plans/a.yaml:7:26: error: from 1983 to 2022 is 39 years, but it says 40 [facts/anniversary]',
          '    7 |   - paragraph: Chào mừng 40 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2022).',
          '      |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
          'errors: 1, warnings: 0',
          '',
        ].join('\n'),
      );
      expect(await run('check', '--format', 'pretty')).toEqual({ code, stdout, stderr });
      expect(await run('check', 'plans/b.yaml')).toEqual({
        code: 0,
        stdout: 'plans checked: 1; no problems\n',
        stderr: '',
      });
    }));

  it('json is a list of problems, and --json the same', () =>
    inProject(files, async ({ run }) => {
      const json = await run('check', '--format', 'json');
      expect(JSON.parse(json.stdout)).toEqual([problem]);
      expect(await run('check', '--json')).toEqual(json);
      expect(JSON.parse((await run('check', '--json', 'plans/b.yaml')).stdout)).toEqual([]);
    }));

  it('compact, sarif, github and html tell the same problem', () =>
    inProject(files, async ({ run }) => {
      expect((await run('check', '--format', 'compact')).stdout).toBe(
        'plans/a.yaml:7:26: error: from 1983 to 2022 is 39 years, but it says 40 [facts/anniversary]\n',
      );
      expect(JSON.parse((await run('check', '--format', 'sarif')).stdout).runs[0].results).toMatchObject([
        { ruleId: 'facts/anniversary', level: 'error' },
      ]);
      expect((await run('check', '--format', 'github')).stdout).toMatch(
        /^::error file=plans\/a\.yaml,line=7,endLine=7,col=26,endColumn=81,title=facts\/anniversary::from/,
      );
      expect((await run('check', '--format', 'html')).stdout).toContain(
        '<mark>40 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2022)</mark>',
      );
    }));

  it('github and sarif name files from the root of the repository', () =>
    inProject({ 'van-phong/plans/a.yaml': wrong }, async ({ folder, runWith }) => {
      const environment = { GITHUB_WORKSPACE: folder, LANG: 'en' };
      const { stdout } = await runWith(environment, 'check', '--format', 'github', '--project', 'van-phong');
      expect(stdout).toContain('file=van-phong/plans/a.yaml,');
      expect(
        (
          await runWith(
            { ...environment, GITHUB_WORKSPACE: '/elsewhere' },
            'check',
            '--format',
            'github',
            '--project',
            'van-phong',
          )
        ).stdout,
      ).toContain('file=plans/a.yaml,');
    }));

  it('--out writes the report to a file and leaves the exit code', () =>
    inProject(files, async ({ run, read }) => {
      expect(await run('check', '--format', 'html', '--out', 'bao-cao/ket-qua.html')).toEqual({
        code: 1,
        stdout: '',
        stderr: '',
      });
      expect(await read('bao-cao/ket-qua.html')).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
    }));

  it('refuses another form, naming those there are', () =>
    inProject(files, async ({ run }) => {
      const { code, stderr } = await run('check', '--format', 'xml');
      expect(code).toBe(2);
      expect(stderr).toContain('--format: "xml" is not possible; choose: pretty, compact, json, sarif, github, html');
    }));
});

describe('kehoach build', () => {
  it('checks first and refuses a plan with errors; --no-check builds it all the same', () =>
    inProject(files, async ({ run, list }) => {
      const refused = await run('build', '--format', 'docx');
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('plans/a.yaml:7:26: error: from 1983');
      expect((await list()).filter((file) => /^out.*docx$/.test(file))).toEqual(['out/b.docx']);
      expect(await run('build', '--format', 'docx', '--no-check')).toMatchObject({ code: 0, stderr: '' });
      expect((await list()).filter((file) => /^out.*docx$/.test(file))).toEqual(['out/a.docx', 'out/b.docx']);
    }));

  it('counts warnings, says where they are told, and goes on', () =>
    inProject({ ...files, 'kehoach.config.yaml': 'rules: {facts/anniversary: warning}' }, async ({ run, list }) => {
      const { code, stderr } = await run('build', '--format', 'docx');
      expect(code).toBe(0);
      expect(stderr).toContain('warnings: 1; see: kehoach check plans/a.yaml');
      expect(await list()).toContain('out/a.docx');
    }));
});

describe('kehoach explain', () => {
  it('tells one rule in full, by its name or the end of it', () =>
    inProject({}, async ({ run }) => {
      const { code, stdout } = await run('explain', 'facts/anniversary');
      expect(code).toBe(0);
      expect(stdout).toBe(
        [
          'facts/anniversary (error)',
          '',
          'Says:',
          '    from … to … is … years, but it says …',
          '',
          'Why:',
          `    ${anniversary.reason.en}`,
          '',
          'Wrong:',
          '    text: 40 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2022)',
          '',
          'Right:',
          '    text: 40 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2022)',
          '',
        ].join('\n'),
      );
      expect((await run('explain', 'anniversary')).stdout).toBe(stdout);
    }));

  it('suggests the near rule', () =>
    inProject({}, async ({ run }) => {
      for (const typed of ['facts/aniversary', 'fact/anniversary']) {
        const { code, stderr } = await run('explain', typed);
        expect(code).toBe(2);
        expect(stderr).toContain('did you mean "facts/anniversary"?');
      }
    }));

  it('lists all rules by group without a name', () =>
    inProject({}, async ({ run }) => {
      const { stdout } = await run('explain', '--lang', 'vi');
      expect(stdout).toMatch(/^Số liệu, ngày tháng, căn cứ:\n {2}facts\/anniversary +từ … đến … là … năm/m);
      for (const id of ['yaml/colon', 'schema/missing', 'template/unknown-tag', 'excuse/unused'])
        expect(stdout).toContain(`  ${id} `);
    }));
});
