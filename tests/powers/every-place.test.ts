import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../src/core/problem.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import type { Library } from '../../src/read-document.ts';
import type { BlockEntry } from '../../src/schema/add-blocks.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { openLibrary } from './open-library.ts';

type Value = string | number | boolean | Value[] | { [key: string]: Value };
type Keys = Record<string, Value>;

/** The blocks of the package, with what their lists hold. */
const blocks = parse(readFileSync(path.resolve(import.meta.dirname, '../../templates/blocks.yaml'), 'utf8')) as Record<
  string,
  BlockEntry
>;

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  const opened = await openLibrary();
  library = opened.libraries.state;
  fonts = opened.fonts;
});

/** Words that stand nowhere else, and dates, each once; they count up, so that printed order is the order they were asked for. */
let count = 0;
/** Each word carries a note, which holds the number of its word. */
let noted = false;
const word = () => {
  const number = (count++).toString().padStart(4, '0');
  return noted ? `qz${number}^[qy${number}]` : `qz${number}`;
};
const date = () => {
  const at = new Date(Date.UTC(2026, 0, 1) + count++ * 86_400_000);
  return at.toISOString().slice(0, 10);
};
const counted = /qz\d{4}|\d\d\/\d{1,2}\/20\d\d/gi;

/** The words of a plan as they ought to be printed: in the order in which the author wrote them. */
function wordsOf(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === 'object') return Object.values(value).flatMap(wordsOf);
  const text = String(value).replace(
    /^(\d{4})-(\d\d)-(\d\d)$/,
    (_all, year: string, month: string, day: string) => `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`,
  );
  return text.match(counted) ?? [];
}

/** Every kind of content: keys that stand below a heading, in a cell, in a phase. */
const contents: Record<string, () => Keys> = {
  text: () => ({ text: word() }),
  texts: () => ({ text: [word(), word()] }),
  parts: () => ({ parts: [word(), { heading: word(), parts: [word()] }] }),
  items: () => ({ items: [word(), { text: word(), items: [word()] }] }),
  'text, items, paragraph, parts': () => ({
    text: word(),
    items: [word()],
    paragraph: [word(), word()],
    parts: [word()],
  }),
  paragraph: () => ({ paragraph: word() }),
  remark: () => ({ remark: word() }),
  'remark with other words': () => ({ remark: { label: word(), text: [word()] } }),
  'closing-note': () => ({ 'closing-note': word() }),
  'centred-line': () => ({ 'centred-line': [word(), word()] }),
  contact: () => ({ contact: { name: word(), title: word(), phone: word(), email: word() } }),
  table: () => ({
    table: {
      caption: word(),
      columns: [word(), word()],
      rows: [
        [word(), { text: [word(), word()], items: [word()] }],
        { span: word() },
        { group: word() },
        { total: [word(), word()] },
      ],
    },
  }),
  'table with a header of rows': () => ({
    table: {
      numbered: true,
      columns: [{ width: 40 }, {}],
      header: [[{ text: word(), columns: 2 }], [word(), word()]],
      rows: [[word(), word()]],
    },
  }),
  people: () => ({ people: [{ name: word(), title: word(), role: word() }, { name: word() }] }),
  'people by dashes': () => ({ people: { as: 'dashes', list: [{ name: word(), role: word() }] } }),
  ...Object.fromEntries(Object.entries(blocks).flatMap(([name, { of }]) => blockKinds(name, of))),
};

/** A block in each of its spellings. */
function blockKinds(name: string, of: BlockEntry['of']): [string, () => Keys][] {
  const lists: Record<string, () => Value[]> = {
    phases: () => [
      { from: date(), text: word(), items: [word()] },
      { title: word(), to: date(), paragraph: word() },
      { name: word(), period: word(), theme: word(), text: word() },
    ],
    programme: () => [
      { session: word() },
      { time: word(), content: word(), by: word() },
      { content: [word(), word()] },
    ],
    'task-table': () => [
      { group: word() },
      { task: word(), lead: word(), with: [word(), word()], by: date(), product: word() },
      { task: word(), when: word() },
    ],
  };
  const list = lists[of ?? ''];
  if (!list)
    return [
      [`${name}: a sentence`, () => ({ [name]: word() })],
      [`${name}: a list`, () => ({ [name]: [word(), { label: word(), text: word() }] })],
      [`${name}: with a heading`, () => ({ [name]: { heading: word(), text: word(), items: [word()] } })],
      [`${name}: with a heading and a sentence`, () => ({ [name]: { heading: word(), text: [word()] } })],
      [`${name}: with a label`, () => ({ [name]: { label: word(), text: [word(), word()] } })],
      [`${name}: without a heading`, () => ({ [name]: { heading: 'none', text: word(), parts: [word()] } })],
      [`${name}: with a table`, () => ({ [name]: { table: { columns: [word()], rows: [[word()]] } } })],
    ];
  const ways = of === 'phases' ? ['run-in', 'items', 'headings', 'table'] : [undefined];
  return [
    [`${name}: a list`, () => ({ [name]: list() })],
    [`${name}: with a label`, () => ({ [name]: { label: word(), text: word(), list: list() } })],
    ...ways.map((as): [string, () => Keys] => [
      `${name}: as ${as}`,
      () => ({ [name]: { heading: word(), text: word(), ...(as && { as }), list: list(), paragraph: word() } }),
    ]),
  ];
}

