import { type ListedAnniversary, listAnniversaries } from '../../lexicon/list-anniversaries.ts';
import type { Subject } from '../subject.ts';

/** The days of a year whose count ends in 0 or in 5 and which a plan does not name, by their names or their first days. */
export function findAbsentDays({ lexicon, texts }: Subject, year: number): ListedAnniversary[] {
  const words = texts.map(({ text }) => text.replaceAll('*', '').toLowerCase()).join('\n');
  return listAnniversaries(lexicon, year).filter(({ id, name, round }) => {
    if (round === undefined) return false;
    const [first, month, day] = lexicon.anniversaries[id]!.since!.split('-').map(Number);
    return (
      !words.includes(name.replace(/^Ngày /, '').toLowerCase()) &&
      !new RegExp(String.raw`(?<!\d)0?${day}\/0?${month}\/${first}(?!\d)`).test(words)
    );
  });
}
