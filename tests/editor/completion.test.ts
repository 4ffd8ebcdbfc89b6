import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { type Editor, startEditor } from './language-server.ts';

const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
const kinds = listKinds(library.validator);
const forms = [...library.profiles.keys()];
const plan = (kind: string, text: string) => `# yaml-language-server: $schema=../schemas/${kind}.schema.json\n${text}`;
const issuer = (text: string) => `# yaml-language-server: $schema=../../schemas/issuer.schema.json\n${text}`;

describe('in an editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await startEditor();
  }, 30_000);
  afterAll(() => editor.stop());
  const labels = async (file: string, text: string) =>
    (await editor.complete(file, text)).map(({ label }) => label).sort();

  it.each(kinds)('the kind %s is offered under its schema, and no other', async (kind) => {
    expect(await labels('plans/a.yaml', plan(kind, 'kind: |\n'))).toEqual([kind]);
  });

  it('the forms are offered in a plan, an office and a letterhead', async () => {
    expect(await labels('plans/a.yaml', plan('work-plan', 'kind: work-plan\nform: |\n'))).toEqual(forms.toSorted());
    expect(await labels('plans/issuers/a.yaml', issuer('form: |\n'))).toEqual(forms.toSorted());
    expect(await labels('plans/issuers/a.yaml', issuer('letterheads:\n  dang:\n    form: |\n'))).toEqual(
      forms.toSorted(),
    );
  });

  it('every key of a plan comes with words that explain it', async () => {
    const offered = await editor.complete('plans/a.yaml', plan('annual-campaign', 'kind: annual-campaign\n|\n'));
    const keys = offered.filter(({ label }) => /^[a-z-]+$/.test(label));
    expect(keys.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['year', 'issuer', 'bases', 'body', 'signature']),
    );
    expect(keys.filter(({ documentation }) => documentation === '').map(({ label }) => label)).toEqual([]);
  });

  it('every block comes with words that explain it', async () => {
    const offered = await editor.complete(
      'plans/a.yaml',
      plan('annual-campaign', 'kind: annual-campaign\nbody:\n  - |\n'),
    );
    const blocks = Object.keys(library.validator.schemas.get('plan.schema.json')!.$defs!['blocks']!.properties!);
    expect(offered.map(({ label }) => label)).toEqual(expect.arrayContaining(blocks));
    expect(offered.filter(({ label, documentation }) => blocks.includes(label) && documentation === '')).toEqual([]);
  });

  it('particulars of an office and of those who sign are offered and explained', async () => {
    expect(await labels('plans/a.yaml', plan('work-plan', 'kind: work-plan\nissuer:\n  |\n'))).toEqual(
      expect.arrayContaining(['name', 'superior', 'symbol', 'place', 'signers', 'letterheads']),
    );
    expect(await editor.hover('plans/issuers/a.yaml', issuer('sig|ners: {a: {title: A}}\n'))).toContain(
      'ký thay ai (KT.)',
    );
  });

  it('an anniversary is offered by its keys', async () => {
    expect(
      await labels('plans/a.yaml', plan('special-campaign', 'kind: special-campaign\nanniversary:\n  |\n')),
    ).toEqual(expect.arrayContaining(['event', 'on', 'since']));
  });

  it('the places of a pattern are told', async () => {
    const text = 'profile:\n  recipients:\n    arch|ive: "Lưu: {units}"\n';
    expect(await editor.hover('plans/issuers/a.yaml', issuer(text))).toContain('\\{units\\} nơi lưu (bắt buộc)');
  });

  it('a wrong key is told, and a plan of the repository is not', async () => {
    const sound = 'kind: annual-campaign\nissuer: a\nyear: 2027\nbody: [a]\n';
    expect(await editor.validate('plans/a.yaml', plan('annual-campaign', `${sound}xyz: 1\n`))).toEqual([
      'Property xyz is not allowed.',
    ]);
    expect(await editor.validate('plans/a.yaml', plan('annual-campaign', sound))).toEqual([]);
  });
});
