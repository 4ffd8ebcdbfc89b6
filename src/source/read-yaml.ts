import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { MessageKey } from '../core/messages.ts';
import type { Problem } from '../core/problem.ts';
import { explainYamlErrors, firstSign, type YamlSlip } from './explain-yaml.ts';
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
export const limits = { bytes: 8 * 1024 * 1024, depth: 40, items: 200_000, slips: 100 } as const;

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
  const told = new Set<number>();
  const lines = new LineCounter();
  const add: Add = (key, range, values = {}) => {
    // One slip a line: what else YAML says of the line mostly follows from it.
    const line = range ? lines.linePos(range[0]).line : 0;
    if (told.has(line) || told.size >= limits.slips) return;
    told.add(line);
    problems.push({
      severity: 'error',
      rule: `yaml/${key.replace(/^yaml-/, '')}`,
      message: { key, values },
      at: { file, ...(range ? { range } : { line: 1 }) },
    });
  };
  const empty = (): Source => ({
    file,
    text,
    data: undefined,
    problems,
    locate: () => [0, 0],
    locateText: () => [0, 0],
  });
  if (text.length > limits.bytes) {
    add('yaml-too-large', undefined, { limit: limits.bytes / 1024 / 1024 });
    return empty();
  }
  let document: ReturnType<typeof parseDocument>;
  try {
    // Repeated keys are looked for below: the reader's own search takes a time that grows with the square of their number.
    document = parseDocument(text, {
      schema: 'failsafe',
      version: '1.2',
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
      strict: true,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    add('yaml-too-deep', undefined, { limit: limits.depth });
    return empty();
  }
  // Tags that mean nothing are reported with all other tags.
  const errors = [...document.errors, ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')];
  const exhausted = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted) {
    add('yaml-too-deep', exhausted.pos, { limit: limits.depth });
    return empty();
  }
  for (const { key, values, range } of explainYamlErrors(errors, text, document.contents)) add(key, range, values);
  if (errors.length > 0) return empty();
  if (document.contents === null) {
    add('yaml-empty', undefined);
    return empty();
  }
  if (!checkNodes(document.contents, text, add)) return empty();
  const data = toData(document.contents);
  const locateValue = (pointer: string, key = false) => locate(document.contents, pointer, key);
  const maps = new Map<string, number[]>();
  return {
    file,
    text,
    data,
    problems,
    locate: locateValue,
    locateText(pointer, from, to) {
      const [start, end] = locateValue(pointer);
      const value = valueAt(data, pointer);
      // Most texts stand in the file letter by letter.
      const opening = text[start] === "'" || text[start] === '"' ? 1 : 0;
      if (end - start === value.length + 2 * opening && text.startsWith(value, start + opening))
        return [start + opening + from, start + opening + to];
      const offsets = maps.get(pointer) ?? mapScalar(text.slice(start, end), value);
      maps.set(pointer, offsets);
      return [start + (offsets[from] ?? 0), start + (offsets[to] ?? end - start)];
    },
  };
}

function valueAt(data: Data, pointer: string): string {
  let value: Data | undefined = data;
  for (const key of readPointer(pointer))
    value = Array.isArray(value) ? value[Number(key)] : typeof value === 'object' ? value[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Splits a JSON pointer into its keys. */
export function readPointer(pointer: string): string[] {
  const keys = pointer.split('/').slice(1);
  return pointer.includes('~') ? keys.map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~')) : keys;
}

/** One more key on a JSON pointer. */
export function joinPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

type Add = (
  key: MessageKey,
  range: readonly [number, number] | undefined,
  values?: Record<string, string | number>,
) => void;

/** Reports what YAML reads silently otherwise than the author means; false when the limits do not let the data be used at all. */
function checkNodes(root: Node, text: string, add: Add): boolean {
  let tooDeep: readonly [number, number] | undefined;
  let count = 0;
  const sign = ({ range, values }: YamlSlip) => add('yaml-first-sign', range, values);
  visit(root, {
    Node(_key, node, path) {
      count += 1;
      const range: [number, number] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
      if (path.length > limits.depth && path.filter(isCollection).length > limits.depth) tooDeep = range;
      if (tooDeep || count > limits.items) return visit.BREAK;
      if (isAlias(node)) sign(firstSign(range[0], '*'));
      else if ('anchor' in node && node.anchor) sign(firstSign(back(text, range[0], '&'), '&'));
      else if (node.tag && text.slice(Math.max(0, range[0] - node.tag.length - 2), range[0]).includes('!'))
        sign(firstSign(back(text, range[0], '!'), '!'));
      if (isMap(node)) checkKeys(node, text, add);
      if (isScalar(node) && typeof node.value === 'string') {
        const bad = forbidden.exec(node.value);
        if (bad) {
          // Written as itself it stands in the text; written as an escape, only its value is known to hold it.
          const at = forbidden.exec(text.slice(...range))?.index;
          add('yaml-control', at === undefined ? range : [range[0] + at, range[0] + at + bad[0].length], {
            code: `U+${bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
          });
        }
        if (node.type === 'PLAIN' && /^ #\S/.test(text.slice(range[1], range[1] + 3)))
          add('yaml-hash', [range[1] + 1, range[1] + 2]);
      }
      return undefined;
    },
  });
  if (tooDeep) add('yaml-too-deep', [tooDeep[0], tooDeep[0] + 1], { limit: limits.depth });
  else if (count > limits.items) add('yaml-too-many', undefined, { limit: limits.items });
  else return true;
  return false;
}

/** Keys that stand twice, and those that are no text (`? …`, `[a]: …`). */
function checkKeys(map: YAMLMap, text: string, add: Add): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const range = rangeOf(key);
    if (!range) continue;
    if (!isScalar(key)) add('yaml-first-sign', [range[0], range[0] + 1], { sign: text.charAt(range[0]) });
    else if (/^\?\s+$/.test(text.slice(text.lastIndexOf('?', range[0]), range[0])))
      add('yaml-first-sign', [text.lastIndexOf('?', range[0]), text.lastIndexOf('?', range[0]) + 1], { sign: '?' });
    else {
      const name = String(key.value).normalize('NFC');
      if (seen.has(name)) add('yaml-duplicate-key', range, { key: name });
      seen.add(name);
    }
  }
}

/** Where a sign stands before an offset. */
function back(text: string, from: number, sign: string): number {
  let at = text.lastIndexOf(sign, from);
  while (text[at - 1] === sign) at -= 1;
  return at < 0 ? from : at;
}

function toData(node: unknown): Data {
  if (isMap(node)) {
    const data: { [key: string]: Data } = Object.create(null);
    for (const pair of node.items)
      data[String(isScalar(pair.key) ? pair.key.value : pair.key).normalize('NFC')] = toData(pair.value);
    return data;
  }
  if (isSeq(node)) return node.items.map(toData);
  if (isScalar(node)) return String(node.value ?? '').normalize('NFC');
  // An alias is refused; as the text it looks like it hides no second fault.
  return isAlias(node) ? `*${node.source}` : '';
}

function locate(root: unknown, pointer: string, key: boolean): readonly [number, number] {
  let node: unknown = root;
  let range: readonly [number, number] = rangeOf(root) ?? [0, 0];
  const keys = readPointer(pointer);
  keys.forEach((name, i) => {
    if (!isCollection(node)) return;
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value).normalize('NFC') === name)
      : undefined;
    const next = isPair(pair) ? pair.value : isSeq(node) ? node.items[Number(name)] : undefined;
    const wantsKey = key && i === keys.length - 1;
    range = (wantsKey && pair ? rangeOf(pair.key) : rangeOf(next)) ?? rangeOf(pair?.key) ?? range;
    node = next;
  });
  return range;
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}
