import { stat } from 'node:fs/promises';
import path from 'node:path';
import { findBlanks } from '../../core/find-blanks.ts';
import { suggestClosest } from '../../core/find-closest.ts';
import { makeProblem } from '../../core/make-problem.ts';
import { ProblemError } from '../../core/problem.ts';
import { showPath } from '../../files.ts';
import { listAnniversaries } from '../../lexicon/list-anniversaries.ts';
import { readLexicon } from '../../lexicon/read-lexicon.ts';
import { listKinds } from '../../plan/read-plan.ts';
import { readProfile } from '../../profile/read-profile.ts';
import type { Library } from '../../read-document.ts';
import { readStarter, readStarterWords } from '../../read-starter.ts';
import { textAt, valueAt } from '../../source/read-yaml.ts';
import { type Asks, asksOf, makeStarter, type Wishes } from '../../starter/make-starter.ts';
import { phaseCounts } from '../../starter/plan-phases.ts';
import { writeFiles } from '../../write-files.ts';
import { exitCodes } from '../exit-codes.ts';
import { titleOf } from '../review/title-of.ts';
import { refuseOption, type Workplace } from '../workplace.ts';
import { type Answer, type Asker, openAsker, type Question } from './ask.ts';
import { addressesIn, type SchemaAddress } from './editor-schemas.ts';

export interface NewOptions {
  readonly issuer?: string;
  readonly letterhead?: string;
  readonly form?: string;
  readonly year?: string;
  readonly anniversary?: string;
  readonly phases?: string;
  readonly out?: string;
}

/** Years that the lunar calendar is counted for. */
const calendar = { first: 1900, last: 2199 } as const;

/** A plan that is not written yet. */
export interface NewPlan {
  readonly path: string;
  /** Name shown. */
  readonly file: string;
  readonly text: string;
}

/** `kehoach new`: a plan to begin with. */
export async function startPlan(workplace: Workplace, given: string | undefined, options: NewOptions): Promise<number> {
  const { path: at, file, text } = await makePlan(workplace, openAsker(workplace), given, options);
  if (await stat(at).catch(() => undefined))
    throw new ProblemError([makeProblem('cli-exists', { file }, { hint: { key: 'cli-exists-hint' } })]);
  await writeFiles(path.dirname(at), [{ name: path.basename(at), content: text }]);
  workplace.print(file);
  tellBlanks(workplace, { file, text });
  return exitCodes.done;
}

