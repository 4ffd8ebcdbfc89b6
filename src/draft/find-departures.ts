import { diffArrays } from 'diff';
import { groupBy } from '../core/group-by.ts';
import type { Settings, StyleName } from '../profile/profile.ts';
import { shownCells } from '../word/shown-cells.ts';
import type { WordBlock, WordFile, WordParagraph, WordPlace } from '../word/word.ts';
import type { Draft } from './drafting.ts';
import { formStyleOf } from './form-style.ts';
import { splitMark } from './split-mark.ts';

/** What a file prints otherwise than its plan does in the form. */
export interface Departure {
  /** Name of the setting as forms have it, e.g. `styles.body.size`; `number` for what is counted otherwise. */
  readonly setting: string;
  readonly file: string;
  readonly form: string;
  /** In how many paragraphs, and the first of them; none for what is of the page. */
  readonly count: number;
  readonly at?: WordPlace;
  /** Whether the file keeps to it throughout. */
  readonly kept: boolean;
}

type Keys = { [key: string]: Draft };

/** A paragraph of the file beside the one that the plan prints for it. */
interface Pair {
  readonly own: WordParagraph;
  readonly printed: WordParagraph;
}

/** A share of the paragraphs from which on a departure is how the file does it. */
const throughout = 0.8;
/** mm and points that two programs may differ. */
const near = 0.3;

const letterhead = new Set<StyleName>([
  'superior',
  'issuer',
  'national-name',
  'national-motto',
  'number',
  'place-date',
]);

/** Compares a file with what is printed of its plan, paragraph by paragraph: sizes, places, letters, numbers, and the page. */
export function findDepartures(file: WordFile, printed: WordFile, settings: Settings): readonly Departure[] {
  const found: Departure[] = [...comparePages(file, printed)];
  const all = pairParagraphs(file, printed);
  for (const pair of all) {
    const [own, form] = [markOf(pair.own), markOf(pair.printed)];
    if (own !== form && /[\p{L}\d]/u.test(own + form))
      found.push({ setting: 'number', file: own, form, count: 1, at: pair.own.at, kept: false });
  }
  for (const [style, paired] of groupBy(all, (pair) => formStyleOf(pair.printed.style))) {
    if (!style) continue;
    // Sizes of a letterhead in one column are for the width of the page.
    const pairs = letterhead.has(style) ? paired.filter(({ own }) => own.at.within !== undefined) : paired;
    if (pairs.length === 0) continue;
    const facts = pairs.map(
      ({ own, printed: ours }) => [readFacts(own, style, settings), readFacts(ours, style, settings)] as const,
    );
    for (const key of Object.keys(facts[0]![0])) {
      const other = facts.flatMap(([own, form], i) => (isSame(key, own[key]!, form[key]!) ? [] : [i]));
      const values = groupBy(other, (i) => facts[i]![0][key]!);
      for (const [value, places] of values)
        found.push({
          setting: `styles.${style}.${key}`,
          file: value,
          form: facts[places[0]!]![1][key]!,
          count: places.length,
          at: pairs[places[0]!]!.own.at,
          kept: places.length >= throughout * pairs.length,
        });
    }
  }
  return found;
}

/** Departures that a file keeps to, as settings of a plan. */
export function profileOf(departures: readonly Departure[]): Keys | undefined {
  const profile: Keys = {};
  for (const { setting, file, kept } of departures) {
    if (!kept) continue;
    const path = setting.split('.');
    let at = profile;
    for (const name of path.slice(0, -1)) {
      at[name] ??= {};
      at = at[name] as Keys;
    }
    const value = path.at(-1)!;
    at[value] =
      /^-?[\d.]+$/.test(file) && value !== 'line'
        ? Number(file)
        : file === 'true'
          ? true
          : file === 'false'
            ? false
            : file;
  }
  return Object.keys(profile).length > 0 ? profile : undefined;
}

function isSame(key: string, a: string, b: string): boolean {
  if (a === b || key === 'size' || key === 'line') return a === b;
  return /^[\d.]+$/.test(a) && /^[\d.]+$/.test(b) && Math.abs(Number(a) - Number(b)) < near;
}

