import { type PartialDate, readPartialDate } from '../core/date.ts';
import { groupBy } from '../core/group-by.ts';
import { findAll } from '../plan/find-all.ts';
import type { Leaf } from '../plan/leaf.ts';
import type { Found } from '../plan/lift-plan.ts';
import { perSubject } from './per-subject.ts';

/** What has a time of its own. */
interface Dated {
  readonly from?: Leaf;
  readonly to?: Leaf;
  readonly period?: Leaf;
}

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
export const findPhases = perSubject((subject) => collect(findAll(subject.plan, 'phase')));

/** The nodes of a plan that have a beginning or an end, a list for each list with such nodes. */
export const findMilestones = perSubject((subject) =>
  collect(findAll(subject.plan, 'node').filter(({ value: { from, to } }) => from || to)),
);

function collect(nodes: readonly Found<Dated>[]): Phase[][] {
  return [...groupBy(nodes, ({ list }) => list).values()].map((found) => found.map(({ value }) => readPhase(value)));
}

function readPhase({ from, to, period }: Dated): Phase {
  const [start, end] = [from && readEnd(from), to && readEnd(to)];
  return { ...(start && { from: start }), ...(end && { to: end }), ...(period && { period }) };
}

function readEnd({ text, pointer }: Leaf): End | undefined {
  const date = readPartialDate(text);
  return date && { ...date, pointer };
}
