import { SaxesParser } from 'saxes';
import { readPartialDate } from '../core/date.ts';
import { findClosest, listChoices } from '../core/find-closest.ts';
import { stripMarks } from '../core/mark-text.ts';
import type { MessageKey } from '../core/messages.ts';
import { readNumberPattern } from '../core/numerals.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { type Document, type Element, type Tag, type TextPlaces, tagRule, vocabulary } from './document.ts';
import { readEmphasis } from './read-emphasis.ts';

interface Open {
  readonly tag: Tag;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  readonly origin: { file: string; line: number };
  text: string;
}

const tags = Object.keys(vocabulary).map((name) => ({ name }));

/** What the tokenizer complains about, and our words for it. */
const broken: readonly (readonly [RegExp, MessageKey])[] = [
  [/entity/, 'markup-entity'],
  [/disallowed character in tag name|unescaped <|disallowed character in attribute/, 'markup-less-than'],
  [/root/, 'markup-outside'],
  [/attribute/, 'markup-attribute'],
];

const isPositive = (text: string) => Number(text) > 0;

/** Values of attributes that a template might compute wrongly. */
const isValid: Readonly<Record<string, (text: string) => boolean>> = {
  numbering: (text) => text.split(' ').every((sample) => readNumberPattern(sample) !== undefined),
  'end-mark': (text) => ['./.', '.', 'none'].includes(text),
  align: (text) => ['left', 'center', 'right', 'justify'].includes(text),
  date: (text) => readPartialDate(text) !== undefined,
  width: isPositive,
  columns: isPositive,
  rows: isPositive,
  top: isPositive,
  bottom: isPositive,
  left: isPositive,
  right: isPositive,
};

/**
 * Reads the markup a template emitted. Text tags fold white space (never U+00A0); containers refuse stray text.
 * @param template name of the kind's template, for problems before the first line mark
 * @param files files by the names that line marks give
 * @throws ProblemError for markup outside the vocabulary, each problem at its template line
 */
export function parseMarkup(
  markup: string,
  places: TextPlaces,
  template: string,
  files?: (name: string) => string | undefined,
): Document {
  const problems: Problem[] = [];
  const stack: Open[] = [];
  let origin = { file: template, line: 1 };
  let root: Element | undefined;
  let closed: Open | undefined;
  let failed = false;
  const report = (key: MessageKey, values: Record<string, string> = {}, closest?: string) => {
    // What follows a broken tag is its consequence.
    if (failed) return;
    const hint = closest === undefined ? {} : { hint: { key: 'did-you-mean', values: { name: closest } } as const };
    problems.push({
      severity: 'error',
      rule: `template/${key.replace('markup-', '')}`,
      message: { key, values },
      ...hint,
      at: { file: origin.file, line: origin.line },
    });
  };
  const reportBroken = (detail: string) => {
    // The tokenizer closes a tag before it complains of it.
    const open = detail.startsWith('unexpected') ? closed : stack.at(-1);
    const closing = /^unexpected close tag|^unclosed tag/.test(detail);
    if (closing && open) {
      // Tags after the one left open seem misplaced only because of it.
      origin = open.origin;
      problems.splice(0, problems.length, ...problems.filter(({ rule }) => rule !== 'template/misplaced-tag'));
    }
    const key =
      closing && open ? 'markup-unclosed' : (broken.find(([sign]) => sign.test(detail))?.[1] ?? 'markup-broken');
    report(key, { tag: open?.tag ?? '' });
  };
  const parser = new SaxesParser({ fragment: false, position: false });
  parser.on('error', (error) => {
    // Only the first error of the tokenizer is sure; what follows is its consequence.
    if (!failed) reportBroken(stripMarks(error.message.replace(/^\d+:\d+: /, '')));
    failed = true;
  });
  parser.on('processinginstruction', ({ target, body }) => {
    const match = target === 'at' && /^(.+):(\d+)$/.exec(body);
    if (match) origin = { file: files?.(match[1]!) ?? match[1]!, line: Number(match[2]) };
  });
  parser.on('opentag', (node) => {
    const parent = stack.at(-1);
    const rule = Object.hasOwn(vocabulary, node.name) ? tagRule(node.name as Tag) : undefined;
    if (!rule)
      report(
        'markup-unknown-tag',
        { tag: node.name, options: listChoices(node.name, tags) },
        findClosest(node.name, tags),
      );
    else if (!parent ? node.name !== 'document' : !allows(parent.tag, node.name))
      report('markup-misplaced-tag', { tag: node.name, parent: parent?.tag ?? '—' });
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(node.attributes as Record<string, string>)) {
      if (rule && !Object.hasOwn(rule.attributes ?? {}, name))
        report('markup-unknown-attribute', {
          tag: node.name,
          name,
          options: Object.keys(rule.attributes ?? {}).join(', ') || '—',
        });
      const clean = stripMarks(value).trim();
      if (clean === '') continue;
      if (isValid[name]?.(clean) === false) report('markup-attribute-value', { tag: node.name, name, value: clean });
      attributes[name] = clean;
    }
    for (const [name, needed] of Object.entries(rule?.attributes ?? {})) {
      if (needed && attributes[name] === undefined) report('markup-missing-attribute', { tag: node.name, name });
    }
    stack.push({ tag: node.name as Tag, attributes, children: [], origin, text: '' });
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (!open || failed) return;
    if (isTextTag(open.tag)) open.text += text;
    else if (Object.hasOwn(vocabulary, open.tag) && stripMarks(text).trim() !== '')
      report('markup-stray-text', { tag: open.tag, text: stripMarks(text).trim().slice(0, 40) });
  });
  parser.on('closetag', () => {
    const open = stack.pop();
    if (!open) return;
    closed = open;
    const runs = isTextTag(open.tag) ? readEmphasis(foldSpace(open.text)) : [];
    const element: Element = {
      tag: open.tag,
      attributes: open.attributes,
      children: open.children,
      runs,
      origin: open.origin,
    };
    const parent = stack.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(markup).close();
  if (problems.length === 0 && !root) report('markup-outside');
  if (problems.length > 0 || !root) throw new ProblemError(problems);
  return { root, places };
}

function allows(parent: Tag, child: string): boolean {
  const holds = Object.hasOwn(vocabulary, parent) ? tagRule(parent).holds : 'nothing';
  return typeof holds !== 'string' && holds.includes(child);
}

const textTags: ReadonlySet<string> = new Set(
  Object.keys(vocabulary).filter((tag) => tagRule(tag as Tag).holds === 'text'),
);

function isTextTag(tag: Tag): boolean {
  return textTags.has(tag);
}

/** One space for any run of spaces and line ends, none at the ends; marks of places are looked through and kept. */
function foldSpace(text: string): string {
  return text
    .replace(/[ \t\r\n][ \t\r\n\u{f0000}-\u{10fffd}]*/gu, (gap) => ` ${gap.replace(/[ \t\r\n]+/g, '')}`)
    .replace(/^([\u{f0000}-\u{10fffd}]*) /u, '$1')
    .replace(/ ([\u{f0000}-\u{10fffd}]*)$/u, '$1');
}
