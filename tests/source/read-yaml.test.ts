import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { asSeen } from '../../src/core/hidden-signs.ts';
import { limits } from '../../src/core/limits.ts';
import type { Data } from '../../src/source/data.ts';
import { joinPointer, readPointer, readYaml } from '../../src/source/read-yaml.ts';

const dataOf = (text: string) => {
  const { data, problems } = readYaml('plan.yaml', text);
  expect(problems).toEqual([]);
  return data;
};
/** Rules of the problems, each with the text it points at. */
const problemsOf = (text: string) =>
  readYaml('plan.yaml', text).problems.map(({ rule, at }) => [
    rule,
    at.range ? text.slice(...at.range) : `line ${at.line}`,
  ]);
const at = (text: string, pointer: string, key = false) => {
  const source = readYaml('plan.yaml', text);
  return source.text.slice(...source.locate(pointer, key));
};

describe('values', () => {
  it('are text as the author typed them, whatever YAML makes of them elsewhere', () => {
    const bare = [
      '05',
      '1.10',
      '+84',
      '0x1F',
      '1e3',
      '12:30',
      'yes',
      'no',
      'on',
      'Y',
      'true',
      'null',
      '~',
      '.5',
      '1_000',
      '2026-03-05',
      '=',
      '.inf',
      '0o7',
      '3.',
      'NaN',
      '100%',
    ];
    for (const value of bare) expect(dataOf(`so: ${value}\n`)).toEqual({ so: value });
    expect(dataOf(`- ${bare.join('\n- ')}\n`)).toEqual(bare);
  });

  it('keep the signs that mean something only elsewhere in YAML', () => {
    const values = [
      'R&D',
      'A*B',
      'Số 12/KH-UBND',
      '1-2',
      'a,b',
      'a[1]',
      'C#',
      'hỏi?',
      'x{y}',
      "d'Or",
      'a|b',
      'tỷ lệ > 80%',
      'http://a.vn/b?c=1#d',
      'Nơi nhận:VT',
      'a!',
      'giá @ chợ',
      '5 % trở lên',
    ];
    for (const value of values) expect(dataOf(`a: ${value}\n`)).toEqual({ a: value });
  });

  it('are empty where nothing is written', () => {
    expect(dataOf('motto:\nsubject: ""\n')).toEqual({ motto: '', subject: '' });
  });

  it('come out in NFC, keys too', () => {
    const text = 'chỉ tiêu: Kế hoạch đẩy mạnh\n'.normalize('NFD');
    expect(dataOf(text)).toEqual({ 'chỉ tiêu': 'Kế hoạch đẩy mạnh' });
    expect(at(text, '/chỉ tiêu').normalize('NFC')).toBe('Kế hoạch đẩy mạnh');
  });

  it('are the same with a byte-order mark, CRLF and trailing blanks', () => {
    const text = 'a: một\nb:\n  - hai\n  - >-\n    ba\n    bốn\n';
    expect(dataOf(`\ufeff${text}`)).toEqual(dataOf(text));
    expect(dataOf(text.replaceAll('\n', '\r\n'))).toEqual(dataOf(text));
    expect(dataOf('a: một  \nb: "hai" \n  \n')).toEqual({ a: 'một', b: 'hai' });
    expect(dataOf(text)).toEqual({ a: 'một', b: ['hai', 'ba bốn'] });
  });

  it('go out and come back, any text', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((value) => !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufeff]/u.test(value));
    const tree: fc.Arbitrary<Data> = fc.letrec<{ tree: Data }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}[a-z]$/), tie('tree'), { minKeys: 1, maxKeys: 3 }),
      ),
    })).tree;
    const plain = (data: Data): Data =>
      typeof data === 'string'
        ? asSeen(data.normalize('NFC')).normalize('NFC')
        : Array.isArray(data)
          ? data.map(plain)
          : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)]));
    fc.assert(
      fc.property(tree, (data) => {
        const read = readYaml(
          'plan.yaml',
          stringify({ root: data }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', aliasDuplicateObjects: false }),
        );
        expect(read.problems).toEqual([]);
        expect(JSON.parse(JSON.stringify(read.data))).toEqual({ root: plain(data) });
      }),
    );
  });

  it('take no key for a part of the machine', () => {
    const data = dataOf('__proto__: a\nconstructor: b\n') as { [key: string]: Data };
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBeNull();
  });
});

describe('places', () => {
  const text =
    'kind: annual-campaign\nbody:\n  - heading: Mục đích\n    items: [Một, "Hai"]\n  - >-\n    Ba\n    bốn\n';

  it('are those of the value, or of its key', () => {
    expect(at(text, '/kind')).toBe('annual-campaign');
    expect(at(text, '/kind', true)).toBe('kind');
    expect(at(text, '/body/0/heading')).toBe('Mục đích');
    expect(at(text, '/body/0/items/1')).toBe('"Hai"');
    expect(at(text, '/body/0/items', true)).toBe('items');
    expect(at(text, '/body/1')).toContain('Ba\n    bốn');
  });

  it('are those of the nearest parent when there is none', () => {
    expect(at(text, '/kind/a/b')).toBe('annual-campaign');
    expect(at(text, '/body/0/missing')).toContain('heading: Mục đích');
  });

  it('count from after a byte-order mark', () => {
    expect(at(`\ufeff${text}`, '/kind')).toBe('annual-campaign');
  });

  it.each([
    ['a literal block with a blank line', 'a: |\n  Một\n\n  hai\n\n\n  ba\n'],
    ['a literal block, some of it further in', 'a: |\n  Một\n    hai\n\n   ba\n'],
    ['a block that keeps its end', 'a: |+\n  Một\n\n  ba\n\n'],
    ['a folded block', 'a: >\n  Một\n  hai\n\n  hai\n\n\n  ba\n'],
    ['a folded block, some of it further in', 'a: >\n  Một\n    hai\n\n  ba\n'],
    ['a plain text', 'a: Một\n  hai\n\n\n  ba\n'],
    ['single quotes', "a: 'Một\n\n  hai\n\n\n  ba'\n"],
    ['double quotes', 'a: "Một\n\n  hai\\n\\nhai\n\n\n  ba"\n'],
  ])('of words behind blank lines: %s', (_what, yaml) => {
    for (const written of [yaml, yaml.replaceAll('\n', '\r\n')]) {
      const source = readYaml('a.yaml', written);
      const value = (source.data as { a: string }).a;
      for (const { 0: word, index } of value.matchAll(/\p{L}+/gu))
        expect(written.slice(...source.locateText('/a', index, index + word.length))).toBe(word);
    }
  });

  it('hold with CRLF', () => {
    expect(at(text.replaceAll('\n', '\r\n'), '/body/0/heading')).toBe('Mục đích');
  });
});

