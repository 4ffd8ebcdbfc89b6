import { shownCells } from '../word/shown-cells.ts';
import type { WordBlock, WordFile, WordInline, WordNote, WordPlace, WordStory } from '../word/word.ts';
import { joinSpread, splitMark } from './split-mark.ts';

/** A word of a file and where it stands. */
export interface FileWord {
  readonly text: string;
  /** In small letters, in NFC: words are the same whatever letters they are set in. */
  readonly key: string;
  readonly at: WordPlace;
  /** Whether it belongs to the number before a paragraph, or stands in what is repeated on every page. */
  readonly part: 'text' | 'number' | 'header';
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** All words that a file prints, in the order of reading: text, notes, then what stands above and below the pages, page numbers apart. */
export function listWords(file: WordFile): FileWord[] {
  const found: FileWord[] = [];
  for (const { blocks } of file.sections) addBlocks(blocks, 'text', found);
  for (const note of file.notes) addBlocks(dropLabels(note), 'text', found);
  const told = new Set<string>();
  for (const { headers, footers } of file.sections)
    for (const story of [headers.first, headers.usual, headers.even, footers.first, footers.usual, footers.even]) {
      if (!story || told.has(story.at.part)) continue;
      told.add(story.at.part);
      addStory(story, found);
    }
  return found;
}

function dropLabels({ blocks }: WordNote): readonly WordBlock[] {
  return blocks;
}

function addStory({ blocks }: WordStory, found: FileWord[]): void {
  addBlocks(blocks, 'header', found);
}

function addBlocks(blocks: readonly WordBlock[], part: FileWord['part'], found: FileWord[]): void {
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of shownCells(row)) addBlocks(cell.blocks, part, found);
      continue;
    }
    // A letter that Word sets as a bullet is no word.
    if (block.label && !(block.label.format === 'bullet' && block.label.text.trim().length === 1))
      addText(block.label.text, block.at, part === 'text' ? 'number' : part, found);
    let text = '';
    const boxes: (readonly WordBlock[])[] = [];
    for (const inline of block.inlines) {
      if (inline.kind === 'object' && inline.blocks) boxes.push(inline.blocks);
      text += textOfInline(inline);
    }
    for (const line of text.split('\n')) addLine(line, block.at, part, found);
    for (const box of boxes) addBlocks(box, part, found);
  }
}

function textOfInline(inline: WordInline): string {
  if (inline.kind === 'mark' || inline.look.hidden) return '';
  if (inline.kind === 'break') return '\n';
  if (inline.kind === 'object') return inline.of === 'formula' ? ` ${inline.text ?? ''} ` : '';
  if (inline.kind !== 'text' || isPageNumber(inline)) return '';
  return inline.text.replaceAll('\u00ad', '').replaceAll('\u200b', '');
}

function isPageNumber(inline: WordInline): boolean {
  return inline.kind === 'text' && /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(inline.field?.instruction ?? '');
}

/** A line, the number typed before it apart. */
function addLine(line: string, at: WordPlace, part: FileWord['part'], found: FileWord[]): void {
  // A letter that stands for a bullet is no word.
  const text = joinSpread(line.replace(/^\s*o(?=[ \t\u00a0])/, '').normalize('NFC'));
  const mark = splitMark(text)?.length ?? 0;
  addText(text.slice(0, mark), at, part === 'text' ? 'number' : part, found);
  addText(text.slice(mark), at, part, found);
}

/** "hoà" and "hòa" are one word: the form has the words of the State, which a file may spell the other way. */
function joinTones(word: string): string {
  return word
    .normalize('NFD')
    .replace(/([oa])([ae])([\u0300\u0301\u0303\u0309\u0323])$/, '$1$3$2')
    .replace(/u(y)([\u0300\u0301\u0303\u0309\u0323])$/, 'u$2$1')
    .normalize('NFC');
}

function addText(text: string, at: WordPlace, part: FileWord['part'], found: FileWord[]): void {
  for (const { 0: own } of text.normalize('NFC').matchAll(word))
    found.push({ text: own, key: joinTones(own.toLowerCase()), at, part });
}
