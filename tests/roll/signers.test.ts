import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, printIsoDate } from '../../src/core/date.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { rollPlan } from '../../src/roll-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { fonts, library, rollText } from './roll-text.ts';

const of = (office: string) => ({
  ...library,
  issuers: new Map([
    ['a', readYaml('plans/issuers/a.yaml', `name: Trường A\nsymbol: TA\nplace: A\narchive: VT\n${office}\n`)],
  ]),
});
const plan = (signature: string, date = '2026-03-05') =>
  `kind: general-plan\nissuer: a\ndate: ${date}\nsubject: Tổ chức hội thi năm ${date.slice(0, 4)}\n${signature}body: [{text: Một câu.}, {text: Hai câu.}]\nrecipients: [Các khoa]\n`;
const head = 'signature: ht\nsigners:\n  ht: {title: Hiệu trưởng, name: Nguyễn Hoà}';
const deputy = '  pho: {title: Phó Hiệu trưởng, name: Trần Thị Bình}';
const inTurn =
  'signature: ht\nsigners:\n  ht:\n    - {title: Hiệu trưởng, name: Nguyễn Hòa, to: 2026-08-31}\n    - {title: Giám đốc, name: Lê Văn Cúc, from: 2026-09-01}';

/** The comments of a plan of 2026 rolled to 2027. */
function marksOf(office: string, signature: string): string[] {
  const from = of(office);
  const { text, reviews } = rollText('plans/a.yaml', plan(signature), 2027, from);
  const marks = text.match(/^ *# xem lại: .*\n.*$/gm) ?? [];
  expect(reviews).toHaveLength(marks.length);
  return marks.filter((mark) => mark.includes('người ký'));
}

async function print(office: string, text: string) {
  const { outputs, problems } = await generateDocuments(readYaml('plans/a.yaml', text), of(office), fonts, {
    outputs: ['text'],
  });
  return { text: String(outputs.text), problems };
}

describe('who signed last year', () => {
  it.each([
    ['is the office’s own choice', head, ''],
    ['is named by id', `${head}\n${deputy}`, 'signature: pho\n'],
    ['is written in the plan as in the office', head, 'signature: {title: Hiệu trưởng, name: Nguyễn Hòa}\n'],
    ['is not named', head, 'signature: {title: Hiệu trưởng}\n'],
    ['is named where the office names nobody', 'signature: {title: Hiệu trưởng}', 'signature: {title: A, name: B}\n'],
    ['signs a decision', head, 'issued-with: Quyết định số 5/QĐ-TA ngày 05/3/2026 của Hiệu trưởng\n'],
  ])('is not asked about when he or she %s', (_case, office, signature) => {
    expect(marksOf(office, signature)).toEqual([]);
  });

  it.each([
    [
      'has another in the same place',
      'signature: {title: Hiệu trưởng, name: Lê Văn Cúc}\n',
      '# xem lại: người ký “Hiệu trưởng Lê Văn Cúc nay là Hiệu trưởng Nguyễn Hoà”\nsignature: {title: Hiệu trưởng, name: Lê Văn Cúc}',
    ],
    [
      'has another title',
      'signature: {title: Quyền Hiệu trưởng, name: Nguyễn Hoà}\n',
      '# xem lại: người ký “Quyền Hiệu trưởng Nguyễn Hoà nay là Hiệu trưởng Nguyễn Hoà”\nsignature: {title: Quyền Hiệu trưởng, name: Nguyễn Hoà}',
    ],
    [
      'is not in the file of the office, among several',
      'signature:\n  - ht\n  - title: Chủ tịch Công đoàn\n    name: Lê Văn Cúc\n',
      '  # xem lại: người ký “Chủ tịch Công đoàn Lê Văn Cúc không có trong tệp của cơ quan”\n  - title: Chủ tịch Công đoàn',
    ],
  ])('is marked when he or she %s', (_case, signature, mark) => {
    expect(marksOf(head, signature)).toEqual([mark]);
  });

  it('is marked when his or her term is over, at the office where the plan leaves it to that', () => {
    const gone = head.replace('Hoà}', 'Hoà, to: 2026-08-31}');
    const words = '# xem lại: người ký “Hiệu trưởng Nguyễn Hoà giữ chức đến 31/8/2026”\n';
    expect(marksOf(gone, '')).toEqual([`${words}issuer: a`]);
    expect(marksOf(gone, 'signature: ht\n')).toEqual([`${words}signature: ht`]);
  });

  it('is told with those there are when his or her id is gone', () => {
    const { rolled, problems } = rollPlan(readYaml('a.yaml', plan('signature: pho\n')), of(head), fonts, 2027);
    expect(rolled).toBeUndefined();
    expect(problems.map(({ rule, at, message }) => [rule, at.pointer, message.values])).toEqual([
      ['plan/signer', '/signature', { name: 'pho', options: 'ht' }],
    ]);
  });

  it('stays in the years of an office that the plan writes out', () => {
    const written = plan('').replace(
      'issuer: a',
      'issuer: {name: Trường A, symbol: TA, place: A, signature: ht, signers: {ht: {title: Hiệu trưởng, from: 2026-02-01}}}',
    );
    expect(rollText('a.yaml', written, 2027).text).toContain('from: 2026-02-01}}}');
  });
});

describe('those who hold a title one after another', () => {
  it.each([
    ['2026-08-31', 'HIỆU TRƯỞNG', 'Nguyễn Hòa'],
    ['2026-09-01', 'GIÁM ĐỐC', 'Lê Văn Cúc'],
    ['2026-08', 'HIỆU TRƯỞNG', 'Nguyễn Hòa'],
    ['2026', 'GIÁM ĐỐC', 'Lê Văn Cúc'],
    ['2025', 'HIỆU TRƯỞNG', 'Nguyễn Hòa'],
    ['2031-01-01', 'GIÁM ĐỐC', 'Lê Văn Cúc'],
  ])('a plan of %s is signed by the one of its day', async (date, title, name) => {
    const { text, problems } = await print(inTurn, plan('', date));
    expect(text).toContain(`\n${title}\n${name}`);
    expect(problems.filter(({ rule }) => rule === 'facts/signer-term')).toEqual([]);
  });

  it('a deputy signs in place of the head of the day', async () => {
    const office = `${inTurn}\n  pho: {title: Phó Giám đốc, name: Trần Thị Bình}`;
    expect((await print(office, plan('signature: pho\n', '2026-10-01'))).text).toContain('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC');
    expect((await print(office, plan('signature: pho\n'))).text).not.toContain('KT.');
  });

  it('nothing is asked of a roll from one to the other, which prints the new one', async () => {
    const { text } = rollText('plans/a.yaml', plan(''), 2027, of(inTurn));
    expect(text).not.toContain('người ký');
    expect((await print(inTurn, text)).text).toContain('GIÁM ĐỐC\nLê Văn Cúc');
  });

  it('on any day the one signs whose term it is; on a day of nobody the check tells it', async () => {
    const day = (offset: number) => printIsoDate(addDays({ year: 2026, month: 1, day: 1 }, offset));
    const stretch = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 60 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(stretch, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -50, max: 1000 }),
        async (stretches, on) => {
          let at = 0;
          const terms = stretches.map(([long, gap], i) => {
            const term = { name: `Nguyễn Văn ${'ABCD'[i]}`, from: at, to: at + long - 1 };
            at += long + gap;
            return term;
          });
          const rows = terms.map(
            ({ name, from, to }) => `    - {title: Hiệu trưởng, name: ${name}, from: ${day(from)}, to: ${day(to)}}`,
          );
          const { text, problems } = await print(
            `signature: ht\nsigners:\n  ht:\n${rows.join('\n')}`,
            plan('', day(on)),
          );
          const holder = terms.find(({ from, to }) => from <= on && on <= to);
          if (holder) expect(text).toContain(`\n${holder.name}`);
          expect(problems.filter(({ rule }) => rule === 'facts/signer-term')).toHaveLength(holder ? 0 : 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
