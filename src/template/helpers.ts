import { printDay, printMonth, printShortDate, readPartialDate } from '../core/date.ts';
import { dropLastNotes } from '../core/notes.ts';
import { changeBetweenPlaceSigns, stripPlaceSigns } from '../core/place-signs.ts';

/**
 * What a template may call besides the block helpers of Handlebars; all are pure functions of their arguments. What is printed of a
 * value stays between the signs of its place.
 */
export const helpers: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  /** Equal as text to one of the others. */
  eq: (a, ...others) => {
    const text = plain(a);
    return others.some((other) => plain(other) === text);
  },
  not: (a) => !truthy(a),
  and: (...values) => values.every(truthy),
  or: (...values) => values.some(truthy),
  /** `default a b`: the first that is not empty. */
  default: (...values) => values.find(truthy) ?? '',
  /** Counted from 1: `{{count @index}}`. */
  count: (index) => Number(index) + 1,
  /** Items joined by a text, the last one by another where it is given. */
  join: (items, between, last) => (Array.isArray(items) ? join(items, String(between), last) : (items ?? '')),
  /** `2022-02-01` -> `01/02/2022`, padded as NĐ 30/2020 pads. */
  'short-date': (date) =>
    change(date, (text) => {
      const read = readPartialDate(text);
      return read ? printShortDate(read) : '';
    }),
  /** `2022-02-01` -> `01/02`; the year is printed with the other end of the range. */
  'day-month': (date) =>
    change(date, (text) => {
      const read = readPartialDate(text);
      return read?.day === undefined ? text : `${printDay(read.day)}/${printMonth(read.month!)}`;
    }),
  'year-of': (date) => change(date, (text) => text.slice(0, 4)),
  /** Years from one date to another. */
  years: (since, on) => Number(plain(on).slice(0, 4)) - Number(plain(since).slice(0, 4)),
  /** `on`, or the day and month of `since` in the year of the first date given. */
  'anniversary-date': (since, on, ...yearOf) => {
    if (truthy(on)) return on;
    const year = yearOf
      .map(plain)
      .find((text) => /^\d{4}/.test(text))
      ?.slice(0, 4);
    return year === undefined ? '' : change(since, (text) => year + text.slice(4));
  },
  'same-year': (a, b) => plain(a).slice(0, 4) === plain(b).slice(0, 4),
  /** Text without its last sign when that is one of the given; notes at its end are looked through, here and below. */
  'drop-end': (text, signs) => dropEnd(String(text ?? ''), plain(signs)),
  /** Does the text end in one of the signs? */
  'ends-with': (text, signs) => plain(signs).includes(dropLastNotes(plain(text)).trim().at(-1) ?? ' '),
  /** Does more than its words stand in a node: children, tables, blocks? */
  below: (node) => isBelow(node),
  /** Is a single paragraph all that a node or block holds? */
  'lone-text': (node) => {
    const text = (node as { text?: unknown }).text;
    return Array.isArray(text) && text.length === 1 && !isBelow(node);
  },
};

/** Keys with a list or an object that stand in the words of a node or are not printed. */
const inWords = ['text', 'with', 'numbering', 'measure'];

function isBelow(node: unknown): boolean {
  return Object.entries(node as object).some(
    ([key, value]) => !inWords.includes(key) && (Array.isArray(value) || value?.constructor === Object),
  );
}

/** Helpers of Handlebars itself that a template may use. */
export const blockHelpers = ['if', 'unless', 'each', 'with'] as const;

/** A text without signs of its place. A scalar of the plan has it at hand: what is only asked for is not signed first. */
function plain(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const { text, kind } = value as { text?: unknown; kind?: unknown };
    if (typeof text === 'string' && kind !== 'number') return text;
  }
  return stripPlaceSigns(String(value ?? ''));
}

function change(value: unknown, by: (text: string) => string): string {
  return changeBetweenPlaceSigns(String(value ?? ''), by);
}

function truthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== false && plain(value) !== '';
}

function join(items: readonly unknown[], between: string, last: unknown): string {
  if (last === undefined || items.length < 2) return items.join(between);
  return `${items.slice(0, -1).join(between)}${last}${items.at(-1)}`;
}

function dropEnd(text: string, signs: string): string {
  const visible = stripPlaceSigns(text).trimEnd();
  const words = dropLastNotes(visible).trimEnd();
  const last = words.at(-1);
  if (last === undefined || !signs.includes(last)) return text;
  const notes = visible.slice(words.length);
  const at = text.lastIndexOf(last, notes === '' ? text.length : text.lastIndexOf(notes) - 1);
  return text.slice(0, at) + text.slice(at + 1);
}
