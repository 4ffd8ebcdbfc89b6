import { writeChoice } from '../../core/write-choice.ts';
import { type ListedAnniversary, listAnniversaries } from '../../lexicon/list-anniversaries.ts';
import type { Subject } from '../subject.ts';

/**
 * The days of a year whose count ends in 0 or in 5 and which a plan does not name, by their names, by the first words of them and the
 * day ("Quốc khánh 2/9") or by their first days.
 */
export function findAbsentDays({ lexicon, texts }: Subject, year: number): ListedAnniversary[] {
  const words = texts.map(({ text }) => text.replaceAll('*', '').toLowerCase()).join('\n');
  return listAnniversaries(lexicon, year).filter(({ id, name, round }) => {
    if (round === undefined) return false;
    const [first, month, day] = lexicon.anniversaries[id]!.since!.split('-').map(Number);
    const own = name.replace(/^Ngày /, '').toLowerCase();
    const start = writeChoice([own.split(' ', 2).join(' ')]);
    return (
      !words.includes(own) &&
      !new RegExp(String.raw`${start}[^.;\n]{0,40}?(?<!\d)0?${day}\/0?${month}(?!\d)`).test(words) &&
      !new RegExp(String.raw`(?<!\d)0?${day}\/0?${month}\/${first}(?!\d)`).test(words)
    );
  });
}
