import { SaxesParser } from 'saxes';
import type { ProblemKey } from '../core/problem-rules.ts';
import { wordLimits } from './limits.ts';
import { prefixOf } from './namespaces.ts';

/** An element of a part; names have the usual prefixes (`w:p`), whatever the file calls them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, without the blanks around it unless `xml:space` keeps them. */
  readonly text: string;
  /** Offsets into the text of the part. */
  readonly range: readonly [number, number];
}

/** Why a part cannot be read. */
export class XmlFault extends Error {
  readonly key: ProblemKey;
  readonly line: number;

  constructor(key: ProblemKey, line: number, detail: string) {
    super(detail);
    this.key = key;
    this.line = line;
  }
}

/** How many elements may still be read, for all parts of a file. */
export interface Budget {
  elements: number;
}

interface Open {
  readonly element: Mutable;
  readonly scope: Scope;
  readonly keeps: boolean;
}

interface Mutable {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  range: [number, number];
}

/** Prefixes as an element declares them over those around it, and the names already told by them. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

const none: Readonly<Record<string, string>> = {};

/**
 * The root of a part. A DOCTYPE is refused, entities but those of XML are errors, nothing is fetched.
 * @throws XmlFault
 */
export function parseXml(text: string, budget: Budget): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: Open[] = [];
  let root: Mutable | undefined;
  let start = 0;
  const fail = (key: ProblemKey, detail = ''): never => {
    throw new XmlFault(key, parser.line, detail);
  };
  parser.on('error', (error) => fail('word-broken-xml', error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => fail('word-doctype'));
  parser.on('opentagstart', ({ name }) => {
    start = parser.position - name.length - 2;
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= wordLimits.depth) fail('word-too-deep');
    if (--budget.elements < 0) fail('word-too-many-elements');
    const parent = stack.at(-1);
    const typed = tag.attributes as Record<string, string>;
    const scope = openScope(typed, parent?.scope);
    let attributes: Record<string, string> | undefined;
    for (const name in typed) {
      attributes ??= {};
      attributes[nameOf(name, scope, true)] = typed[name]!;
    }
    const space = attributes?.['xml:space'];
    const requires = attributes?.['Requires'];
    if (attributes && requires !== undefined)
      attributes['Requires'] = requires
        .trim()
        .split(/\s+/)
        .map((prefix) => findPrefix(prefix, scope) ?? prefix)
        .join(' ');
    const element: Mutable = {
      name: nameOf(tag.name, scope, false),
      attributes: attributes ?? none,
      children: [],
      text: '',
      range: [start, start],
    };
    if (parent) parent.element.children.push(element);
    else root = element;
    stack.push({ element, scope, keeps: space === undefined ? (parent?.keeps ?? false) : space === 'preserve' });
  });
  parser.on('text', (more) => {
    const top = stack.at(-1);
    if (top) top.element.text += more;
  });
  parser.on('cdata', (more) => {
    const top = stack.at(-1);
    if (top) top.element.text += more;
  });
  parser.on('closetag', () => {
    const { element, keeps } = stack.pop()!;
    element.range[1] = parser.position;
    if (element.text !== '' && (!keeps || element.children.length > 0)) element.text = trim(element.text);
  });
  parser.write(text).close();
  return root ?? fail('word-broken-xml', 'no root');
}

function openScope(attributes: Readonly<Record<string, string>>, outer: Scope | undefined): Scope {
  let prefixes: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    prefixes ??= new Map();
    prefixes.set(name === 'xmlns' ? '' : name.slice(6), prefixOf(attributes[name]!));
  }
  if (outer && !prefixes) return outer;
  return { prefixes: prefixes ?? new Map(), outer, elements: new Map(), attributes: new Map() };
}

function findPrefix(prefix: string, scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.prefixes.get(prefix);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Without the blanks of XML around it; no expression, which would begin anew at each blank of a long row of them. */
function trim(text: string): string {
  const isBlank = (at: number) => ' \t\n'.includes(text[at]!);
  let [start, end] = [0, text.length];
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return text.slice(start, end);
}

function nameOf(name: string, scope: Scope, isAttribute: boolean): string {
  const known = isAttribute ? scope.attributes : scope.elements;
  let told = known.get(name);
  if (told === undefined) {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    if ((colon < 0 && isAttribute) || prefix === 'xml' || prefix === 'xmlns') told = name;
    else {
      const usual = findPrefix(prefix, scope) ?? (colon < 0 ? prefixOf('') : prefix);
      told = `${usual}:${local}`;
    }
    known.set(name, told);
  }
  return told;
}
