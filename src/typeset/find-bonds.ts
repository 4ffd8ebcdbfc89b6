import { keepPer } from '../core/keep-per.ts';
import { writeChoice } from '../core/write-choice.ts';
import type { Paragraph } from '../flow/flow.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Bond, seam } from '../lines/bond.ts';
import { findAddresses } from './find-addresses.ts';

const space = '\u00a0';
const hyphen = '\u2011';

/**
 * How badly a reader stumbles where a line ends at a bond; at one that is `never` no line does. A line that is stretched too
 * much is worth any other (`lines/settle-breaks.ts`).
 */
const cost = {
  /** After a slash, question mark … of an address. */
  address: 1,
  /** "2016 - / 2020". */
  range: 1,
  /** "ngày 05 / tháng 3". */
  between: 2,
  /** "số / 09/2013/TT-BXD", "ngày / 05/3/2026", "Điều / 5". */
  leader: 2,
  /** "1.250.000 / đồng", "TT- / BXD". */
  inside: 4,
  /** "09/2013/ / TT-BXD". */
  slash: 5,
  never: Number.POSITIVE_INFINITY,
};

/** Names and numbers of documents: `30-HD/HVCTQG`, `09/2013/TT-BXD`, and with room for a number that is still to come. */
const documentNumber = /(?:(?<!\d)\d+[A-Za-z]?|\u00a0)(?:[-\u2011/][A-ZĐƯ][A-Za-zĐđƯư]*)+/gu;
/** Signs, one word or two: "(thứ 7)", "(để t/h)". */
const shortBrackets = /\([^()\s\u00a0]+(?:[ \u00a0][^()\s\u00a0]+){1,2}\)/g;
const longestBrackets = 14;

