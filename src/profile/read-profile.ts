import { findClosest, listChoices } from '../core/find-closest.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { liftData } from '../schema/lift-data.ts';
import { findSchema, type Located, propertiesOf, resolve, type SchemaSet } from '../schema/schema-set.ts';
import type { Validator } from '../schema/validate.ts';
import type { Data, Source } from '../source/read-yaml.ts';
import type { Profile, Regime, Settings, StyleName } from './profile.ts';

/** Profiles by name of form (`templates/profiles/<form>.yaml`). */
export type Profiles = ReadonlyMap<string, Source>;

type Keys = { [key: string]: Data };

const settingsSchema: Located = {
  schema: { $ref: 'profile.schema.json#/$defs/settings' },
  base: 'profile.schema.json',
};

/** Profiles read before, by form and departures: the plans of an office share one. */
const known = new WeakMap<Profiles, Map<string, Profile>>();
const most = 64;

/**
 * The profile of a form: its file laid over those it extends, then the departures of issuer and plan.
 * @param departures settings data already valid by the schema, later ones win
 * @throws ProblemError when a profile is missing, invalid, extends itself, or leaves a value open
 */
export function readProfile(
  form: string,
  profiles: Profiles,
  validator: Validator,
  departures: readonly Data[] = [],
): Profile {
  const ready = known.get(profiles) ?? new Map<string, Profile>();
  known.set(profiles, ready);
  const key = JSON.stringify([form, departures]);
  const profile = ready.get(key) ?? layProfile(form, profiles, validator, departures);
  if (ready.size >= most) ready.clear();
  ready.set(key, profile);
  return profile;
}

function layProfile(form: string, profiles: Profiles, validator: Validator, departures: readonly Data[]): Profile {
  const chain: Source[] = [];
  const problems: Problem[] = [];
  for (let name: string | undefined = form; name !== undefined; ) {
    const source = profiles.get(name);
    const child = chain.at(-1);
    if (!source) {
      const hint = findClosest(
        name,
        [...profiles.keys()].map((key) => ({ name: key })),
      );
      throw new ProblemError([
        {
          severity: 'error',
          rule: 'profile/extends',
          message: {
            key: 'profile-extends',
            values: {
              name,
              options: listChoices(
                name,
                [...profiles.keys()].map((key) => ({ name: key })),
              ),
            },
          },
          ...(hint && { hint: { key: 'did-you-mean', values: { name: hint } } as const }),
          at: child ? { file: child.file, pointer: '/extends' } : { file: form },
        },
      ]);
    }
    if (chain.includes(source))
      throw new ProblemError([
        {
          severity: 'error',
          rule: 'profile/loop',
          message: { key: 'profile-loop', values: { name } },
          at: { file: source.file, pointer: '/extends' },
        },
      ]);
    problems.push(
      ...source.problems,
      ...(source.data === undefined ? [] : validator.validate(source, 'profile.schema.json')),
    );
    if (problems.some((problem) => problem.severity === 'error')) throw new ProblemError(problems);
    chain.push(source);
    const parent: Data | undefined = (source.data as Keys)['extends'];
    name = parent === undefined ? undefined : String(parent);
  }
  const regime = chain.map((source) => (source.data as Keys)['regime']).find((own) => own !== undefined);
  const layers = [...chain.reverse().map((source) => (source.data as Keys)['settings']!), ...departures];
  const merged = layers.reduce((below, above) => overlay(below, above));
  const missing = findMissing(validator.schemas, settingsSchema, merged, '');
  if (regime === undefined) missing.push('regime');
  const own = profiles.get(form)!;
  if (missing.length > 0) {
    throw new ProblemError([
      {
        severity: 'error',
        rule: 'profile/incomplete',
        message: {
          key: 'profile-incomplete',
          values: {
            missing: listChoices(
              '',
              missing.map((key) => ({ name: key })),
            ),
          },
        },
        at: { file: own.file, pointer: '/settings' },
      },
    ]);
  }
  const room = findRoom(merged);
  if (room)
    throw new ProblemError([
      {
        severity: 'error',
        rule: 'profile/page',
        message: { key: 'profile-page', values: room },
        at: { file: own.file, pointer: '/settings/page' },
      },
    ]);
  const settings = liftData(validator.schemas, settingsSchema, merged, (text) => text) as unknown as Settings;
  return {
    name: String((own.data as Keys)['name']),
    regime: regime as Regime,
    settings,
    styleLabels: readStyleLabels(validator.schemas),
  };
}

/** Keys of `above` over those of `below`, deep; lists and texts are replaced whole, a mark (line or text) too. */
function overlay(below: Data, above: Data): Data {
  if (typeof below !== 'object' || typeof above !== 'object' || Array.isArray(below) || Array.isArray(above))
    return above;
  if ('rule' in above || 'text' in above) return above;
  const result: Keys = { ...below };
  for (const [key, value] of Object.entries(above))
    result[key] = below[key] === undefined ? value : overlay(below[key], value);
  return result;
}

/** Width and height the margins leave for text, in mm, when that is less than any page can do with. */
function findRoom(settings: Data): { width: number; height: number } | undefined {
  const page = (settings as { page: { [key: string]: string } }).page;
  const length = (name: string) => Number(page[name]);
  const width = length('width') - length('left') - length('right');
  const height = length('height') - length('top') - length('bottom');
  return width < leastRoom || height < leastRoom ? { width, height } : undefined;
}

/** mm */
const leastRoom = 40;

/** Settings a complete profile must give: all but the details of styles and marks. */
function findMissing(set: SchemaSet, located: Located, data: Data | undefined, path: string): string[] {
  const { schema } = resolve(set, located);
  if (data === undefined) return [path];
  if (schema.type !== 'object' || Array.isArray(data) || typeof data !== 'object') return [];
  if (isDetail(set, located)) return [];
  return [...propertiesOf(set, located)].flatMap(([key, child]) =>
    findMissing(set, child, data[key], path === '' ? key : `${path}.${key}`),
  );
}

/** Styles, rules and marks may leave details open. */
function isDetail(set: SchemaSet, located: Located): boolean {
  const defs = findSchema(set, 'profile.schema.json').schema.$defs!;
  const properties = resolve(set, located).schema.properties;
  return [defs['style'], defs['rule'], defs['mark']].some((detail) => detail?.properties === properties);
}

function readStyleLabels(set: SchemaSet): Record<StyleName, string> {
  const styles = findSchema(set, 'profile.schema.json').schema.$defs!['settings']!.properties!['styles']!.properties!;
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, style.title ?? name])) as Record<
    StyleName,
    string
  >;
}
