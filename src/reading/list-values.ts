import { type Data, joinPointer } from '../source/read-yaml.ts';
import { perSubject } from './per-subject.ts';

/** A value of the plan as written, the key it stands under (none for an item of a list) and its place. */
export interface Value {
  readonly value: Data;
  readonly pointer: string;
  readonly key: string;
}

/** A group of keys. */
export type Keys = { readonly [key: string]: Data };

/** Every value of a plan, parents before children, in the order of the file. */
export const valuesOf = perSubject(({ data }): readonly Value[] => {
  const found: Value[] = [];
  const walk = (value: Data, pointer: string, key: string): void => {
    found.push({ value, pointer, key });
    if (Array.isArray(value)) value.forEach((item, i) => void walk(item, `${pointer}/${i}`, ''));
    else if (typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) walk(item, joinPointer(pointer, name), name);
    }
  };
  walk(data, '', '');
  return found;
});

/** The groups of keys among the values. */
export const groupsOf = perSubject((subject) =>
  valuesOf(subject).flatMap(({ value, pointer, key }) =>
    typeof value === 'object' && !Array.isArray(value) ? [{ keys: value as Keys, pointer, key }] : [],
  ),
);
