import type { Data } from '../source/data.ts';
import { readYaml, type Source } from '../source/read-yaml.ts';

/** A line that begins with a dash, a plus or a bullet. */
const marked = /^ *[^\p{L}\p{N}\s'"([{*&!|>%@`#]\s+\S/u;

/**
 * Puts dashes typed under a dash, which YAML joins into one sentence, where they were meant: the sentence becomes `text`,
 * the dashes below it `items`. Only where all of them stand in one column right below the sentence; no word changes.
 * @returns the text of the file, and how many sentences were mended
 */
export function nestDashes(source: Source): { text: string; count: number } {
  const unchanged = { text: source.text, count: 0 };
  const places = source.problems.flatMap(({ rule, at }) =>
    rule === 'yaml/nested-dash' && at.range ? [at.range[0]] : [],
  );
  if (places.length === 0 || source.text.includes('\r')) return unchanged;
  const lines = source.text.split('\n');
  let count = 0;
  for (const place of places.toReversed()) {
    const at = source.text.slice(0, place).split('\n').length - 1;
    const [, left = '', sentence] = /^( *)- +(\S.*)$/.exec(lines[at - 1] ?? '') ?? [];
    const column = /^ */.exec(lines[at]!)![0].length;
    let end = at;
    while (marked.test(lines[end] ?? '') && /^ */.exec(lines[end]!)![0].length === column) end += 1;
    const next = lines.slice(end).find((line) => line.trim() !== '') ?? '';
    if (sentence === undefined || /^ */.exec(next)![0].length > left.length) continue;
    const items = lines.slice(at, end).map((line) => `${left}    - ${line.trim().replace(/^\S\s+/, '')}`);
    lines.splice(at - 1, end - at + 1, `${left}- text: ${sentence}`, `${left}  items:`, ...items);
    count += 1;
  }
  const text = lines.join('\n');
  return wordsOf(readYaml(source.file, text).data) === wordsOf(source.data) ? { text, count } : unchanged;
}

/** The words of all values, in order. */
function wordsOf(data: Data | undefined): string {
  if (typeof data !== 'object') return (data?.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
  return Object.values(data).map(wordsOf).join(' ');
}
