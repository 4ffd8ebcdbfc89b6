import { isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { mapSeen } from '../core/hidden-signs.ts';
import { limits } from '../core/limits.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Problem } from '../core/problem.ts';
import type { Data } from './data.ts';
import { explainYamlErrors } from './explain-yaml.ts';
import { mapScalar } from './map-scalar.ts';
import { type Add, rangeOf, readNodes, readScalar } from './read-nodes.ts';

/** A YAML text, its data, and where each value stands. */
export interface Source {
  readonly file: string;
  /** The text without byte-order mark. */
  readonly text: string;
  /** Undefined when the text could not be read at all. */
  readonly data: Data | undefined;
  readonly problems: readonly Problem[];
  /** Digest of a schema that the data is known to satisfy. */
  readonly validUnder?: string;
  /** Offsets of the value, or of the key, at a JSON pointer; the nearest parent when there is none. */
  locate(pointer: string, key?: boolean): readonly [number, number];
  /** Offsets of a stretch (UTF-16 units of the value) of the text at a JSON pointer. */
  locateText(pointer: string, from: number, to: number): readonly [number, number];
}

/**
 * Reads a YAML text as data that knows its places. All text comes out as it is seen (`core/hidden-signs.ts`) and in NFC.
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
    problems.push(makeProblem(key, { file, ...(range ? { range } : { line: 1 }) }, { values }));
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
  if (errors.length > 0) {
    for (const { key, values, range } of explainYamlErrors(errors, text, document.contents)) add(key, range, values);
    return empty();
  }
  if (document.contents === null) {
    add('yaml-empty', undefined);
    return empty();
  }
  const data = readNodes(document.contents, text, add);
  if (data === undefined) return empty();
  const locateValue = (pointer: string, key = false) => locate(document.contents, pointer, key).range;
  const texts = new Map<string, PlacedText>();
  const placeText = (pointer: string): PlacedText => {
    const { node, range } = locate(document.contents, pointer, false);
    const [start, end] = range;
    const value = textAt(data, pointer) ?? '';
    // Most texts stand in the file letter by letter.
    const opening = text[start] === "'" || text[start] === '"' ? 1 : 0;
    if (end - start === value.length + 2 * opening && text.startsWith(value, start + opening))
      return { start: start + opening, end };
    return { start, end, offsets: mapValue(text.slice(start, end), isScalar(node) ? String(node.value) : value) };
  };
  return {
    file,
    text,
    data,
    problems,
    locate: locateValue,
    locateText(pointer, from, to) {
      const placed = texts.get(pointer) ?? placeText(pointer);
      texts.set(pointer, placed);
      const { start, end, offsets } = placed;
      return offsets
        ? [start + (offsets[from] ?? 0), start + (offsets[to] ?? end - start)]
        : [start + from, start + to];
    },
  };
}

/** Where a text stands in the file, found once for all problems in it. */
interface PlacedText {
  readonly start: number;
  readonly end: number;
  /** From the start, for each unit of the text and its end; without them they are side by side. */
  readonly offsets?: readonly number[];
}

/** The value at a JSON pointer; undefined when there is none. */
export function valueAt(data: Data | undefined, pointer: string): Data | undefined {
  return readPointer(pointer).reduce(childAt, data);
}

/** The value under a key or index; undefined when there is none. */
export function childAt(data: Data | undefined, key: string): Data | undefined {
  return Array.isArray(data) ? data[Number(key)] : typeof data === 'object' ? data[key] : undefined;
}

/** The text at a JSON pointer; undefined when there is none. */
export function textAt(data: Data | undefined, pointer: string): string | undefined {
  const value = valueAt(data, pointer);
  return typeof value === 'string' ? value : undefined;
}

/** Splits a JSON pointer into its keys. */
export function readPointer(pointer: string): string[] {
  const keys = pointer.split('/').slice(1);
  return pointer.includes('~') ? keys.map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~')) : keys;
}

/** A JSON pointer without its last key. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** One more key on a JSON pointer. */
export function joinPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** Where each UTF-16 unit of a value stands in the scalar as written, through what reading leaves out. */
function mapValue(raw: string, decoded: string): number[] {
  const written = decoded.normalize('NFC');
  const offsets = mapScalar(raw, written);
  const seen = mapSeen(written);
  return seen === undefined ? offsets : seen.map((at) => offsets[at]!);
}

function locate(root: unknown, pointer: string, key: boolean): { node: unknown; range: readonly [number, number] } {
  let node: unknown = root;
  let range: readonly [number, number] = rangeOf(root) ?? [0, 0];
  const keys = readPointer(pointer);
  keys.forEach((name, i) => {
    if (!isCollection(node)) return;
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && readScalar(item.key.value) === name)
      : undefined;
    const next = isPair(pair) ? pair.value : isSeq(node) ? node.items[Number(name)] : undefined;
    const wantsKey = key && i === keys.length - 1;
    range = (wantsKey && pair ? rangeOf(pair.key) : rangeOf(next)) ?? rangeOf(pair?.key) ?? range;
    node = next;
  });
  return { node, range };
}
