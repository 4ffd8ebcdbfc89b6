import type { WordBlock, WordFile, WordInline } from '../../src/word/word.ts';

/** A file as text that a person can read: a paragraph a line, labels before it, cells of a row between bars, objects in braces. */
export function printWord({ sections, notes }: WordFile): string {
  const lines = sections.flatMap(({ blocks }, i) => [...(i > 0 ? ['§'] : []), ...blocks.flatMap(printBlock)]);
  const told = notes.flatMap(({ label, blocks }) => blocks.flatMap(printBlock).map((line) => `(${label}) ${line}`));
  return [...lines, ...told].join('\n');
}

function printBlock(block: WordBlock): string[] {
  if (block.kind === 'table')
    return block.rows.map(
      ({ cells }) =>
        `| ${cells.map((cell) => (cell.rows === 0 ? '^' : cell.blocks.flatMap(printBlock).join(' / '))).join(' | ')} |`,
    );
  const label = block.label ? `${block.label.text}${block.label.follow === 'tab' ? '→' : ' '}` : '';
  return [label + block.inlines.map(printInline).join('')];
}

function printInline(inline: WordInline): string {
  if (inline.kind === 'mark') return '';
  if (inline.kind === 'break') return inline.of === 'line' ? '⏎' : `{${inline.of}}`;
  if (inline.kind === 'note') return `(${inline.text})`;
  if (inline.kind === 'object') {
    const inside = inline.blocks?.flatMap(printBlock).join(' / ') ?? inline.text ?? inline.source ?? '';
    return `{${inline.of}${inside && `: ${inside}`}}`;
  }
  const text = inline.text.replaceAll('\t', '→');
  const change = inline.change ? `[${inline.change.kind} ${inline.change.author}: ${text}]` : text;
  return inline.look.hidden ? `{hidden: ${change}}` : change;
}

/** The bare text of the body, in the order of the file. */
export function textOf({ sections }: WordFile): string {
  const of = (blocks: readonly WordBlock[]): string =>
    blocks
      .map((block) =>
        block.kind === 'table'
          ? block.rows.map(({ cells }) => cells.map((cell) => of(cell.blocks)).join(' ')).join(' ')
          : block.inlines
              .map((inline) =>
                inline.kind === 'text' ? inline.text : inline.kind === 'object' ? of(inline.blocks ?? []) : ' ',
              )
              .join(''),
      )
      .join(' ');
  return sections.map(({ blocks }) => of(blocks)).join(' ');
}
