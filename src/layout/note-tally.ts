import type { FlowNote } from '../flow/flow.ts';

import { type Strip, type StripRow, tolerance } from './strip.ts';

/** Notes at the foot of a page, or of the part of a page that is filled. Heights in twips. */
export interface NoteFoot {
  /** What these notes take, with the line above them and what goes on from the page before. */
  area(notes: readonly FlowNote[]): number;
  /**
   * What they take at least: of the last one so much as must stand on the page of its number, the rest may go on on the next page
   * (measured with `docx/layout`: two lines, or all of a note of three).
   */
  least(notes: readonly FlowNote[]): number;
  /** What the notes of these strips take at least on a page of their own. */
  alone(strips: readonly Strip[]): number;
  /** Whether a note goes on from the page before, so that the page need not hold anything else. */
  readonly goesOn: boolean;
}

/** Counts the notes of a page while it is filled. Heights in twips. */
export interface NoteTally {
  /**
   * What must be free below a strip that would be placed next: the notes of what is above it, and of its own those that must stand
   * on its page. The notes of a paragraph are settled at its end: where they do not fit whole, the last one takes the rest of the
   * page and nothing more is placed.
   * @param above the strip before it on the page
   * @param height of what is placed
   */
  footOf(strip: Strip, above: Strip | undefined, height: number): number;
  take(strip: Strip): void;
  /** Cuts a row so that its first part and the notes of that fit into the room below what is placed. */
  split(row: StripRow | undefined, room: number): ReturnType<NonNullable<StripRow['split']>>;
}

/** Less than the height of any line, twips. */
const step = 100;

/** Begins to fill a page of this room. */
export function startTally(foot: NoteFoot, room: number): NoteTally {
  let notes: readonly FlowNote[] = [];
  let settled = 0;
  /** Notes above the paragraph or row that is placed. */
  let before = 0;
  let below = foot.area(notes);
  let isFull = false;
  const least = (more: readonly FlowNote[] = []) => (more.length === 0 ? below : foot.least([...notes, ...more]));
  return {
    footOf(strip, above, height) {
      if (strip.first) before = notes.length;
      // Notes of what is kept with a paragraph settle where the page may end in it, if it has none itself up to there.
      if (above?.keep === 'none' && notes.length > settled && (strip.first || notes.length === before)) {
        settled = notes.length;
        below = foot.area(notes);
        isFull = height + below > room + tolerance;
      }
      if (isFull) return Number.POSITIVE_INFINITY;
      // A row that may be cut is rather cut than its notes.
      const whole = strip.notes && strip.row?.cantSplit === false;
      const need = whole ? foot.area([...notes, ...strip.notes]) : least(strip.notes);
      // What may hang over the foot of a page may not hang into its notes.
      return need > 0 ? need + Math.max(0, strip.foot) : strip.foot;
    },
    take(strip) {
      if (!strip.notes) return;
      notes = [...notes, ...strip.notes];
      below = foot.least(notes);
    },
    split(row, free) {
      /** The highest cut that needs no more than this: lines that could hang over the foot of a page are not among them. */
      const lower = (at: number) => {
        for (let height = at; row?.split && height > 0; height -= step) {
          const cut = row.split(height, false);
          if (cut) return cut;
        }
        return undefined;
      };
      let cut = isFull ? undefined : lower(free - below);
      while (cut && cut.head.height + least(cut.head.notes) > free + tolerance)
        cut = lower(cut.head.height - 2 * tolerance);
      const own = cut?.head.notes ?? [];
      if (own.length === 0) return cut;
      // The notes whole rather than lines below the last number; where that cannot be, no line below it, and as much as fits.
      const whole = foot.area([...notes, ...own]);
      let best = cut;
      for (let at = cut; at && at.head.notes?.length === own.length; at = lower(at.head.height - 2 * tolerance)) {
        best = at;
        if (at.head.height + whole <= free + tolerance) break;
      }
      return best;
    },
  };
}
