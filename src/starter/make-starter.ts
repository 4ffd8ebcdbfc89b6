import { printShortDate, readPartialDate } from '../core/date.ts';
import { findBlanks } from '../core/find-blanks.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type ListedAnniversary, listAnniversaries } from '../lexicon/list-anniversaries.ts';
import type { Regime } from '../profile/profile.ts';
import type { Data } from '../source/data.ts';
import { readYaml, type Source } from '../source/read-yaml.ts';
import { type Fillings, fillStarter, repeatItems, textsOf } from './fill-starter.ts';
import { dividePeriod, type Phase, phasesBefore } from './plan-phases.ts';

/** What a new plan is to be. */
export interface Wishes {
  readonly kind: string;
  /** Id of the office, and its name as it stands in sentences. */
  readonly issuer: string;
  readonly office: string;
  readonly letterhead?: string;
  /** Its bureau, where the archive names one in full: the plan calls it the same. */
  readonly bureau?: string;
  /** A form in place of the office's. */
  readonly form?: string;
  readonly regime: Regime;
  /** First and last year; the year of the day for a campaign that greets one. */
  readonly years: readonly [number, number];
  /** Id of the day that is greeted. */
  readonly anniversary?: string;
  /** Ids of the office's own days, which it keeps before all others. */
  readonly ownDays?: readonly string[];
  /** Number of phases, where the starter has some. */
  readonly phases: number;
  /** Address of the schema for editors, seen from the plan. */
  readonly schema: string;
}

/** Words for the blanks of starters, by regime (`templates/starters/words.yaml`). */
export type StarterWords = Readonly<Record<Regime, Readonly<Record<string, string>>>>;

/** Blanks that tell what a starter can be asked for. */
const signs = { phase: 'từ ngày', feast: 'lễ kỷ niệm', lastYear: 'năm cuối' } as const;

/** What a starter asks of who uses it. */
export interface Asks {
  readonly phases: boolean;
  readonly anniversary: boolean;
  /** Several years. */
  readonly years: boolean;
}

/** What is to be known before a starter can be filled. */
export function asksOf(starter: Source): Asks {
  const names = new Set(textsOf(starter.data).flatMap(({ text }) => findBlanks(text).map(({ name }) => name)));
  return { phases: names.has(signs.phase), anniversary: names.has(signs.feast), years: names.has(signs.lastYear) };
}

/**
 * A new plan of a starter: what is known is filled in, the rest stays blank for its author.
 * @returns text of the file
 */
export function makeStarter(starter: Source, words: StarterWords, wishes: Wishes, lexicon: Lexicon): string {
  const { years, regime } = wishes;
  const feast = wishes.anniversary === undefined ? undefined : findFeast(lexicon, wishes.anniversary, years[0]);
  const phases = feast ? phasesBefore(feast.date, wishes.phases) : dividePeriod(...years, wishes.phases);
  const repeated = repeatItems(
    starter,
    signs.phase,
    phases.map((phase) => ({
      'từ ngày': phase.from,
      'đến ngày': phase.to,
      'các ngày kỷ niệm': feastsWithin(lexicon, phase, wishes.ownDays),
    })),
  );
  const fillings: Fillings = {
    'cơ quan': wishes.issuer,
    'phần đầu': wishes.letterhead,
    'thể thức': wishes.form,
    'tên cơ quan': wishes.office,
    năm: String(years[0]),
    'năm đầu': String(years[0]),
    'năm cuối': String(years[1]),
    'năm ban hành': feast ? phases[0]!.from.slice(0, 4) : String(years[0]),
    ...words[regime],
    ...(wishes.bureau !== undefined && { 'đầu mối': wishes.bureau }),
    ...(feast && { 'lễ kỷ niệm': printFeast(feast, lexicon), 'ngày kỷ niệm': writeFeast(feast, lexicon) }),
  };
  const text = fillStarter(readYaml(starter.file, repeated), { ...fillings, loại: wishes.kind });
  return `# yaml-language-server: $schema=${wishes.schema}\n${text}`;
}

/** A day as it falls in a year. */
export function findFeast(lexicon: Lexicon, id: string, year: number): ListedAnniversary | undefined {
  return listAnniversaries(lexicon, year).find((one) => one.id === id);
}

/** "kỷ niệm 100 năm Ngày … (03/02/1930 - 03/02/2030)"; a day whose years are not counted: "Ngày … (08/3/2030)". */
function printFeast({ id, name, date, years }: ListedAnniversary, { anniversaries }: Lexicon): string {
  const { since } = anniversaries[id]!;
  const on = printShortDate(readPartialDate(date)!);
  return since === undefined || years === undefined
    ? `${name} (${on})`
    : `kỷ niệm ${years} năm ${name} (${printShortDate(readPartialDate(since)!)} - ${on})`;
}

/** The day as a plan says it by keys; nothing for one whose years are not counted. */
function writeFeast({ id, date }: ListedAnniversary, { anniversaries }: Lexicon): Data | undefined {
  return anniversaries[id]!.since === undefined ? undefined : { id, on: date };
}

/** Sectors whose days every office keeps, in this order; after them come the others. */
const sectors: readonly string[] = ['chung', 'đảng', 'thanh niên'];

/**
 * Two days of a phase whose years are counted, the office's own and round ones first; nothing when there are not so many: one alone is
 * no list.
 */
function feastsWithin(lexicon: Lexicon, { from, to }: Phase, ownDays: readonly string[] = []): Data | undefined {
  const rank = ({ id, sector }: ListedAnniversary) =>
    ownDays.includes(id) ? -1 : sectors.includes(sector) ? sectors.indexOf(sector) : sectors.length;
  const chosen = listAnniversaries(lexicon, Number(to.slice(0, 4)))
    .filter(({ date, years }) => years !== undefined && date >= from && date <= to)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 2)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (chosen.length < 2) return undefined;
  return chosen.map(({ id }) => id);
}
