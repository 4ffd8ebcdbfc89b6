import { twipFromMm } from '../core/units.ts';
import { childrenOf, type Element } from '../document/document.ts';
import type { Cell, Paragraph, Table } from '../flow/flow.ts';
import { perSubject } from '../reading/per-subject.ts';
import { appendixTools } from '../typeset/set-appendix.ts';
import { type BodyTools, setTableOf } from '../typeset/set-body.ts';
import type { Sheet } from '../typeset/sheet.ts';
import { prepareBody } from '../typeset/typeset.ts';

/** A table as it will be printed. */
export interface PrintedTable {
  readonly element: Element;
  readonly sheet: Sheet;
  readonly table: Table;
}

/** The tables of the body and of the appendices, each set on its own paper. */
export const tablesOf = perSubject(({ document, profile, lexicon, fonts, plan }): PrintedTable[] => {
  const found: PrintedTable[] = [];
  const body = prepareBody(document, profile, lexicon, fonts, plan.file);
  const walk = (parent: Element, tools: BodyTools): void => {
    for (const element of parent.children) {
      if (element.tag === 'part') walk(element, tools);
      else if (element.tag === 'appendix') walk(element, appendixTools(tools, element));
      else if (element.tag === 'table')
        for (const table of setTableOf(tools, element))
          if (table.kind === 'table') found.push({ element, sheet: tools.sheet, table });
    }
  };
  walk(document.root, body);
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
