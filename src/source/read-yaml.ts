import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { MessageKey } from '../core/messages.ts';
import type { Place, Problem } from '../core/problem.ts';
import { mapScalar } from './map-scalar.ts';

/** Plain data as read from YAML: every scalar is text (the schema makes the few numbers). */
export type Data = string | Data[] | { [key: string]: Data };

/** A YAML text, its data, and where each value stands. */
export interface Source {
  readonly file: string;
  /** The text without byte-order mark. */
  readonly text: string;
  /** Undefined when the text could not be read at all. */
  readonly data: Data | undefined;
  readonly problems: readonly Problem[];
  /** Offsets of the value, or of the key, at a JSON pointer; the nearest parent when there is none. */
  locate(pointer: string, key?: boolean): readonly [number, number];
  /** Offsets of a stretch (UTF-16 units of the value) of the text at a JSON pointer. */
  locateText(pointer: string, from: number, to: number): readonly [number, number];
}

/** Limits on what a person may hand in, so that no file can exhaust memory or the stack. */
export const limits = { bytes: 8 * 1024 * 1024, depth: 40, items: 200_000 } as const;

/** Characters that cannot be printed or stored: controls, lone surrogates, non-characters, private use beyond the basic plane. */
const forbidden =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff\u{f0000}-\u{10ffff}]|\p{Cs}/u;

/**
 * Reads a YAML text as data that knows its places. All text comes out in NFC.
 * Anchors, aliases and tags are refused: an unquoted `&`, `*` or `!` is nearly always meant as text.
 * @param file name for problems
 */
export function readYaml(file: string, content: string): Source {
  const text = content.replace(/^\ufeff/, '');
  const problems: Problem[] = [];
  const add = (rule: MessageKey, at: Omit<Place, 'file'>, values: Record<string, string | number> = {}) =>
    problems.push({ severity: 'error', rule: `yaml/${rule.replace(/^yaml-/, '')}`, message: { key: rule, values }, at: { file, ...at } });
  const empty = (): Source => ({ file, text, data: undefined, problems, locate: () => [0, 0], locateText: () => [0, 0] });
  if (text.length > limits.bytes) {
    add('yaml-too-large', { line: 1 }, { limit: limits.bytes / 1024 / 1024 });
    return empty();
  }
  const lines = new LineCounter();
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, { schema: 'failsafe', version: '1.2', uniqueKeys: true, lineCounter: lines, prettyErrors: false, strict: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    add('yaml-too-deep', { line: 1 }, { limit: limits.depth });
    return empty();
  }
  for (const error of [...document.errors, ...document.warnings]) {
    const [from, to] = error.pos;
    const { key, values } = explainYamlError(error.code, error.message, text, from);
    add(key, { range: [from, Math.max(to, from + 1)] }, values);
  }
  if (document.errors.length > 0) return empty();
  if (document.contents === null) {
    add('yaml-empty', { line: 1 });
    return empty();
  }
  const depth = checkNodes(document.contents, text, add);
  if (depth > limits.depth) {
    add('yaml-too-deep', { line: 1 }, { limit: limits.depth });
    return empty();
  }
  const data = toData(document.contents);
  const locateValue = (pointer: string, key = false) => locate(document.contents, pointer, key);
  return {
    file,
    text,
    data,
    problems,
    locate: locateValue,
    locateText(pointer, from, to) {
      const [start, end] = locateValue(pointer);
      const offsets = mapScalar(text.slice(start, end), valueAt(data, pointer));
      return [start + (offsets[from] ?? 0), start + (offsets[to] ?? end - start)];
    },
  };
}

