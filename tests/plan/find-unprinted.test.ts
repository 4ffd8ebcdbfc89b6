import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { type Library, readDocument } from '../../src/generate.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
});

const office = 'name: Sở Nội vụ\nsymbol: SNV\nplace: An Bình\n';
const head = 'kind: general-plan\nissuer: so\nsubject: Triển khai công tác\n';

/** Where values are that the program says are not printed. */
function findUnprinted(plan: string, issuer = office): string[] {
  const issuers = new Map([['so', readYaml('so.yaml', issuer)]]);
  const { problems } = readDocument(readYaml('plan.yaml', head + plan), { ...library, issuers });
  expect(problems.filter(({ rule }) => rule !== 'plan/unprinted')).toEqual([]);
  return problems.map(({ at }) => `${at.file} ${at.pointer}`);
}

describe('what is for print and not printed', () => {
  it('is told where it stands', () => {
    expect(findUnprinted('body: [{heading: Mục, label: Nhãn, text: Một.}]')).toEqual(['plan.yaml /body/0/label']);
  });

  it('is told once where nothing of a list or an object is printed', () => {
    const plan =
      'issued-with: Quyết định số 15/QĐ-SNV\nbody: [Một.]\nrecipients: [Các phòng, {to: Các sở, for: để biết}]';
    expect(findUnprinted(plan)).toEqual(['plan.yaml /recipients']);
  });

  it('is not what is there for checking, or replaced by another key', () => {
    const phases = 'body: [{phases: [{from: 2026-01-01, to: 2026-02-01, period: Quý I, text: Một.}]}]';
    expect(findUnprinted(phases)).toEqual([]);
    expect(findUnprinted('body: [{targets: [{text: Một., measure: {value: 5}}]}]')).toEqual([]);
    expect(
      findUnprinted(
        'place: Hòa Sơn\nsymbol: SN\nbody: [Một.]\nrecipients: [Các phòng]',
        `${office}recipients: [Các sở]`,
      ),
    ).toEqual([]);
  });
});
