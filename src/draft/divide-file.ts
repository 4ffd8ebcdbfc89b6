import { shownCells } from '../word/shown-cells.ts';
import type { WordFile, WordPage, WordPlace, WordTable } from '../word/word.ts';
import { findDocument, type Pages } from './find-document.ts';
import { type Item, isEmpty, type Line, splitPieces, textOf } from './line.ts';
import { openFrames, typeName } from './open-frames.ts';
import { type Notes, readItems } from './read-lines.ts';
import { isDivider } from './split-mark.ts';

/** A file by what stands where. */
export interface Divided {
  /** Above the name of the type. */
  readonly letterhead: readonly Item[];
  /** From the name of the type to the line under the subject, a line each. */
  readonly title: readonly Line[];
  /** Bases, text and closing. */
  readonly text: readonly Item[];
  /** Recipients and signature. */
  readonly ends: readonly Item[];
  readonly appendices: readonly Pages[];
  /** Where the file holds what is of another document. */
  readonly apart: ReadonlySet<WordPlace>;
}

const appendixLabel = /^\s*(?:phụ\s+lục|biểu|mẫu)(?:\s+(?:số\s*)?[\dIVX]+)?\s*(?:$|\n|[:.])/iu;

/** Divides a file: letterhead, title, text, ends, appendices. What is missing is empty. */
export function divideFile(file: WordFile, notes: Notes): Divided {
  const read = file.sections.map(({ page, blocks }) => ({
    page,
    items: openFrames(readItems(blocks, notes), notes),
  }));
  const { sections, apart } = findDocument(read, notes);
  const main: Item[] = [];
  const appendices: { page: WordPage; items: Item[] }[] = [];
  let ended = false;
  sections.forEach(({ page, items }, i) => {
    let fresh = i > 0 && page.begins !== 'continuous';
    for (const item of items) {
      if (item.kind === 'line' && item.startsPage) fresh = true;
      const shown = item.kind === 'table' || !isEmpty(item);
      const labelled = item.kind === 'line' && appendixLabel.test(textOf(item)) && !/^\s*kèm/i.test(textOf(item));
      const begins = shown && (fresh || ended) && labelled && item.align !== 'justify';
      const apart =
        shown && fresh && ended && i > 0 && item === items.find((one) => one.kind === 'table' || !isEmpty(one));
      if (begins || (apart && item.kind === 'line' && item.align === 'center')) appendices.push({ page, items: [] });
      (appendices.at(-1)?.items ?? main).push(item);
      if (shown) fresh = false;
      if (appendices.length === 0 && isEnd(item)) ended = true;
    }
  });
  const endsAt = findEnds(main);
  const head = main.slice(0, endsAt);
  const after = findAfter(main, endsAt);
  if (after < main.length) appendices.unshift({ page: sections[0]!.page, items: main.slice(after) });
  const named = head.findIndex((item) => item.kind === 'line' && typeName.test(textOf(item)));
  const start = named >= 0 ? named : afterLetterhead(head);
  const titleEnd = named >= 0 ? findTitleEnd(head, named) : start;
  const above = head.slice(0, start);
  let lines = 0;
  const large = above.findIndex((item) => {
    lines += countLines(item);
    return lines > mostLines;
  });
  const letterhead = large < 0 ? above : above.slice(0, large);
  return {
    letterhead,
    title: head
      .slice(start, titleEnd)
      .filter((item): item is Line => item.kind === 'line')
      .flatMap(splitTitle),
    text: [...above.slice(letterhead.length), ...head.slice(titleEnd)],
    ends: main.slice(endsAt, after),
    appendices,
    apart,
  };
}

/** Lines of a letterhead: more than any office needs. What goes beyond is text that stands above the title. */
const mostLines = 40;

function countLines(item: Item): number {
  return item.kind === 'table' ? wordsOf(item).length : Number(!isEmpty(item));
}

