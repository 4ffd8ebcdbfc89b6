import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSeen, isHidden } from '../../src/core/hidden-signs.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const unseen = [
  '\u00ad',
  '\u200b',
  '\u200b\ufeff',
  '\u2060',
  '\u2028',
  '\u205f',
  '\u2003',
  '\u200e',
  '\ufe0f',
  '\u{e0041}',
];
const piece = fc.constantFrom('giữ', 'chữ', 'số', '12', 'a', ' ', 'é', 'e\u0301', '"', "'", ':', ...unseen);

const byNumber = (sign: string) => `\\U${sign.codePointAt(0)!.toString(16).padStart(8, '0')}`;

/** Ways to write a text; only what YAML reads back as that text is kept. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  single: (text) => `'${text.replaceAll("'", "''")}'`,
  double: (text) => `"${text.replace(/["\\]/g, '\\$&')}"`,
  escaped: (text) =>
    `"${[...text].map((sign) => (isHidden(sign) || /["\\\u2003\u2028\u205f]/.test(sign) ? byNumber(sign) : sign)).join('')}"`,
  folded: (text) => `>-\n    ${text.replaceAll(' ', '\n    ')}`,
};

describe('places in a text with signs that cannot be seen', () => {
  it.each(Object.entries(spellings))('%s: every letter is found where it stands', (_name, spell) => {
    let tried = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = `x${pieces.join('')}x`;
        if (/ {2}/.test(text)) return;
        const source = readYaml('plan.yaml', `a:\n  - ${spell(text)}\n`);
        const value = (source.data as { a?: string[] } | undefined)?.a?.[0];
        if (typeof value !== 'string' || value !== asSeen(text).normalize('NFC')) return;
        tried += 1;
        for (let i = 0; i < value.length; i++) {
          const [start] = source.locateText('/a/0', i, i + 1);
          const there = source.text.slice(start, start + 3);
          if (/[a-z0-9ốsgữ]/.test(value[i]!)) expect(there.normalize('NFC')[0]).toBe(value[i]);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
    expect(tried).toBeGreaterThan(80);
  });

  it('keys and values of any file are read as they are seen', () => {
    const { data, problems } = readYaml('a.yaml', 'ki\u200bnd: general-plan\u2060\nnumber: 7\u200b\nx: Tổ\u2028chức\n');
    expect(problems).toEqual([]);
    expect(data).toEqual({ kind: 'general-plan', number: '7', x: 'Tổ chức' });
  });
});
