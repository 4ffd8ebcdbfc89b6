import { listLetters } from './vietnamese.ts';

/** How one position of a number is counted. */
export type Counting = 'upper-roman' | 'upper-letter' | 'decimal' | 'lower-letter';

/** A number as it is printed, e.g. `1.1.a)`: what counts, and the characters around it. */
export interface NumberPattern {
  /** Positions of parent numbers that stand before the own one, outermost first. */
  readonly parts: readonly Counting[];
  /** Text before the first part, between the parts, and after the last: one more than `parts`. */
  readonly between: readonly string[];
}

const sample: Record<string, Counting> = { I: 'upper-roman', A: 'upper-letter', '1': 'decimal', a: 'lower-letter' };

/** Reads a sample of the first number (`I.`, `1.1.`, `a)`, `(1)`); undefined when it is not one. */
export function readNumberPattern(text: string): NumberPattern | undefined {
  const match = /^(\(?)([IA1a](?:\.[1a])*)([.)\-/]?\)?)$/.exec(text);
  if (!match || text.length > 12) return undefined;
  const parts = match[2]!.split('.').map((part) => sample[part]!);
  return { parts, between: [match[1]!, ...parts.slice(1).map(() => '.'), match[3]!] };
}

/**
 * The printed number.
 * @param values one per part of the pattern, counted from 1
 */
export function printNumber(pattern: NumberPattern, values: readonly number[]): string {
  return pattern.between.reduce((text, between, i) => {
    const counting = pattern.parts[i];
    return text + between + (counting ? printCount(counting, values[i] ?? 1) : '');
  }, '');
}

/** One count in its alphabet; letters go on with aa, ab … after the last. */
export function printCount(counting: Counting, value: number): string {
  if (counting === 'decimal') return String(value);
  if (counting === 'upper-roman') return printRoman(value);
  const text = printLetters(value);
  return counting === 'upper-letter' ? text.toUpperCase() : text;
}

function printLetters(value: number): string {
  const letters = listLetters.length;
  const before = Math.floor((value - 1) / letters);
  return (before > 0 ? printLetters(before) : '') + listLetters[(value - 1) % letters]!;
}

const romanSteps: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A whole number from 1 in Roman figures: I, II, III, IV …; thousands by as many M. */
export function printRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [step, letters] of romanSteps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}
