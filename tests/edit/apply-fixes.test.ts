import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSyllable } from '../../src/core/syllable.ts';
import { applyFixes } from '../../src/edit/apply-fixes.ts';
import { fixPlan } from '../../src/edit/fix-plan.ts';
import { readYaml, type Source } from '../../src/source/read-yaml.ts';
import { findTextProblems, wordsOf } from '../check/fixes/find-text-problems.ts';

const check = async (source: Source) => ({ read: {}, problems: findTextProblems(source) });
const mend = async (text: string) => (await fixPlan(readYaml('plan.yaml', text), check)).source.text;

describe('fixes, one by one', () => {
  it.each([
    ['a plain scalar', 'text: Đổi mới nội dung , hình thức.\n', 'text: Đổi mới nội dung, hình thức.\n'],
    ['a comment after it', 'text: Một ,hai. # giữ nguyên , ở đây\n', 'text: Một, hai. # giữ nguyên , ở đây\n'],
    [
      'double quotes with escapes',
      'text: "Nói \\"một ,hai\\"\\tvà \\u0061."\n',
      'text: "Nói \\"một, hai\\"\\tvà \\u0061."\n',
    ],
    ['single quotes with a quote inside', "text: 'Cư M''gar ,Đắk Lắk: xong.'\n", "text: 'Cư M''gar, Đắk Lắk: xong.'\n"],
    ['a folded block', 'text: >\n  Một , hai\n  ba ; bốn.\nnote: x\n', 'text: >\n  Một, hai\n  ba; bốn.\nnote: x\n'],
    ['a literal block', 'text: |-\n  Một , hai\n  ba ; bốn.\n', 'text: |-\n  Một, hai\n  ba; bốn.\n'],
    ['a plain scalar over two lines', 'text: Một , hai\n  ba ; bốn.\n', 'text: Một, hai\n  ba; bốn.\n'],
    ['CRLF', 'a: Một ,hai.\r\n# ghi chú ,\r\nb: Ba.\r\n', 'a: Một, hai.\r\n# ghi chú ,\r\nb: Ba.\r\n'],
    ['a colon that needs quotes', 'text: Gồm:một, hai.\n', "text: 'Gồm: một, hai.'\n"],
    ['a flow list', 'items: [Một ; hai., Ba .]\n', 'items: [Một; hai., Ba.]\n'],
    [
      'decomposed letters',
      `a: ${'Tổ chức'.normalize('NFD')} # ${'giữ'.normalize('NFD')}\n`,
      `a: Tổ chức # ${'giữ'.normalize('NFD')}\n`,
    ],
    ['straight quotes among curly', 'a: \'Một “hai”, “ba”, "bốn".\'\n', "a: 'Một “hai”, “ba”, “bốn”.'\n"],
    ['straight quotes written as escapes', 'a: "Một “hai”, “ba”, \\"bốn\\"."\n', 'a: "Một “hai”, “ba”, “bốn”."\n'],
    [
      'straight quotes, though there are more of them',
      `a: “Một” hai.\nb: Nói "ba", "bốn".\n`,
      'a: “Một” hai.\nb: Nói “ba”, “bốn”.\n',
    ],
    [
      'straight quotes at the start of a scalar in single quotes',
      `a: "Một “hai”."\nb: '"Ba", "bốn".'\n`,
      `a: "Một “hai”."\nb: '“Ba”, “bốn”.'\n`,
    ],
    [
      'ends of items',
      'items:\n  - Một;\n  - Hai. # giữ\n  - Ba;\n  - Bốn\n',
      'items:\n  - Một;\n  - Hai; # giữ\n  - Ba;\n  - Bốn.\n',
    ],
    ['an end after emphasis', "items:\n  - '*Một*'\n  - Hai.\n  - Ba.\n", "items:\n  - '*Một*.'\n  - Hai.\n  - Ba.\n"],
    ['a syllable that can only be one other', 'text: Chơng trình đợc giao.\n', 'text: Chương trình được giao.\n'],
    ['one that may be two', 'text: Bồi duỡng, duợc giao.\n', 'text: Bồi duỡng, duợc giao.\n'],
    ['a syllable inside emphasis', "text: '*Hớng dẫn* nghành.'\n", "text: '*Hướng dẫn* ngành.'\n"],
    ['the name of a body', 'text: Ban chấp hành trung ương.\n', 'text: Ban Chấp hành Trung ương.\n'],
    ['a day of the week', 'text: Họp vào Thứ hai, ngày 05/3/2026.\n', 'text: Họp vào thứ Hai, ngày 05/3/2026.\n'],
    ['a name in bold', "text: '**Ngày Nhà giáo Việt nam**: nghỉ.'\n", "text: '**Ngày Nhà giáo Việt Nam**: nghỉ.'\n"],
    ['a name with stars inside', "text: 'Ngày **Nhà giáo** Việt nam.'\n", "text: 'Ngày **Nhà giáo** Việt nam.'\n"],
    [
      'names in words of others',
      'text: Đề án “Ban chấp hành trung ương”, Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về Ban chấp hành trung ương.\n',
      'text: Đề án “Ban chấp hành trung ương”, Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về Ban chấp hành trung ương.\n',
    ],
    ['a space between stars: left alone, the emphasis would change', 'text: "*Một ,*hai."\n', 'text: "*Một ,*hai."\n'],
  ])('%s', async (_name, before, after) => {
    expect(await mend(before)).toBe(after);
    expect(await mend(after)).toBe(after);
  });

  it('leaves what it cannot mend without touching emphasis', async () => {
    const text = 'text: "**Một ,** *hai ,ba*."\n';
    const result = await mend(text);
    expect(wordsOf(readYaml('a', result).data)).toEqual(wordsOf(readYaml('a', text).data));
  });

  it('refuses a fix that changes a word, overlaps another or lies in another file', () => {
    const source = readYaml('plan.yaml', 'a: một hai ba\n');
    const problem = (from: number, to: number, text: string, file = 'plan.yaml') => ({
      severity: 'warning' as const,
      sort: 'rule' as const,
      rule: 'text/x',
      message: { key: { vi: '', en: '' } },
      fix: { pointer: '/a', from, to, text },
      at: { file, pointer: '/a' },
    });
    expect(applyFixes(source, [problem(0, 3, 'mốt')])).toEqual({ text: source.text, applied: [] });
    expect(applyFixes(source, [problem(3, 4, '')])).toEqual({ text: source.text, applied: [] });
    expect(applyFixes(source, [problem(3, 4, ', ', 'other.yaml')])).toEqual({ text: source.text, applied: [] });
    expect(applyFixes(source, [problem(3, 4, ', '), problem(3, 4, '; ')])).toMatchObject({
      text: 'a: một, hai ba\n',
      applied: [{}],
    });
    expect(applyFixes(source, [problem(3, 4, ', '), problem(7, 8, '; ')])).toMatchObject({
      text: 'a: một, hai; ba\n',
      applied: [{}, {}],
    });
  });
});

