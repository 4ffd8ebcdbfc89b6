import { groupBy } from '../core/group-by.ts';
import { splitSentences } from '../core/split-sentences.ts';
import { printInlineText } from './inline-text.ts';
import { isLayout } from './is-layout.ts';
import type {
  HeadersOrFooters,
  WordBlock,
  WordComment,
  WordFile,
  WordInline,
  WordParagraph,
  WordStory,
} from './word.ts';

/**
 * A Word file as plain text for terminals and `git diff`: numbers as Word prints them, each item or sentence on a line, rows with bars
 * between their cells. Notes stand as `[1]` and with their words at the end, then comments by their authors, answers below what they
 * answer, `✓` on what is settled; what tracked changes take away is `[-…-]` and what they add `{+…+}`. Page numbers and hidden text are left out, pictures are `[…]` with what is said of
 * them.
 */
export function printPlain({ sections, notes, comments }: WordFile): string {
  const told = new Set<string>();
  const around = (stories: HeadersOrFooters): string[] =>
    [stories.first, stories.usual, stories.even].flatMap((story) => {
      const lines = story ? printStory(story) : [];
      // What stands above or below many pages is said once.
      const key = lines.join('\n');
      if (told.has(key)) return [];
      told.add(key);
      return lines;
    });
  const lines = sections.flatMap((section) => [
    ...around(section.headers),
    '',
    ...printBlocks(section.blocks),
    '',
    ...around(section.footers),
  ]);
  const below = (mark: string, story: WordStory): string[] =>
    printStory(story).map((line, i) => (i === 0 ? `${mark} ${line}` : `  ${line}`));
  return [
    ...lines,
    '',
    ...notes.flatMap((note) => below(`[${note.label}]`, note)),
    '',
    ...inThreads(comments).flatMap((comment) => {
      if (comment.replyTo === undefined) return below(`[${comment.author}${comment.resolved ? ' ✓' : ''}]`, comment);
      return below(`↳ [${comment.author}]`, comment).map((line) => `  ${line}`);
    }),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Answers right below what they answer. */
function inThreads(comments: readonly WordComment[]): readonly WordComment[] {
  const threads = groupBy(comments, ({ id, replyTo = id }) => replyTo);
  return [...threads.values()].flat();
}

function printStory({ blocks }: Pick<WordStory, 'blocks'>, isSplit = true): string[] {
  return printBlocks(blocks, isSplit).filter((line) => line !== '');
}

/** @param isSplit whether each sentence has a line of its own */
function printBlocks(blocks: readonly WordBlock[], isSplit = true): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return printParagraph(block, isSplit);
    if (isLayout(block))
      return ['', ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => printStory(cell))), ''];
    const rows = block.rows.map(({ cells, change }) => {
      const row = cells.map((cell) => (cell.rows === 0 ? '' : printStory(cell, false).join(' / ')));
      return mark(row.join(' | '), change?.kind);
    });
    return ['', ...rows, ''];
  });
}

function printParagraph({ label, look, inlines, change }: WordParagraph, isSplit: boolean): string[] {
  const end = change ? mark('¶', change.kind) : '';
  const text = joinMarks(inlines.map(printInline).join('')) + end;
  const boxes = inlines.flatMap((inline) =>
    inline.kind === 'object' && inline.blocks ? printBlocks(inline.blocks, isSplit) : [],
  );
  const marker = label && label.text !== '' ? `${label.text} ` : '';
  if (text.trim() === '') return marker === '' ? boxes : [marker.trimEnd(), ...boxes];
  // A heading is one name, not sentences.
  const cut = isSplit && look.outlineLevel === 0 ? splitSentences : (line: string) => [line];
  const lines = text
    .split('\n')
    .flatMap((line, i) =>
      cut(line).map((sentence, k) => `${i + k === 0 ? marker : marker === '' ? '' : '  '}${sentence.trim()}`),
    );
  return [...(look.outlineLevel === 1 ? [''] : []), ...lines, ...boxes];
}

function printInline(inline: WordInline): string {
  return inline.kind === 'mark' ? '' : mark(printInlineText(inline), inline.change?.kind);
}

type ChangeKind = 'insertion' | 'deletion' | 'move-from' | 'move-to' | 'format' | undefined;

function mark(text: string, kind: ChangeKind): string {
  if (text === '') return '';
  if (kind === 'deletion' || kind === 'move-from') return `[-${text}-]`;
  return kind === 'insertion' || kind === 'move-to' ? `{+${text}+}` : text;
}

/** Runs of one change that follow one another are one stretch. */
function joinMarks(text: string): string {
  return text.replaceAll('-][-', '').replaceAll('+}{+', '');
}