/** Tells what is left to fill, and what comes then. */
export function tellBlanks({ talk, say }: Workplace, { file, text }: Pick<NewPlan, 'file' | 'text'>): void {
  const count = findBlanks(text.replace(/(^|\s)#.*/gm, '')).length;
  talk(say('new-written', { count, file }));
}

/**
 * A plan made of a starter and of what options and, at a terminal, answers tell.
 * @param given the kind
 * @param address of schemas, where they are not there yet
 */
export async function makePlan(
  workplace: Workplace,
  asker: Asker,
  given: string | undefined,
  options: NewOptions,
  address?: SchemaAddress,
): Promise<NewPlan> {
  const { library, project, folder } = workplace;
  const kind = await findKind(workplace, given, asker);
  const starter = await readStarter(project, kind);
  const asks = asksOf(starter);
  refuseNeedless(kind, asks, options);
  const office = await findOffice(workplace, options, asker);
  const years = await findYears(options.year, asks.years, asker);
  const lexicon = readLexicon(library.language, library.validator);
  const anniversary = asks.anniversary
    ? await asker.choose(
        { option: '--anniversary', question: 'ask-anniversary', given: options.anniversary },
        listAnniversaries(lexicon, years[0]).map(
          ({ id, name, date, years: count }): Answer => ({
            name: id,
            title: `${date}: ${count === undefined ? '' : `${workplace.say('anniversaries-years', { years: count })} `}${name}`,
          }),
        ),
      )
    : undefined;
  const counts = phaseCounts(years, asks.anniversary);
  const phases = asks.phases ? await findPhases(options.phases, counts, asker) : counts.usual;
  const name = `${anniversary ?? kind}-${[...new Set(years)].join('-')}`;
  const file =
    options.out === undefined ? path.join(project, 'plans', `${name}.yaml`) : path.resolve(folder, options.out);
  const wishes: Wishes = {
    kind,
    ...office,
    years,
    ...(anniversary !== undefined && { anniversary }),
    ownDays: listOwnDays(library),
    phases,
    schema: await (address ?? addressesIn(project))(path.dirname(file), kind),
  };
  return {
    path: file,
    file: showPath(project, file),
    text: makeStarter(starter, readStarterWords(), wishes, lexicon),
  };
}

/** Days that the project's files name; where it is the package itself, none is its own. */
function listOwnDays({ language }: Library): string[] {
  const own = language.filter(({ file }) => file.startsWith('templates/language/'));
  if (own.length === language.length) return [];
  return own.flatMap(({ data }) => Object.keys(valueAt(data, '/anniversaries') ?? {}));
}

async function findKind({ library: { validator } }: Workplace, given: string | undefined, asker: Asker) {
  const kinds = listKinds(validator);
  if (given !== undefined && !kinds.includes(given)) {
    const values = { kind: given, options: kinds.join(', ') };
    const hint = suggestClosest(given, kinds);
    throw new ProblemError([makeProblem('cli-unknown-kind', { file: 'kehoach new' }, { values, hint })]);
  }
  const titled = kinds.map((name): Answer => ({ name, title: validator.schemas.get(`${name}.schema.json`)?.title }));
  return asker.choose({ option: '<kind>', question: 'ask-kind', given }, titled);
}

/** What a kind has no place for is not passed over in silence. */
function refuseNeedless(kind: string, asks: Asks, options: NewOptions): void {
  for (const name of ['anniversary', 'phases'] as const) {
    if (options[name] === undefined || asks[name]) continue;
    const values = { option: `--${name}`, kind };
    throw new ProblemError([makeProblem('cli-needless', { file: 'kehoach new' }, { values })]);
  }
}

async function findOffice(
  { library: { issuers, profiles, validator } }: Workplace,
  options: NewOptions,
  asker: Asker,
): Promise<Pick<Wishes, 'issuer' | 'office' | 'letterhead' | 'form' | 'regime' | 'bureau'>> {
  if (issuers.size === 0) throw new ProblemError([makeProblem('cli-no-issuers', { file: 'plans/issuers' })]);
  const issuer = await asker.choose(
    { option: '--issuer', question: 'ask-issuer', given: options.issuer },
    [...issuers].map(([name, { data }]): Answer => ({ name, title: titleOf(data) })),
  );
  const { data } = issuers.get(issuer)!;
  const { letterhead, form } = options;
  const letterheads = Object.keys(valueAt(data, '/letterheads') ?? {});
  if (letterhead !== undefined && !letterheads.includes(letterhead))
    throw refuseOption('--letterhead', letterhead, letterheads.length > 0 ? letterheads : ['—']);
  if (form !== undefined && !profiles.has(form)) throw refuseOption('--form', form, [...profiles.keys()]);
  const head = letterhead === undefined ? '' : `/letterheads/${letterhead}`;
  const usual = textAt(data, `${head}/form`) ?? textAt(data, '/form') ?? 'state';
  const [archive] = [`${head}/archive`, `${head}/archive/0`, '/archive', '/archive/0'].flatMap(
    (pointer) => textAt(data, pointer) ?? [],
  );
  return {
    issuer,
    ...(archive?.startsWith('Văn phòng') && { bureau: archive }),
    office: titleOf(valueAt(data, head)) || titleOf(data),
    ...(letterhead !== undefined && { letterhead }),
    ...(form !== undefined && { form }),
    regime: readProfile(form ?? usual, profiles, validator, []).regime,
  };
}

/** A year, or the first and the last of several: `2026-2030`; five years where only the first is told. */
async function findYears(given: string | undefined, several: boolean, asker: Asker): Promise<[number, number]> {
  const read = (text: string): [number, number] | undefined => {
    const [first, last] = (/^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []).slice(1).map((year) => Number(year));
    if (first === undefined || first < calendar.first || first > calendar.last) return undefined;
    const end = Number.isNaN(last!) ? first + (several ? 4 : 0) : last!;
    return end < first || end > calendar.last || (!several && end > first) ? undefined : [first, end];
  };
  const next = new Date().getFullYear() + 1;
  const question = { option: '--year', question: several ? 'ask-years' : 'ask-year', given } as const;
  return asker.type(
    question,
    read,
    several ? ['2026-2030'] : ['1900-2199'],
    several ? `${next}-${next + 4}` : `${next}`,
  );
}

async function findPhases(
  given: string | undefined,
  { usual, most }: ReturnType<typeof phaseCounts>,
  asker: Asker,
): Promise<number> {
  const read = (text: string) =>
    /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : undefined;
  const question: Question = { option: '--phases', question: 'ask-phases', given, optional: true };
  return asker.type(question, read, [`1-${most}`], String(usual));
}
