import { findClosest } from '../core/find-closest.ts';
import { markText } from '../core/mark-text.ts';
import type { Message, Problem } from '../core/problem.ts';
import { liftData, type Full } from '../schema/lift-data.ts';
import { findSchema } from '../schema/schema-set.ts';
import type { Validator } from '../schema/validate.ts';
import type { Data, Source } from '../source/read-yaml.ts';

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
  return [...validator.schemas].filter(([, schema]) => schema.properties?.['kind']?.const !== undefined).map(([id]) => id.replace(/\.schema\.json$/, '')).sort();
}

/** Validates a plan and its issuer. Without `plan`, the problems say why; with it, they are warnings. */
export function readPlan(source: Source, issuers: Issuers, validator: Validator): { plan?: Plan; problems: Problem[] } {
  const problems: Problem[] = [...source.problems];
  const { file, data } = source;
  const fail = (rule: string, message: Message, pointer: string, hint?: Message) => {
    problems.push({ severity: 'error', rule, message, ...(hint && { hint }), at: { file, pointer } });
    return { problems };
  };
  if (data === undefined) return { problems };
  if (typeof data !== 'object' || Array.isArray(data)) return fail('plan/keys', { key: 'plan-not-keys' }, '');
  const kinds = listKinds(validator);
  const kind = data['kind'];
  if (typeof kind !== 'string' || kind === '') return fail('plan/kind', { key: 'plan-no-kind', values: { options: kinds.join(', ') } }, kind === undefined ? '' : '/kind');
  if (!kinds.includes(kind)) return fail('plan/kind', { key: 'plan-kind', values: { kind, options: kinds.join(', ') } }, '/kind', closest(kind, kinds));
  problems.push(...validator.validate(source, `${kind}.schema.json`));

  const named = data['issuer'];
  const issuerSource = typeof named === 'string' ? issuers.get(named) : undefined;
  if (typeof named === 'string' && named !== '' && !issuerSource) {
    const options = [...issuers.keys()];
    fail('plan/issuer', { key: 'plan-issuer', values: { issuer: named, options: options.join(', ') } }, '/issuer', closest(named, options));
  }
  if (issuerSource) problems.push(...issuerSource.problems, ...(issuerSource.data === undefined ? [] : validator.validate(issuerSource, 'issuer.schema.json')));
  if (problems.some((problem) => problem.severity === 'error')) return { problems };

  const places: PlacedText[] = [];
  const lift = (schemaId: string, from: string, value: Data) =>
    liftData(validator.schemas, findSchema(validator.schemas, schemaId), value, (text, pointer) => {
      places.push({ file: from, pointer, text });
      return markText(text, places.length - 1);
    }) as { [key: string]: Full };
  const full = lift(`${kind}.schema.json`, file, data);
  const issuer = issuerSource ? lift('issuer.schema.json', issuerSource.file, issuerSource.data!) : (full['issuer'] as { [key: string]: Full });
  const filled: { [key: string]: Full } = { ...full, issuer };
  for (const key of inherited) {
    const value = issuer[key];
    if (filled[key] === undefined && value !== undefined) filled[key] = value;
  }
  problems.push(...checkReferences(file, data));
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

/** References inside the plan that no schema can check: `see` to an appendix; cells to columns. */
function checkReferences(file: string, data: { [key: string]: Data }): Problem[] {
  const problems: Problem[] = [];
  const appendices = Array.isArray(data['appendices']) ? data['appendices'] : [];
  const ids = appendices.flatMap((appendix) => (typeof appendix === 'object' && !Array.isArray(appendix) && typeof appendix['id'] === 'string' ? [appendix['id']] : []));
  const walk = (value: Data, pointer: string): void => {
    if (Array.isArray(value)) value.forEach((item, i) => walk(item, `${pointer}/${i}`));
    else if (typeof value === 'object') {
      const see = value['see'];
      if (typeof see === 'string' && !ids.includes(see)) {
        const hint = closest(see, ids);
        problems.push({ severity: 'error', rule: 'plan/see', message: { key: 'plan-see', values: { id: see, options: ids.join(', ') || '—' } }, ...(hint && { hint }), at: { file, pointer: `${pointer}/see` } });
      }
      if (Array.isArray(value['columns']) && Array.isArray(value['rows'])) problems.push(...checkTableRows(file, pointer, value['columns'].length, value['rows']));
      for (const [key, item] of Object.entries(value)) walk(item, `${pointer}/${key}`);
    }
  };
  walk(data, '');
  return problems;
}

/** Each row of a table must fill its columns, merged cells counted. */
function checkTableRows(file: string, pointer: string, columns: number, rows: readonly Data[]): Problem[] {
  const problems: Problem[] = [];
  /** Rows still covered from above, by column count. */
  let reaching: { width: number; rows: number }[] = [];
  rows.forEach((row, i) => {
    const cells = Array.isArray(row) ? row : typeof row === 'object' && Array.isArray(row['cells']) ? row['cells'] : undefined;
    const covered = reaching.reduce((sum, cell) => sum + cell.width, 0);
    reaching = reaching.map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter((cell) => cell.rows > 0);
    if (!cells) return;
    let found = covered;
    for (const cell of cells) {
      const keys = typeof cell === 'object' && !Array.isArray(cell) ? cell : {};
      const width = Number(keys['columns'] ?? 1);
      const down = Number(keys['rows'] ?? 1);
      found += width;
      if (down > 1) reaching.push({ width, rows: down - 1 });
    }
    if (found !== columns) {
      problems.push({ severity: 'error', rule: 'plan/table-cells', message: { key: 'plan-table-cells', values: { found, columns } }, at: { file, pointer: `${pointer}/rows/${i}` } });
    }
  });
  return problems;
}

function closest(name: string, options: readonly string[]): Message | undefined {
  const found = findClosest(name, options.map((option) => ({ name: option })));
  return found === undefined ? undefined : { key: 'did-you-mean', values: { name: found } };
}
