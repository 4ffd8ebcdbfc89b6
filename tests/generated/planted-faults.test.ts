import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import type { Library } from '../../src/read-document.ts';
import { setUpBench } from './open-plan.ts';
import { tryPlans } from './try-plans.ts';

/** A slip in a template: its partial, what is written there, what is written instead, and what must be found. */
interface Planted {
  readonly fault: string;
  readonly partial: string;
  readonly right: string;
  readonly wrong: string;
  readonly found: RegExp;
}

const planted: readonly Planted[] = [
  {
    fault: 'who helps is left out',
    partial: 'terms',
    right: '{{#if with}}phối hợp: {{join with ", "}}{{#if by}}; {{/if}}{{/if}}',
    wrong: '',
    found: /^lost: node-object\.with \(told, text, docx, pages\)/,
  },
  {
    fault: 'a branch hides the next one',
    partial: 'head',
    right: '{{else if unit}}\n{{#if task}}\n',
    wrong: '{{else if unit}}\n<heading>{{unit}}{{> terms}}</heading>\n{{else if unit}}\n{{#if task}}\n',
    found: /^lost: node-object\.(text|task) \(told, text, docx, pages\)/,
  },
  {
    fault: 'a list is printed twice',
    partial: 'content',
    right: '{{else if (eq @key "table")}}\n',
    wrong: '{{else if (eq @key "table")}}\n{{#each ../items}}\n{{> node mark="bullet" section=false}}\n{{/each}}\n',
    found: /^repeated: [\w-]+\.[\w-]+ \(text, docx, pages\)/,
  },
  {
    fault: 'bullets come before all else',
    partial: 'content',
    right: '{{#each this}}\n{{#if (eq @key',
    wrong: '{{#each items}}\n{{> node mark="bullet" section=false}}\n{{/each}}\n{{#each this}}\n{{#if (eq @key',
    found: /^(order|repeated): [\w-]+\.[\w-]+ \(text, docx, pages\)/,
  },
  {
    fault: 'the text of a block with a heading is left out',
    partial: 'block',
    right:
      '<heading>{{default heading usual}}</heading>\n  {{#each text}}\n  <paragraph>{{this}}</paragraph>\n  {{/each}}',
    wrong: '<heading>{{default heading usual}}</heading>',
    found: /^lost: [\w-]+\.[\w-]+ \(told, text, docx, pages\)/,
  },
  {
    fault: 'the end of a text is cut off',
    partial: 'terms',
    right: '{{join with ", "}}',
    wrong: '{{drop-end (join with ", ") "t"}}',
    found: /^silent: node-object\.with \(text, docx, pages\)/,
  },
  {
    fault: 'a case is missing',
    partial: 'label',
    right: '{{else if before}}Trước ngày {{short-date before}}',
    wrong: '',
    found: /^lost: node-object\.before \(told, text, docx, pages\)/,
  },
  {
    fault: 'the wrong cell is filled',
    partial: 'programme',
    right: '{{> cell-content by}}',
    wrong: '{{> cell-content content}}',
    found: /^(lost: programme-line\.by \(told|repeated: programme-line\.content \()/,
  },
  {
    fault: 'a part of the same sort stands at the end',
    partial: 'ending',
    right: '{{#if rank}}\n  <rank>{{rank}}</rank>\n  {{/if}}\n  {{#if name}}\n  <name>{{name}}</name>\n  {{/if}}',
    wrong: '{{#if rank}}\n  <rank>{{rank}}</rank>\n  <name>{{default name rank}}</name>\n  {{/if}}',
    found: /^(lost: signature\.name \(told, text, docx, pages\)|repeated: signature\.rank)/,
  },
  {
    fault: 'phases have no names',
    partial: 'phase',
    right: '<label>{{> phase-name}}{{#if',
    wrong: '<label>Đợt {{count @index}}{{#if',
    found: /^lost: phase\.(name|title) \(told, text, docx, pages\)/,
  },
  {
    fault: 'what recipients are to do is left out',
    partial: 'ending',
    right: 'for="{{default ../for \'\'}}"',
    wrong: 'for=""',
    found: /^lost: recipient\.for \(told, text, docx, pages\)/,
  },
  {
    fault: 'a word from the wrong place',
    partial: 'task-table',
    right: '{{#if when}}\n      <text>{{when}}</text>',
    wrong: '{{#if when}}\n      <text>{{default by when}}</text>',
    found: /^(lost: task-line\.when \(told, text, docx, pages\)|repeated: task-line\.by)/,
  },
];

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  fonts = await loadFonts();
});

describe('a fault planted in a copy of the templates is found where', () => {
  it.each(planted)('$fault', async ({ partial, right, wrong, found }) => {
    const { kinds, partials } = library.templates;
    const file = partials.get(partial)!;
    expect(file.text).toContain(right);
    const faulty = new Map([...partials, [partial, { ...file, text: file.text.replace(right, wrong) }]]);
    const bench = setUpBench({ ...library, templates: { kinds, partials: faulty } }, fonts);
    const { faults } = await tryPlans(bench, { count: 1000, seed: 1, most: 1, shrink: false });
    expect(faults[0]).toMatch(found);
  });
});
