import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { Leaf } from '../../src/plan/leaf.ts';
import { listKinds, type Plan, readPlan } from '../../src/plan/read-plan.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
});

const office = `name: Sở Nội vụ
symbol: SNV
place: An Bình
form: party
profile: {bases: {last: ;}}
archive: VT
signature: {title: Giám đốc, name: Nguyễn Văn An}
`;

/** A plan of the office `so`, with what is given added. */
function read(more: string, issuer = office): Plan {
  const issuers = new Map([['so', readYaml('so.yaml', issuer)]]);
  const { plan, problems } = readPlan(
    readYaml('plan.yaml', `kind: annual-campaign\nyear: 2026\nissuer: so\nbody: [Một]\n${more}`),
    issuers,
    library.profiles,
    library.validator,
  );
  expect(problems).toEqual([]);
  return plan!;
}
/** The texts of leaves in place of the leaves. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, part) => (part instanceof Leaf ? part.text : part)));

describe('readPlan', () => {
  it('fills in what the issuer usually says', () => {
    const { data } = read('');
    expect(plain([data.symbol, data.place, data.archive, data.signature])).toEqual([
      'SNV',
      'An Bình',
      { units: ['VT'] },
      [{ title: ['Giám đốc'], name: 'Nguyễn Văn An' }],
    ]);
  });

  it('lets the plan say otherwise', () => {
    const { data, form } = read('archive: [VP, HC]\nsignature: {name: Bình}\nform: youth\n');
    expect(plain([data.archive, data.signature, form])).toEqual([{ units: ['VP', 'HC'] }, [{ name: 'Bình' }], 'youth']);
  });

  it('takes the form of the plan, of the issuer, or the State form', () => {
    expect([read('form: state\n').form, read('').form, read('', office.replace('form: party\n', '')).form]).toEqual([
      'state',
      'party',
      'state',
    ]);
  });

  it('lays the departures of the plan over those of the issuer', () => {
    expect(JSON.parse(JSON.stringify(read('profile: {bases: {last: ","}}\n').departures))).toEqual([
      { bases: { last: ';' } },
      { bases: { last: ',' } },
    ]);
  });

  it('knows where each value comes from', () => {
    const { places } = read('subject: [A, B]\n');
    expect(places).toContainEqual(expect.objectContaining({ file: 'plan.yaml', pointer: '/subject/1' }));
    expect(places).toContainEqual(expect.objectContaining({ file: 'plan.yaml', pointer: '/body/0' }));
    expect(places).toContainEqual(expect.objectContaining({ file: 'so.yaml', pointer: '/signature/name' }));
    expect(places.filter(({ kind }) => kind === 'number').map(({ pointer }) => pointer)).toContain('/year');
    expect(places.map(({ place }) => place)).toEqual(places.map((_, i) => i));
  });

  it('knows the kinds, the base plan and the issuer not among them', () => {
    expect(listKinds(library.validator)).toEqual([
      'annual-campaign',
      'event-plan',
      'general-plan',
      'special-campaign',
      'topic-plan',
      'work-plan',
    ]);
  });
});

describe('signers and letterheads of an issuer', () => {
  const offices = `${office.replace('signature: {title: Giám đốc, name: Nguyễn Văn An}', 'signature: giam-doc')}signers:
  giam-doc: {title: Giám đốc, name: Nguyễn Văn An}
  pho-giam-doc: {in-place-of: Giám đốc, title: Phó Giám đốc, name: Trần Thị Bình}
numbering: [A., 1.]
letterheads:
  doan: {name: Đoàn Sở Nội vụ, symbol: ĐTN, form: youth, signature: bi-thu, signers: {bi-thu: {title: Bí thư, name: Mai}}}
  nha-nuoc: {form: state, superior: Ủy ban nhân dân tỉnh}
  tinh: {superior: Tỉnh ủy, profile: {bases: {last: .}}}
`;
  const problemsOf = (more: string, issuer = offices) =>
    readPlan(
      readYaml('plan.yaml', `kind: general-plan\nissuer: so\nsubject: Một\nbody: [Một]\n${more}`),
      new Map([['so', readYaml('so.yaml', issuer)]]),
      library.profiles,
      library.validator,
    ).problems.map(({ severity, rule, hint, at, message }) => [
      severity,
      rule,
      at.file,
      at.pointer,
      hint?.values?.['name'],
      message.values?.['options'] ?? message.values?.['key'],
    ]);

  it('are found by their ids, mixed with others', () => {
    expect(plain(read('', offices).data.signature)).toEqual([{ title: ['Giám đốc'], name: 'Nguyễn Văn An' }]);
    expect(plain(read('signature: [pho-giam-doc, {name: Lan}]\n', offices).data.signature)).toEqual([
      { 'in-place-of': 'Giám đốc', title: ['Phó Giám đốc'], name: 'Trần Thị Bình' },
      { name: 'Lan' },
    ]);
  });

  it('with a name of its own a letterhead keeps place and signers alone', () => {
    const { data, form, departures } = read('letterhead: doan\n', offices);
    expect([form, departures]).toEqual(['youth', []]);
    expect(plain([data.issuer.name, data.symbol, data.place, data.archive, data.numbering, data.signature])).toEqual([
      ['Đoàn Sở Nội vụ'],
      'ĐTN',
      'An Bình',
      null,
      null,
      [{ title: ['Bí thư'], name: 'Mai' }],
    ]);
    expect(Object.keys(data.issuer.signers ?? {})).toEqual(['giam-doc', 'pho-giam-doc', 'bi-thu']);
  });

  it('with a form of its own a letterhead leaves departures and numbering behind, else nothing', () => {
    const state = read('letterhead: nha-nuoc\n', offices);
    expect([state.form, state.departures]).toEqual(['state', []]);
    expect(plain([state.data.issuer.name, state.data.superior, state.data.numbering])).toEqual([
      ['Sở Nội vụ'],
      ['Ủy ban nhân dân tỉnh'],
      null,
    ]);
    const province = read('letterhead: tinh\n', offices);
    expect(province.form).toBe('party');
    expect(province.departures).toEqual([{ bases: { last: ';' } }, { bases: { last: '.' } }]);
    expect(plain([province.data.archive, province.data.numbering])).toEqual([{ units: ['VT'] }, ['A.', '1.']]);
  });

  it('are told where they are not known', () => {
    expect(problemsOf('signature: pho-giamdoc\nletterhead: doàn\n')).toEqual([
      ['error', 'plan/letterhead', 'plan.yaml', '/letterhead', 'doan', 'doan, nha-nuoc, tinh'],
      ['error', 'plan/signer', 'plan.yaml', '/signature', 'pho-giam-doc', 'giam-doc, pho-giam-doc'],
    ]);
    expect(problemsOf('signature: [{name: A}, Nguyễn Văn B]\n')).toEqual([
      ['error', 'plan/signer', 'plan.yaml', '/signature/1', undefined, 'giam-doc, pho-giam-doc'],
    ]);
    expect(problemsOf('', office.replace('{title: Giám đốc, name: Nguyễn Văn An}', 'giam-doc'))).toEqual([
      ['error', 'plan/signer', 'so.yaml', '/signature', undefined, '—'],
    ]);
    expect(problemsOf('letterhead: doan\n', office)[0]?.slice(1, 4)).toEqual([
      'plan/letterhead',
      'plan.yaml',
      '/letterhead',
    ]);
  });

  it('tells what is typed in vain beside issued-with, not what the issuer usually says', () => {
    const typed = 'number: 5\nrecipients: [Các phòng]\narchive: VT\nsignature: giam-doc\ndate: 2026\n';
    expect(problemsOf(`issued-with: Quyết định số 9/QĐ-SNV\n${typed}`)).toEqual(
      ['number', 'recipients', 'archive', 'signature'].map((key) => [
        'warning',
        'plan/issued-with',
        'plan.yaml',
        `/${key}`,
        undefined,
        key,
      ]),
    );
    expect(problemsOf('issued-with: Quyết định số 9/QĐ-SNV\n')).toEqual([]);
  });
});
