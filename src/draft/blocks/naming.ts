import type { Draft } from '../drafting.ts';
import type { FindBlocks } from './block-words.ts';
import type { PhaseWords } from './phase-words.ts';
import type { UnitWords } from './read-unit.ts';

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
