/**
 * What a document says and roughly how it looks, for peers to draw: paragraphs with indents (points) and runs, and the
 * borderless tables of letterhead and signature with a share of the width for each column.
 */
export function readContent(flow) {
  return { title: flow.info.title, blocks: flow.sections.flatMap((section) => readBlocks(section.blocks)) };
}

function readBlocks(blocks) {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') {
      const width = block.columns.reduce((sum, column) => sum + column, 0);
      const rows = block.rows.map((row) => row.cells.map((cell) => readBlocks(cell.blocks)));
      return [{ kind: 'table', columns: block.columns.map((column) => column / width), rows }];
    }
    const runs = block.runs.map(({ text, bold, italic }) => ({ text, bold, italic }));
    if (block.marker) runs.unshift({ text: `${block.marker.text} `, bold: block.marker.bold, italic: block.marker.italic });
    if (runs.length === 0) return [];
    return [{
      kind: 'paragraph',
      runs,
      size: block.runs[0]?.size ?? 14,
      align: block.align,
      firstLine: block.indent.firstLine / 20,
      before: block.spacing.before / 20,
      after: block.spacing.after / 20,
      level: block.outlineLevel,
    }];
  });
}

/** The text of a paragraph. */
export function textOf(paragraph) {
  return paragraph.runs.map((run) => run.text).join('');
}

/** All paragraphs in reading order, those of tables too. */
export function paragraphsOf(blocks) {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap(paragraphsOf)));
}
