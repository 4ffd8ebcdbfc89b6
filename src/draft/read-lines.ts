import { shownCells } from '../word/shown-cells.ts';
import type { WordBlock, WordField, WordFile, WordInline, WordNote, WordParagraph, WordPlace } from '../word/word.ts';
import { formStyleOf } from './form-style.ts';
import { cutPieces, type Item, isAll, type Line, type Piece, splitPieces } from './line.ts';
import { readNumber } from './read-number.ts';
import { joinSpread, splitMark } from './split-mark.ts';

/** Notes by kind and id. */
export type Notes = ReadonlyMap<string, WordNote>;

export function notesOf({ notes }: WordFile): Notes {
  return new Map(notes.map((note) => [`${note.kind} ${note.id}`, note]));
}

/** The paragraphs and tables of a story as lines and tables; what stands in a text box follows the paragraph that holds it. */
export function readItems(blocks: readonly WordBlock[], notes: Notes): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'table') {
      // One that lost its rows prints nothing.
      if (block.rows.every(({ cells }) => cells.length === 0)) return [];
      if (tablesAround(block.at) < mostTables) return [block];
      return block.rows.flatMap((row) => shownCells(row).flatMap((cell) => readItems(cell.blocks, notes)));
    }
    const boxes = block.inlines.flatMap((inline) =>
      inline.kind === 'object' && inline.blocks ? readItems(inline.blocks, notes) : [],
    );
    const lines = readParagraph(block, notes);
    // A paragraph that only holds a box is the box.
    const shown = boxes.length > 0 ? lines.filter(({ pieces, mark }) => mark || pieces.length > 0) : lines;
    return [...shown, ...boxes];
  });
}

/** Tables one in the other; what is deeper is read as lines. */
const mostTables = 2;

function tablesAround({ within }: WordPlace): number {
  return within ? Number(within.kind === 'table') + tablesAround(within) : 0;
}

/** The lines of a paragraph: one, or several where line ends part what is numbered by hand. */
export function readParagraph(paragraph: WordParagraph, notes: Notes): Line[] {
  const { look, at, label, mark } = paragraph;
  const pieces = readPieces(paragraph.inlines, notes);
  const first = paragraph.inlines.find((inline) => inline.kind === 'text' && !inline.look.hidden);
  const { borders } = look;
  const style = formStyleOf(paragraph.style);
  const boxed = Boolean(borders.top && borders.bottom && borders.left && borders.right);
  const line: Line = {
    kind: 'line',
    at,
    pieces,
    ...(label &&
      label.text.trim() !== '' && { mark: { text: label.text.trim(), typed: false, bold: label.look.bold } }),
    align: look.align,
    indent: look.left + look.firstLine,
    size: first?.kind === 'text' ? first.look.size : mark.size,
    keepNext: look.keepNext,
    ...(style && { style }),
    outline: look.outlineLevel || headingLevel(paragraph),
    startsPage:
      look.pageBreakBefore || paragraph.inlines.some((inline) => inline.kind === 'break' && inline.of === 'page'),
    indexed: paragraph.inlines.some((inline) => inline.kind === 'text' && isOfIndex(inline.field)),
    boxed,
    ruled: !boxed && Boolean(borders.top ?? borders.bottom ?? paragraph.inlines.find(isDrawnLine)),
  };
  const said = line.mark && isWords(line.mark.text) ? sayMark(line) : line;
  return splitLines(said).map((one) => (one.mark ? one : takeMark(one)));
}

