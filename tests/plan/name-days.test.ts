import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import { rollPlan } from '../../src/roll-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const shipped = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
const fonts = await loadFonts();
const own = readYaml(
  'templates/language/a.yaml',
  'anniversaries:\n  thanh-lap-truong: {name: Ngày thành lập Trường Chính trị tỉnh A, since: 1957-03-12, sector: chung}\n',
);
const library = { ...shipped, language: [...shipped.language, own] };
const { anniversaries } = readLexicon(library.language, library.validator);
const days = Object.entries(anniversaries);
const counted = days.flatMap(([id, { name, since }]) => (since === undefined ? [] : [{ id, name, since }]));

async function print(day: string, text = '') {
  const plan = `kind: special-campaign
issuer: {name: Trường A, symbol: TA, place: A}
date: 2031-01-05
anniversary: ${day}
${text}body:
  - phases:
      list:
        - {from: 2031-01-10, to: 2031-06-30, anniversaries: [${day}], text: Một.}
        - {from: 2031-07-01, to: 2031-12-31, text: Hai.}
`;
  const source = readYaml('plans/a.yaml', plan);
  const { outputs, problems } = await generateDocuments(source, library, fonts, { outputs: ['text', 'html', 'pdf'] });
  return { source, plan, text: outputs.text, html: outputs.html, problems };
}

describe('a day named by its id', () => {
  it.each(counted)('$id prints its name, its first day and its years', async ({ id, name, since }) => {
    const { text, problems } = await print(id);
    const years = 2031 - Number(since.slice(0, 4));
    const [year, month, day] = since.split('-').map(Number) as [number, number, number];
    const print2 = (one: number) => `${String(day).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${one}`;
    const words = `${years} năm ${name} (${print2(year)} - ${print2(2031)})`;
    expect(text).toContain(`chào mừng kỷ niệm ${words}\n`);
    expect(text).toContain(`- Kỷ niệm ${words}`);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const written = await print(`{event: "${name}", since: ${since}}`);
    expect([written.text, written.html]).toEqual([text, (await print(`{id: ${id}}`)).html]);
  });

  it('is told when there is none, or its years are not counted', async () => {
    for (const id of ['thanh-lap-dan', 'quoc-te-phu-nu', 'constructor', 'tet-nguyen-dan']) {
      const { problems } = await print(id);
      expect(problems.map(({ rule, at }) => [rule, at.pointer])).toEqual([
        ['plan/counted-day', '/anniversary'],
        ['plan/counted-day', '/body/0/phases/list/0/anniversaries/0'],
      ]);
    }
    const { hint } = (await print('{id: thanh-lap-dan, on: 2031}')).problems[0]!;
    expect(hint?.values?.['name']).toBe('thanh-lap-dang');
  });

  it('stands for both event and since', async () => {
    expect((await print('{on: 2031}')).problems.map(({ rule }) => rule)).toContain('schema/missing');
    const { problems } = await print('{id: nha-giao, event: Ngày Nhà giáo}');
    expect(problems.map(({ severity }) => severity)).toContain('error');
  });

  it('goes with the plan to another year', async () => {
    const { source } = await print('{id: thanh-lap-truong, on: 2031-03-12}', 'subject: Chào mừng năm 2031\n');
    const { rolled } = rollPlan(source, library, fonts, 2032);
    expect(rolled!.text).toContain('anniversary: {id: thanh-lap-truong, on: 2032-03-12}');
    expect(rolled!.counted).toEqual([{ event: 'ngày thành lập trường chính trị tỉnh a', before: 74, after: 75 }]);
  });
});

describe('a day given by keys is held against the known ones', () => {
  const told = async (day: string) =>
    (await print(day)).problems
      .filter(({ rule }) => rule === 'facts/anniversary-date')
      .map(({ at, message }) => [at.pointer, message.values?.['right'], message.values?.['found']]);
  const both = (key: string, right: string, found: string) => [
    [`/anniversary/${key}`, right, found],
    [`/body/0/phases/list/0/anniversaries/0/${key}`, right, found],
  ];

  it.each(counted)('$id', async ({ id, name, since }) => {
    const event = `event: "${name}"`;
    const [year, ...rest] = since.split('-').map(Number) as [number, number, number];
    const print2 = (one: number, [month, day]: number[]) =>
      `${String(day).padStart(2, '0')}/${month! <= 2 ? `0${month}` : month}/${one}`;
    expect(await told(`{${event}, since: ${since}, on: 2031${since.slice(4)}}`)).toEqual([]);
    expect(await told(`{${event}, since: ${year}, on: 2031}`)).toEqual([]);
    expect(await told(`{${event}, since: ${year + 1}}`)).toEqual(both('since', print2(year, rest), String(year + 1)));
    const wrong = rest[1] === 7 ? [rest[0], 8] : [rest[0], 7];
    const on = ['2031', ...wrong.map((part) => String(part).padStart(2, '0'))].join('-');
    expect(await told(`{id: ${id}, on: ${on}}`)).toEqual(
      both('on', print2(2031, rest), print2(2031, wrong as number[])),
    );
  });
});
