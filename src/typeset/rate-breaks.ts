import { openPhrases } from '../core/find-phrases.ts';
import { keepPer } from '../core/keep-per.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/**
 * How well a line of a name, a title or a note may end at each of its spaces. The words are of the language (`templates/language/line-breaks.yaml`), not of a form:
 * readers of Vietnamese break before the place or the office that a name goes on with, and not within a compound.
 */

/** What a line costs that ends at a space, beside `lineCost` for every line. */
const cost = { good: 0, fair: 1, plain: 3, bad: 12, never: 40 };

/** A syllable of a place begins with a capital or is a number. */
const placeSyllable = /[ \u00a0][\p{Lu}\d][^\s,]*/uy;
const longestPlace = 4;
/** The authority of a signer (`KT. Giám đốc`, `T/M Đảng ủy`) with whom he signs for, parts of a date, a dash with what is before it. */
const bound = /(?<!\S)(?:\p{Lu}{1,3}\.|\p{Lu}\/\p{Lu}|TUQ) | (?=(?:tháng|năm)[ \u00a0]|-(?: |$))/giu;
const breaksOf = keepPer((lexicon: Lexicon) => {
  const { 'place-units': units, 'line-starts': starts, compounds, 'whole-names': names } = lexicon;
  return {
    beginning: openPhrases([...units, ...starts]),
    unit: openPhrases(units),
    name: openPhrases(names),
    compound: openPhrases([...units, ...starts, ...compounds]),
    leader: openPhrases(lexicon['line-leaders']),
  };
});

/** The cost of a line end at each space of a text, by its place. Spaces that never break (U+00A0) are not among them. */
export function rateBreaks(text: string, lexicon: Lexicon): ReadonlyMap<number, number> {
  const breaks = breaksOf(lexicon);
  const costs = new Map<number, number>();
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) costs.set(at, cost.plain);
  const rate = (from: number, to: number, value: number): void => {
    for (const at of costs.keys()) if (at >= from && at < to) costs.set(at, value);
  };
  const beginnings = new Set(breaks.beginning(text).map(({ index }) => index));
  for (const index of beginnings) rate(index - 1, index, cost.good);
  for (const { index } of text.matchAll(/(?<=[,;-]) /g)) rate(index, index + 1, cost.fair);
  for (const { index, length } of breaks.name(text)) rate(index, index + length, cost.bad);
  for (const { index, length } of breaks.compound(text)) rate(index, index + length, cost.never);
  for (const { index, length } of breaks.unit(text)) {
    const unitEnd = index + length;
    const end = endOfPlace(text, unitEnd, beginnings);
    rate(index, end, cost.never);
    // A place that no line holds together with its unit is parted from it rather than in itself.
    if (end > unitEnd) rate(unitEnd, unitEnd + 1, cost.bad);
  }
  for (const { index, length } of breaks.leader(text)) rate(index, index + length + 1, cost.never);
  for (const { index, 0: words } of text.matchAll(bound)) rate(index, index + words.length, cost.never);
  return costs;
}

/** Where the name of a place ends that follows a unit: before the next thing that begins a line. */
function endOfPlace(text: string, unitEnd: number, beginnings: ReadonlySet<number>): number {
  let end = unitEnd;
  for (let count = 0; count < longestPlace && !beginnings.has(end + 1); count++) {
    placeSyllable.lastIndex = end;
    if (!placeSyllable.test(text)) break;
    end = placeSyllable.lastIndex;
  }
  return end;
}