/** Pieces of sentences, right and wrong, that meet in any order. */
const piece = fc.constantFrom(
  'một',
  'hai ',
  ' ba',
  ',',
  ' ,',
  ', ',
  ';',
  ' ;',
  '.',
  ' .',
  ':',
  ': ',
  '“',
  '”',
  '"',
  "'",
  '(',
  ' )',
  '( ',
  ')',
  '*',
  '**',
  '…',
  '...',
  ' - ',
  '–',
  '#',
  ' #',
  '\\',
  '1',
  '2026',
  'TP.',
  'Đắk',
  'tổ chức'.normalize('NFD'),
  '\n',
  '😀',
  '&',
  '%',
  '- ',
  '[',
  '{',
  '|',
);
const sentence = fc.array(piece, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

/** A value in each of the ways YAML writes it. */
function writeScalar(value: string, style: string): string {
  const flat = value.replace(/\n/g, ' ');
  if (style === 'single') return `'${flat.replaceAll("'", "''")}'`;
  if (style === 'double') return JSON.stringify(flat);
  if (style === 'literal' || style === 'folded')
    return `${style === 'literal' ? '|' : '>'}-\n${value
      .split('\n')
      .map((line) => `      ${line.trim() || 'x'}`)
      .join('\n')}`;
  return /^[\p{L}][^\n]*$/u.test(flat.trim()) && !/: |:$| #|[\n]/.test(flat)
    ? flat.trim()
    : `'${flat.replaceAll("'", "''")}'`;
}

const plan = fc
  .array(fc.tuple(sentence, fc.constantFrom('plain', 'single', 'double', 'literal', 'folded')), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((items) =>
    fc
      .constantFrom('\n', '\r\n')
      .map((end) =>
        `# đầu tệp ,giữ\nitems:\n${items.map(([value, style]) => `    - ${writeScalar(value, style)}\n    # xen ,giữ`).join('\n')}\nsau: x # cuối ,giữ\n`.replaceAll(
          '\n',
          end,
        ),
      ),
  );

describe('fixes of any file', () => {
  it('change no word, no comment, no line end, and nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (text) => {
        const before = readYaml('plan.yaml', text);
        fc.pre(before.data !== undefined && before.problems.length === 0);
        const once = await mend(text);
        const after = readYaml('plan.yaml', once);
        expect(after.problems).toEqual([]);
        expect(wordsOf(after.data)).toEqual(wordsOf(before.data));
        expect(once.match(/# .*giữ/g)).toEqual(text.match(/# .*giữ/g));
        expect(/(?<!\r)\n/.test(once)).toBe(/(?<!\r)\n/.test(text));
        expect(await mend(once)).toBe(once);
      }),
      { numRuns: 400, seed: 4 },
    );
  });

  it('leave a line alone that has nothing to mend', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('Một, hai.', 'Ba (bốn); năm.', 'Sáu: bảy.'), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        async (good, at) => {
          const lines = good.map((line) => `  - '${line}'   # ${line}`);
          const bad = at % lines.length;
          lines[bad] = "  - 'Chín , mười.'   # x";
          const once = (await mend(`items:\n${lines.join('\n')}\n`)).split('\n').slice(1, -1);
          expect(once.filter((_, i) => i !== bad)).toEqual(lines.filter((_, i) => i !== bad));
          expect(once[bad]).toBe("  - 'Chín, mười.'   # x");
        },
      ),
      { numRuns: 100, seed: 4 },
    );
  });
});

