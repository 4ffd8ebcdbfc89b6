import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { prepareAccept } from '../../src/schema/accept-data.ts';
import { findSchema, type Schema } from '../../src/schema/schema-set.ts';
import { areSound } from '../../src/schema/sound-schemas.ts';
import { createValidator, formats } from '../../src/schema/validate.ts';
import { type Data, readYaml, type Source } from '../../src/source/read-yaml.ts';

const { validator, issuers, profiles } = await loadLibrary('.');
const { schemas } = validator;
/** A keyword that the quick check does not know makes ajv judge everything. */
const judge = createValidator(
  new Map<string, Schema>([...schemas, ['other.schema.json', { $comment: 'x' } as Schema]]),
);

const accept = (id: string, data: Data) => prepareAccept(schemas, findSchema(schemas, id), formats)(data);
const judged = (id: string, data: Data) =>
  judge.validate({ ...readYaml('x.yaml', 'x: x'), data } as Source, id).length === 0;

const plans = readdirSync('plans')
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [string, Data] => {
    const data = readYaml(name, readFileSync(`plans/${name}`, 'utf8')).data!;
    return [`${(data as { kind: string }).kind}.schema.json`, data];
  });
const samples: [string, Data][] = [
  ...plans,
  ...[...issuers.values()].map(({ data }): [string, Data] => ['issuer.schema.json', data!]),
  ...[...profiles.values()].map(({ data }): [string, Data] => ['profile.schema.json', data!]),
];

describe('prepareAccept', () => {
  it('knows all that the schemas of the package say', () => {
    expect(areSound(schemas)).toBe(true);
  });

  it.each(samples)('accepts what is valid: %s', (id, data) => {
    expect(accept(id, data)).toBe(true);
  });

  it('never accepts what ajv refuses', () => {
    let refused = 0;
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...changes),
        ([id, data], at, key, change) => {
          const changed = changeAt(data, at, key, change);
          const valid = judged(id, changed);
          if (valid) accepted += Number(accept(id, changed));
          else refused += 1;
          return valid || !accept(id, changed);
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
    // Both sides were met often.
    expect(refused).toBeGreaterThan(1000);
    expect(accepted).toBeGreaterThan(200);
  });
});

describe('areSound', () => {
  it.each<[string, object]>([
    ['an unknown keyword', { oneOf: [{ type: 'string' }] }],
    ['an unknown type', { properties: { x: { type: 'chữ' } } }],
    ['a broken pattern', { pattern: '(' }],
    [
      'a condition that needs more than keys',
      { if: { properties: { a: { type: 'integer' } } }, then: { required: ['b'] } },
    ],
    ['a keyword of a wrong kind', { $defs: { a: { required: 'b' } } }],
  ])('leaves %s to ajv', (_, schema) => {
    expect(areSound(new Map([['a.schema.json', schema as Schema]]))).toBe(false);
  });
});

type Change = (value: Data) => Data;
const words = [
  '',
  'x',
  '5',
  '0',
  '-1',
  '1.5',
  '99999',
  'true',
  'yes',
  '2022-02-01',
  '2022-13-01',
  'I. 1. a)',
  'state',
  'x'.repeat(3000),
  '#ff0000',
  'exact 18',
];
const changes: readonly Change[] = [
  ...words.map(
    (word): Change =>
      () =>
        word,
  ),
  () => [],
  () => ({}),
  (value) => [value],
  (value) => [value, value],
  (value) => ({ text: value }),
  (value) => ({ heading: 'x', items: [value] }),
  (value) => (Array.isArray(value) && value.length > 0 ? value[0]! : value),
  (value) => (typeof value === 'object' && !Array.isArray(value) ? { ...value, unknown: 'x' } : value),
  (value) => (typeof value === 'object' && !Array.isArray(value) ? { ...value, paragraph: 'x', budget: 'x' } : value),
  (value) =>
    typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).slice(1)) : value,
];

/** The data with one of its values changed; which, the number tells. */
function changeAt(data: Data, at: number, key: number, change: Change): Data {
  const pointers: (readonly (string | number)[])[] = [];
  const collect = (value: Data, path: readonly (string | number)[]): void => {
    pointers.push(path);
    if (Array.isArray(value)) for (const [i, item] of value.entries()) collect(item, [...path, i]);
    else if (typeof value === 'object')
      for (const [name, child] of Object.entries(value)) collect(child, [...path, name]);
  };
  collect(data, []);
  const path = pointers[(at + key) % pointers.length]!;
  const copy = (value: Data, depth: number): Data => {
    const step = path[depth];
    if (step === undefined) return change(value);
    if (Array.isArray(value)) return value.map((item, i) => (i === step ? copy(item, depth + 1) : item));
    return Object.fromEntries(
      Object.entries(value as { [key: string]: Data }).map(([name, child]) => [
        name,
        name === step ? copy(child, depth + 1) : child,
      ]),
    );
  };
  return copy(data, 0);
}
