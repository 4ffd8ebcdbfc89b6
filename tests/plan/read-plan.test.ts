import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import type { Library } from '../../src/generate.ts';
import { Leaf } from '../../src/plan/leaf.ts';
import { listKinds, type Plan, readPlan } from '../../src/plan/read-plan.ts';
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
