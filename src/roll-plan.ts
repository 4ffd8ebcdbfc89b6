import { makeSubject } from './check-document.ts';
import { makeProblem } from './core/make-problem.ts';
import type { Problem } from './core/problem.ts';
import { spliceTexts } from './edit/splice-texts.ts';
import type { FontFamily } from './font/font.ts';
import type { ListedAnniversary } from './lexicon/list-anniversaries.ts';
import { type Library, readDocument } from './read-document.ts';
import { findFreeDays } from './roll/find-days.ts';
import { findGoneSigners } from './roll/find-gone-signers.ts';
import { findOutdated } from './roll/find-outdated.ts';
import { offerDays } from './roll/offer-days.ts';
import type { Review } from './roll/review.ts';
import type { CountedAnniversary } from './roll/roll-anniversaries.ts';
import { rollTexts } from './roll/roll-texts.ts';
import { readShift, type Shift } from './roll/shift.ts';
import { dropReviews, insertReviews, type WrittenReview } from './roll/write-reviews.ts';
import { readYaml, type Source } from './source/read-yaml.ts';

/** A plan made one of another year. */
export interface RolledPlan {
  /** The text of its file, without byte-order mark. */
  readonly text: string;
  /** From what year, and how far. */
  readonly shift: Shift;
  /** The comments that ask a person to look, in the order of the file. */
  readonly reviews: readonly WrittenReview[];
  /** The anniversaries it names, as they are counted now. */
  readonly counted: readonly CountedAnniversary[];
  /** Days of the new year that it does not name. */
  readonly offered: readonly ListedAnniversary[];
}

/**
 * A plan as it is to be in another year: what moves with the year is moved, what nobody but a person can decide is left as it is,
 * under a comment. Only the text of those values changes; comments, order and layout stay.
 * @param year the year of the new plan
 * @returns without `rolled` and `shift` where the plan cannot be read or names no year, without `rolled` where it is of a later
 *   year; `problems` say what is wrong
 */
export function rollPlan(
  source: Source,
  library: Library,
  fonts: FontFamily,
  year: number,
): { rolled?: RolledPlan; shift?: Shift; problems: readonly Problem[] } {
  const { read, problems } = readDocument(source, library);
  if (!read) return { problems };
  const subject = makeSubject(read, source, fonts);
  const shift = readShift(subject, year);
  if (!shift) return { problems: [...problems, makeProblem('cli-roll-no-year', { file: source.file, line: 1 })] };
  if (shift.by < 0) return { shift, problems };
  const { fixes, reviews, counted } = rollTexts(subject, shift);
  const moved = readYaml(source.file, spliceTexts(source, fixes).text);
  if (shift.by === 0)
    return { rolled: { text: moved.text, shift, reviews: [], counted, offered: [] }, shift, problems };
  const plain = readYaml(source.file, dropReviews(moved));
  const after: Review[] = [];
  let offered: readonly ListedAnniversary[] = [];
  const { read: readAfter } = readDocument(plain, library);
  if (readAfter) {
    const next = makeSubject(readAfter, plain, fonts);
    after.push(...findFreeDays(next, shift), ...findOutdated(next), ...findGoneSigners(next));
    offered = offerDays(next, year);
  }
  const { text, written } = insertReviews(plain, [...reviews, ...after]);
  return { rolled: { text, shift, reviews: written, counted: joinSame(counted), offered }, shift, problems };
}

/** One line for each event and count, whatever its capitals. */
function joinSame(counted: readonly CountedAnniversary[]): CountedAnniversary[] {
  const byName = new Map<string, CountedAnniversary>();
  for (const one of counted) {
    const key = `${one.event.toLowerCase()} ${one.after}`;
    if (!byName.has(key)) byName.set(key, one);
  }
  return [...byName.values()];
}
