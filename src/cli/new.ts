import { stat } from 'node:fs/promises';
import path from 'node:path';
import { findBlanks } from '../core/find-blanks.ts';
import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { showPath, slash } from '../files.ts';
import { listAnniversaries } from '../lexicon/list-anniversaries.ts';
import { readLexicon } from '../lexicon/read-lexicon.ts';
import { listKinds } from '../plan/read-plan.ts';
import { readProfile } from '../profile/read-profile.ts';
import { readStarter, readStarterWords } from '../read-starter.ts';
import { textAt, valueAt } from '../source/read-yaml.ts';
import { type Asks, asksOf, makeStarter, type Wishes } from '../starter/make-starter.ts';
import { campaignMonths, mostPhases } from '../starter/plan-phases.ts';
import { writeFiles } from '../write-files.ts';
import { type Answer, type Asker, openAsker } from './ask.ts';
import { exitCodes } from './exit-codes.ts';
import { refuseOption, type Workplace } from './workplace.ts';

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

/**
 * `kehoach new`: a plan to begin with, made of a starter and of what options and, at a terminal, answers tell.
 * @param given the kind
 */
export async function startPlan(workplace: Workplace, given: string | undefined, options: NewOptions): Promise<number> {
  const { library, project, folder } = workplace;
  const asker = openAsker(workplace);
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
  const phases = asks.phases
    ? await findPhases(options.phases, anniversary === undefined ? mostPhases(...years) : campaignMonths, asker)
    : undefined;
  const name = `${anniversary ?? kind}-${[...new Set(years)].join('-')}`;
  const file =
    options.out === undefined ? path.join(project, 'plans', `${name}.yaml`) : path.resolve(folder, options.out);
  const shown = showPath(project, file);
  if (await stat(file).catch(() => undefined))
    throw new ProblemError([makeProblem('cli-exists', { file: shown }, { hint: { key: 'cli-exists-hint' } })]);
  const wishes: Wishes = {
    kind,
    ...office,
    years,
    ...(anniversary !== undefined && { anniversary }),
    ...(phases !== undefined && { phases }),
    schema: await findSchema(project, path.dirname(file), kind),
  };
  const text = makeStarter(starter, readStarterWords(), wishes, lexicon);
  await writeFiles(path.dirname(file), [{ name: path.basename(file), content: text }]);
  workplace.print(shown);
  workplace.talk(workplace.say('new-written', { count: countBlanks(text), file: shown }));
  return exitCodes.done;
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
): Promise<Pick<Wishes, 'issuer' | 'office' | 'letterhead' | 'form' | 'regime'>> {
  if (issuers.size === 0) throw new ProblemError([makeProblem('cli-no-issuers', { file: 'plans/issuers' })]);
  const nameAt = (issuer: string, pointer: string) =>
    [valueAt(issuers.get(issuer)?.data, pointer) ?? []]
      .flat()
      .filter((line) => typeof line === 'string')
      .join(', ');
  const issuer = await asker.choose(
    { option: '--issuer', question: 'ask-issuer', given: options.issuer },
    [...issuers.keys()].map((name): Answer => ({ name, title: nameAt(name, '/name') })),
  );
  const { data } = issuers.get(issuer)!;
  const { letterhead, form } = options;
  const letterheads = Object.keys(valueAt(data, '/letterheads') ?? {});
  if (letterhead !== undefined && !letterheads.includes(letterhead))
    throw refuseOption('--letterhead', letterhead, letterheads.length > 0 ? letterheads : ['—']);
  if (form !== undefined && !profiles.has(form)) throw refuseOption('--form', form, [...profiles.keys()]);
  const head = letterhead === undefined ? '' : `/letterheads/${letterhead}`;
  const usual = textAt(data, `${head}/form`) ?? textAt(data, '/form') ?? 'state';
  return {
    issuer,
    office: nameAt(issuer, `${head}/name`) || nameAt(issuer, '/name'),
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

/** Without the option the usual number is taken unless somebody can be asked. */
async function findPhases(given: string | undefined, most: number, asker: Asker): Promise<number | undefined> {
  if (given === undefined && !asker.present) return undefined;
  const read = (text: string) =>
    /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : undefined;
  return asker.type(
    { option: '--phases', question: 'ask-phases', given },
    read,
    [`1-${most}`],
    String(Math.min(most, 4)),
  );
}

/** The schema of a kind for editors, seen from a folder: the project's own, else that of the package that `npm install` puts there. */
async function findSchema(project: string, folder: string, kind: string): Promise<string> {
  const name = `${kind}.schema.json`;
  const own = path.join(project, 'schemas', name);
  const isOwn = (await stat(own).catch(() => undefined)) !== undefined;
  return slash(path.relative(folder, isOwn ? own : path.join(project, 'node_modules/kehoach/schemas', name)));
}

function countBlanks(text: string): number {
  return findBlanks(text.replace(/(^|\s)#.*/gm, '')).length;
}
