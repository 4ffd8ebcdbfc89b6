import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { type Library, readDocument } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
});

const office = 'name: Sở Nội vụ\nsymbol: SNV\nplace: An Bình\n';
const head = 'kind: general-plan\nissuer: so\nsubject: Triển khai công tác\n';

/** Where values are that the program says are not printed. */
function findUnprinted(plan: string, { issuer = office, ending }: { issuer?: string; ending?: string } = {}): string[] {
  const issuers = new Map([['so', readYaml('so.yaml', issuer)]]);
  const { kinds, partials } = library.templates;
  const own =
    ending === undefined ? partials : new Map([...partials, ['ending', { file: 'ending.hbs', text: ending }]]);
  const templates = { kinds, partials: own };
  const { problems } = readDocument(readYaml('plan.yaml', head + plan), { ...library, issuers, templates });
  expect(problems.filter(({ rule }) => rule !== 'plan/unprinted')).toEqual([]);
  return problems.map(({ at }) => `${at.file} ${at.pointer}`);
}

describe('what is for print and not printed', () => {
  it('is told where it stands', () => {
    const ending =
      '{{#each recipients}}<recipients>{{#each to}}<recipient>{{this}}</recipient>{{/each}}</recipients>{{/each}}';
    expect(findUnprinted('body: [Một.]\nrecipients: [{to: Các sở, for: để biết}]', { ending })).toEqual([
      'plan.yaml /recipients/0/for',
    ]);
  });

  it('is told once where nothing of a list or an object is printed', () => {
    const plan = 'body: [Một.]\nrecipients: [Các phòng, {to: Các sở, for: để biết}]';
    expect(findUnprinted(plan, { ending: '' })).toEqual(['plan.yaml /recipients']);
  });

  it('is not what is there for checking, or replaced by another key', () => {
    const phases = 'body: [{phases: [{from: 2026-01-01, to: 2026-02-01, period: Quý I, text: Một.}]}]';
    expect(findUnprinted(phases)).toEqual([]);
    expect(findUnprinted('body: [{targets: [{text: Một., measure: {value: 5}}]}]')).toEqual([]);
    expect(
      findUnprinted('place: Hòa Sơn\nsymbol: SN\nbody: [Một.]\nrecipients: [Các phòng]', {
        issuer: `${office}recipients: [Các sở]`,
      }),
    ).toEqual([]);
  });
});
