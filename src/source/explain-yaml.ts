import { isScalar, type Node, visit } from 'yaml';
import { codeOf } from '../core/hidden-signs.ts';
import type { MessageValues, Words } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import { findOddSigns, type OddSign } from './find-odd-signs.ts';
import { indentWanted, itemBelow, keyColumn, type Level, lackOf, placeOfText, spacesForTab } from './name-columns.ts';

/** An error of the YAML reader in our words, at the place where the author slipped. */
export interface YamlSlip {
  readonly key: ProblemKey;
  readonly values: MessageValues;
  readonly range: readonly [number, number];
}

interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** A line of the text: where it starts, its key if it has one, and the value behind it. */
interface Line {
  readonly start: number;
  readonly text: string;
  /** Columns of indentation. */
  readonly indent: number;
  /** Columns at which the dashes stand. */
  readonly dashes: readonly number[];
  readonly key: string | undefined;
  /** Column of what follows dashes and key. */
  readonly at: number;
  readonly value: string;
}

/**
 * Says of each error of the reader what the author most likely did: the reader tells where it gave up, which is often
 * lines below the slip. Errors that only follow from another are left out.
 */
export function explainYamlErrors(errors: readonly YamlError[], text: string, contents: unknown): YamlSlip[] {
  const lines = readLines(text);
  const runaway = findRunawayQuote(contents, text);
  const odd = findOddSigns(text);
  const slips = errors.map((error): YamlSlip => {
    if (runaway !== undefined && error.pos[0] > runaway) return openQuote(lines[lineIndex(lines, runaway)]!);
    return explain(error, lines);
  });
  slips.push(...odd.map(tellOddSign));
  slips.sort((a, b) => a.range[0] - b.range[0]);
  const oddLine = odd[0] ? lineIndex(lines, odd[0].from) : Number.POSITIVE_INFINITY;
  const tab = slips.find(({ key }) => key === 'yaml-tab');
  const tabLine = tab ? lineIndex(lines, tab.range[0]) : Number.POSITIVE_INFINITY;
  return slips.filter(({ key, range }, i) => {
    // A tab misleads the reader from the line above it on, and so does a sign that looks like a blank or a dash.
    if (/^yaml-(?:broken|key|dash|indent)$/.test(key) && lineIndex(lines, range[0]) >= Math.min(tabLine, oddLine) - 1)
      return false;
    return key !== 'yaml-broken' || i === 0;
  });
}

