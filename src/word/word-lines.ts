import { withPlainSigns } from '../core/plain-signs.ts';
import type { WordPlace } from './place.ts';
import type { HeadersOrFooters, WordBlock, WordFile, WordInline, WordParagraph } from './word.ts';

/** A paragraph as its letters were typed, its number before it, and where it stands. */
export interface WordLine {
  readonly text: string;
  readonly at: WordPlace;
}

/**
 * The paragraphs of a file in the order of reading: text with its tables and boxes, then notes, then what stands above and below the
 * pages. Nothing of hidden text and of page numbers; line ends and tabs are blanks, so that a paragraph is a line. Letters stay as
 * they are coded: whoever looks for decomposed ones finds them.
 */
export function listWordLines({ sections, notes }: WordFile): WordLine[] {
  const told = new Set<string>();
  const around = ({ first, usual, even }: HeadersOrFooters) =>
    [first, usual, even].flatMap((story) => {
      if (!story || told.has(story.at.part)) return [];
      told.add(story.at.part);
      return linesOf(story.blocks);
    });
  return [
    ...sections.flatMap(({ blocks }) => linesOf(blocks)),
    ...notes.flatMap(({ blocks }) => linesOf(blocks)),
    ...sections.flatMap(({ headers, footers }) => [...around(headers), ...around(footers)]),
  ];
}

function linesOf(blocks: readonly WordBlock[]): WordLine[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.rows === 0 ? [] : linesOf(cell.blocks))))
      : lineOf(block),
  );
}

function lineOf({ label, inlines, at }: WordParagraph): WordLine[] {
  const words = inlines.map(textOf).join('');
  const text = label && label.text !== '' ? `${label.text} ${words}` : words;
  const boxes = inlines.flatMap((inline) => (inline.kind === 'object' ? linesOf(inline.blocks ?? []) : []));
  return text.trim() === '' ? boxes : [{ text, at }, ...boxes];
}

function textOf(inline: WordInline): string {
  if (inline.kind === 'mark' || inline.kind === 'note' || inline.look.hidden) return '';
  if (inline.kind === 'break') return ' ';
  if (inline.kind === 'object') return inline.of === 'formula' ? (inline.text ?? '') : '';
  if (/^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(inline.field?.instruction ?? '')) return '';
  return withPlainSigns(inline.text.replace(/[\u00ad\u200b]/g, '').replace(/[\t\r\n]/g, ' '));
}
