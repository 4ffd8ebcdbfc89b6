import { type Choice, findClosest, listChoices, suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import { markText } from '../core/mark-text.ts';
import type { Place, Problem } from '../core/problem.ts';
import { type Full, liftData } from '../schema/lift-data.ts';
import { findSchema, type Schema } from '../schema/schema-set.ts';
import type { Validator } from '../schema/validate.ts';
import type { Data, Source } from '../source/read-yaml.ts';
import { checkReferences } from './check-references.ts';

/** What an author wrote, valid and in full spelling, with the issuer's usual values filled in. */
export interface Plan {
  readonly file: string;
  readonly kind: string;
  /** Form of the layout: the plan's own choice, else the issuer's, else `state`. */
  readonly form: string;
  /** Departures from the form: the issuer's, then the plan's. */
  readonly departures: readonly Data[];
  /** The plan as its author wrote it. */
  readonly written: { readonly [key: string]: Data };
  /** The issuer as written, from its file or from the plan. */
  readonly issuer: { readonly [key: string]: Data };
  /** Data for the template; each text carries a mark of its place. */
  readonly data: { readonly [key: string]: Full };
  /** The marked texts and their places, by number. */
  readonly places: readonly PlacedText[];
}

/** A text a person wrote, and where. */
export interface PlacedText {
  readonly file: string;
  readonly pointer: string;
  readonly text: string;
}

/** Offices by id (`plans/issuers/<id>.yaml`). */
export type Issuers = ReadonlyMap<string, Source>;

/** Values an issuer gives to all its plans unless a plan says otherwise. */
const inherited = ['symbol', 'place', 'archive', 'recipients', 'signature', 'numbering'] as const;

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
 */
export function readPlan(
  source: Source,
  issuers: Issuers,
  forms: ReadonlyMap<string, Source>,
  validator: Validator,
): { plan?: Plan; problems: Problem[] } {
  const problems: Problem[] = [...source.problems];
  const { file, data } = source;
  const fail = (
    key: 'plan-kind' | 'plan-issuer' | 'plan-form',
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
    const form = typeof from.data === 'object' && !Array.isArray(from.data) ? from.data['form'] : undefined;
    if (typeof form !== 'string' || form === '' || forms.has(form)) return [];
    fail('plan-form', form, choicesOf(forms), { file: from.file, pointer: '/form' });
    return [`${from.file}/form`];
  });
  const isTold = ({ rule, at }: Problem) =>
    rule === 'schema/pattern' &&
    ((unknownIssuer && at.pointer === '/issuer') || unknownForms.includes(at.file + at.pointer));
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
    ...checkReferences(file, data).filter(
      ({ at }) => !problems.some((other) => other.at.file === file && other.at.pointer === at.pointer),
    ),
  );
  if (!known || problems.some((problem) => problem.severity === 'error')) return { problems };

  const places: PlacedText[] = [];
  const lift = (schemaId: string, from: string, value: Data) =>
    liftData(validator.schemas, findSchema(validator.schemas, schemaId), value, (text, pointer) => {
      places.push({ file: from, pointer, text });
      return markText(text, places.length - 1);
    }) as { [key: string]: Full };
  const full = lift(`${kind}.schema.json`, file, data);
  const issuer = issuerSource
    ? lift('issuer.schema.json', issuerSource.file, issuerSource.data!)
    : (full['issuer'] as { [key: string]: Full });
  const filled: { [key: string]: Full } = { ...full, issuer };
  for (const key of inherited) {
    const value = issuer[key];
    if (filled[key] === undefined && value !== undefined) filled[key] = value;
  }
  const issuerData = (issuerSource?.data ?? named) as { [key: string]: Data };
  return {
    problems,
    plan: {
      file,
      kind,
      form: String(data['form'] ?? issuerData['form'] ?? 'state'),
      written: data,
      issuer: issuerData,
      departures: [issuerData['profile'], data['profile']].filter((value) => value !== undefined),
      data: filled,
      places,
    },
  };
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
  return [...sources].map(([name, { data }]) => ({ name, title: nameOf(data) }));
}

function nameOf(data: Data | undefined): string | undefined {
  const name = typeof data === 'object' && !Array.isArray(data) ? data['name'] : undefined;
  return Array.isArray(name) ? name.join(', ') : typeof name === 'string' ? name : undefined;
}