/** Every kind of node: what opens it, and each kind of content. */
const nodes: Record<string, () => Value> = {
  ...contents,
  'a text': () => word(),
  heading: () => ({ heading: word() }),
  'heading, text, items': () => ({ heading: word(), text: [word(), word()], items: [word()] }),
  'heading, details': () => ({ heading: word(), with: word(), by: date() }),
  'heading, table': () => ({ heading: word(), table: { columns: [word()], rows: [[word()]] } }),
  'label, text': () => ({ label: word(), text: [word(), word()] }),
  'label, items': () => ({ label: word(), items: [word()] }),
  'label, parts': () => ({ label: word(), parts: [word()] }),
  'label, table': () => ({ label: word(), table: { columns: [word()], rows: [[word()]] } }),
  'label, with, by': () => ({ label: word(), with: word(), by: date(), items: [word()] }),
  'text, with, by': () => ({ text: word(), with: [word(), word()], by: date() }),
  'unit, text': () => ({ unit: word(), text: [word(), word()], with: word(), by: date() }),
  'unit, text, items': () => ({ unit: word(), text: word(), items: [word()] }),
  'unit, task': () => ({ unit: word(), task: word(), with: word(), by: date() }),
  'unit, text, task': () => ({ unit: word(), text: word(), task: word() }),
  'unit, task, parts': () => ({ unit: word(), task: word(), parts: [word()] }),
  'unit, tasks': () => ({ unit: word(), with: word(), by: date(), tasks: [word(), { text: word(), by: date() }] }),
  'unit, details': () => ({ unit: word(), with: word(), details: [word(), word()] }),
  'unit, text, details': () => ({ unit: word(), text: word(), details: word() }),
  'unit, task, tasks, details': () => ({ unit: word(), task: word(), tasks: [word()], details: word() }),
  'unit, parts': () => ({ unit: word(), parts: [{ heading: word(), items: [word()] }] }),
  'unit, block, table': () => ({ unit: word(), targets: [word()], table: { columns: [word()], rows: [[word()]] } }),
  'unit alone': () => ({ unit: word() }),
  on: () => ({ on: date(), text: word() }),
  before: () => ({ before: date(), text: word(), items: [word()] }),
  'from alone': () => ({ from: date(), text: word() }),
  'to alone': () => ({ to: date(), text: word() }),
  'a date alone': () => ({ on: date() }),
  'a date with items': () => ({ on: date(), items: [word()] }),
};

/** Every place that takes nodes. */
const nodePlaces: Record<string, (list: Value[]) => Keys> = {
  body: (list) => ({ body: list }),
  'parts of a section': (list) => ({ body: [{ heading: word(), parts: list }] }),
  'items of a section': (list) => ({ body: [{ heading: word(), items: list }] }),
  'items of an item': (list) => ({ body: [{ items: [{ items: list }] }] }),
  'parts of an item': (list) => ({ body: [{ items: [{ parts: list }] }] }),
  'tasks of a unit': (list) => ({ body: [{ unit: word(), tasks: list }] }),
  'parts of a unit': (list) => ({ body: [{ assignments: [{ unit: word(), parts: list }] }] }),
  'a list of a block': (list) => ({ body: [{ targets: list }] }),
  'a numbered list of a block': (list) => ({ body: [{ assignments: list }] }),
  'parts of a block': (list) => ({ body: [{ time: { parts: list } }] }),
  'items of a block among items': (list) => ({ body: [{ items: [{ purpose: { items: list } }] }] }),
  'items of a cell': (list) => ({ body: [{ table: { columns: ['', ''], rows: [[{ items: list }, '']] } }] }),
  'parts of a cell': (list) => ({ body: [{ table: { columns: [''], rows: [[{ parts: list }]] } }] }),
  'items of a row of totals': (list) => ({
    body: [{ table: { columns: [''], rows: [{ total: [{ items: list }] }] } }],
  }),
  'items of a line of a programme': (list) => ({ body: [{ programme: [{ content: { items: list } }] }] }),
  'items of a task': (list) => ({ body: [{ 'task-table': [{ task: { items: list } }] }] }),
  'an appendix': (list) => ({ body: ['x'], appendices: [{ title: 'x', body: list }] }),
  ...Object.fromEntries(
    ['run-in', 'items', 'headings', 'table'].flatMap((as) =>
      ['items', 'parts'].map((key): [string, (list: Value[]) => Keys] => [
        `${key} of a phase as ${as}`,
        (list) => ({ body: [{ phases: { as, list: [{ [key]: list }] } }] }),
      ]),
    ),
  ),
};

