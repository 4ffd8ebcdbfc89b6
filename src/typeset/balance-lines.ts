import type { Paragraph } from '../flow/flow.ts';
import { breakLines } from '../lines/break-lines.ts';
import { cutRuns } from '../lines/cut-runs.ts';
import { joinChunks, type Word } from '../lines/join-chunks.ts';
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
export function balanceLines({ fonts, lexicon }: Sheet, paragraph: Paragraph, available: number): Paragraph {
  if (breakLines(paragraph, available, fonts).length < 2) return paragraph;
  const { indent, runs } = paragraph;
  const words = joinChunks(cutRuns(paragraph, fonts));
  const text = textOf(runs);
  const ends = chooseEnds(rateBreaks(text, lexicon), words, available - indent.left - indent.right - lineSlack);
  let at = 0;
  const join = (text: string): string => {
    const from = at;
    at += text.length;
    return text.replaceAll(' ', (space, index: number) => (ends.has(from + index) ? space : '\u00a0'));
  };
  return { ...paragraph, runs: runs.map((run) => ({ ...run, text: join(run.text) })) };
}

/** Width in twips of the widest line of a centred paragraph between its indents. */
export function widestLine({ fonts }: Sheet, paragraph: Paragraph, available: number): number {
  if (paragraph.runs.length === 0) return available;
  return Math.max(...breakLines(paragraph, available, fonts).map(({ width }) => width));
}

/** The best lines that end with a word: what they cost, and how uneven they are (twips, squared). */
interface Lines {
  readonly cost: number;
  readonly uneven: number;
  /** The places in the text of the spaces they end at. */
  readonly ends: readonly number[];
}

/** The places of the spaces at which the lines end that cost least (see `rateBreaks`); of equal ones those that are most even. */
function chooseEnds(costs: ReadonlyMap<number, number>, words: readonly Word[], room: number): ReadonlySet<number> {
  const best: Lines[] = [{ cost: 0, uneven: 0, ends: [] }];
  for (let end = 1; end <= words.length; end++) {
    let width = 0;
    for (let start = end - 1; start >= 0; start--) {
      const word = words[start]!;
      width += word.width + (start < end - 1 ? word.gap : 0);
      if (width > room && start < end - 1) break;
      const above = best[start]!;
      const single = end - start === 1 && !word.text.includes('\u00a0') ? singleCost : 0;
      const place = words[start - 1]?.end;
      const lines = {
        cost: above.cost + lineCost + single + (place === undefined ? 0 : (costs.get(place) ?? 0)),
        uneven: above.uneven + width ** 2,
        ends: place === undefined ? [] : [...above.ends, place],
      };
      if (isBetter(lines, best[end])) best[end] = lines;
    }
  }
  return new Set(best.at(-1)!.ends);
}

function isBetter(a: Lines, b: Lines | undefined): boolean {
  return b === undefined || a.cost < b.cost || (a.cost === b.cost && a.uneven < b.uneven);
}
