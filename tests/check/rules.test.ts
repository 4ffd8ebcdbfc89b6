import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRules } from '../../src/check/build/build-rules.ts';
import { factsRules } from '../../src/check/facts/facts-rules.ts';
import { findProblems } from '../../src/check/find-problems.ts';
import { formRules } from '../../src/check/form/form-rules.ts';
import { makeSubject } from '../../src/check-document.ts';
import { say } from '../../src/core/messages.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { readDocument } from '../../src/read-document.ts';
import type { Subject } from '../../src/reading/subject.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { completePlan } from './small-plan.ts';

const rules = [...formRules, ...factsRules, ...buildRules];
const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
const fonts = await loadFonts();

function readSubject(text: string): Subject {
  const source = readYaml('plan.yaml', text);
  const { read, problems } = readDocument(source, library);
  if (!read) throw new Error(problems.map(({ rule }) => rule).join());
  return makeSubject(read, source, fonts);
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
        expect(say('en', said).replace(/“.*?”|"[^"]*"|`[^`]*`/gu, '')).not.toMatch(/[^\p{ASCII}‘’“”…–—]/u);
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

describe('what is said', () => {
  it.each([
    [
      'bases: [Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ]',
      'facts/citation-year',
      'văn bản số 30/2020/NĐ-CP thuộc năm 2020, nhưng ngày ghi năm 2021',
      'document “số 30/2020/NĐ-CP” is of 2020, but its date says 2021',
    ],
    [
      'closing: Chi tiết tại Phụ lục I kèm theo.',
      'form/appendix-missing',
      'dẫn tới “Phụ lục I” mà kế hoạch không có (số phụ lục: 0)',
      'it refers to “Phụ lục I”, which the plan does not have (appendices: 0)',
    ],
    [
      'closing: Chi tiết tại Phụ lục II kèm theo.\nappendices: [{title: Danh mục, body: [Một., Hai.]}]',
      'form/appendix-missing',
      'dẫn tới “Phụ lục II” mà kế hoạch không có (số phụ lục: 1)',
      'it refers to “Phụ lục II”, which the plan does not have (appendices: 1)',
    ],
    [
      'body: [{phases: [{from: 2026-01-01, to: 2026-06-30, period: Từ 01/01 đến 30/7/2026}]}]',
      'facts/phase-period',
      'period ghi “30/7/2026” nhưng khóa “to” (đến ngày) ghi 30/6/2026; sửa một trong hai',
      'period says “30/7/2026”, but the key “to” says 30/6/2026; mend one of them',
    ],
    [
      'subject: Phát động thi đua năm 2026\nclosing: Trên đây là Kế hoạch phát động thi đua năm 2025.',
      'facts/own-year',
      'ở đây kế hoạch là của “năm 2025”, ở trích yếu là “năm 2026”',
      'here the plan is for “năm 2025”, in its subject for “năm 2026”',
    ],
    [
      'subject: Kế hoạch tổ chức hội nghị',
      'form/subject-start',
      'trích yếu bắt đầu bằng “Kế hoạch”',
      'the subject begins with “Kế hoạch”',
    ],
    [
      'subject: Tổ chức hội nghị.',
      'form/subject-end',
      'bỏ dấu “.” ở cuối trích yếu',
      'drop the “.” at the end of the subject',
    ],
    [
      'form: party\nsignature: {on-behalf-of: Đảng ủy, in-place-of: Bí thư, title: Phó Bí thư, name: Nguyễn Văn An}',
      'form/party-deputy',
      'cấp phó của cấp ủy ký T/M, không ký K/T: bỏ in-place-of',
      'the deputy of a Party committee signs T/M, never K/T: drop in-place-of',
    ],
    [
      'issuer: {name: Đảng ủy Sở Nội vụ, symbol: ĐU, place: A, form: party}\nsignature: {in-place-of: Bí thư, title: Phó Bí thư, name: Nguyễn Văn An}',
      'form/party-deputy',
      'cấp phó của cấp ủy ký T/M, không ký K/T: bỏ in-place-of, ghi on-behalf-of: Đảng ủy',
      'the deputy of a Party committee signs T/M, never K/T: drop in-place-of, write “on-behalf-of: Đảng ủy”',
    ],
  ])('%s: %s', (fragment, id, vi, en) => {
    const [problem] = findProblems(
      readSubject(completePlan(fragment)),
      rules.filter((rule) => rule.id === id),
    );
    expect(say('vi', problem!.message)).toBe(vi);
    expect(say('en', problem!.message)).toBe(en);
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
    '\u00a0',
  ];
  // A rule that looks again and again at the same words would not be through with so many before the test is given up.
  it.each(bits)('“%s” over and over: every rule comes to an end', { timeout: 60_000 }, (bit) => {
    const long = JSON.stringify(`Trên đây ${bit.repeat(30_000 / bit.length)}`);
    const fragment = `recipients: [Ban Giám hiệu]\nbases: [${long}]\nbody:\n  - contents: [${long}, ${long}]\n  - assignments: [{unit: ${long}, task: ${long}}, Thực hiện]\nclosing: ${long}`;
    const subject = readSubject(completePlan(fragment));
    for (const rule of rules) expect(rule.find(subject), rule.id).toBeDefined();
  });
});