/** Every place that takes content beside a head of its own. */
const contentPlaces: Record<string, (content: Keys) => Keys> = {
  'a heading': (content) => ({ body: [{ heading: word(), ...content }] }),
  'a heading in an item': (content) => ({ body: [{ items: [{ heading: word(), ...content }] }] }),
  'a unit': (content) => ({ body: [{ unit: word(), ...content }] }),
  'a date': (content) => ({ body: [{ on: date(), ...content }] }),
  'a label': (content) => ({ body: [{ label: word(), ...content }] }),
  'a block': (content) => ({ body: [{ contents: content }] }),
  'a block without a heading': (content) => ({ body: [{ contents: { heading: 'none', ...content } }] }),
  'a block in an item': (content) => ({ body: [{ items: [{ time: content }] }] }),
  'a cell': (content) => ({ body: [{ table: { columns: ['', ''], rows: [[content, '']] } }] }),
  'a cell of a header': (content) => ({ body: [{ table: { columns: [{}], header: [[content]], rows: [['x']] } }] }),
  'a cell of totals': (content) => ({ body: [{ table: { columns: [''], rows: [{ total: [content] }] } }] }),
  'a line of a programme': (content) => ({ body: [{ programme: [{ content }] }] }),
  'who does it in a programme': (content) => ({ body: [{ programme: [{ content: word(), by: content }] }] }),
  'a task of a table': (content) => ({ body: [{ 'task-table': [{ task: content }] }] }),
  'a lead of a task': (content) => ({ body: [{ 'task-table': [{ task: word(), lead: content }] }] }),
  'a partner of a task': (content) => ({ body: [{ 'task-table': [{ task: word(), with: content }] }] }),
  'a product of a task': (content) => ({ body: [{ 'task-table': [{ task: word(), product: content }] }] }),
  ...Object.fromEntries(
    ['run-in', 'items', 'headings', 'table'].map((as): [string, (content: Keys) => Keys] => [
      `a phase as ${as}`,
      (content) => ({ body: [{ phases: { as, list: [content] } }] }),
    ]),
  ),
};

/** Builds a plan and compares the words on paper with those of the plan. */
async function compare(part: Keys): Promise<{ told: unknown[]; printed: string[]; wanted: string[]; text: string }> {
  const plan = { kind: 'general-plan', issuer: 'office', date: '2027-12-31', subject: 'x', ...part };
  const source = readYaml('plan.yaml', JSON.stringify(plan));
  const { problems, outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['text'] });
  const text = outputs.text ?? '';
  const told = problems.map(({ message }) => message);
  return { told, printed: text.toLowerCase().match(counted) ?? [], wanted: wordsOf(part), text };
}

/** What is lost, doubled or out of its order: all kinds in one plan, and when that is not as it ought to be each in one of its own. */
async function findFaults(kinds: Record<string, () => Value>, make: (value: Value) => Keys): Promise<string[]> {
  count = 0;
  const parts = Object.values(kinds).map((value) => make(value()));
  const together = parts.reduce((all, part) => mergeLists(all, part));
  const { told, printed, wanted } = await compare(together);
  expect(wanted.length).toBeGreaterThan(Object.keys(kinds).length);
  if (told.length === 0 && printed.join() === wanted.join()) return [];
  const faults: string[] = [];
  for (const [kind, value] of Object.entries(kinds)) {
    count = 0;
    const { told, printed, wanted, text } = await compare(make(value()));
    if (told.length > 0) faults.push(`${kind}: ${JSON.stringify(told)}`);
    else if (printed.join() !== wanted.join())
      faults.push(`${kind}: ${wanted.join(' ')} is printed ${printed.join(' ')}\n${text}`);
  }
  return faults.length > 0 ? faults : [`only together: ${JSON.stringify(told)} ${wanted.join()} ${printed.join()}`];
}

