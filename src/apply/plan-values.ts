import { keyAt, replaceKey, type Stretch } from '../edit/splice-entries.ts';
import { textAt } from '../source/read-yaml.ts';
import type { Versions } from './pair-versions.ts';

/** Lines that the plan says but once and the form prints, at its head and again in an appendix. */
const values = ['number', 'date'] as const;

/** Another value of the draft is written under the same key. */
export function planValues({ own, built, edited }: Versions): Stretch[] {
  return values.flatMap((name): Stretch[] => {
    const [before, after] = [textAt(built.source.data, `/${name}`), textAt(edited.source.data, `/${name}`)];
    if (before === after || after === undefined) return [];
    const line = [`${name}: ${after}`];
    if (textAt(own.source.data, `/${name}`) !== undefined) {
      const found = replaceKey(own.source, `/${name}`, line);
      return found ? [found] : [];
    }
    const beside = keyAt(own.source, '/subject');
    return beside ? [{ from: beside.from, to: beside.from, text: `${line[0]}\n` }] : [];
  });
}
