import { type PartialDate, readPartialDate } from '../core/date.ts';
import { type Data, joinPointer } from '../source/read-yaml.ts';
import { perSubject } from './per-subject.ts';

/** A phase or milestone: its ends as far as they are given as dates. */
export interface Phase {
  readonly pointer: string;
  readonly data: { readonly [key: string]: Data };
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** The phases of a plan, a list for each block of phases, in the order of the file. */
export const findPhases = perSubject(({ data }) => collect(data, 'phases', ['list']));

/** The milestones of a plan, a list for each timeline. */
export const findMilestones = perSubject(({ data }) => collect(data, 'timeline', ['items', 'parts']));

function collect(data: Data, block: string, lists: readonly string[]): Phase[][] {
  const found: Phase[][] = [];
  walkData(data, (value, pointer, key) => {
    if (key !== block || typeof value === 'string') return;
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
  });
  return found;
}

function readPhase(data: { readonly [key: string]: Data }, pointer: string): Phase {
  const read = (key: string) => (typeof data[key] === 'string' ? readPartialDate(data[key]) : undefined);
  const from = read('from');
  const to = read('to');
  return { pointer, data, ...(from && { from }), ...(to && { to }) };
}

/** Visits every value of a plan with its pointer and the key it stands under. */
export function walkData(
  value: Data,
  visit: (value: Data, pointer: string, key: string) => void,
  pointer = '',
  key = '',
): void {
  visit(value, pointer, key);
  if (Array.isArray(value)) value.forEach((item, i) => walkData(item, visit, joinPointer(pointer, i), ''));
  else if (typeof value === 'object')
    for (const [name, item] of Object.entries(value)) walkData(item, visit, joinPointer(pointer, name), name);
}
