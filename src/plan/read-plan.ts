import { type Choice, findClosest, listChoices, suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Place, Problem } from '../core/problem.ts';
import type { Schema } from '../schema/schema-set.ts';
import type { Validator } from '../schema/validate.ts';
import type { Data } from '../source/data.ts';
import { type Source, textAt, valueAt } from '../source/read-yaml.ts';
import { checkReferences } from './check-references.ts';
import { findSuperfluous } from './find-superfluous.ts';
import { Leaf } from './leaf.ts';
import { type Found, liftPlan } from './lift-plan.ts';
import { type Days, listDays, nameDays } from './name-days.ts';
import { readOffice } from './read-office.ts';
import type { AnnualCampaign, Holder, Issuer, PlanData, SpecialCampaign, TopicPlan } from './types.ts';

/** What an author wrote, valid and in full spelling, with the issuer's usual values filled in. */
export interface Plan {
  readonly file: string;
  readonly kind: string;
  /** Form of the layout: the plan's own choice, else the issuer's, else `state`. */
  readonly form: string;
  /** Departures from the form: the issuer's, then the plan's. */
  readonly departures: readonly Data[];
  readonly data: PlanValues;
  /** All scalars by their place: those of the plan's own file in its order, then those of its issuer's file. */
  readonly places: readonly Leaf[];
  /** Lists and objects of the plan's own file by their definition in the schema; `findAll` reads it. */
  readonly found: ReadonlyMap<string, readonly Found[]>;
}

/** What any kind of plan says, in full spelling; what only some kinds have is there when it is written. */
export type PlanValues = Omit<PlanData, 'issuer' | 'signature'> &
  Partial<Pick<AnnualCampaign, 'year'> & Pick<TopicPlan, 'period'> & Pick<SpecialCampaign, 'anniversary'>> & {
    readonly issuer: Issuer;
    readonly signature?: readonly Holder[];
  };

/** Offices by id (`plans/issuers/<id>.yaml`). */
export type Issuers = ReadonlyMap<string, Source>;

/** Values an issuer gives to all its plans unless a plan says otherwise. */
const inherited = ['superior', 'symbol', 'place', 'archive', 'recipients', 'signature', 'numbering'] as const;

/** The kinds a set of schemas knows: every `<kind>.schema.json` that extends the base plan. */
export function listKinds(validator: Validator): string[] {
  return [...validator.schemas]
    .filter(([, schema]) => isOfKind(schema))
    .map(([id]) => id.replace(/\.schema\.json$/, ''))
    .sort();
}

function isOfKind(schema: Schema | undefined): boolean {
  return schema?.properties?.['kind']?.const !== undefined;
}

/**
 * Validates a plan and its issuer. Without `plan`, the problems say why; with it, they are warnings.
 * @param forms the forms a plan can name, by name
 * @param days the anniversaries a plan can name, by id
 */
