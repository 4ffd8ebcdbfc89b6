import { isDeepStrictEqual } from 'node:util';
import type { Data } from '../source/data.ts';
import { joinPointer, parentOf, readYaml, type Source, valueAt } from '../source/read-yaml.ts';

/** A stretch of the file and what is to stand there; offsets in its text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is typed of an item. */
export interface Lines {
  /** Its lines without dash and indent. */
  readonly lines: readonly string[];
  /** Comments above it, likewise. */
  readonly comments: readonly string[];
}

/** An item of a list, and where it stands. */
export interface Item extends Lines {
  readonly from: number;
  readonly to: number;
  /** Blanks before its dash; undefined for an item among brackets. */
  readonly indent?: string;
}

/**
 * The item of a list: on lines of its own with what is said of it behind and right above it, or among brackets.
 * @returns undefined where it shares its line with others (`- - a`)
 */
export function itemAt(source: Source, pointer: string): Item | undefined {
  const { text } = source;
  const [start, end] = source.locate(pointer);
  const [open] = source.locate(parentOf(pointer));
  if (text[open] === '[') return { from: start, to: end, lines: text.slice(start, end).split('\n'), comments: [] };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const head = /^( *)-( +)$/.exec(text.slice(lineStart, start));
  if (!head) return undefined;
  const [, indent = '', gap = ''] = head;
  const to = text[end - 1] === '\n' && end > start ? end : endOfLine(text, end);
  if (!/^[ \t]*(?:#.*)?\n?$/.test(text.slice(end, to))) return undefined;
  const inside = ' '.repeat(indent.length + 1 + gap.length);
  const own = text.slice(start, to).replace(/\n$/, '').split('\n');
  const lines = own.map((line, i) => (i > 0 && line.startsWith(inside) ? line.slice(inside.length) : line));
  const from = skipCommentsAbove(text, lineStart, indent);
  const above = text.slice(from, lineStart).split('\n').slice(0, -1);
  return { from, to, indent, lines, comments: above.map((line) => line.slice(indent.length)) };
}

/** Takes an item away; the last of a list with the key of the list. */
export function removeItem(source: Source, pointer: string): Stretch | undefined {
  const list = parentOf(pointer);
  const held = valueAt(source.data, list);
  if (!Array.isArray(held) || held.length < 2) return removeKey(source, list);
  const item = itemAt(source, pointer);
  if (!item) return undefined;
  const { from, to, indent } = item;
  if (indent !== undefined) return { from, to, text: '' };
  // With the comma behind it, the last with the one before it.
  const behind = /^\s*,\s*/.exec(source.text.slice(to))?.[0].length ?? 0;
  if (behind > 0) return { from, to: to + behind, text: '' };
  const before = /,\s*$/.exec(source.text.slice(0, from))?.[0].length ?? 0;
  return { from: from - before, to, text: '' };
}

/** A key with its value, on lines of its own. */
interface Key {
  readonly from: number;
  readonly to: number;
  /** What stands before the key: blanks, and the dash of an item that begins with it. */
  readonly head: string;
  /** Its lines without that. */
  readonly lines: readonly string[];
}

/** @returns undefined where the key shares its line with others (`{a: 1, b: 2}`) */
export function keyAt(source: Source, pointer: string): Key | undefined {
  const { text } = source;
  const [start] = source.locate(pointer, true);
  const [, end] = source.locate(pointer);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text[end - 1] === '\n' ? end : endOfLine(text, end);
  const head = text.slice(from, start);
  if (!/^[ -]*$/.test(head) || !/^[ \t]*(?:#.*)?\n?$/.test(text.slice(end, to))) return undefined;
  const inside = ' '.repeat(head.length);
  const own = text.slice(start, to).replace(/\n$/, '').split('\n');
  return { from, to, head, lines: own.map((line) => (line.startsWith(inside) ? line.slice(inside.length) : line)) };
}

/** Takes a key and its value away. */
export function removeKey(source: Source, pointer: string): Stretch | undefined {
  const key = keyAt(source, pointer);
  return key && key.head.trim() === '' ? { from: key.from, to: key.to, text: '' } : undefined;
}

/** Puts another item in the place of one: its lines, without dash and indent; undefined where what is said within the old one in comments would be lost. */
export function replaceItem(source: Source, pointer: string, lines: readonly string[]): Stretch | undefined {
  const item = itemAt(source, pointer);
  if (!item || item.indent === undefined || item.lines.some(isCommented)) return undefined;
  return { from: item.from, to: item.to, text: writeItem({ lines, comments: item.comments }, item.indent) };
}

/** Whether a line may hold a comment. */
export function isCommented(line: string): boolean {
  return /(?:^|\s)#/.test(line);
}

/** Puts another value under a key: the lines of both, without indent; undefined where a comment within would be lost. */
export function replaceKey(source: Source, pointer: string, lines: readonly string[]): Stretch | undefined {
  const key = keyAt(source, pointer);
  if (!key) return undefined;
  const [, end] = source.locate(pointer);
  const behind = /^[ \t]*#[^\n]*/.exec(source.text.slice(end, key.to))?.[0] ?? '';
  const canStand = behind === '' || lines.length === 1 || lines[0]!.endsWith(':');
  if (
    !canStand ||
    key.lines
      .join('\n')
      .slice(0, -behind.length || undefined)
      .split('\n')
      .some(isCommented)
  )
    return undefined;
  const rest = ' '.repeat(key.head.length);
  const own = lines.map((line, i) => (i === 0 ? key.head + line + behind : rest + line));
  return { from: key.from, to: key.to, text: `${own.join('\n')}\n` };
}

/** Puts a key that an object lacks before those it has, or behind them: the lines of the key with its value, without indent. */
export function insertKey(
  source: Source,
  pointer: string,
  side: 'before' | 'after',
  lines: readonly string[],
): Stretch | undefined {
  const holder = valueAt(source.data, parentOf(pointer));
  if (typeof holder !== 'object' || Array.isArray(holder) || valueAt(source.data, pointer) !== undefined)
    return undefined;
  const beside = Object.keys(holder).at(side === 'before' ? 0 : -1);
  const key = beside === undefined ? undefined : keyAt(source, joinPointer(parentOf(pointer), beside));
  if (!key) return undefined;
  const rest = ' '.repeat(key.head.length);
  if (side === 'before') {
    const text = key.head + lines.map((line) => `${line}\n${rest}`).join('');
    return { from: key.from, to: key.from + key.head.length, text };
  }
  const isOpen = source.text[key.to - 1] !== '\n';
  return { from: key.to, to: key.to, text: (isOpen ? '\n' : '') + lines.map((line) => `${rest}${line}\n`).join('') };
}

/** Puts an item beside another of the list. */
export function insertItem(source: Source, beside: string, side: 'before' | 'after', own: Lines): Stretch | undefined {
  const item = itemAt(source, beside);
  if (!item) return undefined;
  const { indent } = item;
  if (indent === undefined) {
    const { lines, comments } = own;
    const isOne = lines.length === 1 && comments.length === 0;
    const value = isOne ? amongBrackets(lines[0]!) : undefined;
    if (value === undefined) return undefined;
    return side === 'before'
      ? { from: item.from, to: item.from, text: `${value}, ` }
      : { from: item.to, to: item.to, text: `, ${value}` };
  }
  const at = side === 'before' ? item.from : item.to;
  const text = writeItem(own, indent);
  const isOpen = at > 0 && source.text[at - 1] !== '\n';
  return { from: at, to: at, text: isOpen ? `\n${text}` : text };
}

function writeItem({ lines, comments }: Lines, indent: string): string {
  const above = comments.map((line) => indent + line);
  const own = lines.map((line, i) => (i === 0 ? `${indent}- ${line}` : line === '' ? '' : `${indent}  ${line}`));
  return `${[...above, ...own].join('\n')}\n`;
}

/** A value as it is typed among brackets. */
function amongBrackets(value: string): string | undefined {
  const [alone] = listOf(`- ${value}`);
  if (alone !== undefined && isDeepStrictEqual(listOf(`[${value}]`), [alone])) return value;
  return typeof alone === 'string' ? `'${alone.replaceAll("'", "''")}'` : undefined;
}

function listOf(text: string): readonly Data[] {
  const { data } = readYaml('', text);
  return Array.isArray(data) ? data : [];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Comments of an item stand above it, as far in as its dash. */
function skipCommentsAbove(text: string, lineStart: number, indent: string): number {
  let from = lineStart;
  for (;;) {
    const above = text.lastIndexOf('\n', from - 2) + 1;
    if (from === 0 || !text.slice(above, from).startsWith(`${indent}#`)) return from;
    from = above;
  }
}
