import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import type { Library } from '../../src/read-document.ts';
import { findSchema } from '../../src/schema/schema-set.ts';
import { checkTemplate } from '../../src/template/check-template.ts';
import { templateOf } from '../../src/template/template-set.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
});

/** Problems of a template text for general plans: rule, line, and the name meant. */
function check(text: string, partials: Record<string, string> = {}): string[] {
  const { schemas } = library.validator;
  const files = new Map([
    ...library.templates.partials,
    ...Object.entries(partials).map(([name, body]) => [name, { file: `${name}.hbs`, text: body }] as const),
  ]);
  const texts = new Map([['test.hbs', text], ...[...files.values()].map((file) => [file.file, file.text] as const)]);
  const lineOf = (file: string, offset: number) => texts.get(file)!.slice(0, offset).split('\n').length;
  return checkTemplate({ file: 'test.hbs', text }, files, schemas, findSchema(schemas, 'general-plan.schema.json')).map(
    ({ rule, at, hint }) => {
      const line = at.line ?? lineOf(at.file, at.range![0]);
      return `${rule} ${at.file}:${line}${hint ? ` ${hint.values?.name}` : ''}`;
    },
  );
}

describe('checkTemplate', () => {
  it('finds nothing in the templates of the project', () => {
    const { validator, templates } = library;
    const kinds = listKinds(validator);
    expect(kinds.length).toBeGreaterThanOrEqual(6);
    for (const kind of kinds)
      expect([
        kind,
        checkTemplate(
          templateOf(kind, templates)[1],
          templates.partials,
          validator.schemas,
          findSchema(validator.schemas, `${kind}.schema.json`),
        ),
      ]).toEqual([kind, []]);
  });

  it('finds names that no plan has, with the one meant', () => {
    expect(check('<document>\n{{sbject}}\n</document>')).toEqual(['template/path test.hbs:2 subject']);
    expect(check('{{issuer.plce}}')).toEqual(['template/path test.hbs:1 place']);
    expect(check('{{#if issuer.nme}}{{/if}}')).toEqual(['template/path test.hbs:1 name']);
    expect(check('{{#each recipients}}{{t}}{{to}}{{/each}}')).toEqual(['template/path test.hbs:1 to']);
    expect(check('{{#each body}}{{#each items}}{{hedding}}{{/each}}{{/each}}')).toEqual([
      'template/path test.hbs:1 heading',
    ]);
  });

  it('follows parents, the root, hashes and partials', () => {
    expect(check('{{#each recipients}}{{../number}}{{@root.number}}{{@index}}{{/each}}')).toEqual([]);
    expect(check('{{#each recipients}}{{../nmber}}{{/each}}')).toEqual(['template/path test.hbs:1 number']);
    expect(check('{{#each recipients}}{{@root.nmber}}{{/each}}')).toEqual(['template/path test.hbs:1 number']);
    expect(check('{{#each recipients}}{{> own who=to}}{{/each}}', { own: '\n{{who}}{{to}}{{too}}' })).toEqual([
      'template/path own.hbs:2 to',
    ]);
  });

  it('finds unknown helpers and partials', () => {
    expect(check('{{joyn bases ", "}}')).toEqual(['template/helper test.hbs:1 join']);
    expect(check('{{#eech body}}{{/eech}}')).toEqual(['template/helper test.hbs:1 each']);
    expect(check('{{> noode}}')).toEqual(['template/partial test.hbs:1 node']);
    expect(check('{{#if (oor subject number)}}{{/if}}')).toEqual(['template/helper test.hbs:1 or']);
    expect(check('{{lookup this "constructor"}}').length).toBeGreaterThan(0);
  });

  it('forbids raw output, partials by value, and what only programmers need', () => {
    expect(check('{{{subject}}}')).toEqual(['template/raw test.hbs:1']);
    expect(check('{{& subject}}')).toEqual(['template/raw test.hbs:1']);
    expect(check('{{> (default "node" "b")}}')).toEqual(['template/dynamic-partial test.hbs:1']);
    expect(check('{{#*inline "x"}}{{/inline}}')[0]).toMatch(/^template\/forbidden test\.hbs:1/);
    expect(check('{{constructor}}')[0]).toMatch(/^template\/path/);
  });

  it('tells where a template does not parse', () => {
    expect(check('<document>\n{{#if subject}}\n</document>')[0]).toMatch(/^template\/(syntax|unclosed) test\.hbs:2/);
    expect(check('{{#each body}}{{/if}}')[0]).toMatch(/^template\/\w+ test\.hbs:1/);
  });
});
