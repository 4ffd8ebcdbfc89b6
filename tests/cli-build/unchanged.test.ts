import { cpSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordName } from '../../src/cli/build-record.ts';
import { inProject, type Project, plan } from '../cli-check/in-project.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shipped = (name: string) => readFileSync(path.join(root, name), 'utf8');
const named = plan.replace(/^issuer: .*$/m, 'issuer: truong-a');
const office =
  '{name: Trường A, symbol: TA, place: A, archive: VT, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}\n';
const files = {
  'plans/a.yaml': named,
  'plans/issuers/truong-a.yaml': office,
  'plans/issuers/truong-b.yaml': office.replace('Trường A', 'Trường B'),
};
const built = 'plans/a.yaml -> out/a.docx, out/a.pdf (pages: 1, # ms)\n';
const unchanged = 'plans/a.yaml -> out/a.docx, out/a.pdf (unchanged)\n';

/** What `build` prints, without times. */
async function build({ run }: Project, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await run('build', ...args);
  return { code, stdout: stdout.replace(/\d+ ms/g, '# ms'), stderr };
}

/** A font that is another file and looks the same: some bytes behind its end. */
async function putFonts(folder: string, more: string): Promise<void> {
  await mkdir(path.join(folder, 'fonts'), { recursive: true });
  const faces = { times: '400Regular', timesbd: '700Bold', timesi: '400Regular_Italic', timesbi: '700Bold_Italic' };
  for (const [name, face] of Object.entries(faces)) {
    const font = readFileSync(path.join(root, `node_modules/@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`));
    writeFileSync(path.join(folder, `fonts/${name}.ttf`), Buffer.concat([font, Buffer.from(more)]));
  }
}

/** Each thing that goes into documents, and how it becomes another. */
const inputs: Readonly<Record<string, (project: Project) => Promise<void> | void>> = {
  'the plan': ({ folder }) => writeFileSync(path.join(folder, 'plans/a.yaml'), `${named}# Một ghi chú\n`),
  'its office': ({ folder }) =>
    writeFileSync(path.join(folder, 'plans/issuers/truong-a.yaml'), office.replace('Văn A', 'Văn B')),
  'a rule': ({ folder }) =>
    writeFileSync(path.join(folder, 'kehoach.config.yaml'), 'rules: {facts/anniversary: warning}\n'),
  'a rule for some files': ({ folder }) =>
    writeFileSync(
      path.join(folder, 'kehoach.config.yaml'),
      'overrides:\n  - files: plans/*\n    rules: {text/syllable: off}\n',
    ),
  'a template': async ({ folder }) => {
    await mkdir(path.join(folder, 'templates/partials'), { recursive: true });
    const text = `{{!-- một ghi chú --}}\n${shipped('templates/partials/ending.hbs')}`;
    writeFileSync(path.join(folder, 'templates/partials/ending.hbs'), text);
  },
  'a form': async ({ folder }) => {
    await mkdir(path.join(folder, 'templates/profiles'), { recursive: true });
    writeFileSync(
      path.join(folder, 'templates/profiles/state.yaml'),
      `${shipped('templates/profiles/state.yaml')}# một ghi chú\n`,
    );
  },
  words: async ({ folder }) => {
    await mkdir(path.join(folder, 'templates/language'), { recursive: true });
    writeFileSync(path.join(folder, 'templates/language/allowed-words.yaml'), 'abbreviations: [XYZ]\n');
  },
  'a block': async ({ folder }) => {
    await mkdir(path.join(folder, 'templates'), { recursive: true });
    const text = shipped('templates/blocks.yaml');
    writeFileSync(path.join(folder, 'templates/blocks.yaml'), `${text}# một ghi chú\n`);
  },
  'a schema': async ({ folder }) => {
    await mkdir(path.join(folder, 'schemas'), { recursive: true });
    const schema = JSON.parse(shipped('schemas/general-plan.schema.json')) as object;
    writeFileSync(
      path.join(folder, 'schemas/general-plan.schema.json'),
      JSON.stringify({ ...schema, $comment: 'một ghi chú' }),
    );
  },
};

