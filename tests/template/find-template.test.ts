import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import type { Schema } from '../../src/schema/schema-set.ts';
import { findTemplate } from '../../src/template/find-template.ts';

const { templates, validator } = await loadLibrary('.');
const partials = templates.partials;
const own = { $id: 'own-kind.schema.json', allOf: [{ $ref: 'plan.schema.json' }] } as Schema;
const schemas = new Map([...validator.schemas, ['own-kind.schema.json', own]]);
const template = (text: string) => ({ file: 'a.hbs', text });

describe('findTemplate', () => {
  it('gives a kind its own template, and any other kind that of all plans', () => {
    const kinds = new Map([
      ['plan', template('<document>all</document>')],
      ['own-kind', template('<document>own</document>')],
    ]);
    expect(findTemplate('own-kind', { kinds, partials }, schemas)({})).toContain('own');
    expect(findTemplate('general-plan', { kinds, partials }, schemas)({})).toContain('all');
  });

  it('holds the template of all plans against the schema of the kind', () => {
    const kinds = new Map([['plan', template('<document>{{#if year}}{{year}}{{/if}}</document>')]]);
    expect(findTemplate('annual-campaign', { kinds, partials }, schemas)({ year: '2027' })).toContain('2027');
    expect(() => findTemplate('own-kind', { kinds, partials }, schemas)).toThrow();
  });
});
