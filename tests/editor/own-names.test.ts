import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { runKehoach } from '../cli/run-kehoach.ts';
import { type Editor, startEditor } from './language-server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const library = await loadLibrary(root);
const kinds = listKinds(library.validator);
const days = readLexicon(library.language, library.validator).anniversaries;
const counted = Object.keys(days).filter((id) => days[id]!.since !== undefined);

let editor: Editor;
let project: string;
/** What is offered at a place of a plan of the project. */
const offer = async (text: string, kind = 'special-campaign') => {
  const file = path.relative(root, path.join(project, 'plans/a.yaml'));
  const schema = `# yaml-language-server: $schema=.schemas/${kind}.schema.json\n`;
  return editor.complete(file, `${schema}kind: ${kind}\n${text}`);
};

beforeAll(async () => {
  editor = await startEditor();
  project = mkdtempSync(path.join(tmpdir(), 'kehoach-editor-'));
  mkdirSync(path.join(project, 'node_modules'));
  symlinkSync(root, path.join(project, 'node_modules/kehoach'));
  mkdirSync(path.join(project, 'templates/language'), { recursive: true });
  writeFileSync(
    path.join(project, 'templates/language/ngay.yaml'),
    'anniversaries: {thanh-lap-truong: {name: Ngày thành lập Trường A, since: 1957-03-12, sector: chung}}\n',
  );
  const { code } = await runKehoach(
    [
      ...['init', '--name', 'Trường A', '--form', 'state', '--symbol', 'TA', '--place', 'A', '--title', 'Hiệu trưởng'],
      ...['--signer', 'Nguyễn Văn A', '--kind', 'special-campaign', '--year', '2030'],
    ],
    project,
  );
  // A day is chosen at a terminal.
  expect(code).toBe(2);
  const made = await runKehoach(
    [
      ...['init', '--name', 'Trường A', '--form', 'state', '--symbol', 'TA', '--place', 'A', '--title', 'Hiệu trưởng'],
      ...['--signer', 'Nguyễn Văn A', '--kind', 'annual-campaign', '--year', '2030'],
    ],
    project,
  );
  expect(made.code).toBe(0);
}, 60_000);
afterAll(() => {
  editor.stop();
  rmSync(project, { recursive: true, force: true });
});

describe('in a project that init made, editors offer', () => {
  it.each(kinds)('the offices by name, in a plan of the kind %s', async (kind) => {
    expect(await offer('issuer: |\n', kind)).toEqual([{ label: 'truong-a', documentation: 'Trường A' }]);
  });

  it('those who sign', async () => {
    expect(await offer('signature: |\n')).toEqual([
      { label: 'hieu-truong', documentation: 'Hiệu trưởng Nguyễn Văn A' },
    ]);
  });

  it('the days that are counted, those of the office too, in the campaign and its phases', async () => {
    const ids = (items: readonly { label: string }[]) =>
      items
        .map(({ label }) => label)
        .filter((label) => /^[a-z-]+$/.test(label))
        .sort();
    const offered = await offer('anniversary: |\n');
    expect(ids(offered)).toEqual([...counted, 'thanh-lap-truong'].sort());
    const own = offered.find(({ label }) => label === 'thanh-lap-truong');
    expect(own?.documentation).toBe('Ngày thành lập Trường A');
    const all = [...counted, 'thanh-lap-truong'].sort();
    expect(ids(await offer('anniversary:\n  id: |\n'))).toEqual(all);
    const phases =
      'body:\n  - phases:\n      list:\n        - from: 2030-01-01\n          anniversaries:\n            - |\n';
    // Or the keys of a day.
    const inPhases = [...all, 'event', 'id', 'on', 'since'].sort();
    expect(ids(await offer(phases))).toEqual(inPhases);
    const nested = phases.replace('body:\n', '').replaceAll(/^(?=.)/gm, '    ');
    const inParts = await offer(`body:\n  - heading: A\n    parts:\n${nested}`);
    expect(ids(inParts)).toEqual(inPhases);
    expect(inParts.find(({ label }) => label === 'thanh-lap-truong')?.documentation).toBe('Ngày thành lập Trường A');
  });

  it('all that the kind has, and no key that it has not', async () => {
    const keys = (await offer('|\n', 'work-plan')).map(({ label }) => label);
    expect(keys).toEqual(expect.arrayContaining(['issuer', 'bases', 'body', 'signature']));
    expect(keys).not.toContain('anniversary');
  });

  it('nothing wrong where an office, a signer or a day stands in another way', async () => {
    const file = path.relative(root, path.join(project, 'plans/a.yaml'));
    const text = (lines: string) =>
      `# yaml-language-server: $schema=.schemas/special-campaign.schema.json\nkind: special-campaign\nbody: [a]\n${lines}`;
    const sound =
      'issuer: {name: B, symbol: B, place: B}\nsignature: {title: A}\nanniversary: {event: A, since: 1990-01-02}\n';
    expect(await editor.validate(file, text(sound))).toEqual([]);
    expect(await editor.validate(file, text(`${sound}xyz: 1\n`))).toEqual(['Property xyz is not allowed.']);
    expect(await editor.validate(file, text(sound.replace('title: A', 'titel: A')))).not.toEqual([]);
  });

  it('nothing wrong in what init itself wrote', async () => {
    for (const name of ['plans/annual-campaign-2030.yaml', 'plans/issuers/truong-a.yaml']) {
      const text = readFileSync(path.join(project, name), 'utf8');
      expect(await editor.validate(path.relative(root, path.join(project, name)), text)).toEqual([]);
    }
  });

  it('an office that came later, once something was built', async () => {
    writeFileSync(
      path.join(project, 'plans/issuers/b.yaml'),
      'name: Sở B\nsymbol: SB\nplace: B\nsigners: {giam-doc: [{title: Giám đốc, to: 2026}, {title: Giám đốc, name: Trần Bình, from: 2027}]}\nletterheads: {dang: {name: Đảng ủy Sở B, symbol: ĐU}}\n',
    );
    expect((await runKehoach(['build'], project)).code).toBe(0);
    // Editors tell the server of files that change; here it is started again.
    editor.stop();
    editor = await startEditor();
    expect((await offer('issuer: |\n', 'work-plan')).map(({ label }) => label)).toEqual(['b', 'truong-a']);
    expect(await offer('letterhead: |\n', 'work-plan')).toEqual([
      { label: 'dang', documentation: 'Đảng ủy Sở B - Sở B' },
    ]);
    const signers = await offer('signature: |\n', 'work-plan');
    expect(signers).toContainEqual({ label: 'giam-doc', documentation: 'Giám đốc Trần Bình - Sở B' });
    const file = path.join(project, 'plans/.schemas/work-plan.schema.json');
    const before = readFileSync(file, 'utf8');
    await runKehoach(['build'], project);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('the package', () => {
  it('offers the days of its own list', () => {
    const { examples } = library.validator.schemas.get('plan.schema.json')!.$defs!['anniversary-id'] as {
      examples?: unknown;
    };
    expect(examples).toEqual(counted);
  });
});