/** Each thing asked for on the command line. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'the form': ['--form', 'party'],
  'the outputs': ['--format', 'docx'],
  'the rules': ['--no-check'],
  'the fonts': ['--fonts', 'fonts'],
};

describe('a plan that has not changed', () => {
  it('is told and left as it stands, also where a file was touched', () =>
    inProject(files, async (project) => {
      expect(await build(project)).toEqual({ code: 0, stdout: built, stderr: '' });
      const at = (name: string) => path.join(project.folder, name);
      const facts = () =>
        ['out/a.docx', 'out/a.pdf', `out/${recordName}`].map((name) => statSync(at(name), { bigint: true }).mtimeNs);
      const before = facts();
      utimesSync(at('plans/a.yaml'), new Date(0), new Date(0));
      utimesSync(at('out/a.pdf'), new Date(0), new Date(0));
      expect(await build(project)).toEqual({ code: 0, stdout: unchanged, stderr: '' });
      utimesSync(at('out/a.pdf'), new Date(), new Date());
      expect(facts()[0]).toBe(before[0]);
      expect(facts()[2]).toBe(before[2]);
      const [json] = JSON.parse((await project.run('build', '--json')).stdout) as object[];
      expect(json).toMatchObject({ plan: 'plans/a.yaml', form: 'state', pages: 1, unchanged: true, problems: [] });
    }));

  it.each(Object.keys(inputs))('is built anew when %s changes, and only then', (name) =>
    inProject(files, async (project) => {
      await build(project);
      await inputs[name]!(project);
      expect((await build(project)).stdout).toBe(built);
      expect((await build(project)).stdout).toBe(unchanged);
    }),
  );

  it.each(Object.keys(asked))('is built anew when %s asked for are others', (name) =>
    inProject(files, async (project) => {
      await putFonts(project.folder, 'x');
      await build(project);
      const first = await build(project, ...asked[name]!);
      expect(first).toMatchObject({ code: 0, stderr: '' });
      expect(first.stdout).not.toContain('unchanged');
      expect((await build(project, ...asked[name]!)).stdout).toContain('(unchanged)');
    }),
  );

  it('is built anew when a font has become another file', () =>
    inProject(files, async (project) => {
      await putFonts(project.folder, '');
      await build(project, '--fonts', 'fonts');
      expect((await build(project, '--fonts', 'fonts')).stdout).toBe(unchanged);
      await putFonts(project.folder, 'x');
      expect((await build(project, '--fonts', 'fonts')).stdout).toBe(built);
    }));

  it('stays when another plan, another office or settings that are not its own change', () =>
    inProject(files, async (project) => {
      await build(project);
      const put = (name: string, text: string) => writeFileSync(path.join(project.folder, name), text);
      put('plans/issuers/truong-b.yaml', office);
      put('plans/b.yaml', plan);
      put('kehoach.config.yaml', 'overrides:\n  - files: plans/b.yaml\n    rules: {text/syllable: off}\n');
      expect((await build(project)).stdout).toBe(
        `${unchanged}plans/b.yaml -> out/b.docx, out/b.pdf (pages: 1, # ms)\n`,
      );
    }));

  it('tells its warnings each time', () =>
    inProject({ ...files, 'plans/a.yaml': named.replace('Chào mừng', 'Chào  mừng ,') }, async (project) => {
      const first = await build(project, '--json');
      const again = await build(project, '--json');
      const problemsOf = ({ stdout }: { stdout: string }) =>
        (JSON.parse(stdout) as { problems: unknown[] }[])[0]!.problems;
      expect(problemsOf(first).length).toBeGreaterThan(0);
      expect(problemsOf(again)).toEqual(problemsOf(first));
      expect(await build(project)).toMatchObject({
        code: 0,
        stdout: unchanged,
        stderr: expect.stringMatching(/warnings: \d+; see: kehoach check plans\/a\.yaml/),
      });
    }));

  it('is built where a document is gone, and all with --force', () =>
    inProject(files, async (project) => {
      await build(project);
      rmSync(path.join(project.folder, 'out/a.pdf'));
      expect((await build(project)).stdout).toBe(built);
      expect((await build(project, '--force')).stdout).toBe(built);
      rmSync(path.join(project.folder, 'out'), { recursive: true });
      expect((await build(project)).stdout).toBe(built);
      expect((await build(project)).stdout).toBe(unchanged);
    }));

  it('is known in a copy of the folder too, since the record lies in it', () =>
    inProject(files, async (project) => {
      await build(project);
      cpSync(path.join(project.folder, 'out'), path.join(project.folder, 'ban-in'), { recursive: true });
      expect((await build(project, '--out', 'ban-in')).stdout).toContain('(unchanged)');
    }));
});

describe('a document that someone has edited', () => {
  const edited = {
    code: 74,
    stdout: '',
    stderr: expect.stringContaining('out/a.docx: error: the document was edited since it was built; keep it under'),
  };

  it.each([
    ['with the plan as it was', named],
    ['with a plan that has changed', `${named}# khác\n`],
  ])('is kept, %s, until --force', (_how, text) =>
    inProject(files, async (project) => {
      await build(project);
      const at = (name: string) => path.join(project.folder, name);
      const pdf = readFileSync(at('out/a.pdf'));
      writeFileSync(at('out/a.docx'), 'sửa');
      writeFileSync(at('plans/a.yaml'), text);
      for (let i = 0; i < 2; i++) {
        expect(await build(project)).toEqual(edited);
        expect(readFileSync(at('out/a.docx'), 'utf8')).toBe('sửa');
        expect(readFileSync(at('out/a.pdf')).equals(pdf)).toBe(true);
      }
      expect(await build(project, '--force')).toEqual({ code: 0, stdout: built, stderr: '' });
      expect(await build(project)).toEqual({ code: 0, stdout: unchanged, stderr: '' });
    }),
  );

  it('ends its own plan alone', () =>
    inProject({ ...files, 'plans/b.yaml': plan }, async (project) => {
      await build(project);
      writeFileSync(path.join(project.folder, 'out/a.docx'), 'sửa');
      const { code, stdout } = await build(project);
      expect({ code, stdout }).toEqual({
        code: 74,
        stdout: 'plans/b.yaml -> out/b.docx, out/b.pdf (unchanged)\n',
      });
    }));

  it('is one that kehoach did not write, too, unless it is what it would write', () =>
    inProject(files, async (project) => {
      await build(project);
      const at = (name: string) => path.join(project.folder, name);
      rmSync(at(`out/${recordName}`));
      expect(await build(project)).toEqual({ code: 0, stdout: built, stderr: '' });
      rmSync(at(`out/${recordName}`));
      writeFileSync(at('plans/a.yaml'), named.replace('thi đua', 'thi đua mới'));
      const { code, stderr } = await build(project);
      expect(code).toBe(74);
      expect(stderr).toContain('out/a.docx: error: this document was not built here');
      expect(stderr).toContain('out/a.pdf: error: this document was not built here');
      expect((await build(project, '--force')).code).toBe(0);
    }));

  it('is none where someone has put back what was written before', () =>
    inProject(files, async (project) => {
      await build(project);
      const at = (name: string) => path.join(project.folder, name);
      renameSync(at('out/a.docx'), at('a.docx'));
      expect((await build(project)).stdout).toBe(built);
      renameSync(at('a.docx'), at('out/a.docx'));
      expect((await build(project)).stdout).toBe(unchanged);
    }));
});

describe('the record', () => {
  it('holds a line for each document, sorted, whatever was built when', () =>
    inProject({ ...files, 'plans/b.yaml': plan }, async (project) => {
      await build(project, 'plans/b.yaml');
      await build(project, 'plans/a.yaml');
      const apart = await project.read(`out/${recordName}`);
      expect(apart.split('\n').map((line) => line && (JSON.parse(line) as { name: string }).name)).toEqual([
        'a.docx',
        'a.pdf',
        'b.docx',
        'b.pdf',
        '',
      ]);
      rmSync(path.join(project.folder, 'out'), { recursive: true });
      await build(project);
      expect(await project.read(`out/${recordName}`)).toBe(apart);
    }));

  it('loses what is no line of it: half a line of a killed run, marks of a merge, a line that says nothing', () =>
    inProject({ ...files, 'plans/b.yaml': plan }, async (project) => {
      await build(project);
      const file = path.join(project.folder, 'out', recordName);
      const whole = readFileSync(file, 'utf8');
      const lines = whole.split('\n');
      writeFileSync(
        file,
        [
          '<<<<<<< HEAD',
          ...lines.slice(0, 2),
          '=======',
          'null',
          '{"name":1}',
          '[]',
          ...lines.slice(2, 4),
          '{"name":"b.d',
        ].join('\r\n'),
      );
      const { stdout } = await build(project);
      expect(stdout.match(/unchanged/g)).toHaveLength(2);
      expect(readFileSync(file, 'utf8')).toBe(whole);
    }));

  it('is never written through a link, nor into a folder', () =>
    inProject({ ...files, 'khac.txt': 'của người khác\n' }, async (project) => {
      await mkdir(path.join(project.folder, 'out'));
      const file = path.join(project.folder, 'out', recordName);
      symlinkSync('../khac.txt', file);
      expect(await build(project)).toMatchObject({ code: 74, stdout: '' });
      expect(await project.read('khac.txt')).toBe('của người khác\n');
      rmSync(file);
      await mkdir(file);
      expect(await build(project)).toMatchObject({ code: 74, stdout: '' });
      expect(await project.list()).not.toContain('out/a.docx');
    }));
});
