import { expect, it } from 'vitest';
import { nestDashes } from '../../src/edit/nest-dashes.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const mend = (text: string) => nestDashes(readYaml('plan.yaml', text));

it.each([
  [
    'items:\n  - Một\n    - hai;\n    - ba.\n  - Bốn\n',
    'items:\n  - text: Một\n    items:\n      - hai;\n      - ba.\n  - Bốn\n',
    1,
  ],
  ['- Một\n  + hai\n\n- Ba\n  - bốn\n', '- text: Một\n  items:\n    - hai\n\n- text: Ba\n  items:\n    - bốn\n', 2],
])('dashes under a dash become items: %j', (before, after, count) => {
  expect(mend(before)).toEqual({ text: after, count });
  expect(mend(after)).toEqual({ text: after, count: 0 });
});

it.each([
  ['two columns', '- Một\n   - hai\n  - ba\n'],
  ['a sentence that goes on', '- Một\n  - hai\n  và ba\n'],
  ['no dash above', 'text: Một\n  - hai\n'],
])('is left alone: %s', (_name, text) => {
  expect(mend(text)).toEqual({ text, count: 0 });
  expect(readYaml('a', text).problems.map(({ rule }) => rule)).toContain('yaml/nested-dash');
});

it('is told at its line, once for a sentence', () => {
  const text = 'items:\n  - Một\n    - hai\n    - ba\n  - Bốn - năm\n  - "Sáu\n    - bảy"\n';
  expect(readYaml('a', text).problems).toMatchObject([
    { rule: 'yaml/nested-dash', severity: 'error', at: { range: [text.indexOf('- hai'), text.indexOf('- hai') + 1] } },
  ]);
});
