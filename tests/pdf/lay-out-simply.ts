import type { Block, CharFormat, Flow, FlowSection, Paragraph, Table } from '../../src/flow/flow.ts';
import { type FontFamily, faceOf } from '../../src/font/font.ts';
import type { Item, Page, TextItem } from '../../src/layout/page.ts';

interface Word {
  readonly text: string;
  readonly format: CharFormat;
  readonly part: 'marker' | 'text';
}

type Line = { readonly height: number; readonly place: (x: number, y: number) => Item[] };

/** A small layout for the tests of the PDF writer: first-fit lines, justified; tables by rows; heads shown again. */
export function layOutSimply(flow: Flow, fonts: FontFamily): Page[] {
  return flow.sections.flatMap((section, i) => layOutSection(section, i, fonts));
}

function layOutSection(section: FlowSection, index: number, fonts: FontFamily): Page[] {
  const { page } = section;
  const left = page.left / 20;
  const width = (page.width - page.left - page.right) / 20;
  const bottom = (page.height - page.bottom) / 20;
  const pages: Item[][] = [[]];
  let y = page.top / 20;
  const put = (line: Line, x: number, again: readonly Line[] = []): void => {
    if (y + line.height > bottom) {
      pages.push([]);
      y = page.top / 20;
      for (const head of again) put(head, x);
    }
    pages.at(-1)!.push(...line.place(x, y));
    y += line.height;
  };
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') {
      for (const line of layOutParagraph(block, width, fonts)) put(line, left);
    } else {
      const rows = block.rows.map((_, i) => layOutRow(block, i, fonts));
      const heads = rows.filter((_, i) => block.rows[i]!.header);
      rows.forEach((row, i) => {
        put(row, left + block.indent / 20, block.rows[i]!.header ? [] : heads);
      });
    }
  }
  return pages.map((items, i) => ({
    width: page.width / 20,
    height: page.height / 20,
    number: i + 1,
    section: index,
    items: i === 0 ? items : [drawNumber(i + 1, page.width / 40), ...items],
  }));
}

function drawNumber(number: number, x: number): TextItem {
  const format = { face: 'regular', size: 14, spacing: 0, underline: false, part: 'text', line: 0 } as const;
  return { kind: 'text', text: String(number), x: x - 3.5, y: 40, width: 7, ...format };
}

function layOutParagraph(paragraph: Paragraph, width: number, fonts: FontFamily): Line[] {
  const { indent, spacing } = paragraph;
  const words = splitWords(paragraph);
  if (words.length === 0) return [{ height: 12, place: () => [] }];
  const lines: Word[][] = [[]];
  let room = width - (indent.left + indent.right + indent.firstLine) / 20;
  const forced = new Set<number>();
  for (const word of words) {
    if (word.text === '\n') {
      forced.add(lines.length - 1);
      lines.push([]);
      room = width - (indent.left + indent.right) / 20;
      continue;
    }
    const taken = measure(word, fonts);
    if (taken > room && lines.at(-1)!.length > 0) {
      lines.push([]);
      room = width - (indent.left + indent.right) / 20;
    }
    lines.at(-1)!.push(word);
    room -= taken + measure({ ...word, text: ' ' }, fonts);
  }
  return lines.map((line, i) => ({
    height: (line[0]?.format.size ?? 14) * 1.3 + (i === 0 ? spacing.before / 20 : 0),
    place: (x, y) => {
      const start = indent.left / 20 + (i === 0 ? indent.firstLine / 20 : 0);
      const natural = line.reduce((sum, word) => sum + measure({ ...word, text: `${word.text} ` }, fonts), 0);
      const last = line.at(-1);
      const extra = width - indent.right / 20 - start - natural + (last ? measure({ ...last, text: ' ' }, fonts) : 0);
      const gaps = line.filter((word, k) => word.part === 'text' && k < line.length - 1).length;
      const stretch = paragraph.align === 'justify' && i < lines.length - 1 && !forced.has(i) && gaps > 0;
      const shift = paragraph.align === 'center' ? extra / 2 : paragraph.align === 'right' ? extra : 0;
      const baseline = y + (i === 0 ? spacing.before / 20 : 0) + (last?.format.size ?? 14);
      return drawLine(paragraph, line, i, x + start + shift, baseline, stretch ? extra / gaps : 0, fonts);
    },
  }));
}

