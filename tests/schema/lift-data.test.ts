import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { type Full, type Lifting, liftData } from '../../src/schema/lift-data.ts';
import {
  fullBranch,
  type Located,
  resolve,
  type Schema,
  type SchemaSet,
  typesOf,
} from '../../src/schema/schema-set.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

let schemas: SchemaSet;
beforeAll(async () => {
  schemas = (await loadLibrary(path.resolve(import.meta.dirname, '../..'))).validator.schemas;
});

type Scalar = string | number;
const plainScalars: Lifting<Scalar> = { makeScalar: (text, kind) => (kind === 'number' ? Number(text) : text) };

/** Full spelling of a YAML text under a definition of the plan schema. */
function lift(definition: string, text: string, lifting = plainScalars): Full<Scalar> | undefined {
  const located: Located = { schema: { $ref: `plan.schema.json#/${definition}` }, base: 'plan.schema.json' };
  return liftData(schemas, located, readYaml('plan.yaml', text).data!, lifting);
}
/** The scalars, each with its kind and its pointer. */
const scalarsOf = (definition: string, text: string) => {
  const found: string[] = [];
  lift(definition, text, {
    makeScalar(value, kind, { pointer }) {
      found.push(`${kind} ${pointer} ${value}`);
      return value;
    },
  });
  return found;
};
/** The definitions of lists and objects, each with its pointer, and how many stand above it in its list. */
const groupsOf = (definition: string, text: string) => {
  const found: string[] = [];
  lift(definition, text, {
    ...plainScalars,
    onGroup(_group, name, { pointer, list }) {
      found.push(`${name} ${pointer}${list ? ` #${list.length}` : ''}`);
    },
  });
  return found;
};

describe('short spellings', () => {
  // definition, short, full
  it.each([
    ['$defs/texts', 'Một', '[Một]'],
    ['$defs/texts', '[Một, Hai]', '[Một, Hai]'],
    ['$defs/numbering-list', 'I.', '[I.]'],
    ['$defs/basis', 'Luật', '{under: Luật}'],
    ['$defs/basis', '{implements: Chỉ thị}', '{implements: Chỉ thị}'],
    ['$defs/node', 'Một', '{text: [Một]}'],
    ['$defs/node', '{heading: A, items: [Một]}', '{heading: A, items: [{text: [Một]}]}'],
    ['$defs/node', '{paragraph: Một}', '{paragraph: [Một]}'],
    ['$defs/block', 'Một', '{text: [Một]}'],
    ['$defs/block', '[Một, Hai]', '{items: [{text: [Một]}, {text: [Hai]}]}'],
    ['$defs/block', '{heading: A, text: Một}', '{heading: A, text: [Một]}'],
    ['$defs/numbered-block', '[Một]', '{parts: [{text: [Một]}]}'],
    ['$defs/phases', '[{text: Một}]', '{list: [{text: [Một]}]}'],
    ['$defs/node', '{unit: A, tasks: [Một]}', '{unit: A, tasks: [{text: [Một]}]}'],
    ['$defs/node', '{targets: [Một]}', '{targets: {items: [{text: [Một]}], block: targets, usual: Chỉ tiêu}}'],
    ['$defs/cell', '{items: [Một]}', '{items: [{text: [Một]}]}'],
    ['$defs/remark', 'Một', '{text: [Một]}'],
    ['$defs/people', '[{name: An}]', '{list: [{name: An}]}'],
    ['$defs/programme', '[{session: Sáng}]', '{list: [{session: Sáng}]}'],
    ['$defs/task-table', '[{task: Một}]', '{list: [{task: {text: [Một]}}]}'],
    [
      '$defs/table',
      '{columns: [A, {heading: B}], rows: [[x, {text: y}], {span: z}]}',
      '{columns: [{heading: A}, {heading: B}], rows: [{cells: [{text: [x]}, {text: [y]}]}, {span: z}]}',
    ],
    ['$defs/recipients', '[A, {to: [B, C], for: để b/c}]', '[{to: [A]}, {to: [B, C], for: để b/c}]'],
    ['$defs/archive', 'VT', '{units: [VT]}'],
    ['$defs/archive', '[VT, HC]', '{units: [VT, HC]}'],
    ['$defs/archive', '{units: VT}', '{units: [VT]}'],
    ['properties/signature', '{name: An}', '[{name: An}]'],
    ['properties/signature', '[{name: An}, {name: Bình}]', '[{name: An}, {name: Bình}]'],
    ['properties/issuer', 'so-noi-vu', 'so-noi-vu'],
    ['properties/subject', 'Một', '[Một]'],
  ])('%s: %s', (definition, short, full) => {
    expect(lift(definition, short)).toEqual(JSON.parse(JSON.stringify(readYaml('full.yaml', full).data)));
  });

  it('in full stay as they are', () => {
    const full = lift('$defs/node', '{heading: A, parts: [Một, {label: B, text: Hai}]}');
    expect(lift('$defs/node', JSON.stringify(full))).toEqual(full);
  });

  it('make numbers and booleans', () => {
    expect(lift('$defs/cell', '{columns: 3}')).toEqual({ columns: 3 });
    expect(lift('$defs/measure', '{value: 25.5, by: 2026, unit: A}')).toEqual({ value: 25.5, by: 2026, unit: 'A' });
    expect(lift('$defs/signature', '{name: A, acting: true}')).toEqual({ name: 'A', acting: true });
    expect(lift('$defs/signature', '{name: A, acting: false}')).toEqual({ name: 'A', acting: false });
  });
});

describe('places', () => {
  it('are those of the short spelling', () => {
    expect(scalarsOf('$defs/block', '[Một, {heading: A, text: [Hai, Ba]}]')).toEqual([
      'text /0 Một',
      'text /1/heading A',
      'text /1/text/0 Hai',
      'text /1/text/1 Ba',
    ]);
    expect(scalarsOf('properties/signature', '{name: An}')).toEqual(['text /name An']);
    expect(scalarsOf('$defs/table', '{columns: [A], rows: [[x]]}')).toEqual(['text /columns/0 A', 'text /rows/0/0 x']);
  });

  it('tell free text from what the program reads', () => {
    expect(scalarsOf('$defs/phase', '{from: 2026-03-05, text: Một}')).toEqual([
      'word /from 2026-03-05',
      'text /text Một',
    ]);
    expect(scalarsOf('$defs/node', '{see: phu-luc, numbering: 1.}')).toEqual([
      'word /see phu-luc',
      'word /numbering 1.',
    ]);
    expect(scalarsOf('$defs/recipient', '{to: A, copies: 03}')).toEqual(['text /to A', 'word /copies 03']);
    expect(scalarsOf('$defs/cell', '{text: A, columns: 03}')).toEqual(['text /text A', 'number /columns 03']);
  });
});

describe('definitions', () => {
  it('are those a place refers to, whatever the spelling', () => {
    const phase = ['phase /0 #0', 'texts /0/text'];
    expect(groupsOf('$defs/phases', '[{text: Một}]')).toEqual(['phases ', 'undefined ', ...phase]);
    expect(groupsOf('$defs/phases', '{list: [{text: Một}]}')).toEqual([
      'phases ',
      'undefined /list',
      ...phase.map((line) => line.replace(' /', ' /list/')),
    ]);
    expect(groupsOf('$defs/nodes', '[A, {items: [B]}]')).toEqual([
      'nodes ',
      'node /0 #0',
      'texts /0',
      'node /1 #1',
      'nodes /1/items',
      'node /1/items/0 #0',
      'texts /1/items/0',
    ]);
    expect(groupsOf('properties/signature', '{name: An}')).toEqual(['undefined ', 'signer  #0']);
  });

  it('name files as well', () => {
    expect(groupsOf('properties/issuer', '{name: A}')).toEqual(['issuer ', 'texts /name']);
  });
});

describe('the schemas', () => {
  it('tell every choice by its JSON type alone', () => {
    const clashes: string[] = [];
    const walk = (node: unknown, base: string, place: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { anyOf } = node as Schema;
      const types = (anyOf ?? []).flatMap((schema) => [...new Set(typesOf(schemas, { schema, base }))]);
      if (new Set(types).size !== types.length) clashes.push(`${base}${place}`);
      for (const [key, value] of Object.entries(node)) walk(value, base, `${place}/${key}`);
    };
    for (const [id, schema] of schemas) walk(schema, id, '');
    expect(clashes).toEqual([]);
  });

  it('say for every short spelling of an object which key it stands for', () => {
    const silent: string[] = [];
    const walk = (node: unknown, base: string, place: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const schema = node as Schema;
      if (schema.anyOf && typesOf(schemas, { schema, base }).includes('object')) {
        const full = fullBranch(schemas, { schema, base });
        const types = new Set(typesOf(schemas, { schema, base }));
        const lifted = { ...resolve(schemas, full).schema['x-lift'], ...schema['x-lift'] };
        for (const type of types)
          if (type !== 'object' && full.schema.type === 'object' && !(type in lifted))
            silent.push(`${base}${place} ${type}`);
      }
      for (const [key, value] of Object.entries(node)) walk(value, base, `${place}/${key}`);
    };
    // Words of the language are not part of plans.
    for (const [id, schema] of schemas) if (id !== 'language.schema.json') walk(schema, id, '');
    // An issuer or signer by name is a reference, not a short spelling.
    expect(silent).toEqual(['plan.schema.json/properties/issuer string', 'plan.schema.json/$defs/signer string']);
  });

  it('give every field a Vietnamese title', () => {
    const untitled: string[] = [];
    for (const [id, schema] of schemas) {
      const walk = (node: Schema, place: string): void => {
        for (const [key, child] of Object.entries(node.properties ?? {})) {
          if (!resolve(schemas, { schema: child, base: id }).schema.title && child.const === undefined)
            untitled.push(`${id}${place}/${key}`);
          walk(child, `${place}/${key}`);
        }
        for (const [key, child] of Object.entries(node.$defs ?? {})) walk(child, `${place}/${key}`);
        for (const child of node.anyOf ?? []) walk(child, place);
        if (node.items) walk(node.items, place);
      };
      walk(schema, '');
    }
    expect(untitled).toEqual([]);
  });

  it('are NFC', () => {
    for (const schema of schemas.values()) expect(JSON.stringify(schema)).toBe(JSON.stringify(schema).normalize('NFC'));
  });
});
