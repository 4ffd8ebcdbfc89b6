import type { Draft } from '../drafting.ts';
import type { FindBlocks } from './block-words.ts';
import type { UnitWords } from './read-unit.ts';

/** What phases are called in the plan that a file was built of. */
export interface KnownPhases {
  readonly called: readonly string[];
  /** What they are called in place of a number. */
  readonly names: readonly string[];
  /** What their times are called. */
  readonly timeLabels: readonly string[];
}

/** By what phases are known. */
export interface PhaseWords {
  /** Source of an expression that matches what phases are called. */
  readonly called: string;
  /** Names that phases of the plan have in place of a number, and what its times are called. */
  readonly names: readonly string[];
  readonly timeLabels: readonly string[];
  /** Whether the plan is known that the file was built of, and has phases: how they count is then left to the form. */
  readonly isKnown: boolean;
}

/** What names are given by. */
export interface Naming {
  readonly blocks: FindBlocks;
  readonly units: UnitWords;
  readonly phases: PhaseWords;
  /**
   * Whether a name is given at a place of the plain data. It is asked for each name there could be.
   * @param site pointer of the node, and the kind of name
   */
  take(site: string): boolean;
}

export type Keys = { readonly [key: string]: Draft };

export function isKeys(draft: Draft): draft is Keys {
  return typeof draft === 'object' && !Array.isArray(draft);
}

/** The one key of an object that has no other. */
export function onlyKey(keys: Keys): string | undefined {
  const [first, ...others] = Object.keys(keys);
  return others.length === 0 ? first : undefined;
}