/** Words with their format; `\n` stands alone. A word that changes format inside keeps its parts as words of no gap. */
function splitWords(paragraph: Paragraph): Word[] {
  const { marker, runs } = paragraph;
  const words: Word[] = marker ? [{ text: marker.text, format: marker, part: 'marker' }] : [];
  for (const run of runs) {
    for (const text of run.text.split(/ +|(\n)/)) if (text) words.push({ text, format: run, part: 'text' });
  }
  return words;
}

function measure({ text, format }: { text: string; format: CharFormat }, fonts: FontFamily): number {
  const font = fonts[faceOf(format.bold, format.italic)];
  let units = 0;
  for (const char of text) units += font.advance(font.glyph(char.codePointAt(0)!));
  return (units * format.size) / font.unitsPerEm;
}

/** One item for each stretch of words in one format; a space between two stretches belongs to the first. */
function drawLine(
  owner: Paragraph,
  words: Word[],
  line: number,
  x: number,
  y: number,
  spacing: number,
  fonts: FontFamily,
) {
  const items: TextItem[] = [];
  let at = x;
  for (let i = 0; i < words.length; ) {
    const first = words[i]!;
    let end = i;
    while (end < words.length && words[end]!.format === first.format && words[end]!.part === first.part) end++;
    const text =
      words
        .slice(i, end)
        .map((word) => word.text)
        .join(' ') + (end < words.length ? ' ' : '');
    const stretch = first.part === 'marker' ? 0 : spacing;
    const width = measure({ text, format: first.format }, fonts) + stretch * (text.split(' ').length - 1);
    const { bold, italic, underline, size, color } = first.format;
    items.push({
      ...{ kind: 'text', x: at, y, width, text, face: faceOf(bold, italic), size, spacing: stretch, underline },
      ...{ owner, part: first.part, line },
      ...(color && { color }),
    });
    at += width;
    i = end;
  }
  return items;
}

function layOutRow(table: Table, index: number, fonts: FontFamily): Line {
  const row = table.rows[index]!;
  const margin = table.cellMargin;
  const cells = row.cells.map((cell) => {
    const left = table.columns.slice(0, cell.column).reduce((sum, w) => sum + w, 0) / 20;
    const width = table.columns.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, w) => sum + w, 0) / 20;
    const inner = width - (margin.left + margin.right) / 20;
    return { left, width, lines: cell.blocks.flatMap((block) => layOutCellBlock(block, inner, fonts)) };
  });
  const heightOf = (lines: Line[]): number => lines.reduce((sum, line) => sum + line.height, 0);
  const height = Math.max(...cells.map(({ lines }) => heightOf(lines))) + (margin.top + margin.bottom) / 20 + 4;
  return {
    height,
    place: (x, y) => {
      const items: Item[] = [];
      for (const { left, width, lines } of cells) {
        let top = y + margin.top / 20;
        for (const line of lines) {
          items.push(...line.place(x + left + margin.left / 20, top));
          top += line.height;
        }
        if (!table.rule) continue;
        const rule = { kind: 'rule', thickness: table.rule.width, owner: table } as const;
        const [x1, x2, y1, y2] = [x + left, x + left + width, y, y + height];
        items.push({ ...rule, x1, x2, y1, y2: y1 }, { ...rule, x1, x2, y1: y2, y2 });
        items.push({ ...rule, x1, x2: x1, y1, y2 }, { ...rule, x1: x2, x2, y1, y2 });
      }
      return items;
    },
  };
}

function layOutCellBlock(block: Block, width: number, fonts: FontFamily): Line[] {
  if (block.kind === 'table') throw new Error('the layout of the tests knows no table in a table');
  return layOutParagraph(block, width, fonts);
}
