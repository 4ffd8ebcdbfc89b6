import { expect, it } from 'vitest';
import { writePlanYaml } from '../../src/draft/write-yaml.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const plan = {
  number: '7',
  date: '2022',
  recipients: [
    { to: 'Lưu', copies: '3' },
    { to: 'Sở Nội vụ', copies: '03b' },
  ],
  body: [{ phases: [{ from: '2026', to: '2026-03', text: '2026' }] }, { heading: '2026' }, { paragraph: 'Một: hai' }],
};

it('writes quotes where they are needed, round figures that are a text, and not round numbers', () => {
  const yaml = writePlanYaml(plan);
  expect(yaml).toBe(`number: 7
date: 2022
recipients:
  - {to: Lưu, copies: 3}
  - {to: Sở Nội vụ, copies: 03b}
body:
  - phases:
      - from: 2026
        to: 2026-03
        text: '2026'
  - heading: '2026'
  - paragraph: 'Một: hai'
`);
  expect(readYaml('a.yaml', yaml).data).toEqual(plan);
});

it('names the schema for editors in its first line', () => {
  expect(writePlanYaml({ kind: 'work-plan' }, '../schemas/work-plan.schema.json')).toBe(
    '# yaml-language-server: $schema=../schemas/work-plan.schema.json\nkind: work-plan\n',
  );
});
