import { groupBy } from '../core/group-by.ts';
import type { Fix } from '../core/problem.ts';
import type { Data } from '../source/data.ts';
import { joinPointer, readYaml, type Source, textAt } from '../source/read-yaml.ts';
import { findFitting } from './find-fitting.ts';

/** A stretch of the file and what is to stand there. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Planned {
  readonly fix: Fix;
  readonly splices: readonly Splice[];
}

/** What is done to one text: some of its fixes, and how. */
interface Change {
  readonly pointer: string;
  readonly planned: readonly Planned[];
  readonly splices: readonly Splice[];
  /** What the text says then. */
  readonly wanted: string;
}

/** So often some fixes of a text, or of a file, are tried in search of those that do not fit. */
const tries = 60;

/**
 * Puts other words into the texts of a file by splicing it: comments, layout and line ends stay as they are. What overlaps a change
 * before it is left out, and so is what would make the file, read again, say anything else than meant.
 * @param fixes in any order; a text that becomes empty leaves nothing behind its key
 * @returns the text of the file without byte-order mark, and what was done, in the order of the file
 */
export function spliceTexts(source: Source, fixes: readonly Fix[]): { text: string; done: Fix[] } {
  const byText = groupBy(planFixes(source, fixes), ({ fix }) => fix.pointer);
  const changes = [...byText].map(([pointer, planned]) => makeChange(source, pointer, planned));
  const whole = tryChanges(source, changes);
  if (whole !== undefined) return finish(whole, changes);
  // Something does not fit. A text by itself shows whether it is one of its fixes, without the whole file being read again.
  const fitting = changes.flatMap((change) => fitText(source, change));
  let text = source.text;
  const taken = findFitting(
    fitting,
    (some) => {
      const tried = tryChanges(source, some);
      if (tried !== undefined) text = tried;
      return tried !== undefined;
    },
    tries,
  );
  return finish(text, taken);
}

function finish(text: string, changes: readonly Change[]): { text: string; done: Fix[] } {
  return { text, done: changes.flatMap(({ planned }) => planned.map(({ fix }) => fix)) };
}

function makeChange(source: Source, pointer: string, planned: readonly Planned[]): Change {
  const wanted = applyAll(textAt(source.data, pointer) ?? '', planned);
  return { pointer, planned, splices: planned.flatMap(({ splices }) => splices), wanted };
}

/** The change of one text, in quotes where it needs them, with as many of its fixes as fit; nothing when none does. */
function fitText(source: Source, change: Change): Change[] {
  if (readsAlone(source, change)) return [change];
  const quoted = { ...change, splices: quoteScalar(source, change) };
  if (readsAlone(source, quoted)) return [quoted];
  const make = (some: readonly Planned[]) => makeChange(source, change.pointer, some);
  const fitting = findFitting(change.planned, (some) => readsAlone(source, make(some)), tries);
  return fitting.length > 0 ? [make(fitting)] : [];
}

/** Whether a changed text says what is wanted when it is read by itself, among brackets where it stands among some. */
function readsAlone(source: Source, { pointer, splices, wanted }: Change): boolean {
  if (splices.length === 0) return false;
  const [from, to] = source.locate(pointer);
  const isFlow = /[[{]/.test(source.text.charAt(source.locate(pointer.slice(0, pointer.lastIndexOf('/')))[0]));
  const read = (raw: string) => readYaml(source.file, isFlow ? `[${raw}]` : `- ${raw}`);
  const { data, problems } = read(splice(source.text, splices, from, to));
  return (
    Array.isArray(data) &&
    data.length === 1 &&
    data[0] === wanted &&
    problems.length <= read(source.text.slice(from, to)).problems.length
  );
}

/** The fixes that can be carried out together, in the order of the file. */
function planFixes(source: Source, fixes: readonly Fix[]): Planned[] {
  const all = fixes.flatMap((fix): Planned[] => {
    const value = textAt(source.data, fix.pointer);
    const splices = value === undefined ? [] : toSplices(source, fix, value);
    return splices.length > 0 ? [{ fix, splices }] : [];
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
      (before.fix.to === one.fix.from && one.fix.to > one.fix.from);
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
  const isGone = text === '' && old === value && /^[ \t]*(?:#|\r?\n|$)/.test(source.text.slice(end, end + 80));
  // `number: 13` becomes `number:`.
  if (isGone && source.text.startsWith(': ', start - 2)) return [{ from: start - 1, to: end, text }];
  return [{ from: start, to: Math.max(start, end), text: encode(text.slice(head, text.length - tail)) }];
}

/** How a sign is written in a scalar that begins with this sign. */
function encoderFor(first: string): (text: string) => string {
  if (first === '"') return (text) => text.replace(/["\\]/g, '\\$&');
  if (first === "'") return (text) => text.replaceAll("'", "''");
  return (text) => text;
}

/** For a plain scalar that the change would make something else (`a:b` -> `a: b`): the whole in single quotes. */
function quoteScalar(source: Source, { pointer, planned, wanted }: Change): Splice[] {
  const [from, to] = source.locate(pointer);
  const raw = source.text.slice(from, to);
  if (/^["'|>]|\n/.test(raw) || planned.some(({ fix }) => fix.range)) return [];
  return [{ from, to, text: `'${wanted.replaceAll("'", "''")}'` }];
}

/** The file with the changes, or undefined when it would not read as meant. */
function tryChanges(source: Source, changes: readonly Change[]): string | undefined {
  if (changes.length === 0) return source.text;
  const splices = changes.flatMap((change) => change.splices).toSorted((a, b) => a.from - b.from);
  const text = splice(source.text, splices, 0, source.text.length);
  const wanted = new Map(changes.map((change) => [change.pointer, change.wanted]));
  const read = readYaml(source.file, text);
  if (read.data === undefined || read.problems.length > source.problems.length) return undefined;
  return source.data !== undefined && isSame(source.data, read.data, wanted, '') ? text : undefined;
}

/** A stretch of a text with the splices that lie in it, which are in its order. */
function splice(text: string, splices: readonly Splice[], from: number, to: number): string {
  let out = '';
  let at = from;
  for (const one of splices) {
    out += text.slice(at, one.from) + one.text;
    at = Math.max(at, one.to);
  }
  return out + text.slice(at, to);
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
    keys.every((key) => right[key] !== undefined && isSame(left[key]!, right[key], wanted, joinPointer(pointer, key)))
  );
}

/** A value with fixes that lie in its order; what the value does not show changes nothing of it. */
function applyAll(value: string, planned: readonly Planned[]): string {
  let out = '';
  let at = 0;
  for (const { fix } of planned) {
    if (fix.range) continue;
    out += value.slice(at, fix.from) + fix.text;
    at = fix.to;
  }
  return out + value.slice(at);
}
