import { writeChoice } from '../core/write-choice.ts';
import type { KnownPhases } from '../draft/blocks/phase-words.ts';
import type { Change } from '../review/change.ts';
import { compareWordFiles } from '../review/compare-documents.ts';
import type { WordFile } from '../word/word.ts';

/**
 * What differs between the file of a plan and the edited one, whatever drafts make of them; without what the form sees to: the numbers
 * and names of phases, the end mark.
 */
export function comparePages(built: WordFile, edited: WordFile, phases: KnownPhases | undefined): Change[] {
  const counted = new RegExp(`^(${writeChoice(phases?.called ?? [])}) \\d{1,2}(?=[: (]|$)`, 'u');
  const count = (text: string) => text.replace(counted, '$1');
  const isForms = (before: string, after: string): boolean => {
    // The mark takes the full stop along.
    const [a, b] = isMarked(before) === isMarked(after) ? [before, after] : [before, after].map(withoutEnd);
    return count(a!) === count(b!) && (before !== after || counted.test(before));
  };
  return compareWordFiles(built, edited).filter(
    ({ kind, before = '', after = '' }) => kind !== 'changed' || !isForms(before, after),
  );
}

function isMarked(text: string): boolean {
  return text.endsWith('./.');
}

function withoutEnd(text: string): string {
  return text.replace(/[\s./]+$/, '');
}
