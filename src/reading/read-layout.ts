import { lineOf, lineStartsOf } from '../source/place-problems.ts';
import type { Spot, Subject } from './subject.ts';

/** The line of the file, from 1, in which the value at a pointer begins, or a stretch of it. */
export function lineOfSpot({ source }: Subject, { pointer, within }: Spot): number {
  const [from] = within ? source.locateText(pointer, ...within) : source.locate(pointer);
  return lineOf(lineStartsOf(source), from);
}

/** Nothing but the value at a pointer, and its dash, stands on its line. */
export function standsAlone({ source }: Subject, pointer: string): boolean {
  const [from, to] = source.locate(pointer);
  const before = source.text.slice(source.text.lastIndexOf('\n', from - 1) + 1, from);
  const after = source.text.slice(to).split('\n', 1)[0] ?? '';
  return /^\s*- +$/.test(before) && /^\s*(?:#.*)?$/.test(after);
}

/** The value at a pointer is written in braces or brackets. */
export function isFlow({ source }: Subject, pointer: string): boolean {
  return /[[{]/.test(source.text.charAt(source.locate(pointer)[0]));
}