/** What Word counts with words around it, as no plan does: "Điều 1.", "Bước 2:". */
function isWords(mark: string): boolean {
  return /\p{L}{2}|\p{L}.*\d/u.test(mark) && readNumber(mark).length === 0 && !/^\(?[IVXLC]+\W*$/i.test(mark);
}

function isOfIndex(field: WordField | undefined): boolean {
  return field !== undefined && (/^TOC\b/i.test(field.instruction) || isOfIndex(field.within));
}

/** The level of a style of headings by its name, where the file does not say that it is one. */
function headingLevel({ style }: WordParagraph): number {
  return Number(/^(?:heading|đầu đề|tiêu đề|đề mục) ([1-9])$/iu.exec(style?.name ?? '')?.[1] ?? 0);
}

function isDrawnLine(inline: WordInline): boolean {
  return inline.kind === 'object' && inline.of === 'line';
}

/** A paragraph whose lines, parted by Shift+Enter, each bear a mark is as many paragraphs. */
function splitLines(line: Line): Line[] {
  const text = line.pieces.map((piece) => piece.text).join('');
  if (!text.includes('\n')) return [line];
  const parts = splitPieces(line.pieces, /\n/g);
  const marked = parts.map((part) => splitMark(part.map((piece) => piece.text).join('')) !== undefined);
  if (!marked.some((one, i) => one && i > 0)) return [line];
  const lines: Piece[][] = [];
  parts.forEach((part, i) => {
    if (i === 0 || marked[i] || beginsAnew(parts[i - 1]!, part)) lines.push(part);
    else lines[lines.length - 1] = [...lines.at(-1)!, { text: '\n', bold: false, italic: false }, ...part];
  });
  const { mark, ...rest } = line;
  return lines.map((pieces, i) =>
    i === 0 ? { ...line, pieces } : { ...rest, pieces, startsPage: false, keepNext: false },
  );
}

/** Where lines are paragraphs, one with a capital behind a sentence, or behind a heading in bold, is a paragraph. */
function beginsAnew(above: readonly Piece[], part: readonly Piece[]): boolean {
  const [before, text] = [above, part].map((pieces) =>
    pieces
      .map((piece) => piece.text)
      .join('')
      .trim(),
  );
  if (!/^["“(]?[\p{Lu}\d]/u.test(text!)) return false;
  return /[.!?:;]["”)]?$/.test(before!) || (isAll(above, 'bold') && !isAll(part, 'bold'));
}

/** A typed mark taken off the text. */
export function takeMark(line: Line): Line {
  const text = line.pieces.map((piece) => piece.text).join('');
  const found = splitMark(text);
  if (!found) return line;
  const wide = /\t|[ \u00a0]{4}$/.test(text.slice(0, found.length).trimStart());
  const mark = { text: found.mark, typed: true, ...(wide && { wide }) };
  return { ...line, mark, pieces: cutPieces(line.pieces, found.length) };
}

/**
 * The line as it was before its typed mark was taken off.
 * @param gap what stands behind the mark
 */
export function untakeMark(line: Line, gap = ' '): Line {
  return line.mark?.typed ? sayMark(line, gap) : line;
}

/** The line with its mark as words. */
export function sayMark({ mark, ...line }: Line, gap = ' '): Line {
  const [first] = line.pieces;
  const look = { bold: first?.bold ?? false, italic: first?.italic ?? false };
  return mark ? { ...line, pieces: [{ text: mark.text + gap, ...look }, ...line.pieces] } : line;
}

/** Text and notes of a paragraph; neighbours of one look are joined. What is hidden is no text. */
function readPieces(inlines: readonly WordInline[], notes: Notes): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, { bold, italic }: { readonly bold: boolean; readonly italic: boolean }) => {
    const last = pieces.at(-1);
    const same = last && !last.note && ((last.bold === bold && last.italic === italic) || text.trim() === '');
    if (same) pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, bold, italic });
  };
  for (const inline of inlines) {
    if (inline.kind === 'mark' || ('look' in inline && inline.look.hidden)) continue;
    if (inline.kind === 'text') {
      // A hyphen that does not break is the sign of our own pages or a clerk's care; the form puts it where it is needed.
      const text = inline.text.replaceAll('\u00ad', '').replaceAll('\u2011', '-').replaceAll('\u200b', '');
      if (text !== '') add(joinSpread(text.normalize('NFC')), inline.look);
    } else if (inline.kind === 'break') {
      if (inline.of === 'line') add('\n', pieces.at(-1) ?? inline.look);
    } else if (inline.kind === 'note') {
      const note = notes.get(`${inline.note} ${inline.id}`);
      const lines = note?.blocks.flatMap((block) => (block.kind === 'paragraph' ? readParagraph(block, notes) : []));
      if (lines) pieces.push({ text: '', bold: inline.look.bold, italic: inline.look.italic, note: lines });
    } else if (inline.of === 'formula' && inline.text) add(inline.text, inline.look);
  }
  return pieces;
}
