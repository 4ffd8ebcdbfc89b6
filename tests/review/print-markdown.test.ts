import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/review/change.ts';
import { escapeMarkdown, printMarkdown } from '../../src/review/print-markdown.ts';

const print = (changes: Change[]) =>
  printMarkdown(
    { before: 'HEAD~1', after: 'v_2', plans: [{ file: 'plans/a_b.yaml', status: 'changed', subject: 'Thử', changes }] },
    'vi',
  );
const target: Change = {
  kind: 'changed',
  what: 'item',
  section: ['II. Nội dung'],
  before: 'Có 80% cá nhân.',
  after: 'Có 90% cá nhân.',
  markers: { before: '2.', after: '3.' },
  pieces: [
    { kind: 'same', text: 'Có ' },
    { kind: 'removed', text: '80%' },
    { kind: 'added', text: '90%' },
    { kind: 'same', text: ' cá nhân.' },
  ],
  places: {},
};

describe('a comparison as Markdown', () => {
  it('tells a value, its words marked, below its section', () => {
    expect(print([target])).toBe(`## So sánh kế hoạch

HEAD&#126;1 → v&#95;2

### plans/a&#95;b.yaml

1 thay đổi

**II. Nội dung**

- <i>sửa ý 3:</i> <b>80% → 90%</b>. Có <del>80%</del><ins>90%</ins> cá nhân.`);
  });

  it('tells no value twice: not one that is all the words there are, not more than two', () => {
    const pair = (before: string, after: string) => [
      { kind: 'removed' as const, text: before },
      { kind: 'added' as const, text: after },
    ];
    expect(print([{ ...target, pieces: pair('13', '14') }])).not.toContain('<b>');
    const same = { kind: 'same' as const, text: ' và ' };
    const twice = [...pair('2021', '2022'), same, ...pair('2021', '2022')];
    expect(print([{ ...target, pieces: twice }]).match(/<b>/g)).toHaveLength(1);
    const many = [...pair('1', '2'), same, ...pair('3', '4'), same, ...pair('5', '6')];
    expect(print([{ ...target, pieces: many }])).not.toContain('<b>');
  });

  it.each([
    ['a~1_b*c`', 'a&#126;1&#95;b&#42;c&#96;'],
    ['@ai #12', '@<!-- -->ai #<!-- -->12'],
    ['https://a.vn', 'https:<!-- -->//a.vn'],
    ['<b>&amp;', '&#60;b&#62;&#38;amp;'],
    ['- một', '\\- một'],
    ['1. một', '\\1. một'],
  ])('shows %s as it is', (text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });
});
