import { escapeXml } from '../core/xml.ts';
import type { Reviser } from '../flow/flow-pair.ts';

/** What became of a mark or of runs. */
export type Fate = 'w:ins' | 'w:del' | 'w:moveFrom' | 'w:moveTo';

/** Writes tracked changes, each with a number of its own through all parts of the document. */
export interface Revisions {
  /**
   * An element that says what became of what it stands in or holds, e.g. `w:ins`.
   * @param by who did it, where that is another than who made the document
   */
  mark(name: Fate, content?: string, by?: Reviser): string;
  /** The two ends of what moved together; one name for where it went from and where it went to. */
  range(kind: 'moveFrom' | 'moveTo', move: number): { readonly start: string; readonly end: string };
  /** What the children of an element were before: a change of `w:pPr` holds the old `w:pPr`. Nothing where they are the same. */
  change(name: 'w:pPr' | 'w:rPr' | 'w:tblPr' | 'w:trPr' | 'w:tcPr' | 'w:sectPr', before: string, after: string): string;
  /** The columns a table had; they have neither author nor date. */
  changeGrid(before: string, after: string): string;
}

/** The ends of what moved must have a day (CT_MoveBookmark), which no one is shown. */
const noDay = '1970-01-01T00:00:00Z';

export function startRevisions(reviser: Reviser): Revisions {
  const { date } = reviser;
  let last = 0;
  const number = () => {
    last += 1;
    return ` w:id="${last}"`;
  };
  const by = writeReviser(reviser);
  return {
    mark: (name, content, other) => {
      const start = `${name}${number()}${other ? writeReviser(other) : by}`;
      return content === undefined ? `<${start}/>` : `<${start}>${content}</${name}>`;
    },
    range: (kind, move) => {
      const id = number();
      const day = date === undefined ? ` w:date="${noDay}"` : '';
      return { start: `<w:${kind}RangeStart${id}${by}${day} w:name="move${move}"/>`, end: `<w:${kind}RangeEnd${id}/>` };
    },
    change: (name, before, after) =>
      before === after ? '' : `<${name}Change${number()}${by}><${name}>${before}</${name}></${name}Change>`,
    changeGrid: (before, after) =>
      before === after ? '' : `<w:tblGridChange${number()}><w:tblGrid>${before}</w:tblGrid></w:tblGridChange>`,
  };
}

function writeReviser({ author, date }: Reviser): string {
  return ` w:author="${escapeXml(author)}"${date === undefined ? '' : ` w:date="${escapeXml(date)}"`}`;
}