function isEnd(item: Item): boolean {
  if (item.kind === 'line') return /^\s*nơi\s+nhận\s*:?/iu.test(textOf(item));
  return wordsOf(item).some((text) => /^nơi\s+nhận\s*:?/iu.test(text)) || isSignature(item);
}

/** The first words of each paragraph of the cells. */
function wordsOf(table: WordTable): string[] {
  return table.rows.flatMap((row) =>
    shownCells(row).flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'paragraph'
          ? [
              block.inlines
                .map((inline) => (inline.kind === 'text' ? inline.text : ''))
                .join('')
                .trim(),
            ]
          : [],
      ),
    ),
  );
}

/** A table without lines, with a line in capitals and one that may be a name, all in few words. */
function isSignature(table: WordTable): boolean {
  const drawn = table.rows.some(({ cells }) => cells.some(({ borders }) => Object.keys(borders).length > 0));
  if (drawn) return false;
  const words = wordsOf(table).filter((text) => text !== '');
  const titled = words.some(
    (text) =>
      /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q)[. ]/.test(text) ||
      (text.length > 4 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)),
  );
  return titled && words.length <= 12 && words.every((text) => text.length < 90);
}

/** Where recipients and signature begin; the length where there are none. */
function findEnds(items: readonly Item[]): number {
  const last = items.findLastIndex((item) => item.kind === 'table' || !isEmpty(item));
  const label = items.findLastIndex((item, i) => i > items.length / 3 && isEnd(item));
  if (label >= 0) {
    // A signature above the recipients belongs to them.
    let at = label;
    for (let i = label - 1; i > 0 && label - i < 12; i--) {
      const item = items[i]!;
      if (item.kind === 'table') break;
      if (isEmpty(item)) continue;
      if (!isSignatureLine(item)) break;
      at = i;
    }
    return at;
  }
  // Without recipients: lines in the right half of the page, a title in capitals first.
  for (let i = Math.max(1, last - 8); i <= last; i++) {
    const item = items[i]!;
    if (item.kind === 'line' && isSignatureLine(item) && isTitleLine(item)) {
      const rest = items.slice(i, last + 1);
      if (rest.every((one) => one.kind === 'line' && (isEmpty(one) || isSignatureLine(one)))) return i;
    }
  }
  return items.length;
}

/** Where something begins that stands below recipients and signature, and is neither. */
function findAfter(items: readonly Item[], endsAt: number): number {
  const table = items.findIndex((item, i) => i >= endsAt && item.kind === 'table' && isEnd(item));
  if (table < 0) return items.length;
  const other = items.findIndex(
    (item, i) => i > table && (item.kind === 'table' ? !isEnd(item) : !isEmpty(item) && !isSignatureLine(item)),
  );
  return other < 0 ? items.length : other;
}

function isTitleLine(line: Line): boolean {
  const text = textOf(line).trim();
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

function isSignatureLine(line: Line): boolean {
  const text = textOf(line);
  const right = line.align === 'right' || line.align === 'center' || line.indent > 150 || /^\t|^\s{12}/.test(text);
  return right && text.trim().length < 80;
}

/** Where the letterhead ends that no name of the type follows. */
function afterLetterhead(items: readonly Item[]): number {
  const table = items.findIndex((item) => item.kind === 'table');
  return table >= 0 && table < 3 ? table + 1 : 0;
}

/** The lines below the name of the type that stand in the middle, and the drawn line or dashes under them. */
function findTitleEnd(items: readonly Item[], start: number): number {
  let end = start + 1;
  for (let i = start + 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind === 'table') break;
    if (isEmpty(item)) {
      if (item.ruled) return i + 1;
      continue;
    }
    if (isDivider(textOf(item))) return i + 1;
    if (item.align !== 'center' || item.mark || /^\s*kính gửi/i.test(textOf(item))) break;
    end = i + 1;
  }
  return end;
}

function splitTitle(line: Line): Line[] {
  return splitPieces(line.pieces, /\n/g).map((pieces) => ({ ...line, pieces }));
}
