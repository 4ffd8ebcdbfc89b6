import { baseOf, type Draft, type Drafting, type DraftKeys } from './drafting.ts';
import { cutPieces, trimPieces } from './line.ts';
import type { Part } from './tree/body-node.ts';
import { endOfName } from './tree/find-phases.ts';
import { upright, writeText } from './write-text.ts';

/**
 * Phases as they stand, each called by all the words before its text; names are told apart from titles and times by who names blocks.
 * @param setContent what stands below a phase
 */
export function draftPhases(
  drafting: Drafting,
  phases: readonly Part[],
  setContent: (phase: Part) => DraftKeys,
): Draft {
  const list = phases.map((phase): DraftKeys => {
    const { pieces, mark } = phase.line;
    const end = endOfName(drafting, phase.line)!;
    const name = cutPieces(pieces, 0, end).map((piece) => ({ ...piece, ...upright }));
    const rest = trimPieces(cutPieces(pieces, end + 1));
    return {
      name: writeText(name),
      text: rest.length === 0 ? undefined : writeText(rest, baseOf(drafting, mark ? 'bullet' : 'body')),
      ...setContent(phase),
    };
  });
  return phases[0]?.line.mark ? { as: 'items', list } : list;
}
