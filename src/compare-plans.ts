import type { Place } from './core/problem.ts';
import { childrenOf, plainText } from './document/document.ts';
import type { ReadDocument } from './read-document.ts';
import type { Change } from './review/change.ts';
import { compareDocuments } from './review/compare-documents.ts';
import { findRange, lineOf, lineStartsOf } from './source/place-problems.ts';
import type { Source } from './source/read-yaml.ts';

/** One version of a plan, read as far as its document. */
export interface PlanVersion {
  readonly source: Source;
  readonly read: ReadDocument;
}

export function subjectOf({ read }: PlanVersion): string {
  return childrenOf(read.document.root, 'subject').map(plainText).join(' ');
}

/** What a reader finds changed between two versions of a plan; each change with the lines of YAML it was written on. */
export function comparePlans(before: PlanVersion, after: PlanVersion): Change[] {
  return compareDocuments(before.read, after.read).map((change) => ({
    ...change,
    places: {
      ...(change.places.before && { before: findLine(change.places.before, before.source) }),
      ...(change.places.after && { after: findLine(change.places.after, after.source) }),
    },
  }));
}

function findLine(place: Place, source: Source): Place {
  const range = place.file === source.file ? findRange(source, place) : undefined;
  return range ? { ...place, line: lineOf(lineStartsOf(source), range[0]) } : place;
}
