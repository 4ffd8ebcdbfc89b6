import { escapeXml } from '../core/xml.ts';

/** Who changed a document, and when. */
export interface Reviser {
  readonly author: string;
  /** ISO 8601 with a time, e.g. `2026-03-02T08:00:00Z`; without one Word shows none. */
  readonly date?: string;
}

/** Writes tracked changes, each with a number of its own through all parts of the document. */
export interface Revisions {
  /** An element that says what became of what it stands in or holds, e.g. `w:ins`. */
  mark(name: 'w:ins' | 'w:del', content?: string): string;
  /** What the children of an element were before: a change of `w:pPr` holds the old `w:pPr`. Nothing where they are the same. */
  change(name: 'w:pPr' | 'w:rPr' | 'w:tblPr' | 'w:trPr' | 'w:tcPr' | 'w:sectPr', before: string, after: string): string;
  /** The columns a table had; they have neither author nor date. */
  changeGrid(before: string, after: string): string;
}

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
    change: (name, before, after) =>
      before === after ? '' : `<${name}Change${number()}${by}><${name}>${before}</${name}></${name}Change>`,
    changeGrid: (before, after) =>
      before === after ? '' : `<w:tblGridChange${number()}><w:tblGrid>${before}</w:tblGrid></w:tblGridChange>`,
  };
}
