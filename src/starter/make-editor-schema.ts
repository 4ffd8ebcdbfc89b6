import { groupBy } from '../core/group-by.ts';
import type { Data } from '../source/data.ts';
import { type Source, valueAt } from '../source/read-yaml.ts';

/** What a plan may name, and what it is called. */
interface Named {
  readonly id: string;
  readonly title: string;
}

/** What the plans of a project can name by id. */
export interface NamedByPlans {
  readonly issuer: readonly Named[];
  readonly letterhead: readonly Named[];
  readonly signature: readonly Named[];
  readonly anniversary: readonly Named[];
}

/**
 * The ids of offices, letterheads, signers and days. An id that several offices have stands for each of them.
 * @param days those that can be counted, by id
 */
export function listNames(
  issuers: ReadonlyMap<string, Source>,
  days: readonly { readonly name: string; readonly title: string }[],
): NamedByPlans {
  const below = (key: string, nameOf: (value: Data | undefined) => string) =>
    join(
      [...issuers].flatMap(([, { data }]) =>
        entriesOf(valueAt(data, `/${key}`)).map(([id, value]) => ({
          id,
          title: [nameOf(value), issuers.size > 1 ? textOf(valueAt(data, '/name')) : ''].filter(Boolean).join(' - '),
        })),
      ),
    );
  return {
    issuer: [...issuers].map(([id, { data }]) => ({ id, title: textOf(valueAt(data, '/name')) })),
    letterhead: below('letterheads', (value) => textOf(valueAt(value, '/name'))),
    signature: below('signers', (value) => {
      const holder = Array.isArray(value) ? value.at(-1) : value;
      return [valueAt(holder, '/title'), valueAt(holder, '/name')].map(textOf).filter(Boolean).join(' ');
    }),
    anniversary: days.map(({ name, title }) => ({ id: name, title })),
  };
}

/** Nothing of what is no object, in a file with faults. */
function entriesOf(value: Data | undefined): [string, Data][] {
  return typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
}

function join(named: readonly Named[]): Named[] {
  return [...groupBy(named, ({ id }) => id)].map(([id, all]) => ({
    id,
    title: all.map(({ title }) => title).join('; '),
  }));
}

function textOf(value: Data | undefined): string {
  return [value ?? []]
    .flat()
    .filter((line) => typeof line === 'string')
    .join(' ');
}

/**
 * A schema by which editors offer, beside all that a kind has, what the project can name. It refuses nothing that the kind takes.
 * @param kind address of the schema of the kind, seen from the file
 * @param keys those of the kind
 * @returns text of the file
 */
export function makeEditorSchema(kind: string, keys: ReadonlySet<string>, names: NamedByPlans): string {
  const properties = Object.entries(names).flatMap(([key, named]: [string, readonly Named[]]) =>
    keys.has(key) && named.length > 0 ? [[key, { anyOf: offer(named) }]] : [],
  );
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment:
      'kehoach init, import, build ghi tệp này: tên ngắn của cơ quan, người ký, ngày kỷ niệm để trình soạn thảo gợi ý.',
    allOf: [{ $ref: kind }, { $ref: '#/$defs/anywhere' }],
    properties: Object.fromEntries(properties),
    $defs: dayDefinitions(names.anniversary),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Each name with what it is called, and any other value. */
function offer(named: readonly Named[]): Data {
  return [
    ...named.map(({ id, title }) => ({ const: id, description: title })),
    { type: ['string', 'array', 'object'] },
  ] as Data;
}

/** Days stand in phases, and phases wherever content may; a pattern offers no key where the kind has none. */
function dayDefinitions(days: readonly Named[]): Data {
  const day = { $ref: '#/$defs/day' };
  const anywhere = { $ref: '#/$defs/anywhere' };
  return {
    day: { anyOf: offer(days), properties: { id: { anyOf: offer(days) } } },
    anywhere: {
      patternProperties: {
        '^anniversary$': day,
        '^anniversaries$': { items: day },
        '^(?!anniversar(?:y|ies)$)': anywhere,
      },
      items: anywhere,
    },
  };
}
