import { makeProblem } from '../core/make-problem.ts';
import { findNotes, wordsOfNote } from '../core/notes.ts';
import type { Problem } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import type { Leaf } from './leaf.ts';
import type { Plan } from './read-plan.ts';

/**
 * Notes (`^[…]`) that cannot be printed as they are written: nothing ends them, they say nothing, they hold a note themselves, or
 * none can stand in the text that carries them.
 * @param strayNotes places of the values that hold a note where none can stand
 */
export function findNoteFaults({ places }: Plan, strayNotes: ReadonlySet<number>): Problem[] {
  return places.flatMap((leaf) => {
    if (leaf.kind !== 'text') return [];
    const { notes = [], open = [] } = findNotes(leaf.text) ?? {};
    const tell = (key: ProblemKey, from: number, to: number) => makeAt(leaf, key, from, to);
    return [
      ...open.map((from) => tell('plan-note-open', from, from + 2)),
      ...notes.flatMap((note) => {
        const words = wordsOfNote(note);
        const text = leaf.text.slice(words.from, words.to);
        if (strayNotes.has(leaf.place)) return [tell('plan-note-place', note.from, note.to)];
        if (text.trim() === '') return [tell('plan-note-empty', note.from, note.to)];
        const { notes: inner = [], open: begun = [] } = findNotes(text) ?? {};
        return [...inner.map(({ from }) => from), ...begun].map((from) =>
          tell('plan-note-nested', words.from + from, words.from + from + 2),
        );
      }),
    ];
  });
}

function makeAt({ file, pointer }: Leaf, key: ProblemKey, from: number, to: number): Problem {
  return makeProblem(key, { file, pointer, within: [from, to] });
}
