import { mmFromTwip } from '../../src/core/units.ts';
import type { Block, CharFormat, Flow, Paragraph, Run, Table } from '../../src/flow/flow.ts';
import { listNotes } from '../../src/flow/list-notes.ts';

/**
 * A flow as rows a person can read, one per paragraph:
 * `style | alignment | left indent + first line, mm | size and weight of the style | keep, outline | [list:level] marker text`.
 * Notes follow their section. Text that departs from its style stands in `‹b›…‹/›`, `‹i›`, `‹bi›` or `‹plain›`; `␣` is a space and `‑` a hyphen that do not break.
 * @param options.ends with letterhead and signature
 */
export function dumpFlow(flow: Flow, options: { ends: boolean }): string {
  const styles = new Map(flow.styles.map((style) => [style.id, style.char]));
  return flow.sections
    .flatMap(({ page, blocks, firstHeader }, i) => {
      const size = `${mm(page.width)} x ${mm(page.height)}`;
      const margins = `margins ${[page.top, page.bottom, page.left, page.right].map(mm).join(' ')}`;
      const shown = blocks.filter((block) => options.ends || block.kind === 'paragraph' || block.role === 'data');
      return [
        `[section ${i + 1}: ${size} mm, ${margins} mm]`,
        ...(options.ends ? (firstHeader?.paragraphs ?? []) : []).flatMap((block) =>
          dumpBlock(block, styles, 'header | '),
        ),
        ...shown.flatMap((block) => dumpBlock(block, styles, '')),
        ...listNotes(blocks).map(({ number, paragraph }) => `note ${number} | ${dumpParagraph(paragraph, styles)}`),
      ];
    })
    .join('\n');
}

function dumpBlock(block: Block, styles: ReadonlyMap<string, CharFormat>, place: string): string[] {
  return block.kind === 'table' ? dumpTable(block, styles) : [place + dumpParagraph(block, styles)];
}

function dumpTable(table: Table, styles: ReadonlyMap<string, CharFormat>): string[] {
  const rule = table.rule ? `, lines ${table.rule.width} pt` : '';
  const described = table.description === undefined ? '' : `, “${table.description}”`;
  const head = `[${table.role} table: ${table.columns.map(mm).join(' + ')} mm${rule}${described}]`;
  const rows = table.rows.flatMap((row, r) =>
    row.cells.flatMap((cell) => {
      const spans = `${cell.columnSpan > 1 ? ` ${cell.columnSpan} columns` : ''}${cell.rowSpan > 1 ? ` ${cell.rowSpan} rows` : ''}`;
      const place = `  ${r + 1}/${cell.column + 1}${row.header ? ' header' : ''}${spans} | `;
      return cell.blocks.flatMap((block) => dumpBlock(block, styles, place));
    }),
  );
  return [head, ...rows, '[end of table]'];
}

function dumpParagraph(paragraph: Paragraph, styles: ReadonlyMap<string, CharFormat>): string {
  const { indent, marker, border } = paragraph;
  const char = styles.get(paragraph.style)!;
  if (border?.top && paragraph.role === 'rule') {
    return `${paragraph.style} | ${mm(indent.left)} mm from the left, ${mm(indent.right)} mm from the right`;
  }
  const keep = [
    paragraph.keepNext ? 'keep' : '',
    paragraph.outlineLevel === undefined ? '' : `outline ${paragraph.outlineLevel}`,
    border?.box
      ? `box, ${mm(indent.left)} mm left, ${mm(indent.right)} mm right${border.box.color ? `, ${border.box.color}` : ''}`
      : '',
  ].filter(Boolean);
  const sign = marker
    ? `[${marker.list ? `${marker.list.id}:${marker.list.level}` : '-'}] ${dumpRuns([marker], char)} `
    : '';
  return [
    paragraph.style,
    paragraph.align,
    `${mm(indent.left)}+${mm(indent.firstLine)}`,
    `${char.size}${weight(char)}`,
    keep.join(', '),
    sign + dumpRuns(paragraph.runs, char),
  ].join(' | ');
}

function dumpRuns(runs: readonly Pick<Run, 'text' | keyof CharFormat>[], base: CharFormat): string {
  const same = (a: CharFormat, b: CharFormat) => weight(a) === weight(b) && a.size === b.size && a.raised === b.raised;
  let text = '';
  runs.forEach((run, i) => {
    const previous = runs[i - 1];
    const next = runs[i + 1];
    const departs = !same(run, base);
    if (departs && !(previous && same(previous, run)))
      text += `‹${run.raised ? 'raised' : weight(run) || 'plain'}${run.size === base.size ? '' : run.size}›`;
    text += run.text.replaceAll('\u00a0', '␣').replaceAll('\n', '⏎').replaceAll('\t', '⇥');
    if (departs && !(next && same(next, run))) text += '‹/›';
  });
  return text;
}

function weight(char: CharFormat): string {
  return `${char.bold ? 'b' : ''}${char.italic ? 'i' : ''}${char.underline ? 'u' : ''}`;
}

function mm(twip: number): string {
  return String(Math.round(mmFromTwip(twip) * 10) / 10);
}