function explain({ code, message, pos }: YamlError, lines: readonly Line[]): YamlSlip {
  const index = lineIndex(lines, pos[0]);
  const line = lines[index]!;
  const slip = (key: ProblemKey, from: number, to: number, values: MessageValues = {}): YamlSlip => ({
    key,
    values,
    range: [from, Math.max(to, from + 1)],
  });
  const value = line.start + line.at;
  const lineEnd = line.start + line.text.length;
  if (code === 'TAB_AS_INDENT') {
    const end = line.start + /^\s*/.exec(line.text)![0].length;
    return slip('yaml-tab', line.start, end, spacesForTab(lines, index));
  }
  if (code === 'MULTIPLE_DOCS') return slip('yaml-documents', line.start, lineEnd);
  if (code === 'BAD_DQ_ESCAPE') return slip('yaml-escape', pos[0], pos[0] + 2);
  if (code === 'BAD_DIRECTIVE') return firstSign(line.start, '%');
  if (/closing ["']quote/.test(message)) {
    const sign = message.includes('"') ? '"' : "'";
    return openQuote(lines.find((one) => one.value.startsWith(sign) && one.value.indexOf(sign, 1) < 0) ?? line);
  }
  if (/^Flow (map|sequence)/.test(message)) {
    const opened = lines.slice(0, index + 1).findLast((one) => /^[[{]/.test(one.value)) ?? line;
    return slip('yaml-bracket', opened.start + opened.at, opened.start + opened.at + 1, {
      sign: opened.value.charAt(0),
    });
  }
  const first = line.value.charAt(0);
  if (first === '"' || first === "'") {
    const closed = line.value.indexOf(first, 1) + 1;
    if (closed > 0 && closed < line.value.trimEnd().length)
      return slip(first === '"' ? 'yaml-text-after-quote' : 'yaml-quote-inside', value + closed, lineEnd);
    if (closed === 0) return openQuote(line);
  }
  if (line.key !== undefined && line.value.startsWith('- ')) {
    const item = itemBelow(keyColumn(line), line.value.slice(2));
    return slip('yaml-list', value, value + 1, { key: line.key, item });
  }
  if (/^[%@`|>*&![{\]},]/.test(first) || /^[-?] /.test(line.value)) return firstSign(value, first);
  if (line.key !== undefined && /:( |$)/.test(line.value))
    return slip('yaml-colon', value, value + line.value.search(/:( |$)/) + 1);
  const tight = line.key === undefined ? /^\s*(?:- +)*[a-z][\w-]*:(?=\S)/.exec(line.text) : undefined;
  if (tight) return slip('yaml-key-space', line.start + tight[0].length - 1, line.start + tight[0].length);
  const word = /^[a-z][\w-]*(?= )/.exec(line.value)?.[0];
  const next = lines[index + 1];
  const isKey = lines.some(({ key }) => key === word) || (next?.key !== undefined && keyColumn(next) === line.at);
  if (line.key === undefined && word !== undefined && isKey)
    return slip('yaml-no-colon', value, value + word.length, { key: word });
  const lack = line.key === undefined && line.dashes.length === 0 ? lackOf(lines, index) : undefined;
  if (lack) return slip(lack === 'dash' ? 'yaml-dash' : 'yaml-key', value, lineEnd, { text: placeOfText(line.value) });
  const astray = line.key === undefined && code === 'MULTILINE_IMPLICIT_KEY' ? undefined : findBadIndent(lines, index);
  if (astray) return slip('yaml-indent', astray.line.start, astray.line.start + astray.line.indent, astray.values);
  if (code === 'MULTILINE_IMPLICIT_KEY') return slip('yaml-broken', value, lineEnd);
  return slip('yaml-broken', pos[0], Math.min(pos[1], lineEnd));
}

/** What an odd sign is, and what to type for it. */
export function tellOddSign({ from, to, sign, right }: OddSign): YamlSlip {
  const key = right === '- ' ? 'yaml-bullet' : right === ' ' ? 'yaml-odd-blank' : 'yaml-hidden';
  const values = { sign, code: codeOf(sign), name: sign === '\u00a0' ? noBreakSpace : oddSpace };
  return { key, values, range: [from, to] };
}

const noBreakSpace: Words = { vi: 'dấu cách không ngắt', en: 'no-break space' };
const oddSpace: Words = { vi: 'dấu cách lạ', en: 'odd space' };

/** What a sign at the start of text means to YAML, and what to do. */
export function firstSign(at: number, sign: string): YamlSlip {
  return { key: 'yaml-first-sign', values: { sign }, range: [at, at + 1] };
}

function openQuote(line: Line): YamlSlip {
  const at = line.start + line.at;
  return { key: 'yaml-quote', values: { sign: line.value.charAt(0) }, range: [at, line.start + line.text.length] };
}

/** Start of a quoted text that runs over lines which look like items or keys: its end was forgotten. */
function findRunawayQuote(contents: unknown, text: string): number | undefined {
  let found: number | undefined;
  if (contents) {
    visit(contents as Node, (_key, node) => {
      if (!isScalar(node) || !node.range || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE'))
        return undefined;
      if (!/\n\s*(- |[a-z][\w-]*:)/.test(text.slice(node.range[0], node.range[1]))) return undefined;
      found = node.range[0];
      return visit.BREAK;
    });
  }
  return found;
}

/** The line nearest above (or at) a place whose indentation fits none of the levels open there. */
function findBadIndent(lines: readonly Line[], upTo: number): { line: Line; values: MessageValues } | undefined {
  let open: Level[] = [];
  let found: { line: Line; values: MessageValues } | undefined;
  let valued = false;
  for (const [i, line] of lines.entries()) {
    if (i > upTo + 1) break;
    if (
      line.text.trim() === '' ||
      line.text.trim().startsWith('#') ||
      (line.dashes.length === 0 && line.key === undefined)
    )
      continue;
    const kind = line.dashes.length > 0 ? 'list' : 'keys';
    const before = open;
    open = open.filter(({ column }) => column <= line.indent);
    // A list may stand as far left as the key it belongs to.
    if (kind === 'keys' && open.at(-1)?.kind === 'list' && open.at(-2)?.column === line.indent) open.pop();
    const top = open.at(-1);
    if (top && (top.column < line.indent ? valued : top.kind !== kind && !(kind === 'list' && !valued))) {
      found = {
        line,
        values: indentWanted(
          line.indent,
          before.filter((level) => level.kind === kind),
        ),
      };
      // Lines below are judged by the levels that this one does not fit.
      open = before;
      continue;
    }
    const levels: Level[] = line.dashes.map((column) => ({ column, kind: 'list', name: '-', line: i + 1 }));
    if (line.key !== undefined) levels.push({ column: keyColumn(line), kind: 'keys', name: line.key, line: i + 1 });
    open = [
      ...open,
      ...levels.filter(
        ({ column, kind: sort }) => !open.some((level) => level.column === column && level.kind === sort),
      ),
    ];
    valued = line.value.trim() !== '';
  }
  return found;
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    const line = part.replace(/\r$/, '');
    const dashes: number[] = [];
    let at = /^ */.exec(line)![0].length;
    const indent = at;
    for (let dash = /^- +|^-$/.exec(line.slice(at)); dash; dash = /^- +|^-$/.exec(line.slice(at))) {
      dashes.push(at);
      at += dash[0].length;
    }
    const key = /^([^\s:'"[\]{}#&*!|>%@`,-][^:'"#]{0,60}?)[ \t]*:(?:[ \t]+|$)/.exec(line.slice(at));
    if (key) at += key[0].length;
    lines.push({ start, text: line, indent, dashes, key: key?.[1], at, value: line.slice(at) });
    start += part.length + 1;
  }
  return lines;
}

/** The line an offset lies in; the end of the text belongs to the last line with something on it. */
function lineIndex(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && low === lines.length - 1 && lines[low]!.text === '') low -= 1;
  return low;
}
