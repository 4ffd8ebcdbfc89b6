import { describe, expect, it } from 'vitest';
import { textRules } from '../../../src/check/text/text-rules.ts';
import { findProblemsOf } from '../expectations.ts';

/** A small plan around the keys of one part. */
function planOf(piece: string): string {
  const lines = piece.split('\n').map((line) => `    ${line}`);
  return [
    'kind: general-plan',
    'subject: Một việc',
    'issuer: truong-chinh-tri-lai-chau',
    'body:',
    '  - heading: Việc',
    ...lines,
    '',
  ].join('\n');
}

const rulesIn = async (piece: string) =>
  (await findProblemsOf('example.yaml', planOf(piece)))
    .map((line) => line.split(' ')[1]!)
    .filter((id) => /^(?:text|schema|yaml)\//.test(id));

describe('the examples of the text rules', () => {
  it.each(textRules.map((rule) => [rule.id, rule] as const))(
    '%s: the bad one is found, the good one is clean',
    async (id, rule) => {
      expect(new Set(await rulesIn(rule.bad))).toEqual(new Set([id]));
      expect(await rulesIn(rule.good)).toEqual([]);
    },
  );

  it.each(textRules.map((rule) => [rule.id, rule] as const))(
    '%s: says what is wrong and why in both languages',
    (_id, rule) => {
      for (const words of [rule.message, rule.reason])
        expect(words.vi !== words.en && words.vi.length > 10 && words.en.length > 10).toBe(true);
    },
  );
});
