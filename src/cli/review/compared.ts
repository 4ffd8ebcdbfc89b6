import type { PlanVersion } from '../../compare-plans.ts';
import { type Library, type ReadDocument, readDocument } from '../../read-document.ts';
import type { Review } from '../../review/comparison.ts';
import type { Source } from '../../source/read-yaml.ts';
import type { ExitCode } from '../exit-codes.ts';
import { reportProblems, sourcesOf, type Workplace } from '../workplace.ts';
import type { Versions } from './read-versions.ts';

/** Versions of plans compared. */
export interface Compared {
  readonly review: Review;
  /** Exit codes of what could not be read. */
  readonly codes: ExitCode[];
  /** One of the plans that differ, whose form what is made of the comparison takes. */
  readonly like?: Pick<ReadDocument, 'profile' | 'lexicon'>;
  /** Commits, where it is they that were compared. */
  readonly versions?: Versions;
}

/** A version as far as its document; what keeps it from being read is told with the version it is in. */
export function openPlan(
  workplace: Workplace,
  source: Source,
  library: Library,
  name: string,
  codes: ExitCode[],
): PlanVersion | undefined {
  const { read, problems } = readDocument(source, library);
  if (read) return { source, read };
  workplace.talk(workplace.say('review-unreadable', { version: name }));
  codes.push(reportProblems(workplace, problems, sourcesOf(library, [source])));
  return undefined;
}
