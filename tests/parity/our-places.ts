import type { Block, Flow, Paragraph } from '../../src/flow/flow.ts';
import { listAllNotes } from '../../src/flow/list-notes.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { blockOfNote, normalizeLine, type PlacedLine, type Places } from './places.ts';

/** Which block of the flow a paragraph stands in, and in which row of a table. */
interface Home {
  readonly block: number;
  readonly row?: number;
  readonly header?: boolean;
  /** Of a note instead. */
  readonly note?: number;
}

/** Where our layout puts the lines and the table rows. */
export function ourPlaces(flow: Flow, fonts: FontFamily): Places {
  const homes = findHomes(flow);
  const lines: PlacedLine[] = [];
  const pageStarts: string[] = [];
  const passed = new Map<number, number>();
  layoutFlow(flow, fonts).forEach((page, number) => {
    pageStarts.push(startOf(page, homes, passed));
    for (const { home, text } of gatherLines(page, homes)) {
      if (home.note !== undefined) lines.push({ page: number, block: blockOfNote(home.note, number), text });
      if (home.row !== undefined || home.note !== undefined) continue;
      passed.set(home.block, (passed.get(home.block) ?? 0) + text.length);
      if (text) lines.push({ page: number, block: home.block, text });
    }
  });
  return { lines, pageStarts };
}

function findHomes(flow: Flow): Map<Paragraph, Home> {
  const homes = new Map<Paragraph, Home>();
  const visit = (block: Block, home: Home): void => {
    if (block.kind === 'paragraph') {
      homes.set(block, home);
      return;
    }
    block.rows.forEach((row, index) => {
      const inner = home.row === undefined ? { ...home, row: index, header: row.header } : home;
      for (const cell of row.cells) for (const child of cell.blocks) visit(child, inner);
    });
  };
  flow.sections
    .flatMap((section) => section.blocks)
    .forEach((block, index) => {
      visit(block, { block: index });
    });
  for (const { number, paragraph } of listAllNotes(flow)) homes.set(paragraph, { block: -1, note: number });
  return homes;
}

function gatherLines(page: Page, homes: ReadonlyMap<Paragraph, Home>): { home: Home; text: string }[] {
  const lines: { home: Home; text: string; item: TextItem }[] = [];
  for (const item of page.items) {
    if (item.kind !== 'text' || !item.owner) continue;
    const last = lines.at(-1);
    if (last && last.item.owner === item.owner && last.item.line === item.line) last.text += item.text;
    else lines.push({ home: homes.get(item.owner)!, text: item.text, item });
  }
  return lines.map(({ home, text }) => ({ home, text: normalizeLine(text) }));
}

function startOf(page: Page, homes: ReadonlyMap<Paragraph, Home>, passed: ReadonlyMap<number, number>): string {
  // A border stands for an empty paragraph that has nothing else.
  const owners = page.items
    .flatMap(({ owner }) => (owner?.kind === 'paragraph' ? [homes.get(owner)!] : []))
    .filter(({ note }) => note === undefined);
  const [first] = owners;
  if (!first) return 'empty';
  if (first.row === undefined) return `${first.block}:${passed.get(first.block) ?? 0}`;
  const rows = [...new Set(owners.filter((home) => home.block === first.block).map((home) => home.row!))];
  const real = rows.find((row, i) => i > 0 && row !== rows[i - 1]! + 1) ?? rows[0];
  return `${first.block}:row ${real}`;
}