function valueAt(data: Data, pointer: string): string {
  let value: Data | undefined = data;
  for (const key of readPointer(pointer)) value = Array.isArray(value) ? value[Number(key)] : typeof value === 'object' ? value[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Splits a JSON pointer into its keys. */
export function readPointer(pointer: string): string[] {
  return pointer.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** One more key on a JSON pointer. */
export function joinPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

type Add = (rule: MessageKey, at: Omit<Place, 'file'>, values?: Record<string, string | number>) => void;

/** Reports what YAML reads silently otherwise than the author means; returns the depth of nesting. */
function checkNodes(root: unknown, text: string, add: Add): number {
  let deepest = 0;
  let count = 0;
  visit(root as Node, {
    Node(_key, node, path) {
      deepest = Math.max(deepest, path.length);
      count += 1;
      if (deepest > 2 * limits.depth || count > limits.items) return visit.BREAK;
      const range: [number, number] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
      if (isAlias(node)) add('yaml-alias', { range }, { sign: '*' });
      else if ('anchor' in node && node.anchor) add('yaml-alias', { range: back(text, range[0], '&') }, { sign: '&' });
      else if (node.tag && text.slice(Math.max(0, range[0] - node.tag.length - 2), range[0]).includes('!')) add('yaml-alias', { range: back(text, range[0], '!') }, { sign: '!' });
      if (isScalar(node) && typeof node.value === 'string') {
        const bad = forbidden.exec(node.value);
        if (bad) add('yaml-control', { range }, { code: `U+${bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` });
        if (node.type === 'PLAIN' && /^ #\S/.test(text.slice(range[1], range[1] + 3))) {
          add('yaml-hash', { range: [range[1] + 1, range[1] + 2] });
        }
      }
      return undefined;
    },
  });
  if (count > limits.items) add('yaml-too-large', { line: 1 }, { limit: limits.bytes / 1024 / 1024 });
  // A pair and its collection are two steps of a path; one level of the author's nesting.
  return Math.ceil(deepest / 2);
}

/** Range of a sign standing before an offset. */
function back(text: string, from: number, sign: string): [number, number] {
  const at = text.lastIndexOf(sign, from);
  return at < 0 ? [from, from + 1] : [at, at + 1];
}

function toData(node: unknown): Data {
  if (isMap(node)) {
    const data: { [key: string]: Data } = Object.create(null);
    for (const pair of node.items) data[String(isScalar(pair.key) ? pair.key.value : pair.key).normalize('NFC')] = toData(pair.value);
    return data;
  }
  if (isSeq(node)) return node.items.map(toData);
  if (isScalar(node)) return String(node.value ?? '').normalize('NFC');
  return '';
}

function locate(root: unknown, pointer: string, key: boolean): readonly [number, number] {
  let node: unknown = root;
  let range: readonly [number, number] = rangeOf(root) ?? [0, 0];
  const keys = readPointer(pointer);
  keys.forEach((name, i) => {
    if (!isCollection(node)) return;
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value).normalize('NFC') === name) : undefined;
    const next = isPair(pair) ? pair.value : isSeq(node) ? node.items[Number(name)] : undefined;
    const wantsKey = key && i === keys.length - 1;
    range = (wantsKey ? rangeOf(pair?.key) : rangeOf(next)) ?? rangeOf(pair?.key) ?? range;
    node = next;
  });
  return range;
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}

/** Our words for an error of the YAML reader; the usual slips of people who write text get an own explanation. */
function explainYamlError(code: string, message: string, text: string, at: number): { key: MessageKey; values: Record<string, string> } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(start, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at));
  if (code === 'DUPLICATE_KEY') return { key: 'yaml-duplicate-key', values: {} };
  if (code === 'TAB_AS_INDENT') return { key: 'yaml-tab', values: {} };
  if (code === 'BAD_ALIAS') return { key: 'yaml-alias', values: { sign: '*' } };
  if (/nested mappings are not allowed|implicit keys? (need|must)/i.test(message) && /: /.test(line)) return { key: 'yaml-colon', values: {} };
  const first = /^\s*(?:- )?(?:[\w-]+: )?([%@`|>*&!"'[{\]}])/.exec(line)?.[1];
  if (first === '"' || first === "'" || code === 'MISSING_CHAR') return { key: 'yaml-quote', values: { sign: first ?? '"' } };
  if (first) return { key: 'yaml-first-sign', values: { sign: first } };
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return { key: 'yaml-indent', values: {} };
  return { key: 'yaml-broken', values: { detail: message.replace(/ at line \d+.*$/s, '') } };
}
