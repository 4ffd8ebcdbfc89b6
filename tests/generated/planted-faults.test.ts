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

const childrenInOrder = [
  '{{#each parts}}\n{{> node mark="number" section=false}}\n{{/each}}\n',
  '{{#each items}}\n{{> node mark="bullet" section=false}}\n{{/each}}\n',
];

const planted: readonly Planted[] = [
  {
    fault: 'who helps is left out',
    partial: 'terms',
    right: '{{#if with}}phối hợp: {{join with ", "}}{{#if by}}; {{/if}}{{/if}}',
    wrong: '',
    found: /^lost: (assignment|duty)\.with \(told, text, docx, pages\)/,
  },
  {
    fault: 'a branch hides the next one',
    partial: 'node',
    right: '{{else if label}}\n',
    wrong: '{{else if text}}\n<part mark="{{mark}}">\n{{> run-in-text}}\n{{> children}}\n</part>\n{{else if label}}\n',
    found: /^lost: node-object\.label \(told, text, docx, pages\)/,
  },
  {
    fault: 'a list is printed twice',
    partial: 'content',
    right: '{{> children}}',
    wrong: '{{> children}}\n{{#each items}}\n{{> node mark="bullet" section=false}}\n{{/each}}',
    found: /^repeated: [\w-]+\.[\w-]+ \(text, docx, pages\)/,
  },
  {
    fault: 'bullets come before numbered parts',
    partial: 'children',
    right: childrenInOrder.join(''),
    wrong: childrenInOrder.slice().reverse().join(''),
    found: /^order: [\w-]+\.[\w-]+ \(text, docx, pages\)/,
  },
  {
    fault: 'the text above a table is left out',
    partial: 'programme',
    right: '  {{#each text}}\n  <paragraph>{{this}}</paragraph>\n  {{/each}}\n  <table>',
    wrong: '  <table>',
    found: /^lost: programme\.text \(told, text, docx, pages\)/,
  },
  {
    fault: 'the end of a text is cut off',
    partial: 'milestone',
    right: '<text>{{text}}</text>',
    wrong: '<text>{{drop-end text "t"}}</text>',
    found: /^silent: (milestone\.text|node-object\.timeline) \(text, docx, pages\)/,
  },
  {
    fault: 'a case is missing',
    partial: 'milestone',
    right: '  {{else if before}}\n  <label>Trước ngày {{short-date before}}</label>\n',
    wrong: '',
    found: /^lost: milestone\.before \(told, text, docx, pages\)/,
  },
  {
    fault: 'the wrong list is walked through',
    partial: 'programme',
    right: '{{#each by}}',
    wrong: '{{#each content}}',
    found:
      /^(lost: programme-line\.by \(told, text, docx, pages\)|repeated: programme-line\.content \(text, docx, pages\))/,
  },
  {
    fault: 'what stands behind the last stands behind each',
    partial: 'ending',
    right: "{{#if @last}}{{default ../for ''}}{{/if}}",
    wrong: "{{default ../for ''}}",
    found: /^repeated: recipient\.for \(text, docx, pages\)/,
  },
  {
    fault: 'phases printed as headings have no names',
    partial: 'phase-list',
    right: '<heading>{{> phase-name called=../called}}',
    wrong: '<heading>Đợt {{count @index}}',
    found: /^lost: phase\.name \(told, text, docx, pages\)/,
  },
  {
    fault: 'what recipients are to do is left out',
    partial: 'ending',
    right: "{{#if @last}}{{default ../for ''}}{{/if}}",
    wrong: '',
    found: /^lost: recipient\.for \(told, text, docx, pages\)/,
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
