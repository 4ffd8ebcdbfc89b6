import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import type { Library } from '../../src/generate.ts';
import { findAll } from '../../src/plan/find-all.ts';
import { pointerOf } from '../../src/plan/lift-plan.ts';
import { type Plan, readPlan } from '../../src/plan/read-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
});

const office = 'issuer: {name: Sở Nội vụ, symbol: SNV, place: An Bình, recipients: [Các phòng]}\n';

function read(body: string): Plan {
  const source = readYaml('plan.yaml', `kind: general-plan\nsubject: A\n${office}body:\n${body}`);
  return readPlan(source, new Map(), library.profiles, library.validator).plan!;
}

describe('findAll', () => {
  it('finds what is of a definition in every block and spelling', () => {
    const plan = read(`  - phases: [{text: Một}, {text: Hai}]
  - assignments: [{unit: A, phases: {list: [{text: Ba}]}}]
`);
    expect(findAll(plan, 'phase').map(({ value, pointer }) => [pointer, value.text?.[0]?.text])).toEqual([
      ['/body/0/phases/0', 'Một'],
      ['/body/0/phases/1', 'Hai'],
      ['/body/1/assignments/0/phases/list/0', 'Ba'],
    ]);
    expect(findAll(plan, 'phase').map(({ list }) => list?.length)).toEqual([2, 2, 1]);
    expect(findAll(plan, 'milestone')).toEqual([]);
  });

  it('looks into the file of the plan, its office among it', () => {
    expect(findAll(read('  - Một\n'), 'recipient').map(({ pointer }) => pointer)).toEqual(['/issuer/recipients/0']);
  });
});

describe('pointerOf', () => {
  it('is where the author wrote the value', () => {
    const { data } = read('  - purpose: [Một, Hai]\n');
    const purpose = data.body[0]!.purpose!;
    expect([data.body, data.body[0]!, purpose, purpose.items!, purpose.items![1]!].map(pointerOf)).toEqual([
      '/body',
      '/body/0',
      '/body/0/purpose',
      '/body/0/purpose',
      '/body/0/purpose/1',
    ]);
    expect([purpose.items![1]!.text!].map(pointerOf)).toEqual(['/body/0/purpose/1']);
  });
});
