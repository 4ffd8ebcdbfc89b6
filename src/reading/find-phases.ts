import { type PartialDate, readPartialDate } from '../core/date.ts';
import { type Data, joinPointer } from '../source/read-yaml.ts';
import { valuesOf } from './list-values.ts';
import { perSubject } from './per-subject.ts';
import type { Subject } from './subject.ts';

/** A phase or milestone: its ends as far as they are given as dates. */
export interface Phase {
  readonly pointer: string;
  readonly data: { readonly [key: string]: Data };
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** The phases of a plan, a list for each block of phases, in the order of the file. */
export const findPhases = perSubject((subject) => collect(subject, 'phases', ['list']));

/** The milestones of a plan, a list for each timeline. */
export const findMilestones = perSubject((subject) => collect(subject, 'timeline', ['items', 'parts']));

function collect(subject: Subject, block: string, lists: readonly string[]): Phase[][] {
  const found: Phase[][] = [];
  for (const { value, pointer, key } of valuesOf(subject)) {
    if (key !== block || typeof value === 'string') continue;
    const named = Array.isArray(value)
      ? [{ items: value, at: pointer }]
      : lists.flatMap((list) =>
          Array.isArray(value[list]) ? [{ items: value[list], at: joinPointer(pointer, list) }] : [],
        );
    for (const { items, at } of named) {
      const phases = items.flatMap((item, i) =>
        typeof item === 'object' && !Array.isArray(item) ? [readPhase(item, joinPointer(at, i))] : [],
      );
      if (phases.length > 0) found.push(phases);
    }
  }
  return found;
}

function readPhase(data: { readonly [key: string]: Data }, pointer: string): Phase {
  const read = (key: string) => (typeof data[key] === 'string' ? readPartialDate(data[key]) : undefined);
  const from = read('from');
  const to = read('to');
  return { pointer, data, ...(from && { from }), ...(to && { to }) };
}
