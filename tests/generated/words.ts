import type { Random } from '../parity/seeded-random.ts';

/*
 * Values that can be found again on paper, whatever capitals, breaks or signs of a form stand around them: a text is
 * `Chữ một tám hai hết`, a symbol `K182Z`, a number has five digits, a count four, a date a day of its own.
 */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const words = `chữ (?:(?:${digits.join('|')}) )+hết`;
const date = '(?<!\\d)\\d\\d/\\d{1,2}(?:/\\d{4})?(?!\\d)|ngày \\d\\d tháng \\d{1,2} năm \\d{4}';
const count = '(?<![\\d.])(?:\\d{5}[a-zđ]?(?![\\d\\p{L}])|\\d{4}(?!\\d))';

/** Years a date with a day lies in; no year stands alone that is one of them. */
const dateYears = [2026, 2027];

/** Makes values, each of which it makes only once. */
export interface WordMaker {
  text(): string;
  symbol(): string;
  number(): string;
  /** From 3000 up, so that it is no year. */
  count(): string;
  year(): string;
  date(): string;
}

export function createWordMaker(random: Random): WordMaker {
  let made = random.int(1, 400);
  let dates = random.int(0, 365);
  let years = random.int(0, 99);
  const next = (): number => ++made;
  return {
    // The closing signs are those that templates take off and put on again.
    text: () =>
      `Chữ ${[...String(next())].map((digit) => digits[Number(digit)]).join(' ')} hết${random.pick(['', '.', ';'])}`,
    symbol: () => `K${next()}Z`,
    number: () => String(40_000 + next()),
    count: () => String(3000 + next()),
    year: () => String(1900 + (years++ % 100)),
    date: () => {
      dates += 1;
      // 28 days of 12 months: any year has them.
      const [month, day] = [(dates % 12) + 1, (Math.floor(dates / 12) % 28) + 1];
      return `${random.pick(dateYears)}-${pad(month)}-${pad(day)}`;
    },
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Finds made values, and the choices given, in a text of a document: as they are looked for, in the order they stand. */
export function createWordFinder(choices: readonly string[]): (text: string) => string[] {
  const longestFirst = [...choices].sort((a, b) => b.length - a.length);
  const wanted = new RegExp(
    [words, date, count, 'k\\d+z', ...longestFirst.map((choice) => `(?<!\\p{L})${choice}(?!\\p{L})`)].join('|'),
    'gu',
  );
  return (text) => {
    const plain = text.normalize('NFC').toLowerCase().replaceAll('\u2011', '-').replace(/\s+/gu, ' ');
    return [...plain.matchAll(wanted)].map(([found]) => found.replace(/ngày (\d\d) tháng (\d+) năm (\d+)/, '$1/$2/$3'));
  };
}

/** How a made value may look on paper; nothing for one that cannot be found. */
export function looksOf(value: string): readonly string[] {
  const text = new RegExp(words, 'u').exec(value.toLowerCase());
  if (text) return [text[0]];
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (day !== undefined) {
    const short = `${day}/${Number(month) < 3 ? month : Number(month)}`;
    return [short, `${short}/${year}`];
  }
  if (year !== undefined) return [year];
  return /^(\d{4}|\d{5}[a-zđ]?|k\d+z)$/i.test(value) ? [value.toLowerCase()] : [];
}