/** Paragraphs with the same words, in order. */
function pairParagraphs(file: WordFile, printed: WordFile): Pair[] {
  const [own, ours] = [file, printed].map(({ sections }) => sections.flatMap(({ blocks }) => paragraphsOf(blocks)));
  const keys = (list: readonly WordParagraph[]) => list.map(keyOf);
  const changes = diffArrays(keys(own!), keys(ours!), { maxEditLength: 2000 }) ?? [];
  const pairs: Pair[] = [];
  let [i, k] = [0, 0];
  for (const { added, removed, value } of changes) {
    if (added) k += value.length;
    else if (removed) i += value.length;
    else for (let n = 0; n < value.length; n++) pairs.push({ own: own![i++]!, printed: ours![k++]! });
  }
  return pairs;
}

function paragraphsOf(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.flatMap((row) => shownCells(row).flatMap((cell) => paragraphsOf(cell.blocks)));
    return keyOf(block) === '' ? [] : [block];
  });
}

function wordsOf({ inlines }: WordParagraph): string {
  return inlines
    .map((inline) => (inline.kind === 'text' && !inline.look.hidden ? inline.text : ' '))
    .join('')
    .trim();
}

function keyOf(paragraph: WordParagraph): string {
  const text = wordsOf(paragraph).normalize('NFC');
  const own = text.slice(splitMark(text)?.length ?? 0);
  return (own.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function markOf(paragraph: WordParagraph): string {
  return paragraph.label?.text.trim() ?? splitMark(wordsOf(paragraph))?.mark ?? '';
}

/** The settings of a component as a paragraph shows them. */
function readFacts(paragraph: WordParagraph, style: StyleName, settings: Settings): Readonly<Record<string, string>> {
  const { look, inlines } = paragraph;
  const texts = inlines.filter((inline) => inline.kind === 'text' && !inline.look.hidden && /\p{L}/u.test(inline.text));
  const first = texts[0];
  const run = first?.kind === 'text' ? first.look : paragraph.mark;
  const words = wordsOf(paragraph);
  const upper =
    words === words.toUpperCase() ||
    texts.every((one) => one.kind === 'text' && (one.look.caps || one.text === one.text.toUpperCase()));
  const running = ['basis', 'body', 'section', 'heading', 'bullet'].includes(style);
  return {
    size: number(run.size),
    ...(running && {
      align: look.align,
      'first-line': number(Math.max(0, look.firstLine + look.left + typedIndent(paragraph)) * (25.4 / 72)),
      after: number(look.after),
      line: lineOf(look.lineRule, look.line),
    }),
    ...(settings.styles[style].case === 'upper' && { case: upper ? 'upper' : 'as-written' }),
    ...(style === 'basis' && {
      italic: String(texts.length > 0 && texts.every((one) => one.kind === 'text' && one.look.italic)),
    }),
  };
}

/** Word's tab stops, where a file sets none, and the width of a space as a share of its size; points. */
const tabStop = 36;
const spaceWidth = 0.25;

/** How far tabs and spaces that were typed before a paragraph move its first line to the right, points. */
function typedIndent({ inlines, mark }: WordParagraph): number {
  const text = inlines.map((inline) => (inline.kind === 'text' && !inline.look.hidden ? inline.text : '')).join('');
  const [lead = ''] = /^[\t \u00a0]*/.exec(text)!;
  return [...lead].reduce(
    (at, sign) => (sign === '\t' ? (Math.floor(at / tabStop) + 1) * tabStop : at + spaceWidth * mark.size),
    0,
  );
}

function lineOf(rule: WordParagraph['look']['lineRule'], line: number): string {
  const value = number(Math.round(line * 100) / 100);
  return rule === 'auto' ? value : `${rule === 'exact' ? 'exact' : 'at-least'} ${value}`;
}

/** To a tenth; sizes and lines to a hundredth where they have one. */
function number(value: number): string {
  return String(Math.round(value * 20) / 20);
}

/** Paper and margins of the first section, mm. */
function comparePages(file: WordFile, printed: WordFile): Departure[] {
  const [own, form] = [file, printed].map(({ sections }) => sections[0]?.page);
  if (!own || !form) return [];
  const mm = (points: number) => Math.round((points * 25.4) / 7.2) / 10;
  const facts = ({ width, height, margins: { top, bottom, left, right } }: typeof own) => ({
    width,
    height,
    top,
    bottom,
    left,
    right,
  });
  const [mine, ours] = [facts(own), facts(form)];
  return (Object.keys(mine) as (keyof typeof mine)[]).flatMap((key): Departure[] => {
    const [a, b] = [mm(mine[key]), mm(ours[key])];
    return Math.abs(a - b) < near
      ? []
      : [{ setting: `page.${key}`, file: String(a), form: String(b), count: 0, kept: true }];
  });
}
