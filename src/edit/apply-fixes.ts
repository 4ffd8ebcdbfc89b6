import type { Fix, Problem } from '../core/problem.ts';
import { readSyllable } from '../core/syllable.ts';
import { likeCapitals, vietnameseLetters } from '../core/vietnamese.ts';
import type { Data } from '../source/data.ts';
import { readYaml, type Source, textAt } from '../source/read-yaml.ts';

/** A stretch of the file and what is to stand there. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Planned {
  readonly problem: Problem;
  readonly fix: Fix;
  readonly splices: readonly Splice[];
}

/**
 * Carries out the safe fixes of a file by splicing its text: comments, layout and line ends stay as they are.
 * A fix is left out when it overlaps one before it (it is found again next time), when it would make another word,
 * or when the file read again would say anything else than meant.
 * @returns the text of the file without byte-order mark, and the problems that were mended, in the order of the file
 */
export function applyFixes(source: Source, problems: readonly Problem[]): { text: string; applied: Problem[] } {
  const planned = planFixes(source, problems);
  const whole = trySplices(
    source,
    planned,
    planned.flatMap(({ splices }) => splices),
  );
  if (whole !== undefined) return { text: whole, applied: planned.map(({ problem }) => problem) };
  // Something does not fit: from the end, one by one, so that places before stay right.
  let current = source;
  const applied: Problem[] = [];
  for (const one of planned.toReversed()) {
    const text = trySplices(current, [one], one.splices) ?? trySplices(current, [one], quoteScalar(current, one.fix));
    if (text === undefined) continue;
    current = readYaml(source.file, text);
    applied.unshift(one.problem);
  }
  return { text: current.text, applied };
}

/** The fixes that can be carried out together, in the order of the file. */
function planFixes(source: Source, problems: readonly Problem[]): Planned[] {
  const all = problems.flatMap((problem): Planned[] => {
    const { fix, at } = problem;
    if (!fix || at.file !== source.file) return [];
    const value = textAt(source.data, fix.pointer);
    if (value === undefined || !(keepsWords(value, applyTo(value, fix)) || isStrange(value.slice(fix.from, fix.to))))
      return [];
    const splices = toSplices(source, fix, value);
    return splices.length > 0 ? [{ problem, fix, splices }] : [];
  });
  const sorted = all.toSorted((a, b) => a.splices[0]!.from - b.splices[0]!.from);
  const kept: Planned[] = [];
  for (const one of sorted) {
    const before = kept.at(-1);
    const free =
      !before ||
      one.fix.range !== undefined ||
      before.fix.pointer !== one.fix.pointer ||
      before.fix.to < one.fix.from ||
      (before.fix.to === one.fix.from && one.fix.to > one.fix.from && before.fix.to > before.fix.from);
    if (free && !isInside(kept, one)) kept.push(one);
  }
  return kept;
}

function isInside(kept: readonly Planned[], one: Planned): boolean {
  const end = Math.max(-1, ...kept.slice(-20).flatMap(({ splices }) => splices.map(({ to }) => to)));
  return one.splices[0]!.from < end;
}

/** Only the signs that change are touched; a fix whose text is the same puts decomposed letters together. */
function toSplices(source: Source, { pointer, from, to, text, range }: Fix, value: string): Splice[] {
  if (range) return [{ from: range[0], to: range[1], text }];
  const old = value.slice(from, to);
  const encode = encoderFor(source.text[source.locate(pointer)[0]] ?? '');
  if (old === text) {
    const [start, end] = source.locateText(pointer, from, to);
    const raw = source.text.slice(start, end);
    return raw === raw.normalize('NFC') ? [] : [{ from: start, to: end, text: raw.normalize('NFC') }];
  }
  if (old.length === text.length) {
    return [...old].length !== old.length
      ? []
      : [...old].flatMap((sign, i) => {
          if (sign === text[i]) return [];
          const [start, end] = source.locateText(pointer, from + i, from + i + 1);
          return [{ from: start, to: end, text: encode(text[i]!) }];
        });
  }
  let head = 0;
  while (head < Math.min(old.length, text.length) && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, text.length) - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const [start, end] = source.locateText(pointer, from + head, to - tail);
  return [{ from: start, to: Math.max(start, end), text: encode(text.slice(head, text.length - tail)) }];
}

/** How a sign is written in a scalar that begins with this sign. */
function encoderFor(first: string): (text: string) => string {
  if (first === '"') return (text) => text.replace(/["\\]/g, '\\$&');
  if (first === "'") return (text) => text.replaceAll("'", "''");
  return (text) => text;
}

/** For a plain scalar that the change would make something else (`a:b` -> `a: b`): the whole in single quotes. */
function quoteScalar(source: Source, fix: Fix): Splice[] {
  const [from, to] = source.locate(fix.pointer);
  const raw = source.text.slice(from, to);
  const value = textAt(source.data, fix.pointer);
  if (value === undefined || fix.range || /^["'|>]|\n/.test(raw)) return [];
  return [{ from, to, text: `'${applyTo(value, fix).replaceAll("'", "''")}'` }];
}

/** The text with the splices, or undefined when it would not read as meant. */
function trySplices(source: Source, planned: readonly Planned[], splices: readonly Splice[]): string | undefined {
  if (splices.length === 0) return planned.length === 0 ? source.text : undefined;
  let text = source.text;
  for (const { from, to, text: replacement } of splices.toSorted((a, b) => b.from - a.from))
    text = text.slice(0, from) + replacement + text.slice(to);
  const wanted = new Map<string, string>();
  for (const { fix } of planned.toReversed())
    wanted.set(fix.pointer, applyTo(wanted.get(fix.pointer) ?? textAt(source.data, fix.pointer) ?? '', fix));
  const read = readYaml(source.file, text);
  if (read.data === undefined || read.problems.length > source.problems.length) return undefined;
  return source.data !== undefined && isSame(source.data, read.data, wanted, '') ? text : undefined;
}

/** The data after is the data before but for the values wanted. */
function isSame(before: Data, after: Data, wanted: ReadonlyMap<string, string>, pointer: string): boolean {
  if (typeof before === 'string') return after === (wanted.get(pointer) ?? before);
  if (typeof after === 'string' || Array.isArray(before) !== Array.isArray(after)) return false;
  const keys = Object.keys(before);
  const left = before as { readonly [key: string]: Data };
  const right = after as { readonly [key: string]: Data };
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => right[key] !== undefined && isSame(left[key]!, right[key], wanted, `${pointer}/${key}`))
  );
}

function applyTo(value: string, { from, to, text, range }: Fix): string {
  // What the value does not show changes nothing of it.
  return range ? value : value.slice(0, from) + text + value.slice(to);
}

/** Signs beyond the keyboard that no Vietnamese word is written with: what passes for a letter may be made one. */
function isStrange(text: string): boolean {
  return text !== '' && [...text.toLowerCase()].every((sign) => sign > '\u007f' && !vietnameseLetters.includes(sign));
}

/** Letters and digits stay, and the words they make, but for a syllable that cannot be and leaves no doubt which is meant. */
function keepsWords(before: string, after: string): boolean {
  const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [old, now] = [words(before), words(after)];
  return old.length === now.length && old.every((word, i) => word === now[i] || isRespelled(word, now[i]!));
}

function isRespelled(word: string, now: string): boolean {
  const { meant } = readSyllable(word);
  return meant !== undefined && likeCapitals(word, meant) === now;
}
