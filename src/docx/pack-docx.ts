import type { FlowInfo } from '../flow/flow.ts';
import { writeContentTypes, writeDocumentRelationships, writeNoteRelationships } from './package-parts.ts';
import type { Skeleton } from './prepare-skeleton.ts';
import { writeCoreProperties } from './write-properties.ts';
import { deflateEntry, packZip } from './zip.ts';

/** What a document has besides its skeleton, as XML. */
export interface Contents {
  readonly info: FlowInfo;
  /** Relationship ids by what the text leads to. */
  readonly links: ReadonlyMap<string, string>;
  /** Headers and footers of first pages. */
  readonly firstPages: readonly PartText[];
  readonly notes?: string;
  readonly document: string;
  readonly numbering: string;
}

/** A part of the package: its name and its XML. */
export interface PartText {
  readonly name: string;
  readonly content: string;
}

/** The DOCX file of a skeleton and what a document has besides. */
export function packDocx(skeleton: Skeleton, contents: Contents): Uint8Array {
  const own = listOwnParts(skeleton, contents);
  const replaced = new Set(own.map(({ name }) => name));
  const entries = [
    ...skeleton.entries.filter(({ name }) => !replaced.has(name)),
    ...own.map(({ name, content }) => deflateEntry(name, content)),
    deflateEntry('docProps/core.xml', writeCoreProperties(contents.info)),
    deflateEntry('word/document.xml', contents.document),
    deflateEntry('word/numbering.xml', contents.numbering),
  ];
  return packZip(entries.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** What the document has besides or in place of the parts of the skeleton: notes, headers and footers of first pages, and links. */
function listOwnParts({ headers }: Skeleton, { firstPages, notes, links }: Contents): PartText[] {
  const noteParts = notes === undefined ? [] : listNoteParts(notes, links);
  if (firstPages.length + links.size === 0) return noteParts;
  const count = (kind: string): number => firstPages.filter(({ name }) => name.startsWith(`word/${kind}`)).length;
  const parts = { headers: headers.size + count('header'), footers: count('footer'), notes: notes !== undefined };
  return [
    { name: '[Content_Types].xml', content: writeContentTypes(parts) },
    { name: 'word/_rels/document.xml.rels', content: writeDocumentRelationships(parts, links.keys()) },
    ...firstPages,
    ...noteParts,
  ];
}

/** The notes, and what they lead to. */
function listNoteParts(notes: string, links: ReadonlyMap<string, string>): PartText[] {
  const own = { name: 'word/footnotes.xml', content: notes };
  if (links.size === 0) return [own];
  return [own, { name: 'word/_rels/footnotes.xml.rels', content: writeNoteRelationships(links.keys()) }];
}
