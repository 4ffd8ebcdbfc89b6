import { type PartialDate, readPartialDate } from '../core/date.ts';
import { groupBy } from '../core/group-by.ts';
import { findAll } from '../plan/find-all.ts';
import type { Leaf } from '../plan/leaf.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './subject.ts';

/** An end of a phase or milestone, and where it stands. */
export interface End extends PartialDate {
  readonly pointer: string;
}

/** A phase or milestone: its ends as far as they are given as dates. */
export interface Phase {
  readonly from?: End;
  readonly to?: End;
  /** Its time in the author's own words. */
  readonly period?: Leaf;
}

/** The phases of a plan, a list for each block of phases, in the order of the file. */
export const findPhases = perSubject((subject) => collect(subject, 'phase'));

/** The milestones of a plan, a list for each timeline. */
export const findMilestones = perSubject((subject) => collect(subject, 'milestone'));

function collect({ plan }: Subject, name: 'phase' | 'milestone'): Phase[][] {
  const lists = groupBy(findAll(plan, name), ({ list }) => list);
  return [...lists.values()].map((found) => found.map(({ value }) => readPhase(value)));
}

function readPhase({ from, to, period }: { readonly from?: Leaf; readonly to?: Leaf; readonly period?: Leaf }): Phase {
  const [start, end] = [from && readEnd(from), to && readEnd(to)];
  return { ...(start && { from: start }), ...(end && { to: end }), ...(period && { period }) };
}

function readEnd({ text, pointer }: Leaf): End | undefined {
  const date = readPartialDate(text);
  return date && { ...date, pointer };
}
