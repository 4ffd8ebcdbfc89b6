import type { Settings, StyleName } from '../profile/profile.ts';
import type { PhaseWords } from './blocks/phase-words.ts';
import type { LowerCapitals } from './lower-capitals.ts';
import type { Notes } from './read-lines.ts';
import type { TableWidths } from './table-widths.ts';
import type { Base } from './write-text.ts';

/** Data of a plan as it is to be written; `undefined` is left out. */
export type Draft = string | number | boolean | undefined | readonly Draft[] | { readonly [key: string]: Draft };

/** Values by their keys. */
export type DraftKeys = { readonly [key: string]: Draft };

/** What every part of the drafting needs: the form with the departures of the office, and what is known of the whole file. */
export interface Drafting {
  readonly settings: Settings;
  readonly lower: LowerCapitals;
  readonly notes: Notes;
  readonly phases: PhaseWords;
  /** Whether headings are marked as such (`w:outlineLvl`), so that what is not marked is none. */
  readonly outlined: boolean;
  /** How the file sets a kind of text throughout, where that is not as the form does. */
  readonly bases: ReadonlyMap<StyleName, Base>;
  readonly widths: TableWidths;
  /** Tables as wide as their own text asks, beside others with the same heads, by where they begin in the file. */
  readonly unequal: ReadonlySet<number>;
  /** Tables that are drafted cell by cell, without merged cells, by where they begin in the file. */
  readonly plainTables: ReadonlySet<number>;
  /** Where the table of the file begins that some data are drafted of. */
  readonly tables: Map<Draft, number>;
}

/** How a kind of text is set, so that what departs from it is emphasis. */
export function baseOf({ settings, bases }: Drafting, style: StyleName): Base {
  const { bold = false, italic = false } = settings.styles[style];
  return bases.get(style) ?? { bold, italic };
}

/** A list of one as that one. */
export function oneOrMany(list: readonly Draft[]): Draft {
  return list.length === 1 ? list[0] : list.length === 0 ? undefined : list;
}

/** The data without what is left out. */
export function dropOpen(draft: Draft): Draft {
  if (Array.isArray(draft)) return draft.map(dropOpen);
  if (typeof draft !== 'object') return draft;
  return Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) => (value === undefined ? [] : [[key, dropOpen(value as Draft)]])),
  );
}
