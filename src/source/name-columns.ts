import type { MessageValues, Words } from '../core/problem.ts';

/** What is known of a line: its text, and the columns at which its dashes and its key stand. */
interface Line {
  readonly text: string;
  readonly indent: number;
  readonly dashes: readonly number[];
  readonly key: string | undefined;
  readonly value: string;
}

const untold: Words = { vi: 'dấu cách', en: 'spaces' };

/** How many spaces are to stand in place of a tab: as many as before a neighbour of the same kind. */
export function spacesForTab(lines: readonly Line[], index: number): MessageValues {
  const kind = kindOf(lines[index]!.text);
  const leading = (line: Line) => /^\s*/.exec(line.text)![0];
  const last = lines.findLastIndex(({ text }, i) => i < index && text.trim() !== '');
  // Below another line with a tab only a line like it can be told.
  if (last >= 0 && leading(lines[last]!).includes('\t'))
    return leading(lines[last]!) === leading(lines[index]!) ? spacesForTab(lines, last) : { spaces: untold };
  const isTold = ({ text }: Line) => text.trim() !== '' && !text.trim().startsWith('#') && !/^\s*\t/.test(text);
  const above = lines.findLastIndex((line, i) => i < index && isTold(line));
  const below = lines.findIndex((line, i) => i > index && isTold(line));
  const line = lines[above];
  if (!kind || !line) return { spaces: untold };
  const at = keyColumn(line);
  const opens = line.key !== undefined && line.value.trim() === '';
  // A line below that stands farther left than what is above it ends the list, and is no brother.
  const brother = kind === 'key' && line.key !== undefined ? at : (line.dashes.at(-1) ?? 0);
  const least = opens ? at + 1 : Math.max(brother, 1);
  if (below >= 0 && kindOf(lines[below]!.text) === kind && lines[below]!.indent >= least)
    return { spaces: column(lines[below]!.indent, below) };
  return { spaces: opens ? count(at + 2) : column(brother, above) };
}

/** Column of the key of a line, or of its text. */
export function keyColumn({ text, dashes }: Line): number {
  const from = dashes.length > 0 ? dashes.at(-1)! + 1 : 0;
  return text.length - text.slice(from).trimStart().length;
}

/** A column at which items or keys stand, and where the first of them is. */
export interface Level {
  readonly column: number;
  readonly kind: 'list' | 'keys';
  readonly name: string;
  readonly line: number;
}

/** How far a line is to be indented: as far as the nearest level it may belong to. */
export function indentWanted(found: number, levels: readonly Level[]): MessageValues {
  const distance = ({ column }: Level) => Math.abs(column - found);
  const [nearest] = levels.toSorted((a, b) => distance(a) - distance(b) || b.column - a.column);
  if (!nearest) return { need: { vi: 'khóa cùng cấp phải thẳng cột', en: 'keys of one level stand in one column' } };
  const { column, name, line } = nearest;
  return {
    need: {
      vi: `dòng này thụt ${found} dấu cách, cần ${column} (thẳng với “${name}” dòng ${line})`,
      en: `${found} spaces here, it needs ${column} (as “${name}” in line ${line})`,
    },
  };
}

/** What a line without a key should have been: an item where the lines above are items, a key where they are keys. */
export function lackOf(lines: readonly Line[], index: number): 'dash' | 'key' | undefined {
  const { indent } = lines[index]!;
  const above = lines
    .slice(0, index)
    .findLast((line) => (line.key !== undefined && keyColumn(line) === indent) || line.dashes.includes(indent));
  if (!above || indent === 0) return undefined;
  return above.dashes.includes(indent) ? 'dash' : 'key';
}

/** A sentence as it may stand behind a key or a dash: some need quotes. */
export function placeOfText(text: string): string {
  return /: | #|^["'[\]{}#&*!|>%@`]/.test(text) && !/^'.*'$/.test(text) ? "'…'" : '…';
}

/** An item as it is to be typed below a key, with the first words of its text. */
export function itemBelow(keyColumn: number, text: string): string {
  const words = text.trim().split(/\s+/);
  return `${' '.repeat(keyColumn + 2)}- ${words.length > 3 ? `${words.slice(0, 3).join(' ')} …` : words.join(' ')}`;
}

function kindOf(text: string): 'dash' | 'key' | undefined {
  if (/^\s*- /.test(text)) return 'dash';
  return /^\s*[^\s:'"]+:(?:\s|$)/.test(text) ? 'key' : undefined;
}

function count(spaces: number): Words {
  return { vi: `${spaces} dấu cách`, en: `${spaces} spaces` };
}

function column(spaces: number, index: number): Words {
  return {
    vi: `${spaces} dấu cách (thẳng cột với dòng ${index + 1})`,
    en: `${spaces} spaces (the column of line ${index + 1})`,
  };
}
