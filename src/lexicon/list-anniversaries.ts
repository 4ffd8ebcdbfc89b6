import { LunarDate } from '@nghiavuive/lunar_date_vi';
import { addDays, type PartialDate, printIsoDate, readPartialDate } from '../core/date.ts';
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
      const round = years === undefined ? undefined : roundOf(years);
      return [
        {
          id,
          name,
          date: dayIn(anniversary, year),
          ...(years !== undefined && { years }),
          ...(round && { round }),
          sector,
        },
      ];
    })
    .sort((a, b) => rank(a) - rank(b) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Does a count of years end in 0 or in 5? */
export function roundOf(years: number): 'round' | 'half' | undefined {
  return years % 10 === 0 ? 'round' : years % 5 === 0 ? 'half' : undefined;
}

/** A day off by law, and the holiday it belongs to. */
export interface DayOff {
  /** `2027-02-05`. */
  readonly date: string;
  readonly name: string;
}

/** The public holidays of a year, each day by itself; weekends, and days given for those that fall on them, are not among them. */
export function listDaysOff({ anniversaries }: Lexicon, year: number): DayOff[] {
  return Object.values(anniversaries).flatMap((anniversary): DayOff[] => {
    const { name, since, 'days-off': off } = anniversary;
    if (off === undefined || (since !== undefined && Number(since.slice(0, 4)) > year)) return [];
    const day = readPartialDate(dayIn(anniversary, year)) as Required<PartialDate>;
    const [from, to] = off.map(Number) as [number, number];
    return Array.from({ length: to - from + 1 }, (_, i) => ({ date: printIsoDate(addDays(day, from + i)), name }));
  });
}

function dayIn({ since, day, lunar }: Anniversary, year: number): string {
  if (lunar === undefined) return `${year}-${day ?? since!.slice(5)}`;
  const date = new LunarDate({ day: Number(lunar.slice(3)), month: Number(lunar.slice(0, 2)), year });
  date.init(true);
  return printIsoDate(date.toSolarDate().get());
}