/** Lists of one key after each other; the body that an appendix needs stands once. */
function mergeLists(a: Keys, b: Keys): Keys {
  const merged = { ...a };
  for (const [key, list] of Object.entries(b))
    merged[key] =
      key === 'body' && b['appendices'] ? list : [...((a[key] as Value[] | undefined) ?? []), ...(list as Value[])];
  return merged;
}

describe('every kind of node, each of its words once and in the order written', () => {
  it.each(Object.entries(nodePlaces))('in %s', async (_place, make) => {
    expect(await findFaults(nodes, (value) => make([value]))).toEqual([]);
  });
});

describe('every kind of content, each of its words once and in the order written', () => {
  it.each(Object.entries(contentPlaces))('in %s', async (_place, make) => {
    expect(await findFaults(contents, (value) => make(value as Keys))).toEqual([]);
  });
});

/** The parts of a plan without the notes at these places. */
function dropNotes(part: Keys, pointers: readonly string[]): Keys {
  const copy = structuredClone(part);
  for (const pointer of pointers) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop()!;
    const holder = steps.reduce<Record<string, Value>>((all, key) => all[key] as Record<string, Value>, copy);
    holder[last] = String(holder[last]).replace(/\^\[.*\]$/, '');
  }
  return copy;
}

/** Heads of tables, which pages repeat, and the words that begin a remark. */
const noNotes = /\/columns\/\d+(?:\/text)?$|\/header\/|\/remark\/label$/;

/** What is wrong with the notes of a part: each is refused at its place, or printed once, with the number that its word has. */
async function findNoteFaults(part: Keys): Promise<string[]> {
  const build = async (own: Keys) => {
    const plan = { kind: 'general-plan', issuer: 'office', date: '2027-12-31', subject: 'x', ...own };
    return generateDocuments(readYaml('plan.yaml', JSON.stringify(plan)), library, fonts, {
      rules: false,
      outputs: ['text'],
    });
  };
  const first = await build(part);
  const pointers = first.problems.map(({ at }) => at.pointer!);
  const isRefused = ({ rule, at }: Problem) => rule === 'plan/note-place' && noNotes.test(at.pointer!);
  if (!first.problems.every(isRefused)) return [JSON.stringify(first.problems)];
  const kept = dropNotes(part, pointers);
  const { outputs, problems } = pointers.length > 0 ? await build(kept) : first;
  const text = outputs.text?.toLowerCase();
  if (text === undefined) return [JSON.stringify(problems)];
  const wanted = JSON.stringify(kept).match(/qy\d{4}/g) ?? [];
  const notes = new Map([...text.matchAll(/^\[(\d+)\] (qy\d{4})$/gm)].map(([, number, words]) => [number, words]));
  const numbers = [...text.matchAll(/qz(\d{4})\[(\d+)\]/g)];
  const faults = numbers.filter(([, own, number]) => notes.get(number) !== `qy${own}`).map(([found]) => found);
  numbers.forEach(
    ([found, , number], i) => void (Number(number) === i + 1 || faults.push(`${found} is number ${i + 1}`)),
  );
  if (notes.size !== wanted.length || numbers.length !== wanted.length) faults.push(`${wanted.length} notes:\n${text}`);
  return faults;
}

describe('a note behind every word', () => {
  const places: [string, Record<string, () => Value>, (value: Value) => Keys][] = [
    ...Object.entries(nodePlaces).map(([name, make]): [string, typeof nodes, (value: Value) => Keys] => [
      name,
      nodes,
      (value) => make([value]),
    ]),
    ...Object.entries(contentPlaces).map(([name, make]): [string, typeof nodes, (value: Value) => Keys] => [
      name,
      contents,
      (value) => make(value as Keys),
    ]),
  ];

  it.each(places)('in %s', async (_place, kinds, make) => {
    noted = true;
    try {
      count = 0;
      const parts = Object.values(kinds).map((value) => make(value()));
      expect(await findNoteFaults(parts.reduce((all, part) => mergeLists(all, part)))).toEqual([]);
    } finally {
      noted = false;
    }
  });
});
