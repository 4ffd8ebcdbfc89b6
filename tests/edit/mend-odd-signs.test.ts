import { expect, it } from 'vitest';
import { mendOddSigns } from '../../src/edit/mend-odd-signs.ts';
import { nestDashes } from '../../src/edit/nest-dashes.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const mend = (text: string) => mendOddSigns(readYaml('plan.yaml', text));

it.each([
  ['items:\n  • Một.\n  • Hai.\n', 'items:\n  - Một.\n  - Hai.\n', 2],
  ['items:\n  \uf0b7\u00a0 Một.\n  \uf0b7\u00a0 Hai.\n', 'items:\n  - Một.\n  - Hai.\n', 2],
  ['items:\n  - Một.\n  – Hai.\n  — Ba.\n', 'items:\n  - Một.\n  - Hai.\n  - Ba.\n', 2],
  ['items:\n  -\u00a0Một.\n  -\u2003Hai.\n', 'items:\n  - Một.\n  - Hai.\n', 2],
  ['items:\n\u00a0 - Một.\n  - Hai.\n', 'items:\n  - Một.\n  - Hai.\n', 1],
  ['a: 1\n\u200bb: 2\n', 'a: 1\nb: 2\n', undefined],
  ['a:\u00a01\nb: 2\n', 'a: 1\nb: 2\n', 1],
  ['items:\n  - text:\u00a0Một.\n', 'items:\n  - text: Một.\n', 1],
])('signs that look like a blank or a dash: %j', (before, after, count) => {
  const { text, mended } = mend(before);
  const { data, problems } = readYaml('plan.yaml', text);
  expect(problems).toEqual([]);
  expect(data).toEqual(readYaml('plan.yaml', after).data);
  if (count !== undefined) expect({ text, count: mended.length }).toEqual({ text: after, count });
});

it.each([
  ['a bullet behind a dash belongs to the text', 'items:\n  - • Một.\n'],
  ['a line of a block of text', 'text: |\n  • Một.\n  – Hai.\n'],
  ['a sentence that goes on with a dash', 'items:\n  - Giai đoạn 2021\n    – 2025.\n'],
  ['a text in quotes', "items:\n  - '• Một.'\n"],
  ['a dash within', 'items:\n  - Thi đua – Khen thưởng.\n'],
  ['room for a pen', 'items:\n  - Ngày\u00a0\u00a0\u00a0/12.\n'],
])('is left alone: %s', (_name, text) => {
  expect(readYaml('plan.yaml', text).problems).toEqual([]);
  expect(mend(text)).toEqual({ text, mended: [] });
});

it('bullets under a dash become items', () => {
  const source = readYaml('plan.yaml', '- Một\n  • hai;\n  • ba.\n- Bốn\n');
  expect(source.problems.map(({ rule }) => rule)).toEqual(['yaml/nested-dash']);
  expect(nestDashes(source).text).toBe('- text: Một\n  items:\n    - hai;\n    - ba.\n- Bốn\n');
});
