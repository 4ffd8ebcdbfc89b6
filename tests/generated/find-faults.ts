import type { Printed } from './list-printed.ts';

/**
 * What is wrong with a value on paper: it is not there, and the program said so (`lost`) or said nothing (`silent`); it is there
 * too often, or where it should not be, or above what comes before it.
 */
export interface Fault {
  readonly kind: 'lost' | 'silent' | 'repeated' | 'printed' | 'order';
  /** The form it is wrong in: `text`, `docx`, `pages`; `told` for what the program says of it. */
  readonly output: string;
  readonly value: Printed;
}

/**
 * Holds the values that a plan has for paper against those found in a form of the document: each is there as often as
 * its schema says, in the order of the plan.
 * @param told values that the program said are not printed
 * @param sheets values in the order they stand, on each page of what has pages: a row that goes on over the foot of one
 * stands there with all its cells
 */
export function findFaults(
  printed: readonly Printed[],
  told: ReadonlySet<Printed>,
  output: string,
  sheets: readonly (readonly string[])[],
): Fault[] {
  const faults = placeValues(printed, sheets.flat()).flatMap(({ value, at }): Fault[] => {
    const kind = value.looks.length === 0 ? undefined : judge(value, at.length, told.has(value));
    return kind ? [{ kind, output, value }] : [];
  });
  return [...faults, ...sheets.flatMap((found) => findDisorder(placeValues(printed, found), output))];
}

interface Placed {
  readonly value: Printed;
  readonly at: readonly number[];
}

function placeValues(printed: readonly Printed[], found: readonly string[]): Placed[] {
  const places = new Map<string, number[]>();
  found.forEach((word, at) => void places.set(word, [...(places.get(word) ?? []), at]));
  return printed.map((value) => ({ value, at: value.looks.flatMap((look) => places.get(look) ?? []) }));
}

/** A year by itself, which may also be that of a date which a template works out. */
const year = /^[12]\d{3}$/;

function judge({ print, value }: Printed, times: number, isTold: boolean): Fault['kind'] | undefined {
  if (print === 'never' || isTold) return times > 0 && !year.test(value) ? 'printed' : isTold ? 'lost' : undefined;
  if (times === 0) return 'silent';
  return print === 'once' && times > 1 ? 'repeated' : undefined;
}

/** Values that stand above one that comes before them. */
function findDisorder(placed: readonly Placed[], output: string): Fault[] {
  const ordered = placed
    .filter(({ value, at }) => value.order && at.length > 0)
    .sort((a, b) => compare(a.value.order!, b.value.order!));
  let last = -1;
  return ordered.flatMap(({ value, at }): Fault[] => {
    const first = Math.min(...at);
    if (first < last) return [{ kind: 'order', output, value }];
    last = first;
    return [];
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}
