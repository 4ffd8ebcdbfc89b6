import type { Data } from '../source/data.ts';
import type { Change } from './change.ts';
import { valuesOf } from './say-change.ts';

/** Reasons that people wrote down, by words of the change they are for. */
export type GivenReasons = ReadonlyMap<string, string>;

/** Reads words and reasons, `80% trở lên: theo góp ý của Hội đồng`; undefined where that is not what the data are. */
export function readReasons(data: Data | undefined): GivenReasons | undefined {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return undefined;
  const entries = Object.entries(data);
  return entries.every(([, reason]) => typeof reason === 'string') && entries.length > 0
    ? new Map(entries as [string, string][])
    : undefined;
}

/** Words that stand in a change: its text, what stands below it, its values (`80% → 90%`), its headings; the longest, which say most, first. */
export function findWords(change: Change, reasons: GivenReasons): string[] {
  const { before = '', after = '', below = [], section } = change;
  const values = valuesOf(change).map((pair) => pair.join(' → '));
  const texts = [before, after, ...values, ...below.map(({ text }) => text), ...section];
  return [...reasons.keys()]
    .filter((words) => texts.some((text) => text.includes(words)))
    .sort((a, b) => b.length - a.length);
}