/** Letters that pass for others, as they are mended. */
const rightOf = new Map([...'ÐаƢƣǎοАΑɑıű'].map((sign, i) => [sign, 'ĐaƯưăoAAaiũ'[i]!]));

describe('fixes of the fixtures and the plans', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const folders = [path.join(root, 'plans'), path.join(root, 'tests/check/text/fixtures')];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => path.join(folder, name)),
  );

  it.each(files)('%s', async (file) => {
    const text = readFileSync(file, 'utf8');
    const source = readYaml('plan.yaml', text);
    const {
      source: { text: once },
      count,
    } = await fixPlan(source, check);
    const fixable = findTextProblems(source).filter(({ fix }) => fix);
    expect(count).toBeGreaterThanOrEqual(fixable.length);
    expect(findTextProblems(readYaml('plan.yaml', once)).filter(({ fix }) => fix)).toEqual([]);
    const asMeant = (words: unknown) =>
      [...JSON.stringify(words)]
        .map((sign) => rightOf.get(sign) ?? sign)
        .join('')
        .replace(/ﬁ|º|(?<=ạ)\u0323/g, (sign) => (sign === 'ﬁ' ? 'fi' : ''));
    // A syllable that can only be one other is spelled so, and a name has its capitals.
    const words: unknown[] = JSON.parse(asMeant(wordsOf(source.data)));
    const mended: unknown[] = JSON.parse(asMeant(wordsOf(readYaml('plan.yaml', once).data)));
    expect(mended).toHaveLength(words.length);
    const isSpelled = (old: unknown, now: unknown) =>
      [String(old).toLowerCase(), readSyllable(String(old)).meant].includes(String(now).toLowerCase());
    expect(mended.map((word, i) => (isSpelled(words[i], word) ? words[i] : word))).toEqual(words);
    expect(await mend(once)).toBe(once);
  });
});