describe('pointers', () => {
  it('escape ~ and /', () => {
    expect(joinPointer('/a', 'b/c~d')).toBe('/a/b~1c~0d');
    expect(readPointer('/a/b~1c~0d')).toEqual(['a', 'b/c~d']);
    expect(at('a/b: x\n', joinPointer('', 'a/b'))).toBe('x');
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        expect(readPointer(keys.reduce(joinPointer, ''))).toEqual(keys);
      }),
    );
  });
});

describe('what YAML would read silently otherwise', () => {
  const misread = /^yaml\/(alias|first-sign)$/;

  it('a word after & * or ! at the front', () => {
    expect(problemsOf('a: &quan trọng\n').map(([rule]) => rule)).toEqual([expect.stringMatching(misread)]);
    expect(problemsOf('a: *quan\n').map(([rule]) => rule)).toContainEqual(expect.stringMatching(misread));
    expect(problemsOf('a: !quan trọng\n').map(([rule]) => rule)).toContainEqual(expect.stringMatching(misread));
    expect(problemsOf('- &a một\n- hai\n').map(([rule]) => rule)).toEqual([expect.stringMatching(misread)]);
  });

  it('a comment glued to a #', () => {
    expect(problemsOf('a: Số #1\n')).toEqual([['yaml/hash', '#']]);
    expect(problemsOf('- Phòng #2 và #3\n').map(([rule]) => rule)).toEqual(['yaml/hash']);
    expect(problemsOf("a: 'Số #1'\nb: Số 1 # ghi chú\n# ghi chú\nc: C#\n")).toEqual([]);
  });

  it('the same key twice', () => {
    expect(problemsOf('a: 1\nb: 2\na: 3\n').map(([rule]) => rule)).toEqual(['yaml/duplicate-key']);
  });
});

describe('what cannot be read', () => {
  it('is told by its cause', () => {
    const cases: [string, string][] = [
      ['a: Thời gian: 8 giờ\n', 'yaml/colon'],
      ['a: %50\n', 'yaml/first-sign'],
      ['a: @abc\n', 'yaml/first-sign'],
      ['a: `abc`\n', 'yaml/first-sign'],
      ['a: "mở\nb: 2\n', 'yaml/quote'],
      ['a:\n\t- b\n', 'yaml/tab'],
      ['', 'yaml/empty'],
      ['# chỉ có ghi chú\n', 'yaml/empty'],
    ];
    for (const [text, rule] of cases) expect([text, problemsOf(text)[0]?.[0]]).toEqual([text, rule]);
  });

  it('is told of a tab alone, not of what follows from it', () => {
    const unit = (indent: string) => `a:\n  - b: c\n    d:\n${indent}- Một.\n      - Hai.\n  - b: e\n    d: f\n`;
    expect(problemsOf(unit('      '))).toEqual([]);
    expect(problemsOf(unit('\t  ')).map(([rule]) => rule)).toEqual(['yaml/tab']);
    expect(problemsOf(`x: Một: hai\n${unit('\t  ')}`).map(([rule]) => rule)).toEqual(['yaml/colon', 'yaml/tab']);
  });

  it('leaves no data', () => {
    expect(readYaml('plan.yaml', 'a: "mở\n').data).toBeUndefined();
  });
});

describe('limits', () => {
  it('refuse nesting too deep to work with', () => {
    const maps = `${'{a: '.repeat(limits.depth + 1)}x${'}'.repeat(limits.depth + 1)}\n`;
    expect(problemsOf(maps).map(([rule]) => rule)).toContain('yaml/too-deep');
    for (const depth of [2 * limits.depth + 1, 200]) {
      const { problems, data } = readYaml('plan.yaml', `a: ${'['.repeat(depth)}x${']'.repeat(depth)}\n`);
      expect(problems.map(({ rule }) => rule)).toContain('yaml/too-deep');
      expect(data).toBeUndefined();
    }
    expect(dataOf(`a: ${'['.repeat(20)}x${']'.repeat(20)}\n`)).toBeDefined();
  });

  it('refuse a text too large before reading it', () => {
    expect(problemsOf('x'.repeat(limits.bytes + 1))).toEqual([['yaml/too-large', 'line 1']]);
  });

  it('refuse what cannot be printed', () => {
    const signs = ['\\u0007', '\\x00', '\\ud800', '\\uffff', '\\U000F0001', '\\u0085'.replace('85', '9b')];
    for (const sign of signs)
      expect([sign, problemsOf(`a: "x${sign}y"\n`).map(([rule]) => rule)]).toEqual([sign, ['yaml/control']]);
    expect(problemsOf('a: "x\\u00a0\\u2011\\u200by"\n')).toEqual([]);
  });
});
