import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlanks } from '../../src/core/find-blanks.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { readProfile } from '../../src/profile/read-profile.ts';
import { readStarter, readStarterWords } from '../../src/read-starter.ts';
import { rollPlan } from '../../src/roll-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { textsOf } from '../../src/starter/fill-starter.ts';
import { asksOf, findFeast, makeStarter } from '../../src/starter/make-starter.ts';
import { phaseCounts } from '../../src/starter/plan-phases.ts';

const project = path.resolve(import.meta.dirname, '../..');
const library = await loadLibrary(project);
const fonts = await loadFonts();
const lexicon = readLexicon(library.language, library.validator);
const words = readStarterWords();
const kinds = listKinds(library.validator);
const forms = [...library.profiles.keys()];
/** An office of each regime, as its file says it. */
const offices = {
  state:
    'name: Trường Chính trị tỉnh A\nsuperior: Tỉnh ủy A\nsymbol: TCT\nsignature: {title: Hiệu trưởng, name: Nguyễn Văn A}\narchive: [VT, TCHC]',
  party:
    'name: Đảng ủy Trường Chính trị tỉnh A\nsuperior: Tỉnh ủy A\nsymbol: ĐU\nsignature: {on-behalf-of: Đảng ủy, title: Bí thư, name: Nguyễn Văn A}\narchive: Văn phòng Đảng ủy',
  youth:
    'name: Đoàn Trường Chính trị tỉnh A\nsuperior: Tỉnh đoàn A\nsymbol: ĐTCT\nsignature: {on-behalf-of: Ban Chấp hành, title: Bí thư, name: Nguyễn Văn A}\narchive: Văn phòng Đoàn',
} as const;

interface Wanted {
  readonly kind: string;
  readonly form: string;
  readonly year: number;
  readonly phases?: number;
  readonly anniversary?: string;
}

/** The starter of what is wanted, checked and printed. */
async function start({ kind, form, year, phases, anniversary }: Wanted) {
  const { regime } = readProfile(form, library.profiles, library.validator, []);
  const starter = await readStarter(project, kind);
  const asks = asksOf(starter);
  const years = [year, asks.years ? year + 4 : year] as const;
  const { usual, most } = phaseCounts(years, asks.anniversary);
  const issuer = readYaml('plans/issuers/co-quan.yaml', `${offices[regime]}\nplace: A\nform: ${form}\n`);
  const text = makeStarter(
    starter,
    words,
    {
      kind,
      issuer: 'co-quan',
      office: textsOf(issuer.data)[0]!.text,
      regime,
      years,
      ...(asks.anniversary && { anniversary: anniversary ?? 'nha-giao' }),
      phases: Math.min(phases ?? usual, most),
      schema: `../node_modules/kehoach/schemas/${kind}.schema.json`,
    },
    lexicon,
  );
  const own = { ...library, issuers: new Map([['co-quan', issuer]]) };
  const { problems, outputs } = await generateDocuments(readYaml('plans/a.yaml', text), own, fonts, {
    outputs: ['text'],
  });
  return { text, problems, printed: String(outputs.text), library: own };
}

/** What the check says beside the blanks, and whether it tells each of them. */
function expectOnlyBlanks({ text, problems }: Awaited<ReturnType<typeof start>>): void {
  expect(problems.filter(({ rule }) => rule !== 'form/blank')).toEqual([]);
  const data = textsOf(readYaml('a', text).data);
  expect(problems).toHaveLength(data.flatMap((one) => findBlanks(one.text)).length);
}

