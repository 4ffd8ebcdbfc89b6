import { describe, expect, it } from 'vitest';
import { findAll } from '../../src/plan/find-all.ts';
import { pointerOf } from '../../src/plan/lift-plan.ts';
import { readBody } from '../reading/read-body.ts';

describe('findAll', () => {
  it('finds what is of a definition in every block and spelling', () => {
    const plan = readBody([
      { phases: [{ text: 'Một' }, { text: 'Hai' }] },
      { assignments: [{ unit: 'A', phases: { list: [{ text: 'Ba' }] } }] },
    ]);
    expect(findAll(plan, 'phase').map(({ value, pointer }) => [pointer, value.text?.[0]?.text])).toEqual([
      ['/body/0/phases/0', 'Một'],
      ['/body/0/phases/1', 'Hai'],
      ['/body/1/assignments/0/phases/list/0', 'Ba'],
    ]);
    expect(findAll(plan, 'phase').map(({ list }) => list?.length)).toEqual([2, 2, 1]);
    expect(findAll(plan, 'table')).toEqual([]);
  });

  it('looks into the file of the plan, its office among it', () => {
    expect(findAll(readBody(['Một']), 'issuer').map(({ pointer }) => pointer)).toEqual(['/issuer']);
  });
});

describe('pointerOf', () => {
  it('is where the author wrote the value', () => {
    const { data } = readBody([{ purpose: ['Một', 'Hai'] }]);
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
