import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRules } from '../../src/check/build-rules.ts';
import { factsRules } from '../../src/check/facts-rules.ts';
import { collectTexts, findProblems } from '../../src/check/find-problems.ts';
import { formRules } from '../../src/check/form-rules.ts';
import type { Subject } from '../../src/check/rule.ts';
import { say } from '../../src/core/messages.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { readDocument } from '../../src/generate.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { completePlan } from './small-plan.ts';

const rules = [...formRules, ...factsRules, ...buildRules];
const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
const fonts = await loadFonts();

function readSubject(text: string): Subject {
  const source = readYaml('plan.yaml', text);
  const { read, problems } = readDocument(source, library);
  if (!read) throw new Error(problems.map(({ rule }) => rule).join());
  return { ...read, source, data: read.plan.written, texts: collectTexts(read.plan), fonts };
}

describe('what a rule says', () => {
  it('each has an id of its own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: all places of its message are filled, in both languages',
    (_id, rule) => {
      const problems = findProblems(readSubject(completePlan(rule.bad)), [rule]);
      expect(problems).not.toEqual([]);
      for (const { message, hint } of problems) {
        for (const language of ['vi', 'en'] as const) {
          for (const said of [message, ...(hint ? [hint] : [])])
            expect(say(language, said)).not.toMatch(/\{[a-z]+\}|undefined|NaN/);
        }
      }
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s: its English quotes all Vietnamese words', (_id, rule) => {
    for (const { message, hint } of findProblems(readSubject(completePlan(rule.bad)), [rule])) {
      for (const said of [message, ...(hint ? [hint] : [])])
        expect(say('en', said).replace(/“.*?”|"[^"]*"/gu, '')).not.toMatch(/[^\p{ASCII}‘’“”…–—]/u);
    }
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: Vietnamese is NFC',
    (_id, { message, reason, bad, good }) => {
      for (const text of [message.vi, reason.vi, bad, good]) expect(text).toBe(text.normalize('NFC'));
    },
  );
});

describe('what is missing', () => {
  it.each([
    ['number: 5', 'form/not-numbered', 'ngày (date)', 'full date'],
    ['number: 5\ndate: 2026', 'form/not-numbered', 'ngày (date)', 'full date'],
    ['date: 2026-03-05', 'form/not-numbered', 'số (number)', 'number'],
    ['date: 2026', 'form/not-numbered', 'số (number), ngày (date)', 'number and no full date'],
    [
      'kind: annual-campaign\nbody: [Thi đua, {timeline: Quý I}]',
      'build/campaign-parts',
      'chỉ tiêu (targets)',
      'targets',
    ],
    [
      'kind: annual-campaign\nbody: [Thi đua, {targets: Tốt}]',
      'build/campaign-parts',
      'thời gian (phases, timeline)',
      'time (phases, timeline)',
    ],
  ])('%s: %s says it in each language', (fragment, id, vi, en) => {
    const [problem] = findProblems(
      readSubject(completePlan(fragment)),
      rules.filter((rule) => rule.id === id),
    );
    expect(say('vi', problem!.message).split('chưa có ')[1]).toBe(vi);
    expect(say('en', problem!.message).split('has no ')[1]).toBe(en);
  });
});

describe('long texts', () => {
  const bits = [
    'báo cáo Ban ',
    'kỷ niệm 1 năm ',
    '(1949-',
    '05/3/2026 ',
    'số 13-KH/A ngày ',
    'Phụ lục I, ',
    '110% cán bộ ',
    'gửi trước ngày ',
    '10 - 9 ',
    'xây dựng kế hoạch ',
    '(kèm ',
    '*',
    '1.',
    ' ',
  ];
  it.each(bits)('“%s” over and over: no rule takes long', (bit) => {
    const long = JSON.stringify(`Trên đây ${bit.repeat(30_000 / bit.length)}`);
    const fragment = `recipients: [Ban Giám hiệu]\nbases: [${long}]\nbody:\n  - contents: [${long}, ${long}]\n  - assignments: [{unit: ${long}, task: ${long}}, Thực hiện]\nclosing: ${long}`;
    const subject = readSubject(completePlan(fragment));
    for (const rule of rules) {
      const start = performance.now();
      rule.find(subject);
      expect(performance.now() - start, rule.id).toBeLessThan(2000);
    }
  });
});
