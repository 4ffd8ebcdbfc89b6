import { escapeXml } from '../core/xml.ts';

/** Who changed a document, and when. */
export interface Reviser {
  readonly author: string;
  /** ISO 8601 with a time, e.g. `2026-03-02T08:00:00Z`; without one Word shows none. */
  readonly date?: string;
}

/** What became of a mark or of runs. */
export type Fate = 'w:ins' | 'w:del' | 'w:moveFrom' | 'w:moveTo';

/** Writes tracked changes, each with a number of its own through all parts of the document. */
export interface Revisions {
  /** An element that says what became of what it stands in or holds, e.g. `w:ins`. */
  mark(name: Fate, content?: string): string;
  /** The two ends of what moved together; one name for where it went from and where it went to. */
  range(kind: 'moveFrom' | 'moveTo', move: number): { readonly start: string; readonly end: string };
  /** What the children of an element were before: a change of `w:pPr` holds the old `w:pPr`. Nothing where they are the same. */
  change(name: 'w:pPr' | 'w:rPr' | 'w:tblPr' | 'w:trPr' | 'w:tcPr' | 'w:sectPr', before: string, after: string): string;
  /** The columns a table had; they have neither author nor date. */
  changeGrid(before: string, after: string): string;
}

/** The ends of what moved must have a day (CT_MoveBookmark), which no one is shown. */
const noDay = '1970-01-01T00:00:00Z';

export function startRevisions({ author, date }: Reviser): Revisions {
  let last = 0;
  const number = () => {
    last += 1;
    return ` w:id="${last}"`;
  };
  const by = ` w:author="${escapeXml(author)}"${date === undefined ? '' : ` w:date="${escapeXml(date)}"`}`;
  return {
    mark: (name, content) => {
      const start = `${name}${number()}${by}`;
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
