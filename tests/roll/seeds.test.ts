import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { printDiff } from '../../src/report/print-diff.ts';
import type { RolledPlan } from '../../src/roll-plan.ts';
import { placeProblems } from '../../src/source/place-problems.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { fonts, library, project, rollText } from './roll-text.ts';

const golden = path.join(import.meta.dirname, 'golden');
/** The real plans and the year each is of. */
const seeds = readdirSync(path.join(project, 'plans'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(path.join(project, 'plans', name), 'utf8'), Number(/\d{4}/.exec(name))] as const);
const isReview = (line: string) => /^\s*# xem lại: /.test(line);

/** First years by the words of the plans, from the calendar on the wall and not from the program's data. */
const first: readonly (readonly [RegExp, number])[] = [
  [/^Ngày thành lập Đảng Cộng sản Việt Nam/, 1930],
  [/^Ngày Giải phóng hoàn toàn miền Nam/, 1975],
  [/^ngày Quốc tế lao động/, 1886],
  [/^Ngày sinh (?:Chủ tịch Hồ Chí Minh|nhật Bác)/, 1890],
  [/^ngày thành lập Trường Chính trị tỉnh/, 2006],
  [/^Ngày thành lập Công đoàn Việt Nam/, 1929],
  [/^Cách mạng tháng Tám và Quốc khánh/, 1945],
  [/^Ngày Nhà giáo Việt Nam/, 1982],
  [/^Ngày Bác Hồ lần đầu tiên về thăm Thanh Hóa/, 1947],
  [/^(?:[Tt]ruyền thống Học viện|xây dựng và phát triển)/, 1949],
];

/** Anniversaries that a plan counts. */
const counts: Readonly<Record<string, number>> = { 'hoc-vien': 8, 'lai-chau': 8, 'thanh-ho': 3 };

describe.each(seeds)('%s', (name, before, base) => {
  it('rolled to 2027, as a person reads it', () => {
    const file = path.join(golden, name.replace('.yaml', '.diff'));
    const found = printDiff(before, rollText(name, before, 2027).text, `plans/${name}`);
    if (process.env['UPDATE_ROLLS'] !== undefined) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, 'utf8'));
  });

  it('rolled to its own year loses number and day alone', () => {
    const { text, reviews } = rollText(name, before, base);
    expect(reviews).toEqual([]);
    const blank = before.replace(/^number: .*$/m, 'number:').replace(/^date: (\d{4})(?:-\d\d-\d\d)?/m, 'date: $1');
    expect(text).toBe(blank);
    expect(rollText(name, text, base).text).toBe(text);
  });

  it('rolled from year to year up to 2035 is right in each', async () => {
    const problems = await check(name, before);
    let text = before;
    for (let year = base + 1; year <= 2035; year++) {
      const rolled = rollText(name, text, year);
      expectOnlyNumbers(text, rolled.text);
      expectNoOldYear(rolled.text, base, year);
      expect(expectAnniversaries(rolled.text, year)).toBe(counts[name.slice(0, 8)] ?? 0);
      expectDates(rolled.text);
      expectMarked(rolled, problems, await check(name, rolled.text));
      text = rolled.text;
    }
  }, 120_000);

  it('rolled at once is as rolled from year to year, but for what only one of them asks', () => {
    let text = before;
    for (let year = base + 1; year <= 2030; year++) text = rollText(name, text, year).text;
    const plain = (one: string) => one.split('\n').filter((line) => !isReview(line));
    expect(plain(text)).toEqual(plain(rollText(name, before, 2030).text));
  });
});

async function check(name: string, text: string): Promise<readonly Problem[]> {
  return (await generateDocuments(readYaml(name, text), library, fonts)).problems;
}

/** Line by line the same words: comments come and go, and numbers change. */
function expectOnlyNumbers(before: string, after: string): void {
  const words = (text: string) =>
    text
      .split('\n')
      .filter((line) => !isReview(line))
      .map((line) => line.replace(/^(number|date): ?[\d-]*/, '$1:').replace(/\d+/g, '#'));
  expect(words(after)).toEqual(words(before));
}

/** Years from that of the first plan up to the one before the new one stand in quotations and under comments alone. */
function expectNoOldYear(text: string, base: number, year: number): void {
  const lines = text.split('\n');
  const left = lines.filter((line, i) => {
    if (isReview(lines[i - 1] ?? '') || isReview(line)) return false;
    const own = line.replace(/ # .*$/, '').replace(/“[^”]*”/g, '');
    return [...own.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].some(([old]) => Number(old) >= base && Number(old) < year);
  });
  // A plan for some years has years before the one it is issued in.
  const span = /^period: \{from: (\d{4}), to: (\d{4})\}$/m.exec(text);
  expect(left.filter((line) => !span || !line.includes(span[1]!))).toEqual([]);
}

/** How many there are. */
function expectAnniversaries(text: string, year: number): number {
  let count = 0;
  for (const line of text.split('\n')) {
    if (isReview(line) || /^ *- (?:Kế hoạch|implements)/.test(line)) continue;
    for (const [all, years, event, from, to] of line.matchAll(
      /(?<!\d)(\d{2,3}) năm ((?:(?!\d+ năm )[^().;])+?)[”*]*(?: \((?:\d{1,2}\/\d{1,2}\/)?(\d{4})(?: ?- ?(?:\d{1,2}\/\d{1,2}\/)?(\d{4}))?\)|[.;”])/g,
    )) {
      const since = first.find(([words]) => words.test(event!))?.[1];
      if (since === undefined) continue;
      count += 1;
      expect(Number(years), all).toBe(year - since);
      if (from !== undefined) expect(Number(from), all).toBe(since);
      if (to !== undefined) expect(Number(to), all).toBe(year);
    }
  }
  return count;
}

function expectDates(text: string): void {
  const isReal = (year: number, month: number, day: number) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  };
  for (const [all, day, month, year] of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g))
    expect(isReal(Number(year), Number(month), Number(day)), all).toBe(true);
  for (const [all, year, month, day] of text.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g))
    expect(isReal(Number(year), Number(month), Number(day)), all).toBe(true);
}

/** What the check says of the new plan and not of the old one stands right under a comment. */
function expectMarked(rolled: RolledPlan, before: readonly Problem[], after: readonly Problem[]): void {
  const keyOf = ({ rule, at }: Problem) => `${rule} ${rule === 'text/two-spellings' ? '' : at.pointer}`;
  const known = new Set(before.map(keyOf));
  const fresh = after.filter((problem) => problem.rule !== 'facts/to-review' && !known.has(keyOf(problem)));
  const source = readYaml(after[0]?.at.file ?? '', rolled.text);
  const marked = new Set(rolled.reviews.map(({ line }) => line + 1));
  const placed = placeProblems(fresh, new Map([[source.file, source]]), 'vi');
  const lines = placed.flatMap(({ line, also = [] }) => [line, ...also.map((one) => one.line)]);
  expect(lines.filter((line) => !marked.has(line))).toEqual([]);
  const told = after.filter(({ rule }) => rule === 'facts/to-review');
  expect(told).toHaveLength(rolled.reviews.length);
}
