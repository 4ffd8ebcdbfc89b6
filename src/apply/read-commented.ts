import { wordPattern } from '../review/cut-words.ts';
import { printInlineText } from '../word/inline-text.ts';
import { shownCells } from '../word/shown-cells.ts';
import type { WordBlock, WordFile, WordParagraph } from '../word/word.ts';

/** The words of a Word file in the order of reading, and which of them each comment is about. */
export interface Commented {
  readonly words: readonly string[];
  /** By the id of the comment. */
  readonly spans: ReadonlyMap<string, Span>;
}

/** What a comment is about. */
export interface Span {
  /** Its words: from one to before another; none where it is about a place between words. */
  readonly from: number;
  readonly to: number;
  /** The words of the paragraphs that it stands in, likewise. */
  readonly start: number;
  readonly end: number;
  /** What it is about as it stands there, where that is a part of one paragraph; else ''. */
  readonly about: string;
}

/** @param file read with tracked changes taken one way or the other */
export function readCommented({ sections }: WordFile): Commented {
  const words: string[] = [];
  const spans = new Map<string, Span>();
  const opened = new Map<string, { readonly from: number; readonly start: number; readonly at: number }>();
  for (const { inlines } of sections.flatMap(({ blocks }) => listParagraphs(blocks))) {
    const start = words.length;
    const marks: { readonly of: string; readonly id: string; readonly at: number }[] = [];
    let text = '';
    for (const inline of inlines) {
      if (inline.kind === 'mark') marks.push({ of: inline.of, id: inline.id, at: text.length });
      else text += printInlineText(inline, true);
    }
    const found = [...text.matchAll(wordPattern)];
    words.push(...found.map(([word]) => word));
    const end = words.length;
    const endedBefore = (at: number) => start + found.filter((one) => one.index + one[0].length <= at).length;
    const begunBefore = (at: number) => start + found.filter((one) => one.index < at).length;
    for (const { of, id, at } of marks) {
      if (of === 'comment-start') opened.set(id, { from: endedBefore(at), start, at });
      const open = opened.get(id);
      if (of === 'comment-end' && open) {
        const about = open.start === start ? text.slice(open.at, at).trim() : '';
        const to = Math.max(open.from, begunBefore(at));
        spans.set(id, {
          from: open.from,
          to,
          start: open.start,
          end,
          about: withoutEnd(about) === withoutEnd(text) ? '' : about,
        });
      }
      if (of === 'comment' && !spans.has(id)) {
        const from = endedBefore(at);
        spans.set(id, { from, to: from, start, end, about: '' });
      }
    }
  }
  return { words, spans };
}

/** The end mark of the form is no word of a text. */
function withoutEnd(text: string): string {
  return text.trim().replace(/[./]+$/, '');
}

function listParagraphs(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block): WordParagraph[] => {
    if (block.kind === 'table')
      return block.rows.flatMap((row) => shownCells(row).flatMap((cell) => listParagraphs(cell.blocks)));
    const boxes = block.inlines.flatMap((inline) => (inline.kind === 'object' && inline.blocks ? inline.blocks : []));
    return [block, ...listParagraphs(boxes)];
  });
}
