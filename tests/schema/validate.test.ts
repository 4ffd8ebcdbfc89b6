import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../src/core/messages.ts';
import { loadLibrary } from '../../src/files.ts';
import type { Validator } from '../../src/schema/validate.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let validator: Validator;
beforeAll(async () => {
  validator = (await loadLibrary(path.resolve(import.meta.dirname, '../..'))).validator;
});

const head = 'kind: general-plan\nissuer: a\nsubject: A\n';
/** Rules of the problems with the place each points at. */
const problemsOf = (text: string) => {
  const source = readYaml('plan.yaml', head + text);
  expect(source.problems).toEqual([]);
  return validator
    .validate(source, 'general-plan.schema.json')
    .map(({ rule, at }) => `${rule} ${at.pointer}${at.key ? ' key' : ''}`);
};

/** Messages in Vietnamese and English, the hint after an arrow. */
const saidOf = (text: string) =>
  validator
    .validate(readYaml('plan.yaml', head + text), 'general-plan.schema.json')
    .map(({ message, hint }) =>
      (['vi', 'en'] as const).map((language) =>
        [message, ...(hint ? [hint] : [])].map((said) => say(language, said)).join(' → '),
      ),
    );

describe('validate', () => {
  it('finds nothing in a good plan', () => {
    expect(problemsOf('body: [Một, {heading: Hai, items: [Ba]}]\nnumber: 5\ndate: 2026-03\n')).toEqual([]);
  });

  it('finds all problems at once, each at its place', () => {
    expect(problemsOf('symbl: A\nnumber: năm\ndate: 2026-02-30\nbody: [{heading: A, itms: [B]}]\n').sort()).toEqual([
      'schema/format /date',
      'schema/pattern /number',
      'schema/unknown-key /body/0/itms key',
      'schema/unknown-key /symbl key',
    ]);
  });

  it('speaks of the branch the author chose', () => {
    expect(problemsOf('body: [{purpose: {itms: [A]}}]\n')).toEqual(['schema/unknown-key /body/0/purpose/itms key']);
    expect(problemsOf('body: [A]\nrecipients: [{for: để b/c}]\n')).toEqual(['schema/missing /recipients/0 key']);
    expect(problemsOf('body: [A]\nbases: [{under: A, implements: B}]\n')).toHaveLength(1);
  });

  it('says of a list that may be none that a list is needed, unless none was meant', () => {
    const said = (recipients: string) => saidOf(`body: [A]\nrecipients: ${recipients}\n`)[0]![1];
    expect(said('Sở X')).toContain('a list is needed: leave “recipients:” alone');
    expect(said('nonne')).toContain('choose one of: none');
    expect(problemsOf('body: [A]\nrecipients: none\nsignature: none\n')).toEqual([]);
  });

  it('takes blocks beside a heading or a text', () => {
    expect(problemsOf('body: [{heading: A, purpose: B, requirements: [C]}]\n')).toEqual([]);
    expect(problemsOf('body: [{text: A, paragraph: B, remark: C}]\n')).toEqual([]);
  });

  it('refuses what says the same thing twice, and what has no words to stand with', () => {
    expect(problemsOf('body: [{heading: A, label: B, text: C}]\n')).toEqual(['schema/apart /body/0/label key']);
    expect(problemsOf('body: [{timeline: [{on: 2026-03-04, before: 2026-05-06, text: A}]}]\n')).toEqual([
      'schema/apart /body/0/timeline/0/before key',
    ]);
    expect(problemsOf('body: [{items: [A], with: B}]\n')).toEqual(['schema/no-words /body/0/with key']);
    expect(problemsOf('body: [{label: A}]\n')).toEqual(['schema/missing /body/0 key']);
    expect(problemsOf('body: [{programme: [{session: A, content: B}]}]\n')).toEqual([
      'schema/alone /body/0/programme/0/session key',
    ]);
  });

  it('takes an empty value for something forgotten', () => {
    expect(problemsOf('body: [A]\nmotto:\n')).toEqual(['schema/empty /motto key']);
    expect(problemsOf('body:\n')).toEqual(['schema/empty /body key']);
  });

  it('takes numbers typed as text, and only numbers', () => {
    expect(problemsOf('body: [A]\ndraft: "2"\n')).toEqual([]);
    expect(problemsOf('body: [A]\ndraft: hai\n')).toEqual(['schema/type /draft']);
    expect(problemsOf('body: [A]\ndraft: 0\n')).toEqual(['schema/range /draft']);
  });

  it('knows a sentence that YAML took for a key', () => {
    expect(problemsOf('body:\n  - Ngày 08/02/2022: Tổ chức lễ phát động thi đua\n')).toEqual([
      'schema/sentence-as-key /body/0/Ngày 08~102~12022 key',
    ]);
  });

  it('knows a comma that ends a text within braces', () => {
    expect(problemsOf('body: [{timeline: [{on: 2026-02-10, text: Phát động, ký giao ước}]}]\n')).toEqual([
      'schema/comma-as-key /body/0/timeline/0/ký giao ước key',
    ]);
  });

  it('names a key once that stands in the wrong place', () => {
    expect(saidOf('body: [A]\nbudget: B\n')).toEqual([
      [
        '“budget” phải nằm trong body: chuyển lên cuối body và ghi “{budget: …}”',
        '“budget” belongs in body: move it up to the end of body and write “{budget: …}”',
      ],
    ]);
  });

  it('says of a task without its unit what a task among tasks wants, and says it once', () => {
    expect(saidOf('body: [{unit: A, tasks: [{task: B, by: 2026-05-04}]}]\n')).toEqual([
      [
        'thiếu mục bắt buộc: Đơn vị (unit) → trong mục này thêm `unit: …`, hoặc đổi `task` thành `text`',
        'a required field is missing: unit → in this item add `unit: …`, or write `text` in place of `task`',
      ],
    ]);
  });

  it('says where in a phase, in an appendix a key of items stands', () => {
    expect(saidOf('body: [{phases: [{title: A, by: 2026-05-04, unit: B, tasks: [C]}]}]\n').map(([vi]) => vi)).toEqual([
      'khóa “by” không đứng ở đây; hãy ghi trong một mục con: `items: [{text: …, by: …}]`',
      'khóa “unit” không đứng ở đây; hãy ghi trong một mục con: `items: [{unit: …}]`',
      'khóa “tasks” không đứng ở đây; hãy ghi trong một mục con: `items: [{unit: …, tasks: …}]`',
    ]);
    expect(saidOf('body: [A]\nappendices: [{title: A, body: [B], items: [C]}]\n')).toEqual([
      [
        'khóa “items” không đứng ở đây; hãy ghi trong một mục con: `body: [{items: …}]`',
        'the key “items” does not stand here; write it in an item below: `body: [{items: …}]`',
      ],
    ]);
  });

  it('does not send a key of the text to the top of the plan', () => {
    expect(saidOf('body: [{programme: [{content: A, place: B}]}]\n').map(([vi]) => vi)).toEqual([
      'không có khóa “place” ở đây; các khóa gần nhất: session, time, content, by',
    ]);
  });

  it('names a field by its title in Vietnamese, by its key in English', () => {
    expect(saidOf('body: [A]\ndraft: hai\n')).toEqual([
      ['Lần dự thảo (draft): cần một số nguyên, không kèm chữ', 'draft: a whole number is needed, without words'],
    ]);
    expect(saidOf('number: 5\n')).toEqual([
      [
        'thiếu mục bắt buộc: Nội dung (body) → ở sát lề trái thêm `body: […]`',
        'a required field is missing: body → at the left margin add `body: […]`',
      ],
    ]);
  });

  it('names a file as a whole in both languages', () => {
    const [problem] = validator.validate(readYaml('a.yaml', '- a\n'), 'config.schema.json');
    expect(say('vi', problem!.message)).toContain('Thiết lập chung: cần các khóa con');
    expect(say('en', problem!.message)).toContain('the file: keys are needed');
  });

  it('does not change what it checks', () => {
    const source = readYaml('plan.yaml', `${head}body: [A]\ndraft: 2\n`);
    validator.validate(source, 'general-plan.schema.json');
    expect((source.data as { draft: unknown }).draft).toBe('2');
  });
});
