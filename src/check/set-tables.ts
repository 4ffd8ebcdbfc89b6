import { twipFromMm } from '../core/units.ts';
import { childrenOf, type Element } from '../document/document.ts';
import type { Cell, Paragraph, Table } from '../flow/flow.ts';
import { perSubject } from '../reading/per-subject.ts';
import { appendixSheet } from '../typeset/set-appendix.ts';
import { setTable } from '../typeset/set-table.ts';
import type { Sheet } from '../typeset/sheet.ts';
import { makeSheet } from '../typeset/typeset.ts';

/** A table as it will be printed. */
export interface PrintedTable {
  readonly element: Element;
  readonly sheet: Sheet;
  readonly table: Table;
}

/** The tables of the body and of the appendices, each set on its own paper. */
export const tablesOf = perSubject(({ document, profile, lexicon, fonts, plan }): PrintedTable[] => {
  const found: PrintedTable[] = [];
  const walk = (parent: Element, sheet: Sheet): void => {
    for (const element of parent.children) {
      if (element.tag === 'part') walk(element, sheet);
      else if (element.tag === 'appendix') walk(element, appendixSheet(sheet, element));
      else if (element.tag === 'table')
        for (const table of setTable(sheet, element)) if (table.kind === 'table') found.push({ element, sheet, table });
    }
  };
  walk(document.root, makeSheet(document, profile, lexicon, fonts, plan.file));
  return found;
});

/** The width each printed column was given, if it was; twips. */
export function readGiven({ element, table }: PrintedTable): (number | undefined)[] {
  const written = childrenOf(element, 'column').map(({ attributes: { width } }) =>
    width === undefined ? undefined : twipFromMm(Number(width)),
  );
  return element.attributes.numbered === 'yes' ? [table.columns[0], ...written] : written;
}

/** The paragraphs in the cells of a table. */
export function paragraphsOf(table: Table): { cell: Cell; paragraph: Paragraph }[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? [{ cell, paragraph: block }] : [])),
    ),
  );
}