export function readPlan(
  source: Source,
  issuers: Issuers,
  forms: ReadonlyMap<string, Source>,
  validator: Validator,
  days: Days = {},
): { plan?: Plan; problems: Problem[] } {
  const problems: Problem[] = [...source.problems];
  const { file, data } = source;
  const fail = (
    key: 'plan-kind' | 'plan-issuer' | 'plan-form' | 'plan-letterhead' | 'plan-signer' | 'plan-anniversary',
    name: string,
    choices: readonly Choice[],
    at: Place,
  ) => {
    const values = { name, options: listChoices(name, choices) };
    problems.push(makeProblem(key, at, { values, hint: suggestClosest(name, choices) }));
  };
  if (data === undefined) return { problems };
  if (typeof data !== 'object' || Array.isArray(data))
    return {
      problems: [...problems, makeProblem('plan-not-keys', { file, pointer: '' })],
    };
  const schemaOf = (name: string) => validator.schemas.get(`${name}.schema.json`);
  const isKind = (value: Data | undefined): value is string => typeof value === 'string' && isOfKind(schemaOf(value));
  const kinds = () => listKinds(validator).map((name): Choice => ({ name, title: schemaOf(name)?.title }));
  const kind = data['kind'];
  const known = isKind(kind);
  const misspelt =
    kind === undefined
      ? Object.keys(data).find((key) => findClosest(key, [{ name: 'kind', title: 'Loại kế hoạch' }]) !== undefined)
      : undefined;
  const meant = known ? kind : misspelt === undefined ? undefined : data[misspelt];
  if (typeof kind === 'string' && kind !== '' && !known) fail('plan-kind', kind, kinds(), { file, pointer: '/kind' });
  else if (!isKind(meant))
    problems.push(
      makeProblem(
        'plan-no-kind',
        { file, pointer: kind === undefined ? '' : '/kind', key: kind === '' },
        { values: { options: listChoices('', kinds()) } },
      ),
    );
  // Without its kind a plan is still held against what all kinds share.
  const faults = isKind(meant)
    ? validator.validate(source, `${meant}.schema.json`)
    : validator
        .validate(source, 'plan.schema.json')
        .filter(({ rule, at }) => at.pointer !== '/kind' && rule !== 'schema/missing');

  const named = data['issuer'];
  const issuerSource = typeof named === 'string' ? issuers.get(named) : undefined;
  const unknownIssuer = typeof named === 'string' && named !== '' && !issuerSource;
  if (unknownIssuer) fail('plan-issuer', named, choicesOf(issuers), { file, pointer: '/issuer' });
  const unknownForms = [source, ...(issuerSource ? [issuerSource] : [])].flatMap((from) => {
    const form = textAt(from.data, '/form') ?? '';
    if (form === '' || forms.has(form)) return [];
    fail('plan-form', form, choicesOf(forms), { file: from.file, pointer: '/form' });
    return [`${from.file}/form`];
  });
  const lifted = liftPlan(validator.schemas, `${isKind(meant) ? meant : 'plan'}.schema.json`, file, data, 0);
  const own = { ...lifted, data: { ...lifted.data, ...dropNone(data) } };
  const written =
    issuerSource?.data === undefined
      ? undefined
      : liftPlan(validator.schemas, 'issuer.schema.json', issuerSource.file, issuerSource.data, own.leaves.length);
  const usual = written?.data ?? own.data['issuer'];
  const office =
    usual === undefined || usual instanceof Leaf ? undefined : readOffice(usual as unknown as Issuer, own.data);
  const strange = nameDays(own, days);
  for (const { text, pointer } of strange) fail('plan-anniversary', text, listDays(days), { file, pointer });
  const missing = office?.missing ?? [];
  for (const { kind, leaf, choices } of missing)
    fail(`plan-${kind}`, leaf.text, choices, { file: leaf.file, pointer: leaf.pointer });
  const isTold = ({ rule, at }: Problem) =>
    rule === 'schema/pattern' &&
    ((unknownIssuer && at.pointer === '/issuer') ||
      unknownForms.includes(at.file + at.pointer) ||
      strange.some(({ pointer }) => file === at.file && pointer === at.pointer) ||
      missing.some(({ leaf }) => leaf.file === at.file && leaf.pointer === at.pointer));
  problems.push(...dropEchoes(source, faults).filter((problem) => !isTold(problem)));
  if (issuerSource)
    problems.push(
      ...issuerSource.problems,
      ...(issuerSource.data === undefined
        ? []
        : dropEchoes(issuerSource, validator.validate(issuerSource, 'issuer.schema.json')).filter(
            (problem) => !isTold(problem),
          )),
    );
  problems.push(
    ...checkReferences(own).filter(
      ({ at }) => !problems.some((other) => other.at.file === file && other.at.pointer === at.pointer),
    ),
  );
  if (!known || !office || problems.some((problem) => problem.severity === 'error')) return { problems };
  problems.push(...findSuperfluous(file, data));

  const { issuer } = office;
  const handed = Object.fromEntries(
    inherited.flatMap((key) => (issuer[key] === undefined ? [] : [[key, issuer[key]]])),
  );
  const { signature } = office;
  const filled = { ...handed, ...own.data, ...(signature && { signature }), issuer } as unknown as PlanValues;
  const letterhead = textAt(data, '/letterhead');
  const officeData = issuerSource?.data ?? named;
  return {
    problems,
    plan: {
      file,
      kind,
      form: (filled.form ?? issuer.form)?.text ?? 'state',
      departures: [
        office.keepsProfile ? valueAt(officeData, '/profile') : undefined,
        letterhead === undefined ? undefined : valueAt(officeData, `/letterheads/${letterhead}/profile`),
        valueAt(data, '/profile'),
      ].filter((profile) => profile !== undefined),
      data: filled,
      places: written ? [...own.leaves, ...written.leaves] : own.leaves,
      found: own.found,
    },
  };
}

/** Lists that a plan says it has none of, so that none of its office stands in their place. */
function dropNone(data: { readonly [key: string]: Data }): { readonly [key: string]: [] } {
  return Object.fromEntries(['recipients', 'signature'].flatMap((key) => (data[key] === 'none' ? [[key, []]] : [])));
}

/** Faults but for those at a place where the reader of the text already found one. */
function dropEchoes(source: Source, faults: readonly Problem[]): Problem[] {
  const told = source.problems.flatMap(({ at }) => (at.range ? [at.range] : []));
  if (told.length === 0) return [...faults];
  return faults.filter(({ at }) => {
    const [from, to] = source.locate(at.pointer ?? '', at.key);
    return !told.some(([start, end]) => start < to && from < end);
  });
}

/** Names of files with the names written in them; reads them all. */
function choicesOf(sources: ReadonlyMap<string, Source>): Choice[] {
  return [...sources].map(([name, { data }]) => ({
    name,
    // An office may have several names, a file without faults or with them.
    title:
      [valueAt(data, '/name') ?? []]
        .flat()
        .filter((line) => typeof line === 'string')
        .join(', ') || undefined,
  }));
}
