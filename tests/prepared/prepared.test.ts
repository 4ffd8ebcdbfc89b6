import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { digestText } from '../../src/prepared/find-known.ts';
import type { Prepared } from '../../src/prepared/prepared.ts';
import { openSchemaCompiler } from '../../src/schema/compile-schema.ts';
import { digestSchema } from '../../src/schema/digest-schema.ts';
import { createValidator, formats } from '../../src/schema/validate.ts';
import { openYaml } from '../../src/source/open-yaml.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { digestTemplate } from '../../src/template/digest-template.ts';

const built: string = '../../dist/prepared/prepared.js';
const { prepared } = (await import(built)) as { prepared: Prepared };
const { validator, templates } = await loadLibrary('.');
const { schemas } = validator;
const kinds = listKinds(validator);

describe('what is made ahead', () => {
  it('is found by the schemas and templates of the package', () => {
    expect(Object.keys(prepared.validators).sort()).toEqual(
      [...schemas.keys()].map((id) => digestSchema(schemas, id)).sort(),
    );
    expect(Object.keys(prepared.templates).sort()).toEqual(
      kinds.map((kind) => digestTemplate(kind, templates, schemas)).sort(),
    );
    expect(Object.keys(prepared.docxParts).length).toBeGreaterThan(0);
  });

  it('says of profiles and words what their files say, and that they are valid', () => {
    const sources = (['profile', 'language'] as const).flatMap((schema) => {
      const folder = new URL(`../../templates/${schema === 'profile' ? 'profiles' : 'language'}/`, import.meta.url);
      return readdirSync(folder).map((name) => ({
        id: `${schema}.schema.json`,
        source: readYaml(name, readFileSync(new URL(name, folder), 'utf8')),
      }));
    });
    expect(Object.keys(prepared.texts)).toHaveLength(sources.length);
    for (const { id, source } of sources) {
      const { data, validUnder } = prepared.texts[digestText(source.text)]!;
      expect(JSON.parse(data)).toEqual(source.data);
      expect(validUnder).toBe(digestSchema(schemas, id));
      expect(validator.validate(source, id)).toEqual([]);
    }
  });

  it('is believed of a text for the schema it was made with alone', () => {
    const wrong = openYaml('state.yaml', 'name: 1\n', {
      data: '{"nonsense":"1"}',
      validUnder: digestSchema(schemas, 'profile.schema.json'),
    });
    expect(validator.validate(wrong, 'profile.schema.json')).toEqual([]);
    expect(validator.validate(wrong, 'language.schema.json')).not.toEqual([]);
    const changed = { ...schemas.get('profile.schema.json')!, title: 'khác' };
    const other = createValidator(new Map([...schemas, ['profile.schema.json', changed]]));
    expect(other.validate(wrong, 'profile.schema.json')).not.toEqual([]);
  });

  it('finds the same errors as ajv does at run time', () => {
    const compiler = openSchemaCompiler(schemas, formats);
    const keywords = new Set<string>();
    let valid = 0;
    for (const file of glob.sync(['plans/*.yaml', 'tests/bad-input/corpus/**/*.yaml'])) {
      const { data } = readYaml(file, readFileSync(file, 'utf8'));
      const kind = typeof data === 'object' && !Array.isArray(data) ? `${data['kind']}.schema.json` : '';
      const id = schemas.has(kind) ? kind : 'plan.schema.json';
      const ahead = prepared.validators[digestSchema(schemas, id)]!(formats, createRequire(import.meta.url))[id]!;
      const now = compiler.compile(id);
      expect(ahead(structuredClone(data))).toBe(now(structuredClone(data)));
      expect(ahead.errors).toEqual(now.errors);
      if (!now.errors) valid += 1;
      for (const { keyword } of now.errors ?? []) keywords.add(keyword);
    }
    expect(valid).toBeGreaterThan(5);
    expect(keywords.size).toBeGreaterThan(10);
  });
});

describe('digests', () => {
  const digest = (kind: string, more: { templates?: typeof templates; schemas?: typeof schemas } = {}) =>
    digestTemplate(kind, more.templates ?? templates, more.schemas ?? schemas);
  const [first = '', second = ''] = kinds;

  it('of the kinds of the package do not change for an own kind of an office', () => {
    const own = {
      kinds: new Map([...templates.kinds, ['own-kind', { file: 'own-kind.hbs', text: '{{> own-part}}' }]]),
      partials: new Map([...templates.partials, ['own-part', { file: 'own-part.hbs', text: 'x' }]]),
    };
    const ownSchemas = new Map([...schemas, ['own-kind.schema.json', { $ref: 'plan.schema.json' }]]);
    for (const kind of kinds) expect(digest(kind, { templates: own, schemas: ownSchemas })).toBe(digest(kind));
  });

  it('change with the template, a partial, and a schema referred to', () => {
    const changeIn = (map: typeof templates.kinds, name: string) => {
      const file = map.get(name)!;
      return new Map([...map, [name, { ...file, text: `${file.text} ` }]]);
    };
    const changed = { kinds: changeIn(templates.kinds, first), partials: templates.partials };
    expect(digest(first, { templates: changed })).not.toBe(digest(first));
    expect(digest(second, { templates: changed })).toBe(digest(second));
    expect(kinds.filter((kind) => !templates.kinds.has(kind))).toContain('general-plan');
    const shared = { kinds: changeIn(templates.kinds, 'plan'), partials: templates.partials };
    expect(digest('general-plan', { templates: shared })).not.toBe(digest('general-plan'));
    expect(digest(first, { templates: shared })).toBe(digest(first));
    const used = [...templates.partials.keys()].find((name) => templates.kinds.get(first)!.text.includes(`> ${name}`))!;
    const partly = { kinds: templates.kinds, partials: changeIn(templates.partials, used) };
    expect(digest(first, { templates: partly })).not.toBe(digest(first));
    const base = { ...schemas.get('plan.schema.json')!, title: 'Kế hoạch khác' };
    const reschemed = new Map([...schemas, ['plan.schema.json', base]]);
    expect(digestSchema(reschemed, `${first}.schema.json`)).not.toBe(digestSchema(schemas, `${first}.schema.json`));
    expect(digest(second, { schemas: reschemed })).not.toBe(digest(second));
    const other = new Map([...schemas, [`${first}.schema.json`, base]]);
    expect(digestSchema(other, `${second}.schema.json`)).toBe(digestSchema(schemas, `${second}.schema.json`));
  });
});
