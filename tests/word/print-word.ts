import type {
  ParagraphLook,
  RunLook,
  WordBlock,
  WordChange,
  WordFile,
  WordInline,
  WordParagraph,
} from '../../src/word/word.ts';

interface Shown {
  /** Where comments and bookmarks begin and end: `‹comment-start 1›`. */
  readonly marks?: boolean;
}

/**
 * A file as text that a person can read: a paragraph a line, labels before it, cells of a row between bars, objects in braces, tracked
 * changes in square brackets.
 */
export function printWord({ sections, notes }: Pick<WordFile, 'sections' | 'notes'>, shown: Shown = {}): string {
  const print = printerOf(shown);
  const lines = sections.flatMap(({ blocks }, i) => [...(i > 0 ? ['§'] : []), ...blocks.flatMap(print)]);
  const told = notes.flatMap(({ label, blocks }) => blocks.flatMap(print).map((line) => `(${label}) ${line}`));
  return [...lines, ...told].join('\n');
}

/** Headers and footers of each section, a story a line. */
export function printMargins({ sections }: WordFile): string {
  const print = printerOf({});
  return sections
    .flatMap(({ headers, footers }, i) =>
      (['headers', 'footers'] as const).flatMap((side) =>
        (['first', 'even', 'usual'] as const).flatMap((when) => {
          const story = { headers, footers }[side][when];
          return story ? [`${i + 1} ${side} ${when}: ${story.blocks.flatMap(print).join(' / ')}`] : [];
        }),
      ),
    )
    .join('\n');
}

/** Comments with the words that they are about. */
export function printComments({ sections, comments }: WordFile): string {
  const print = printerOf({});
  const inlines = sections.flatMap(({ blocks }) => blocks.flatMap(inlinesOf));
  const about = (id: string) => {
    const at = (of: string) => inlines.findIndex((one) => one.kind === 'mark' && one.of === of && one.id === id);
    const [start, end] = [at('comment-start'), at('comment-end')];
    return start < 0 || end < 0
      ? `${start < 0 ? 'no start' : ''} ${end < 0 ? 'no end' : ''}`
      : texts(inlines.slice(start, end));
  };
  return comments
    .map(({ id, author, date, blocks }) => `${author} ${date} on “${about(id)}”: ${blocks.flatMap(print).join(' / ')}`)
    .join('\n');
}

/** What the looks of paragraphs and of their runs have beside the usual. */
export function printLooks({ sections }: WordFile): string {
  return sections
    .flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))
    .map((paragraph) => {
      const runs = paragraph.inlines.flatMap((one) =>
        one.kind === 'text' ? [`“${one.text}” ${unusual(one.look, usualRun)}`.trim()] : [],
      );
      return [unusual(paragraph.look, usualParagraph), ...runs].filter(Boolean).join(' · ');
    })
    .join('\n');
}

const usualRun: Partial<RunLook> = {
  font: 'Times New Roman',
  size: 10,
  underline: 'none',
  color: 'auto',
  position: 'baseline',
  spacing: 0,
};
const usualParagraph: Partial<ParagraphLook> = { align: 'left', lineRule: 'auto', line: 1 };

function unusual(look: object, usual: object): string {
  return Object.entries(look)
    .filter(([name, value]) => value !== (usual as Record<string, unknown>)[name] && value !== false && value !== 0)
    .filter(([, value]) => typeof value !== 'object' || Object.keys(value as object).length > 0)
    .map(([name, value]) =>
      value === true ? name : `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    )
    .join(', ');
}

export function paragraphsOf(block: WordBlock): readonly WordParagraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)));
}

function inlinesOf(block: WordBlock): readonly WordInline[] {
  return paragraphsOf(block).flatMap(({ inlines }) => inlines);
}

function texts(inlines: readonly WordInline[]): string {
  return inlines.map((one) => (one.kind === 'text' ? one.text : '')).join('');
}

const printChange = (change: WordChange | undefined) => (change ? `[${change.kind} ${change.author}]` : '');

function printerOf({ marks = false }: Shown): (block: WordBlock) => string[] {
  function printBlock(block: WordBlock): string[] {
    if (block.kind === 'table')
      return block.rows.map(({ cells, change, header }) => {
        const printed = cells.map((cell) => {
          const inside = cell.rows === 0 ? '^' : cell.blocks.flatMap(printBlock).join(' / ');
          const wide = cell.columns > 1 ? `${cell.columns}×` : '';
          return `${printChange(cell.change)}${wide}${inside}`;
        });
        return `${printChange(change)}${header ? '‖' : '|'} ${printed.join(' | ')} |`;
      });
    const label = block.label ? `${block.label.text}${block.label.follow === 'tab' ? '→' : ' '}` : '';
    const change = `${printChange(block.formatChange)}${block.change ? `¶${printChange(block.change)}` : ''}`;
    return [label + block.inlines.map(printInline).join('') + change];
  }

  function printInline(inline: WordInline): string {
    if (inline.kind === 'mark') return marks ? `‹${inline.of} ${inline.name ?? inline.id}›` : '';
    if (inline.kind === 'break') return inline.of === 'line' ? '⏎' : `{${inline.of}}`;
    if (inline.kind === 'note') return `(${inline.text})`;
    if (inline.kind === 'object') {
      const inside = inline.blocks?.flatMap(printBlock).join(' / ') ?? inline.text ?? inline.source ?? '';
      return `{${inline.of}${inside && `: ${inside}`}}${printChange(inline.change)}`;
    }
    const text = inline.text.replaceAll('\t', '→');
    const change = inline.change ? `[${inline.change.kind} ${inline.change.author}: ${text}]` : text;
    const format = inline.formatChange ? `${change}${printChange(inline.formatChange)}` : change;
    return inline.look.hidden ? `{hidden: ${format}}` : format;
  }

  return printBlock;
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
