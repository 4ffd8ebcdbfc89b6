import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { moveTone, readTonePlace } from '../../../src/core/syllable.ts';
import { loadFonts, loadLibrary } from '../../../src/files.ts';
import { generateDocuments } from '../../../src/generate-documents.ts';
import type { Library } from '../../../src/read-document.ts';
import { readYaml } from '../../../src/source/read-yaml.ts';
import { openLexicon } from '../../lexicon/open-lexicon.ts';
import { completePlan } from '../small-plan.ts';

const fonts = await loadFonts();
const ofPackage = await loadLibrary(path.resolve(import.meta.dirname, '../../..'));
const lexicon = await openLexicon();
const own = mkdtempSync(path.join(tmpdir(), 'kehoach-dated-'));
afterAll(() => rmSync(own, { recursive: true }));

/** What one of the rules says of a plan of a day: the new name or document. */
async function say(rule: string, day: string, fragment: string, library: Library = ofPackage): Promise<string[]> {
  return (await problemsOf(day, fragment, library))
    .filter((problem) => problem.rule === rule)
    .map(({ message: { values = {} } }) => String(values['now'] ?? values['by']));
}

async function problemsOf(day: string, fragment: string, library: Library = ofPackage): Promise<readonly Problem[]> {
  const text = completePlan(`number: 5\ndate: ${day}\n${fragment}`);
  return (await generateDocuments(readYaml('a.yaml', text), library, fonts)).problems;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

const units = Object.entries(lexicon['former-units']);
const days = Object.entries(lexicon.anniversaries).flatMap(([id, { name, since }]) =>
  since === undefined ? [] : [[id, { name, since }] as const],
);
const documents = Object.entries(lexicon['former-documents']);

describe('every row of the dated facts', () => {
  it.each(units)('%s is told from the day on which it went, and not before', async (name, { until, now }) => {
    const plan = `closing: Phối hợp với các cơ quan của ${name}.`;
    expect(await say('facts/former-unit', dayBefore(until), plan)).toEqual([]);
    expect(await say('facts/former-unit', until, plan)).toEqual([now]);
    expect(await say('facts/former-unit', until, plan.replace('.', ' (cũ).'))).toEqual([]);
    expect(await say('facts/former-unit', until, plan.replace(name, `“${name}”`))).toEqual([]);
  });

  it.each(documents)(
    '%s is told from the day on which it was replaced, and not before',
    async (cited, { until, by }) => {
      const plan = `bases: ["${cited}"]`;
      expect(await say('facts/former-basis', dayBefore(until), plan)).toEqual([]);
      expect(await say('facts/former-basis', until, plan)).toEqual([by]);
    },
  );

  it.each(days)('%s: its first day is right, another is told, and so is another year', async (_id, { name, since }) => {
    const [year, month, day] = since.split('-').map(Number) as [number, number, number];
    const write = (first: number, dayOfMonth: number) =>
      `closing: "Chào mừng kỷ niệm ${2031 - first} năm ${name} (${dayOfMonth}/${month}/${first} - ${dayOfMonth}/${month}/2031)."`;
    const found = async (plan: string) => (await problemsOf('2031-01-05', plan)).map(({ rule }) => rule);
    const mine = (rules: string[]) => rules.filter((rule) => rule.startsWith('facts/anniversary'));
    expect(mine(await found(write(year, day)))).toEqual([]);
    expect(mine(await found(write(year, day === 1 ? 2 : day - 1)))).toEqual(['facts/anniversary-date']);
    expect(mine(await found(write(year - 1, day)))).toEqual(['facts/anniversary-date']);
    // A year too many is told of the count, once.
    expect(mine(await found(write(year, day).replace(/niệm \d+/, `niệm ${2032 - year}`)))).toEqual([
      'facts/anniversary',
    ]);
  });

  describe('is found wherever the marks of oa, oe and uy stand', () => {
    /** Every spelling of a name: each such syllable with its mark on the first or on the second vowel. */
    const spellings = (name: string): string[] =>
      name.split(/(?<=\P{L})|(?=\P{L})/u).reduce<string[]>(
        (all, word) => {
          const ways = readTonePlace(word) === undefined ? [word] : [word, moveTone(word)];
          return all.flatMap((before) => ways.map((way) => before + way));
        },
        [''],
      );
    const several = (name: string) => spellings(name).length > 1;
    const provinces = units.filter(([name]) => name.startsWith('tỉnh '));

    it('there are such names', () => {
      expect(spellings('Tỉnh ủy Hòa Bình')).toContain('Tỉnh uỷ Hòa Bình');
      expect(units.filter(([name]) => several(name)).length).toBeGreaterThan(3);
    });

    it.each(units.filter(([name]) => several(name)))('%s', async (name, { until, now }) => {
      for (const spelling of spellings(name))
        expect(await say('facts/former-unit', until, `closing: Phối hợp với ${spelling}.`)).toEqual([now]);
    });

    it.each(provinces)('the committee of %s', async (name, { until }) => {
      for (const spelling of spellings(name.replace('tỉnh', 'Tỉnh ủy')))
        expect(await say('facts/former-unit', until, `closing: Phối hợp với ${spelling}.`)).toHaveLength(1);
    });

    it('rows of an office', async () => {
      const rows = readYaml(
        'templates/language/a.yaml',
        'anniversaries: {a: {name: Ngày Hòa giải, since: 1990-03-05, sector: chung}}\nformer-documents: {Luật Hòa giải ngày 01/02/2003: {until: 2020-01-01, by: Luật Khác}}\n',
      );
      const library = { ...ofPackage, language: [...ofPackage.language, rows] };
      for (const law of spellings('Luật Hòa giải'))
        expect(await say('facts/former-basis', '2026-03-05', `bases: [${law} ngày 01/02/2003]`, library)).toEqual([
          'Luật Khác',
        ]);
      for (const day of spellings('Ngày Hòa giải')) {
        const text = `closing: Chào mừng kỷ niệm 35 năm ${day} (05/3/1991 - 05/3/2026).`;
        const rules = (await problemsOf('2026-03-01', text, library)).map(({ rule }) => rule);
        expect(rules).toContain('facts/anniversary-date');
      }
    });
  });

  it('leads on to what replaced the replacement', async () => {
    expect(await say('facts/former-unit', '2026-10-01', 'closing: Phối hợp với tỉnh Bắc Giang.')).toEqual([
      'thành phố Bắc Ninh',
    ]);
    expect(
      await say('facts/former-basis', '2026-08-01', 'bases: [Quy định số 29-QĐ/TW ngày 25 tháng 7 năm 2016]'),
    ).toEqual(['Quy định số 208-QĐ/TW ngày 26/7/2026']);
  });

  it('calls the bodies of a province by the name they have now', async () => {
    const told = (day: string, body: string) => say('facts/former-unit', day, `closing: Phối hợp với ${body}.`);
    expect(await told('2026-03-05', 'Tỉnh ủy Nam Định')).toEqual(['Tỉnh ủy Ninh Bình']);
    expect(await told('2026-10-01', 'Tỉnh đoàn Bắc Giang')).toEqual(['Thành đoàn Bắc Ninh']);
    expect(await told('2026-03-05', 'Tỉnh uỷ Hoà Bình')).toEqual(['Tỉnh ủy Phú Thọ']);
    expect(await told('2026-03-05', 'Tỉnh ủy Bình Dương')).toEqual(['Thành ủy Thành phố Hồ Chí Minh']);
  });

  it('gives way to a row of the office', async () => {
    mkdirSync(path.join(own, 'templates/language'), { recursive: true });
    writeFileSync(
      path.join(own, 'templates/language/rieng.yaml'),
      'anniversaries:\n  thanh-lap-truong: { name: Ngày thành lập Trường, since: 1961-03-05, sector: nhà trường }\n  nha-giao: { name: Ngày Nhà giáo Việt Nam, since: 1983-11-20, sector: giáo dục }\nformer-units:\n  tỉnh Nam Định: { until: 2030-01-01, now: tỉnh Ninh Bình }\n  Huyện hội: { until: 2025-07-01, now: Hội xã }\nremove:\n  former-documents: [Nghị định số 98/2023/NĐ-CP]\n',
    );
    const library = await loadLibrary(own);
    const dayOf = async (text: string, from?: Library) =>
      (await problemsOf('2026-03-05', `closing: Chào mừng kỷ niệm ${text}.`, from)).flatMap(({ rule, message }) =>
        rule === 'facts/anniversary-date' ? [message.values?.['right']] : [],
      );
    expect(await dayOf('64 năm Ngày thành lập Trường (05/3/1962 - 05/3/2026)', library)).toEqual(['05/3/1961']);
    expect(await dayOf('64 năm Ngày thành lập Trường (05/3/1962 - 05/3/2026)')).toEqual([]);
    const teachers = '44 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2026)';
    expect(await dayOf(teachers, library)).toEqual(['20/11/1983']);
    expect(await dayOf(teachers)).toEqual([]);
    const plan = 'closing: Phối hợp với tỉnh Nam Định, Huyện hội.';
    expect(await say('facts/former-unit', '2026-03-05', plan, library)).toEqual(['Hội xã']);
    expect(await say('facts/former-basis', '2026-03-05', 'bases: [Nghị định số 98/2023/NĐ-CP]', library)).toEqual([]);
    expect(await say('facts/former-basis', '2026-03-05', 'bases: [Nghị định số 98/2023/NĐ-CP]')).toHaveLength(1);
  });
});
