import type { XmlElement } from './parse-xml.ts';
import type { WordControl } from './word.ts';

/** A cell as it is gathered, before its column and rows are settled. */
export interface RawCell {
  readonly element: XmlElement;
  readonly properties: XmlElement | undefined;
  readonly controls: readonly WordControl[];
  readonly column: number;
  readonly columns: number;
  /** Whether it begins what reaches over rows, or continues the cell above. */
  readonly down: 'restart' | 'continue' | undefined;
  /** Marks that stand outside of all cells, and go with this one. */
  readonly before: XmlElement[];
  readonly after: XmlElement[];
  rows: number;
}

/** Hangs marks between rows and cells on cells: a start on the next one, an end on the last. */
export interface Marks {
  readonly cell: (cell: RawCell) => void;
  readonly mark: (element: XmlElement) => void;
  readonly end: () => void;
}

export function hangMarks(): Marks {
  let waiting: XmlElement[] = [];
  let last: RawCell | undefined;
  return {
    cell: (cell) => {
      cell.before.push(...waiting);
      waiting = [];
      last = cell;
    },
    mark: (element) => void (element.name.endsWith('End') && last ? last.after : waiting).push(element),
    end: () => void last?.after.push(...waiting),
  };
}
