import { writeChoice } from '../../core/write-choice.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';

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

/** What phases are called in the language, and in the plan that a file was built of, where it has some. */
export function phaseWordsOf(lexicon: Lexicon, known: KnownPhases | undefined): PhaseWords {
  return {
    called: writeChoice([...lexicon['phase-names'], ...(known?.called ?? [])]),
    names: known?.names ?? [],
    timeLabels: known?.timeLabels ?? [],
    isKnown: known !== undefined,
  };
}
