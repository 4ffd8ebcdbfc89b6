import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExcuses } from '../../src/check/read-excuses.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { placeProblems } from '../../src/source/place-problems.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
const fonts = await loadFonts();
const wrong = '40 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2022)';

/** What is found in a plan whose body is this, by rule, with lines counted from the body's first. */
async function check(body: string, rules: Record<string, 'off'> = {}): Promise<string[]> {
  const head =
    'kind: general-plan\nissuer: {name: Trường A, symbol: TA, place: A}\ndate: 2022-03-01\nsubject: Tổ chức thi đua\nbody:\n';
  const source = readYaml('plans/a.yaml', head + body);
  const { problems } = await generateDocuments(source, library, fonts, { rules });
  return placeProblems(problems, new Map([[source.file, source]]), 'en')
    .filter(({ rule }) => /^(excuse|schema|yaml)\/|^facts\/anniversary$/.test(rule))
    .map(({ line, rule, hint }) => `${line - 5} ${rule}${hint === undefined ? '' : ` ${hint}`}`);
}

describe('a comment excuses the rule it names', () => {
  it.each([
    ['at the end of the line', `  - paragraph: ${wrong} # kehoach: bỏ qua facts/anniversary - theo bản gốc`],
    ['on the line above', `  # kehoach: bỏ qua facts/anniversary - theo bản gốc\n  - paragraph: ${wrong}`],
    ['in English', `  - paragraph: ${wrong} # kehoach: ignore facts/anniversary - as in the original`],
    [
      'without diacritics and with other dashes',
      `  - paragraph: ${wrong} # Kehoach: bo qua facts/anniversary – theo bản gốc`,
    ],
    ['after a colon', `  - paragraph: ${wrong} # kehoach: bỏ qua facts/anniversary: theo bản gốc`],
    ['in the letters of macOS', `  - paragraph: ${wrong} # kehoach: bỏ qua facts/anniversary - lý do`.normalize('NFD')],
    [
      'above a text of several lines',
      `  # kehoach: bỏ qua facts/anniversary - theo bản gốc\n  - paragraph: >\n      Chào mừng\n      ${wrong}`,
    ],
    [
      'at the end of a text of several lines',
      `  - paragraph:\n      Chào mừng ${wrong}\n      và các ngày khác # kehoach: bỏ qua facts/anniversary - theo bản gốc`,
    ],
    [
      'above other comments',
      `  # kehoach: bỏ qua facts/anniversary - theo bản gốc\n  # chép từ năm ngoái\n\n  - paragraph: ${wrong}`,
    ],
  ])('%s', async (_where, body) => {
    expect(await check(`${body}\n`)).toEqual([]);
  });

  it('on that line only', async () => {
    expect(
      await check(
        `  - paragraph: ${wrong} # kehoach: bỏ qua facts/anniversary - theo bản gốc\n  - paragraph: ${wrong}\n`,
      ),
    ).toEqual(['2 facts/anniversary']);
    expect(
      await check(
        `  # kehoach: bỏ qua facts/anniversary - theo bản gốc\n  - paragraph: Một.\n  - paragraph: ${wrong}\n`,
      ),
    ).toEqual(['1 excuse/unused', '3 facts/anniversary']);
  });
});

describe('an excuse that is worth none is a warning', () => {
  it('without a reason, and then it excuses nothing', async () => {
    expect(await check(`  - paragraph: ${wrong} # kehoach: bỏ qua facts/anniversary\n`)).toEqual([
      '1 facts/anniversary',
      '1 excuse/reason',
    ]);
    expect(await check(`  - paragraph: ${wrong} # kehoach: bỏ qua facts/anniversary - !\n`)).toEqual([
      '1 facts/anniversary',
      '1 excuse/reason',
    ]);
  });

  it('with a rule that does not exist', async () => {
    expect(await check(`  - paragraph: ${wrong} # kehoach: bỏ qua facts/aniversary - theo bản gốc\n`)).toEqual([
      '1 facts/anniversary',
      '1 excuse/rule did you mean "facts/anniversary"?',
    ]);
  });

  it('where there is nothing to excuse, unless the rule is switched off', async () => {
    const body = '  - paragraph: Một. # kehoach: bỏ qua facts/anniversary - theo bản gốc\n';
    expect(await check(body)).toEqual(['1 excuse/unused']);
    expect(await check(body, { 'facts/anniversary': 'off' })).toEqual([]);
  });

  it('with other words', async () => {
    for (const words of ['bỏ facts/anniversary - vì thế', 'bỏ qua', ''])
      expect(await check(`  - paragraph: Một. # kehoach: ${words}\n`)).toEqual(['1 excuse/form']);
  });

  it('and names each of its rules', async () => {
    expect(
      await check(`  - paragraph: ${wrong} # kehoach: bỏ qua facts/anniversary, facts/no-such-rule - theo bản gốc\n`),
    ).toEqual(['1 excuse/rule']);
  });
});

describe('no comment is', () => {
  it.each([
    ['a text in quotes', "- '# kehoach: bỏ qua a/b - c'"],
    ['a text of several lines', '- |\n  # kehoach: bỏ qua a/b - c\n'],
    ['a text with a sign inside', '- x#kehoach: bỏ qua'],
    ['another comment', '- x # kehoach không bỏ qua'],
  ])('%s', (_what, text) => {
    expect(readExcuses(text)).toEqual([]);
  });

  it('while one beside them is found at its place', () => {
    const text = "- '# kehoach: a' # kehoach: bỏ qua a/b - vì thế\n";
    expect(readExcuses(text)).toEqual([{ range: [17, 47], line: 1, rules: ['a/b'], reason: 'vì thế' }]);
  });
});