const patternsOf = keepPer((lexicon: Lexicon) => {
  const units = writeChoice(lexicon['number-units']);
  const multiples = writeChoice(lexicon['number-multiples']);
  return {
    leader: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])(?:${writeChoice(lexicon['number-leaders'])}))[ \u00a0](?=\\d|[ivx]+(?!\\p{L}))`,
      'gu',
    ),
    unit: new RegExp(`(?<=\\d(?:[ \u00a0](?:${multiples}))?)[ \u00a0](?=(?:${units}|${multiples})(?!\\p{L}))`, 'gu'),
  };
});

/**
 * Where a reader wants no line to end, though a program would end one there: in numbers of documents, dates, amounts and
 * ranges, before a dash, in short brackets, in addresses of web and mail. Spaces and hyphens that are kept from breaking
 * already (U+00A0, U+2011) are found like plain ones; room for a pen is none.
 */
export function findBonds(text: string, lexicon: Lexicon): Bond[] {
  const bonds = new Map<number, Bond>();
  const add = (at: number, kind: Bond['kind'], cost: number): void => {
    if (kind === 'space' && !(isInked(text, at - 1) && isInked(text, at + 1))) return;
    const known = bonds.get(at);
    if (!known || known.cost < cost) bonds.set(at, { at, kind, cost });
  };
  const addAll = (pattern: RegExp, found: string, kind: Bond['kind'], cost: number): void => {
    for (const { index } of found.matchAll(pattern)) add(index, kind, cost);
  };
  if (/[\dIVX\u00a0]/.test(text)) {
    for (const { index, 0: number } of text.matchAll(documentNumber)) {
      for (const { index: at, 0: sign } of number.matchAll(/[-\u2011]|\/(?=[\p{Lu}])(?<=\d\/)/gu)) {
        if (sign === '/') add(index + at + 1, 'seam', cost.slash);
        else add(index + at, 'hyphen', cost.inside);
      }
    }
    addAll(/[-\u2011](?<=[\p{L}\d][-\u2011])(?=\d)/gu, text, 'hyphen', cost.never);
    const { leader, unit } = patternsOf(lexicon);
    const small = toSmall(text);
    for (const { index } of small.matchAll(leader))
      if (/[\dIVX]/.test(text[index + 1]!)) add(index, 'space', cost.leader);
    addAll(unit, small, 'space', cost.inside);
    addAll(/[ \u00a0](?=[%‰])(?<=\d[ \u00a0])/g, text, 'space', cost.never);
    addAll(/[ \u00a0](?=tháng[ \u00a0]\d)(?<=\d[ \u00a0])/g, small, 'space', cost.between);
    addAll(/[ \u00a0](?=\d)(?<=\d[ \u00a0]giờ[ \u00a0])/g, small, 'space', cost.inside);
    addAll(/[ \u00a0](?=\d)(?<=\d[ \u00a0][-–—][ \u00a0])/g, text, 'space', cost.range);
  }
  if (/ [-–—]|\u00a0[-–—]/.test(text)) addAll(/[ \u00a0](?=[-–—](?:[ \u00a0]|$))/g, text, 'space', cost.never);
  if (text.includes('(')) {
    for (const { index, 0: words } of text.matchAll(shortBrackets)) {
      if (words.length > longestBrackets) continue;
      for (const { index: at } of words.matchAll(/[ \u00a0]/g)) add(index + at, 'space', cost.never);
    }
  }
  return mendAddresses(
    text,
    [...bonds.values()].sort((a, b) => a.at - b.at),
  );
}

/** An address is copied as it stands: it has seams, and nothing that holds. */
function mendAddresses(text: string, bonds: Bond[]): Bond[] {
  const addresses = findAddresses(text);
  if (addresses.length === 0) return bonds;
  let a = 0;
  const kept = bonds.filter(({ at }) => {
    while (a < addresses.length && addresses[a]!.to <= at) a++;
    return a === addresses.length || at < addresses[a]!.from;
  });
  const seams = addresses.flatMap(({ from, to }) =>
    findSeams(text.slice(from, to)).map((at): Bond => ({ at: from + at, kind: 'seam', cost: cost.address })),
  );
  return [...kept, ...seams].sort((x, y) => x.at - y.at);
}

/**
 * A text with no-break signs at all its bonds, as those who measure words want it. Hyphens become U+2011 and spaces U+00A0; the
 * length of the text never changes.
 */
export function protectBreaks(text: string, lexicon: Lexicon): string {
  const bonds = findBonds(text, lexicon);
  if (bonds.length === 0) return text;
  let out = '';
  let from = 0;
  for (const { at, kind } of bonds) {
    if (kind === 'seam') continue;
    out += text.slice(from, at) + (kind === 'space' ? space : hyphen);
    from = at + 1;
  }
  return out + text.slice(from);
}

/** After these an address may go on in the next line (a hyphen ends one anyway), not within "://" and not before its last signs. */
function findSeams(address: string): number[] {
  return [...address.matchAll(/(?<=[/?&=.@])(?=[^/?&=.@])|(?<=-)(?=\d)/g)]
    .map(({ index }) => index)
    .filter((at) => at < address.length - 2 && !address.slice(0, at).endsWith('://'));
}

/** A paragraph with U+200B at all places where a line may end in an address: no column need be wider than what stands between. */
export function openSeams<Text extends Pick<Paragraph, 'runs'>>(paragraph: Text): Text {
  if (!paragraph.runs.some(({ text }) => findAddresses(text).length > 0)) return paragraph;
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, text: markSeams(run.text) })) };
}

function markSeams(text: string): string {
  let out = '';
  let end = 0;
  for (const { from, to } of findAddresses(text)) {
    for (const at of findSeams(text.slice(from, to))) {
      out += text.slice(end, from + at) + seam;
      end = from + at;
    }
  }
  return out + text.slice(end);
}

function isInked(text: string, at: number): boolean {
  return at >= 0 && at < text.length && !/[\s\u00a0]/.test(text[at]!);
}

/** In small letters, where that leaves every sign at its place. */
function toSmall(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
