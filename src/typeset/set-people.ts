import { twipFromMm } from '../core/units.ts';
import { childOf, childrenOf, type Element, type Tag } from '../document/document.ts';
import type { Cell, Run, Table } from '../flow/flow.ts';
import { measureRuns } from '../lines/measure-text.ts';
import { cellPadding } from './find-widths.ts';
import { makeParagraph, makeRuns, plainRuns, pointerOf, type Sheet, styleOf } from './sheet.ts';

/** What may be said of a person, in the order of the columns. */
const details = ['name', 'title', 'role'] as const satisfies readonly Tag[];

/** Widths in twips of the columns that the lists of people of a plan share. */
export type PeopleWidths = Readonly<Record<(typeof details)[number] | 'marker', number>>;

/** So wide that each column holds the longest of its texts in all lists, so that they stand in line with each other. */
export function findPeopleWidths(sheet: Sheet, lists: readonly Element[]): PeopleWidths {
  const people = lists.flatMap((list) => childrenOf(list, 'person'));
  const widest = (runs: readonly (readonly Run[])[]) =>
    Math.ceil(Math.max(0, ...runs.map((own) => measureRuns(own, sheet.fonts)))) + cellPadding + twipFromMm(1);
  const widthOf = (tag: Tag) =>
    widest(people.map((person) => makeRuns(sheet, 'table-text', childOf(person, tag)?.runs ?? [])));
  const markers = lists.map((list) =>
    plainRuns(sheet, 'table-text', markerOf(list, childrenOf(list, 'person').length - 1)),
  );
  return { marker: widest(markers), name: widthOf('name'), title: widthOf('title'), role: widthOf('role') };
}

/** A list of people: a table without lines that begins where the lines of the text do, with a column for what is said of any. */
export function setPeople(sheet: Sheet, list: Element, shared: PeopleWidths): Table {
  const people = childrenOf(list, 'person');
  const said = details.filter((tag) => people.some((person) => childOf(person, tag)));
  const indent = styleOf(sheet, 'body').paragraph.indent.firstLine;
  const columns = fitColumns([shared.marker, ...said.map((tag) => shared[tag])], sheet.width - indent);
  return {
    kind: 'table',
    role: 'data',
    columns,
    indent,
    cellMargin: { left: 0, right: cellPadding, top: 0, bottom: 0 },
    rows: people.map((person, i) => ({
      header: false,
      cantSplit: true,
      cells: [
        makeCell(sheet, 0, plainRuns(sheet, 'table-text', markerOf(list, i))),
        ...said.map((tag, k) => {
          const runs = childOf(person, tag)?.runs ?? [];
          return makeCell(sheet, k + 1, makeRuns(sheet, 'table-text', runs), pointerOf(sheet, runs));
        }),
      ],
    })),
  };
}

/** `1.` or `-`. */
function markerOf(list: Element, index: number): string {
  return list.attributes['as'] === 'dashes' ? '-' : `${index + 1}.`;
}

/** The last column takes what is left; columns too wide together are made narrower in proportion, but for the marker. */
function fitColumns(wanted: readonly number[], room: number): number[] {
  const [marker = 0, ...others] = wanted;
  const sum = others.reduce((total, width) => total + width, 0);
  const share = Math.min(1, (room - marker) / sum);
  const columns = [marker, ...others.map((width) => Math.floor(width * share))];
  columns[columns.length - 1]! += room - columns.reduce((total, width) => total + width, 0);
  return columns;
}

function makeCell(sheet: Sheet, column: number, runs: readonly Run[], at?: string): Cell {
  const paragraph = makeParagraph(sheet, 'table-text', runs, { align: 'left', at });
  return { column, columnSpan: 1, rowSpan: 1, vertical: 'top', header: false, blocks: [paragraph] };
}
