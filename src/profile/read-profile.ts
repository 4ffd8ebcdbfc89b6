import { listChoices, suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
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
      const names = [...profiles.keys()];
      throw new ProblemError([
        makeProblem('profile-extends', child ? { file: child.file, pointer: '/extends' } : { file: form }, {
          values: {
            name,
            options: listChoices(
              name,
              names.map((key) => ({ name: key })),
            ),
          },
          hint: suggestClosest(name, names),
        }),
      ]);
    }
    if (chain.includes(source))
      throw new ProblemError([
        makeProblem('profile-loop', { file: source.file, pointer: '/extends' }, { values: { name } }),
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
    const values = {
      missing: listChoices(
        '',
        missing.map((key) => ({ name: key })),
      ),
    };
    throw new ProblemError([makeProblem('profile-incomplete', { file: own.file, pointer: '/settings' }, { values })]);
  }
  const room = findRoom(merged);
  if (room)
    throw new ProblemError([
      makeProblem('profile-page', { file: own.file, pointer: '/settings/page' }, { values: room }),
    ]);
  const settings = liftData<string | number>(validator.schemas, settingsSchema, merged, {
    makeScalar: (text, kind) => (kind === 'number' ? Number(text) : text),
  }) as unknown as Settings;
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
  const needed = neededDetails(set, located);
  return [...propertiesOf(set, located)].flatMap(([key, child]) =>
    needed?.includes(key) === false ? [] : findMissing(set, child, data[key], path === '' ? key : `${path}.${key}`),
  );
}

/** What styles and marks must say when they leave the rest open; undefined for settings that must be given whole. */
function neededDetails(set: SchemaSet, located: Located): readonly string[] | undefined {
  const defs = findSchema(set, 'profile.schema.json').schema.$defs!;
  const { properties } = resolve(set, located).schema;
  if (properties === defs['style']?.properties) return ['size', 'align'];
  // A line or a text; what belongs to a line is asked for by the schema.
  return properties === defs['mark']?.properties ? [] : undefined;
}

function readStyleLabels(set: SchemaSet): Record<StyleName, string> {
  const styles = findSchema(set, 'profile.schema.json').schema.$defs!['settings']!.properties!['styles']!.properties!;
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, style.title ?? name])) as Record<
    StyleName,
    string
  >;
}
