import type { Block, CharFormat, Flow, FlowNote, FlowStyle, Paragraph, Run } from '../../src/flow/flow.ts';
import { makeText, type TextMaker } from './make-text.ts';
import type { Random } from './seeded-random.ts';

/** The style of the notes of made-up documents. */
const noteStyle = 'FootnoteText';

/** The flow with notes of every length at random places of its text, those in cells included. */
export function addNotes(flow: Flow, random: Random, align = random.pick(['justify', 'left'] as const)): Flow {
  const size = random.pick([10, 10, 11, 12]);
  const char: CharFormat = { bold: false, italic: false, underline: false, size };
  const style: FlowStyle = {
    id: noteStyle,
    name: 'footnote text',
    builtIn: true,
    char,
    paragraph: {
      align,
      indent: { left: 0, right: 0, firstLine: random.pick([0, 0, 300]) },
      spacing: {
        before: random.pick([0, 0, 40]),
        after: random.pick([0, 0, 60]),
        line: random.pick([
          { rule: 'multiple', value: 1 },
          { rule: 'exact', value: 260 },
        ] as const),
      },
      keepNext: false,
      keepLines: false,
      widowControl: true,
    },
  };
  const text = makeText(random);
  const often = random.pick([0.04, 0.12, 0.3]);
  let count = 0;
  const makeNote = (): FlowNote => {
    const number = ++count;
    const words = random.chance(0.12) ? longText(random, text) : text.paragraph(random.int(1, 3));
    const marker = { ...char, raised: true, text: String(number) } as const;
    const paragraph: Paragraph = {
      kind: 'paragraph',
      role: 'paragraph',
      style: noteStyle,
      ...style.paragraph,
      marker,
      runs: [{ ...char, text: words }],
    };
    return { number, paragraph };
  };
  const addTo = (block: Block): Block => {
    if (block.kind === 'paragraph')
      return random.chance(often) ? { ...block, runs: putNotes(block.runs, random, makeNote) } : block;
    const rows = block.rows.map((row) =>
      row.header ? row : { ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(addTo) })) },
    );
    return { ...block, rows };
  };
  const sections = flow.sections.map((section) => ({ ...section, blocks: section.blocks.map(addTo) }));
  return { ...flow, noteStyle, styles: [...flow.styles, style], sections };
}

function longText(random: Random, text: TextMaker): string {
  return text.paragraph(random.int(4, 14));
}

/**
 * One to three notes between words. Behind a word they would stand nearer to life, but `docx/layout` parts a word from the number
 * behind it at the end of a line, as it does from a bookmark.
 */
function putNotes(runs: readonly Run[], random: Random, makeNote: () => FlowNote): Run[] {
  return runs.flatMap((run) => {
    const spaces = [...run.text.matchAll(/(?<=[\p{L}\d]) /gu)].map(({ index }) => index);
    if (spaces.length === 0) return [run];
    const places = [...new Set(Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => random.pick(spaces)))].sort(
      (a, b) => a - b,
    );
    const parts: Run[] = [];
    let at = 0;
    for (const place of places) {
      const note = makeNote();
      parts.push(
        { ...run, text: run.text.slice(at, place + 1) },
        { ...run, text: String(note.number), raised: true, note },
      );
      at = place;
    }
    return [...parts, { ...run, text: run.text.slice(at) }];
  });
}