describe('a plan to begin with', () => {
  it.each(kinds.flatMap((kind) => forms.map((form) => [kind, form])))(
    '%s in the form %s is built, and only its blanks are told',
    async (kind, form) => {
      const started = await start({ kind, form, year: 2027 });
      expectOnlyBlanks(started);
      expect(started.problems.length).toBeGreaterThan(3);
      expect(started.printed).toContain('KẾ HOẠCH');
    },
  );

  it.each(Object.keys(lexicon.anniversaries))('a campaign for %s names the day and its years', async (anniversary) => {
    for (const form of forms) {
      const started = await start({ kind: 'special-campaign', form, year: 2030, anniversary });
      expectOnlyBlanks(started);
      const { name, date, years } = findFeast(lexicon, anniversary, 2030)!;
      const subject = /^subject: (.*)$/m.exec(started.text)![1]!;
      expect(subject).toContain(name);
      if (years !== undefined) expect(subject).toContain(`kỷ niệm ${years} năm `);
      expect(started.text).toContain(`          to: ${date}\n`);
    }
  });

  it.each(kinds.flatMap((kind) => forms.map((form) => [kind, form])))(
    '%s in the form %s rolls from year to year, and nothing but blanks and marks is told',
    async (kind, form) => {
      let { text, library: of } = await start({ kind, form, year: 2027 });
      for (const year of [2028, 2029, 2035]) {
        const { rolled } = rollPlan(readYaml('plans/a.yaml', text), of, fonts, year);
        expect(rolled?.shift.by, text).toBeGreaterThan(0);
        text = rolled!.text;
        const { problems, outputs } = await generateDocuments(readYaml('plans/a.yaml', text), of, fonts, {
          outputs: ['docx'],
        });
        expect(outputs.docx).toBeDefined();
        const told = problems.filter(({ rule }) => rule !== 'form/blank');
        expect(told.map(({ rule }) => rule)).toEqual(rolled!.reviews.map(() => 'facts/to-review'));
      }
    },
  );

  it('is sound in any year and with any number of phases', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.constantFrom(...forms),
        fc.integer({ min: 2027, max: 2080 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...Object.keys(lexicon.anniversaries)),
        async (kind, form, year, phases, anniversary) => {
          const { text, problems } = await start({ kind, form, year, phases, anniversary });
          // One phase divides nothing, which the check advises against.
          const told = problems.filter(
            ({ rule }) => rule !== 'form/blank' && (phases > 1 || rule !== 'build/only-child'),
          );
          expect(told, text).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 13 },
    );
  });

  it('keeps the words of others in quotes where YAML needs them', async () => {
    const own = readYaml('plans/issuers/co-quan.yaml', `name: 'Ban: "A", #1'\nsymbol: BA\nplace: A\narchive: VT\n`);
    const text = makeStarter(
      await readStarter(project, 'general-plan'),
      words,
      {
        kind: 'general-plan',
        issuer: 'co-quan',
        office: textsOf(own.data)[0]!.text,
        regime: 'state',
        years: [2027, 2027],
        phases: 2,
        schema: 'x',
      },
      lexicon,
    );
    const { data } = readYaml('a', text);
    expect((data as Record<string, unknown>)['lead-in']).toBe(
      'Ban: "A", #1 xây dựng Kế hoạch <nội dung kế hoạch> năm 2027 như sau',
    );
  });

  it('divides a year by months, several by years, and a campaign up to its day', async () => {
    const phasesOf = (text: string) => [...text.matchAll(/(?:from|to): (\d{4}-\d\d-\d\d)$/gm)].map(([, day]) => day);
    expect(phasesOf((await start({ kind: 'annual-campaign', form: 'state', year: 2028, phases: 5 })).text)).toEqual([
      '2028-01-01',
      '2028-02-29',
      '2028-03-01',
      '2028-04-30',
      '2028-05-01',
      '2028-07-31',
      '2028-08-01',
      '2028-09-30',
      '2028-10-01',
      '2028-12-31',
    ]);
    expect(phasesOf((await start({ kind: 'topic-plan', form: 'party', year: 2026, phases: 2 })).text)).toEqual([
      '2026-01-01',
      '2027-12-31',
      '2028-01-01',
      '2030-12-31',
    ]);
    const party = { kind: 'special-campaign', form: 'party', year: 2030, anniversary: 'thanh-lap-dang', phases: 3 };
    expect(phasesOf((await start(party)).text)).toEqual([
      '2029-08-01',
      '2029-09-30',
      '2029-10-01',
      '2029-11-30',
      '2029-12-01',
      '2030-02-03',
    ]);
  });
});
