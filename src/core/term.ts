/** A span of time by its first and last day, month or year (`2026-08-31`, `2026-08`, `2026`), each open where there is none. */
export interface Term {
  readonly from?: string;
  readonly to?: string;
}

/** Does a day, month or year lie in a term, at least in part? */
export function isInTerm(day: string, { from, to }: Term): boolean {
  // Of two that begin alike the shorter is the whole of which the other is a part.
  const isPart = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
  return (from === undefined || from <= day || isPart(from, day)) && (to === undefined || to >= day || isPart(to, day));
}

/**
 * Of those who have their terms one after another, the one of a day, month or year: the last whose term takes in some of it; before
 * the first term the first, after the last the last. Without a day it is the last.
 */
export function chooseInTerm<Holder>(
  holders: readonly Holder[],
  termOf: (holder: Holder) => Term,
  day: string | undefined,
): Holder | undefined {
  if (day === undefined) return holders.at(-1);
  const hasBegun = (holder: Holder) => {
    const { from } = termOf(holder);
    return from === undefined || from <= day;
  };
  return holders.findLast((holder) => isInTerm(day, termOf(holder))) ?? holders.findLast(hasBegun) ?? holders[0];
}
