import { LunarDate } from '@nghiavuive/lunar_date_vi';
import { printIsoDate } from '../core/date.ts';
import type { Anniversary, Lexicon } from './lexicon.ts';

/** A day of remembrance as it falls in a year. */
export interface ListedAnniversary {
  readonly id: string;
  readonly name: string;
  /** `2027-11-20`. */
  readonly date: string;
  /** Years since its first day; absent where they are not counted. */
  readonly years?: number;
  /** The count ends in 0 (`round`) or in 5 (`half`): NĐ 111/2018/NĐ-CP, Điều 3. */
  readonly round?: 'round' | 'half';
  readonly sector: string;
}

/** The days of a year: the round ones first, then those that end in 5, then the others, each by date. */
export function listAnniversaries({ anniversaries }: Lexicon, year: number): ListedAnniversary[] {
  const rank = ({ round }: ListedAnniversary) => (round === 'round' ? 0 : round === 'half' ? 1 : 2);
  return Object.entries(anniversaries)
    .flatMap(([id, anniversary]): ListedAnniversary[] => {
      const { name, since, sector } = anniversary;
      const years = since === undefined ? undefined : year - Number(since.slice(0, 4));
      if (years !== undefined && years < 1) return [];
      return [
        {
          id,
          name,
          date: dayIn(anniversary, year),
          ...(years !== undefined && { years }),
          ...(years !== undefined &&
            years % 5 === 0 && { round: years % 10 === 0 ? ('round' as const) : ('half' as const) }),
          sector,
        },
      ];
    })
    .sort((a, b) => rank(a) - rank(b) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function dayIn({ since, day, lunar }: Anniversary, year: number): string {
  if (lunar === undefined) return `${year}-${day ?? since!.slice(5)}`;
  const date = new LunarDate({ day: Number(lunar.slice(3)), month: Number(lunar.slice(0, 2)), year });
  date.init(true);
  return printIsoDate(date.toSolarDate().get());
}
