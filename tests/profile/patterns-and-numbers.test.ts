import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { outlineSchema } from '../../src/schema/outline-schema.ts';
import type { Placeholders } from '../../src/schema/placeholders.ts';
import { type Located, propertiesOf, resolve, type SchemaSet } from '../../src/schema/schema-set.ts';
import { createValidator, type Validator } from '../../src/schema/validate.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let validator: Validator;
let set: SchemaSet;
beforeAll(async () => {
  validator = (await loadLibrary(path.resolve(import.meta.dirname, '../..'))).validator;
  set = validator.schemas;
});

interface Setting {
  readonly path: readonly string[];
  /** As written at its place, before references are followed. */
  readonly written: Located;
}

/** Every setting of a form that is no object, by its keys. */
function listSettings(located: Located, at: readonly string[] = []): Setting[] {
  const properties = [...propertiesOf(set, located)];
  if (properties.length > 0) return properties.flatMap(([key, child]) => listSettings(child, [...at, key]));
  const items = resolve(set, located).schema.items;
  return items ? listSettings({ schema: items, base: located.base }, [...at, '0']) : [{ path: at, written: located }];
}
const settings = () => listSettings({ schema: { $ref: '#/$defs/settings' }, base: 'profile.schema.json' });

/** Rules of the problems at a setting that is given this text, in a plan and in a form of its own. */
function problemsAt(keys: readonly string[], text: string): string[][] {
  const value = keys.reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), text);
  const plan = { kind: 'general-plan', issuer: 'a', subject: 'A', body: 'A', profile: value };
  const form = { name: 'A', settings: value };
  return [
    [plan, 'general-plan.schema.json', '/profile'] as const,
    [form, 'profile.schema.json', '/settings'] as const,
  ].map(([data, schema, root]) =>
    validator
      .validate(readYaml('a.yaml', JSON.stringify(data)), schema)
      .filter(({ at }) => at.pointer === `${root}/${keys.join('/')}`)
      .map(({ rule }) => rule),
  );
}

describe('what must be a finite number in a form', () => {
  it('is refused at its place in every other spelling', () => {
    const numbers = settings().filter(({ written }) =>
      ['number', 'integer'].includes(String(resolve(set, written).schema.type)),
    );
    expect(numbers.length).toBeGreaterThan(60);
    for (const { path: keys } of numbers) {
      for (const text of ['1e999', 'Infinity', '-Infinity', 'NaN', '0x10', '1e1', '1,5', '.5', '9'.repeat(400)])
        expect([keys, text, ...problemsAt(keys, text)]).toEqual([keys, text, ['schema/type'], ['schema/type']]);
    }
  }, 60_000);
});

describe('the patterns of a form', () => {
  const patterns = () =>
    settings().flatMap(({ path: keys, written }) => {
      const places: Placeholders | undefined = written.schema['x-placeholders'];
      return places ? [{ keys, places, description: written.schema.description ?? '' }] : [];
    });

  it('name all their places in the description, which outline and editors show', () => {
    expect(patterns().length).toBeGreaterThan(15);
    const outline = outlineSchema(set, 'profile.schema.json');
    for (const { keys, places, description } of patterns()) {
      const named = [...description.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name).sort();
      expect([keys, named]).toEqual([keys, Object.keys(places).sort()]);
      expect(outline).toContain(description);
    }
  });

  it('refuse every unknown place, and to go without one that they must have', () => {
    for (const { keys, places } of patterns()) {
      const names = Object.keys(places);
      const whole = `A ${names.map((name) => `{${name}}`).join(' ')}`;
      expect([keys, ...problemsAt(keys, whole)]).toEqual([keys, [], []]);
      for (const wrong of [`${whole} {xyz}`, `${whole} {Number}`, `${whole} {number`, `${whole} }`, `${whole} {}`])
        expect([wrong, ...problemsAt(keys, wrong)]).toEqual([wrong, ['schema/placeholder'], ['schema/placeholder']]);
      for (const name of names.filter((key) => places[key]!.required)) {
        const without = whole.replace(`{${name}}`, '');
        expect([without, ...problemsAt(keys, without)]).toEqual([
          without,
          ['schema/placeholder'],
          ['schema/placeholder'],
        ]);
      }
    }
  });

  it('are judged alike by the quick check and by ajv', () => {
    // An unknown keyword somewhere makes ajv judge all.
    const slow = createValidator(new Map([...set, ['odd.schema.json', { contains: {} } as never]]));
    const text = (pattern: string) => `name: A\nsettings: {number: {pattern: '${pattern}'}}\n`;
    for (const [pattern, count] of [
      ['{number}{symbol}', 0],
      ['{number}', 1],
      ['{number}{symbol}{a}', 1],
    ] as const)
      for (const one of [validator, slow])
        expect(one.validate(readYaml('a.yaml', text(pattern)), 'profile.schema.json')).toHaveLength(count);
  });
});
