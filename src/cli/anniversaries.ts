import { printShortDate, readPartialDate } from '../core/date.ts';
import { hideBreaks } from '../core/printable.ts';
import { type ListedAnniversary, listAnniversaries } from '../lexicon/list-anniversaries.ts';
import { readLexicon } from '../lexicon/read-lexicon.ts';
import { exitCodes } from './exit-codes.ts';
import { refuseOption, type Workplace } from './workplace.ts';

export interface AnniversariesOptions {
  readonly month?: string;
  readonly round?: boolean;
  readonly sector?: string;
  readonly json?: boolean;
  readonly ics?: boolean;
}

/** Years that the lunar calendar is counted for. */
export const years = { first: 1900, last: 2199 } as const;

/** `kehoach anniversaries 2027`: the days of remembrance of a year with their counts, round ones first. */
export function anniversaries(workplace: Workplace, written: string, options: AnniversariesOptions): number {
  const { library, print, say } = workplace;
  const year = readNumber('<year>', written, years.first, years.last);
  const month = options.month === undefined ? undefined : readNumber('--month', options.month, 1, 12);
  const all = listAnniversaries(readLexicon(library.language, library.validator), year);
  const sectors = [...new Set(all.map(({ sector }) => sector))].sort();
  const sector = options.sector?.normalize('NFC').toLowerCase();
  if (sector !== undefined && !sectors.includes(sector)) throw refuseOption('--sector', options.sector!, sectors);
  const chosen = all.filter(
    (one) =>
      (month === undefined || Number(one.date.slice(5, 7)) === month) &&
      (!options.round || one.round === 'round') &&
      (sector === undefined || one.sector === sector),
  );
  if (options.json) print(JSON.stringify(chosen, null, 2));
  else if (options.ics) print(printCalendar(chosen));
  else if (chosen.length === 0) print(say('anniversaries-none'));
  else print(chosen.map((one) => printDay(workplace, one)).join('\n'));
  return exitCodes.done;
}

/** A whole number of an option, between two. */
export function readNumber(option: string, text: string, first: number, last: number): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= first && number <= last) return number;
  throw refuseOption(option, text, [`${first}-${last}`]);
}

/** One day on a line: its date, its mark, its count and its name; behind it sector and id, by which plans name it. */
export function printDay({ say }: Workplace, { id, date, years, round, name, sector }: ListedAnniversary): string {
  const count = years === undefined ? '' : say('anniversaries-years', { years });
  const mark = markOf(round);
  return `${printShortDate(readPartialDate(date)!).padEnd(10)}  ${mark.padEnd(2)} ${count.padEnd(8)}  ${hideBreaks(name)} (${hideBreaks(sector)}; ${hideBreaks(id)})`;
}

/** What stands before a count that ends in 0 or in 5. */
export function markOf(round: 'round' | 'half' | undefined): string {
  return round === 'round' ? '**' : round === 'half' ? '*' : '';
}

/** A calendar with a whole day for each (RFC 5545); the same bytes whenever it is made. */
function printCalendar(chosen: readonly ListedAnniversary[]): string {
  const lines = chosen.flatMap(({ id, name, date, years }) => {
    const day = date.replaceAll('-', '');
    return [
      'BEGIN:VEVENT',
      `UID:${day}-${escapeText(id)}@kehoach`,
      `DTSTAMP:${day.slice(0, 4)}0101T000000Z`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${escapeText(years === undefined ? name : `${years} năm ${name}`)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//kehoach//anniversaries//VI', ...lines, 'END:VCALENDAR']
    .flatMap(foldLine)
    .join('\r\n');
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Lines of at most 75 bytes, the next ones begun with a space (RFC 5545, 3.1). */
function foldLine(line: string): string[] {
  const folded: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > 75) {
      folded.push(part);
      part = ' ';
    }
    part += sign;
  }
  return [...folded, part];
}
