import { strToU8, zipSync } from 'fflate';

const declared = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a file beside its body, each the XML in its root. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly [headerOrFooter: `header${number}` | `footer${number}`]: string;
  /** The whole part, with its own root. */
  readonly theme?: string;
  /** Relations of the document beside those of its parts. */
  readonly relations?: string;
}

/** Entries of a DOCX of raw XML: what stands in its body, and other parts. Headers and footers have their names as ids. */
export function makeEntries(body: string, { relations = '', ...parts }: Parts = {}): Record<string, Uint8Array> {
  const root = (name: string, content: string) =>
    strToU8(name === 'theme' ? content : `<?xml version="1.0"?><${name} ${declared}>${content}</${name}>`);
  const kindOf = (name: string) => name.replace(/\d$/, '');
  const rootOf: Readonly<Record<string, string>> = {
    header: 'w:hdr',
    footer: 'w:ftr',
    commentsExtended: 'w15:commentsEx',
  };
  const related = Object.keys(parts)
    .map((name) => `<Relationship Id="${name}" Type="${office}/${kindOf(name)}" Target="${name}.xml"/>`)
    .join('');
  const list = (content: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
    );
  const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const type = (part: string, of: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${wordprocessing}.${of}+xml"/>`;
  return {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${
        type('document', 'document.main') +
        Object.keys(parts)
          .map((name) => type(name, kindOf(name)))
          .join('')
      }</Types>`,
    ),
    '_rels/.rels': list(`<Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': list(related + relations),
    'word/document.xml': root('w:document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        `word/${name}.xml`,
        root(rootOf[kindOf(name)] ?? (name === 'theme' ? name : `w:${name}`), content as string),
      ]),
    ),
  };
}

export function makeDocx(body: string, parts: Parts = {}): Uint8Array {
  return zipSync(makeEntries(body, parts));
}

/** A paragraph of runs, or of plain text. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  const look = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The properties that put a paragraph into a list. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}
