import type { Paragraph } from '../flow/flow.ts';
import { faceOf } from '../font/font.ts';
import { measureText } from '../font/measure-text.ts';
import { rateBreaks } from './rate-breaks.ts';
import { type Sheet, textOf } from './sheet.ts';

/** What each line costs; more than a line that ends badly, less than one that ends where none may (see `rateBreaks`). */
const lineCost = 10;
/** What a line of a single syllable costs beside. */
const singleCost = 8;
/** Twips that each of several lines leaves free: programs round widths each in their own way. */
const lineSlack = 60;

/**
 * A centred paragraph that takes several lines, broken where a reader would break it and else into lines of like length.
 * The spaces within the lines become U+00A0, so that every program can break it only there.
 * @param available twips between the edges; the paragraph's own indents are taken off
 */
export function balanceLines(sheet: Sheet, paragraph: Paragraph, available: number): Paragraph {
  const room = roomOf(paragraph, available);
  const words = measureWords(sheet, paragraph);
  if (breakLines(words, room).length < 2) return paragraph;
  const text = textOf(paragraph.runs);
  const ends = chooseEnds(rateBreaks(text, sheet.lexicon), text, words!, room - lineSlack);
  let gap = 0;
  const join = (text: string) => text.replaceAll(' ', () => (ends.has(gap++) ? ' ' : '\u00a0'));
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, text: join(run.text) })) };
}

/** Width in twips of the widest line of a centred paragraph between its indents. */
export function widestLine(sheet: Sheet, paragraph: Paragraph, available: number): number {
  const lines = breakLines(measureWords(sheet, paragraph), roomOf(paragraph, available));
  return lines.length === 0 ? available : Math.max(...lines);
}

/** How many lines a paragraph takes, at least one, its number or bullet counted in. */
export function countLines(sheet: Sheet, paragraph: Paragraph, available: number): number {
  const { marker, runs } = paragraph;
  const marked = marker ? { ...paragraph, runs: [{ ...marker, text: `${marker.text} ` }, ...runs] } : paragraph;
  return Math.max(1, breakLines(measureWords(sheet, marked), roomOf(paragraph, available)).length);
}

function roomOf({ indent }: Paragraph, available: number): number {
  return available - indent.left - indent.right;
}

/** The best lines that end with a word: what they cost, and how uneven they are (twips, squared). */
interface Lines {
  readonly cost: number;
  readonly uneven: number;
  /** The numbers of the spaces they end at. */
  readonly ends: readonly number[];
}

/** The numbers of the spaces at which the lines end that cost least (see `rateBreaks`); of equal ones those that are most even. */
function chooseEnds(costs: readonly number[], text: string, words: Words, room: number): ReadonlySet<number> {
  const syllables = text.split(' ').map((word) => word.split('\u00a0').length);
  const best: Lines[] = [{ cost: 0, uneven: 0, ends: [] }];
  for (let end = 1; end <= syllables.length; end++) {
    let line = 0;
    for (let start = end - 1; start >= 0; start--) {
      line += words.widths[start]! + (start < end - 1 ? words.space : 0);
      const width = words.scale(line);
      if (width > room && start < end - 1) break;
      const above = best[start]!;
      const single = end - start === 1 && syllables[start] === 1 ? singleCost : 0;
      const lines = {
        cost: above.cost + lineCost + single + (start > 0 ? costs[start - 1]! : 0),
        uneven: above.uneven + width ** 2,
        ends: start > 0 ? [...above.ends, start - 1] : [],
      };
      if (isBetter(lines, best[end])) best[end] = lines;
    }
  }
  return new Set(best.at(-1)!.ends);
}

function isBetter(a: Lines, b: Lines | undefined): boolean {
  return b === undefined || a.cost < b.cost || (a.cost === b.cost && a.uneven < b.uneven);
}

/** Widths of the words of a paragraph and of a space, in font units, so that sums of them are exact. */
interface Words {
  readonly widths: readonly number[];
  readonly space: number;
  /** Font units as twips. */
  readonly scale: (units: number) => number;
}

/** The words of a paragraph in one format; none when it is empty. */
function measureWords({ fonts }: Sheet, { runs }: Paragraph): Words | undefined {
  const run = runs[0];
  if (!run) return undefined;
  const face = faceOf(run.bold, run.italic);
  const { unitsPerEm } = fonts[face];
  const measure = (text: string) => measureText(fonts, face, unitsPerEm, text);
  return {
    widths: textOf(runs).split(' ').map(measure),
    space: measure(' '),
    scale: (units) => ((units * run.size) / unitsPerEm) * 20,
  };
}

/** Widths in twips of the lines of words, broken greedily at spaces. */
function breakLines(words: Words | undefined, available: number): number[] {
  if (!words) return [];
  const { widths, space, scale } = words;
  const lines: number[] = [];
  let line = widths[0]!;
  for (const width of widths.slice(1)) {
    const longer = line + space + width;
    if (scale(longer) > available) {
      lines.push(scale(line));
      line = width;
    } else line = longer;
  }
  return [...lines, scale(line)];
}
