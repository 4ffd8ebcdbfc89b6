import { SaxesParser } from 'saxes';
import { readPartialDate } from '../core/date.ts';
import { listChoices, suggestClosest } from '../core/find-closest.ts';
import { readNumber } from '../core/finite.ts';
import { makeProblem } from '../core/make-problem.ts';
import { readNumberPattern } from '../core/numerals.ts';
import { readPlaceSigns, stripPlaceSigns } from '../core/place-signs.ts';
import { type Message, type Problem, ProblemError } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import { type Document, type Element, type Tag, type TextPlaces, tagRule, vocabulary } from './document.ts';
import { foldSpace } from './fold-space.ts';
import { readEmphasis } from './read-emphasis.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** What is asked of each tag, in the shape it is asked in. */
interface TagFacts {
  readonly isText: boolean;
  readonly children: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly needed: readonly string[];
}

const factsOf: ReadonlyMap<string, TagFacts> = new Map(
  Object.keys(vocabulary).map((tag) => {
    const { holds, attributes = {} } = tagRule(tag as Tag);
    return [
      tag,
      {
        isText: holds === 'text',
        children: new Set(typeof holds === 'string' ? [] : holds),
        attributes: new Set(Object.keys(attributes)),
        needed: Object.keys(attributes).filter((name) => attributes[name]),
      },
    ];
  }),
);

interface Open {
  readonly tag: Tag;
  /** Undefined for a tag outside the vocabulary. */
  readonly facts: TagFacts | undefined;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  readonly origin: { file: string; line: number };
  text: string;
}

const tags = Object.keys(vocabulary).map((name) => ({ name }));

/** What the tokenizer complains about, and our words for it. */
const broken: readonly (readonly [RegExp, ProblemKey])[] = [
  [/entity/, 'markup-entity'],
  [/disallowed character in tag name|unescaped <|disallowed character in attribute/, 'markup-less-than'],
  [/root/, 'markup-outside'],
  [/attribute/, 'markup-attribute'],
];

const isPositive = (text: string) => (readNumber(text) ?? 0) > 0;
const isCount = (text: string) => isPositive(text) && Number.isInteger(Number(text));

/** Values of attributes that a template might compute wrongly. */
const isValid: Readonly<Record<string, (text: string) => boolean>> = {
  numbering: (text) => text.split(' ').every((sample) => readNumberPattern(sample) !== undefined),
  'end-mark': (text) => ['./.', '.', 'none'].includes(text),
  align: (text) => ['left', 'center', 'right', 'justify'].includes(text),
  date: (text) => readPartialDate(text) !== undefined,
  width: isPositive,
  columns: isCount,
  rows: isCount,
  top: isPositive,
  bottom: isPositive,
  left: isPositive,
  right: isPositive,
};

/**
 * Reads the markup a template emitted. Text tags fold white space (`foldSpace`); a blank line in a text of the plan
 * parts paragraphs where several may stand. Containers refuse stray text.
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
  const met = new Set<number>();
  let root: Element | undefined;
  let closed: Open | undefined;
  let failed = false;
  const report = (key: ProblemKey, values: Record<string, string> = {}, hint?: Message) => {
    // What follows a broken tag is its consequence.
    if (failed) return;
    problems.push(makeProblem(key, { file: origin.file, line: origin.line }, { values, hint }));
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
    if (!failed) reportBroken(stripPlaceSigns(error.message.replace(/^\d+:\d+: /, '')));
    failed = true;
  });
  const origins = new Map<string, Open['origin']>();
  parser.on('processinginstruction', ({ target, body }) => {
    if (target !== 'at') return;
    const known = origins.get(body) ?? readLineMark(body, files);
    if (!known) return;
    if (known !== origin) origins.set(body, known);
    origin = known;
  });
  parser.on('opentag', ({ name: tag, attributes: given }) => {
    const parent = stack.at(-1);
    const facts = factsOf.get(tag);
    if (!facts) report('markup-unknown-tag', { tag, options: listChoices(tag, tags) }, suggestClosest(tag, tags));
    else if (!parent ? tag !== 'document' : !parent.facts?.children.has(tag))
      report('markup-misplaced-tag', { tag, parent: parent?.tag ?? '—' });
    const attributes: Record<string, string> = {};
    for (const name in given) {
      if (facts && !facts.attributes.has(name))
        report('markup-unknown-attribute', { tag, name, options: [...facts.attributes].join(', ') || '—' });
      const signed = given[name] as string;
      if (signed === '') continue;
      const clean = stripPlaceSigns(signed).trim();
      if (clean === '') continue;
      if (isValid[name]?.(clean) === false) report('markup-attribute-value', { tag, name, value: clean });
      attributes[name] = clean;
      for (const { place } of readPlaceSigns(signed)) if (place >= 0) met.add(place);
    }
    for (const name of facts?.needed ?? none) {
      if (attributes[name] === undefined) report('markup-missing-attribute', { tag, name });
    }
    stack.push({ tag: tag as Tag, facts, attributes, children: [], origin, text: '' });
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (!open?.facts || failed) return;
    if (open.facts.isText) open.text += text;
    else if (text.trim() !== '' && stripPlaceSigns(text).trim() !== '')
      report('markup-stray-text', { tag: open.tag, text: stripPlaceSigns(text).trim().slice(0, 40) });
  });
  parser.on('closetag', () => {
    const open = stack.pop();
    if (!open) return;
    closed = open;
    const { tag, facts, attributes, children, origin } = open;
    const runs = facts?.isText ? readEmphasis(foldSpace(open.text)) : [];
    for (const { place } of runs) if (place !== undefined) met.add(place);
    const parent = stack.at(-1);
    if (!parent) root = { tag, attributes, children, runs, origin };
    else
      for (const [part, own] of splitParagraphs(tag, parent.tag, runs))
        parent.children.push({ tag: part, attributes, children, runs: own, origin });
  });
  parser.write(markup).close();
  if (problems.length === 0 && !root) report('markup-outside');
  if (problems.length > 0 || !root) throw new ProblemError(problems);
  return { root, places, met };
}

const none: readonly string[] = [];

/** `name:line`, the body of a line mark. */
function readLineMark(body: string, files?: (name: string) => string | undefined): Open['origin'] | undefined {
  const [, name, line] = /^(.+):(\d+)$/.exec(body) ?? [];
  return name === undefined ? undefined : { file: files?.(name) ?? name, line: Number(line) };
}
