import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { dropEmpty, dropEnd, type Item, isEmpty, type Line, textOf } from './line.ts';
import { untakeMark } from './read-lines.ts';
import { writeText } from './write-text.ts';

/** The text without its closing, the closing, and the mark at the end where the form has another. */
export interface Ended {
  readonly body: readonly Item[];
  closing(drafting: Drafting): Draft;
  readonly endMark?: './.' | '.' | 'none';
}

const begins =
  /^(?:trên đây|nhận được|đề nghị|(?:rất|kính) (?:mong|đề nghị)|yêu cầu|trong quá trình|quá trình|nếu |mọi |kế hoạch này|căn cứ (?:kế hoạch|nội dung)|giao )/iu;

/** Takes the end mark off the last paragraph, and the closing paragraphs off the text. */
export function takeClosing(items: readonly Item[], mark: './.' | '.' | 'none', isEdited = false): Ended {
  const isLoose = isEdited && mark === './.' && items.some(isEnded);
  const shown = dropEmpty(isLoose ? takeEnds(items, true) : items);
  const last = shown.at(-1);
  let endMark: Ended['endMark'];
  if (last?.kind === 'line' && !isLoose) {
    const text = textOf(last).trim();
    if (mark === './.') {
      if (text.endsWith('./.')) shown[shown.length - 1] = { ...last, pieces: dropEnd(last.pieces, /\s*\.\/\.\s*$/) };
      else endMark = 'none';
    } else if (mark === '.') {
      if (!/[.!?…]["”’)]?$/.test(text)) endMark = 'none';
    }
  }
  let from = shown.length;
  while (from > 0 && isPlainText(shown[from - 1]!)) from -= 1;
  const at = shown.findIndex(
    (item, i) => i >= Math.max(1, from) && item.kind === 'line' && begins.test(textOf(item).trim()),
  );
  const closing = at < 0 ? [] : (shown.slice(at) as Line[]);
  return {
    body: at < 0 ? shown : shown.slice(0, at),
    closing: (drafting) =>
      oneOrMany(closing.map((line) => writeText(untakeMark(line).pieces, baseOf(drafting, 'body')))),
    ...(endMark && { endMark }),
  };
}

/**
 * What ends with a full stop says no more than that: the form makes its end mark of it. So ends an appendix.
 * @param anywhere whether one that was left within is taken off as well
 */
export function takeEnds(items: readonly Item[], anywhere = false): Item[] {
  const last = items.findLastIndex((item) => item.kind === 'table' || !isEmpty(item));
  return items.map((item, i) =>
    (i === last || anywhere) && isEnded(item) ? { ...item, pieces: dropEnd(item.pieces, /\/\.\s*$/) } : item,
  );
}

function isEnded(item: Item): item is Line {
  return item.kind === 'line' && textOf(item).trim().endsWith('./.');
}

function isPlainText(item: Item): boolean {
  return item.kind === 'line' && !item.mark && item.align !== 'center';
}
