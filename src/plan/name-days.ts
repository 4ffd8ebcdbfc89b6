import { Leaf } from './leaf.ts';
import type { Found, Lifted } from './lift-plan.ts';
import type { Anniversary } from './types.ts';

/** Days of remembrance by id, as `templates/language` has them; what has no first day cannot be counted, nor named by a plan. */
export type Days = Readonly<Record<string, { readonly name: string; readonly since?: string }>>;

/**
 * Gives the anniversaries that a file names by id (`anniversary: thanh-lap-dang`) the name and the first day of that day, at the place
 * of the id, so that templates and rules meet one shape. It belongs to the lifting: nobody has seen the file before.
 * @returns ids of no such day
 */
export function nameDays({ found }: Lifted, days: Days): Leaf[] {
  return ((found.get('anniversary') ?? []) as readonly Found<Anniversary>[]).flatMap(({ value }) => {
    const { id } = value;
    if (!(id instanceof Leaf)) return [];
    const day = Object.hasOwn(days, id.text) ? days[id.text] : undefined;
    if (day?.since === undefined) return [id];
    const say = (key: string, text: string, kind: Leaf['kind']) =>
      new Leaf({ text, key, kind, file: id.file, pointer: id.pointer, place: id.place });
    Object.assign(value, { event: say('event', day.name, 'text'), since: say('since', day.since, 'word') });
    return [];
  });
}

/** The days that a plan can name. */
export function listDays(days: Days): { readonly name: string; readonly title: string }[] {
  return Object.entries(days).flatMap(([id, { name, since }]) =>
    since === undefined ? [] : [{ name: id, title: name }],
  );
}
