import type { Draft, DraftKeys } from './drafting.ts';

/** What all of some profiles say alike; undefined where they have nothing in common. */
export function commonProfile([first, ...others]: readonly (DraftKeys | undefined)[]): DraftKeys | undefined {
  return others.reduce((common, profile) => common && profile && joinTwo(common, profile), first);
}

function joinTwo(a: DraftKeys, b: DraftKeys): DraftKeys | undefined {
  const found = Object.entries(a).flatMap(([key, value]) => {
    const other = b[key];
    const both = isKeys(value) && isKeys(other) ? joinTwo(value, other) : isSame(value, other) ? value : undefined;
    return both === undefined ? [] : [[key, both] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function isKeys(value: Draft): value is DraftKeys {
  return typeof value === 'object' && !Array.isArray(value);
}

function isSame(a: Draft, b: Draft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
