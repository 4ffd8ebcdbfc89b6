import { isDeepStrictEqual } from 'node:util';
import { joinPointer, parentOf, readYaml, type Source } from '../source/read-yaml.ts';
import { findFitting } from './find-fitting.ts';
import type { Stretch } from './splice-entries.ts';

/** A comment to be written into a file. */
export interface Comment {
  /** The text that it is about. */
  readonly pointer: string;
  /** What is said, each in one line: the first, and what answers it. */
  readonly said: readonly string[];
}

/** Signs that a line of a comment takes at most, indent and all; a word that is longer is left whole. */
const width = 100;

/** So often some comments are tried in search of those that would be read as something else. */
const tries = 60;

/**
 * Writes comments above the entries that they are about, on lines of their own. What stands in a comment of the file already is not
 * written again, only the answers that are new. Nothing else of the file changes.
 * @returns how many of them were written, or have new answers
 */
export function writeComments(source: Source, comments: readonly Comment[]): { text: string; count: number } {
  const { text } = source;
  const met = new Map<string, number>();
  const stretches = comments.map((comment) => {
    const [first = ''] = comment.said;
    const nth = met.get(first) ?? 0;
    met.set(first, nth + 1);
    return writeComment(source, comment, nth);
  });
  const write = (some: readonly Stretch[]) => {
    let [out, at] = ['', 0];
    for (const { from, text: lines } of some.toSorted((a, b) => a.from - b.from)) {
      out += text.slice(at, from) + lines;
      at = from;
    }
    return out + text.slice(at);
  };
  const isSame = (some: readonly Stretch[]) => isDeepStrictEqual(readYaml(source.file, write(some)).data, source.data);
  const fresh = stretches.filter((one) => one.text !== '');
  const fitting = fresh.length === 0 ? fresh : findFitting(fresh, isSame, tries);
  return { text: write(fitting), count: fitting.length };
}

/** @param nth how many comments of the same words stand before it */
function writeComment(source: Source, { pointer, said }: Comment, nth: number): Stretch {
  const { text } = source;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const [first = '', ...answers] = said;
  const written = findWritten(text, first, nth);
  const { at, indent, held = '' } = written ?? lineOf(source, pointer);
  const fresh = answers.filter((one) => !held.includes(squeeze(one)));
  const lines = [
    ...(written ? [] : wrap(first, `${indent}# `, `${indent}#   `)),
    ...fresh.flatMap((one) => wrap(one, `${indent}#   - `, `${indent}#     `)),
  ];
  const isOpen = at > 0 && text[at - 1] !== '\n' && lines.length > 0;
  return { from: at, to: at, text: (isOpen ? end : '') + lines.map((line) => line + end).join('') };
}

/** Where comments stand, or are to stand. */
interface Place {
  /** Begin of a line. */
  readonly at: number;
  readonly indent: string;
  /** What answers a comment there. */
  readonly held?: string;
}

/** The line that an entry begins on: of the innermost one that has lines of its own. */
function lineOf(source: Source, pointer: string): Place {
  const { text } = source;
  const [first = ''] = Object.keys(source.data ?? {});
  const chain: string[] = [];
  for (let one = pointer === '' ? joinPointer('', first) : pointer; one !== ''; one = parentOf(one)) chain.unshift(one);
  let found: Place = { at: 0, indent: '' };
  for (const one of chain) {
    const [start] = source.locate(one, true);
    const at = text.lastIndexOf('\n', start - 1) + 1;
    const head = /^( *)(?:- +)*$/.exec(text.slice(at, start));
    if (head) found = { at, indent: head[1]! };
    // Among brackets nothing has lines of its own.
    if (/[[{]/.test(text.charAt(source.locate(one)[0]))) break;
  }
  return found;
}

/** The line behind a comment that says this and behind its answers: it may have been moved, or wrapped otherwise. */
function findWritten(text: string, first: string, nth: number): Place | undefined {
  const wanted = squeeze(first);
  let [said, held, at, count] = ['', '', 0, 0];
  let found: Place | undefined;
  for (const line of text.split(/(?<=\n)/)) {
    const [, indent, words] = /^([ \t]*)#([^\n]*)/.exec(line) ?? [];
    if (found && !(words && /^ {3}/.test(words))) return { ...found, held: squeeze(held) };
    at += line.length;
    said = words === undefined ? '' : `${said} ${words}`;
    if (found) {
      held = `${held} ${words}`;
      found = { ...found, at };
    } else if (indent !== undefined && squeeze(said).endsWith(wanted)) {
      if (count === nth) found = { at, indent };
      count += 1;
      said = '';
    }
  }
  return found && { ...found, held: squeeze(held) };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** With these begin comments that tell a program something: no line of somebody's words does, so that none excuses a finding. */
const directive = /^(?:kehoach|xem|yaml-language-server)(?!\p{L})/iu;

function wrap(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + 1 + word.length > width && !directive.test(word)) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
