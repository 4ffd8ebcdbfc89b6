import { withPlainSigns } from '../core/plain-signs.ts';
import type { RunLook } from './look.ts';
import type { HeadersOrFooters, WordBlock, WordFile, WordInline, WordParagraph, WordStory, WordTable } from './word.ts';

/**
 * What a file prints and how it looks, line by line: a line for each section, paragraph, table and row, in order. Two files with the
 * same lines are the same on paper; what their styles, lists and notes are called is no part of it, nor where no line is to end.
 */
export function describeFile({ sections, notes }: WordFile): string[] {
  const lines: string[] = [];
  for (const { page, headers, footers, blocks } of sections) {
    lines.push(
      `section ${JSON.stringify(page)}`,
      ...describeEdges('header', headers),
      ...describeEdges('footer', footers),
    );
    lines.push(...describeBlocks(blocks, ''));
  }
  for (const note of notes) lines.push(`note ${note.kind} ${note.label}`, ...describeBlocks(note.blocks, ' '));
  return lines;
}

/** An empty header is none. */
function describeEdges(kind: string, edges: HeadersOrFooters): string[] {
  return (['first', 'even', 'usual'] as const).flatMap((pages) => {
    const story = edges[pages];
    return story && !isEmpty(story) ? [`${kind} ${pages}`, ...describeBlocks(story.blocks, ' ')] : [];
  });
}

function isEmpty({ blocks }: WordStory): boolean {
  return blocks.every((block) => block.kind === 'paragraph' && inlinesOf(block).length === 0);
}

function describeBlocks(blocks: readonly WordBlock[], depth: string): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? describeTable(block, depth)
      : [`${depth}paragraph ${JSON.stringify(describeParagraph(block))}`],
  );
}

function describeTable({ align, columns, rows }: WordTable, depth: string): string[] {
  return [
    `${depth}table ${JSON.stringify({ align, columns })}`,
    ...rows.flatMap(({ header, cells }) => [
      `${depth} row${header ? ' header' : ''}`,
      ...cells.flatMap(({ at: _at, change: _change, blocks, ...cell }) => [
        `${depth}  cell ${JSON.stringify(cell)}`,
        ...describeBlocks(blocks, `${depth}   `),
      ]),
    ]),
  ];
}

function describeParagraph(paragraph: WordParagraph): object {
  const { label, look, mark } = paragraph;
  // What the mark of a numbered paragraph looks like shows in its number alone.
  const end = label
    ? { label: [label.text, label.level, label.follow, withoutStyle(label.look)] }
    : { mark: withoutStyle(mark) };
  return { text: inlinesOf(paragraph), look, ...end };
}

type Described = readonly [text: string, look: string];

/** Texts of one look as one, however the file cuts them. */
function inlinesOf({ inlines }: WordParagraph): Described[] {
  const described: [string, string][] = [];
  for (const inline of inlines) {
    if (inline.kind === 'mark') continue;
    const look = JSON.stringify([withoutStyle(inline.look), inline.link?.target, inline.field?.instruction]);
    const last = described.at(-1);
    const text = textOf(inline);
    if (last?.[1] === look) last[0] += text;
    else described.push([text, look]);
  }
  return described;
}

function textOf(inline: Exclude<WordInline, { kind: 'mark' }>): string {
  if (inline.kind === 'text') return withPlainSigns(inline.text);
  if (inline.kind === 'break') return inline.of === 'line' ? '\n' : `\u0001${inline.of}`;
  if (inline.kind === 'note') return `\u0001${inline.note} ${inline.text}`;
  return `\u0001${inline.of} ${inline.text ?? ''}`;
}

function withoutStyle({ style: _, ...look }: RunLook): object {
  return look;
}
