import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { readToUnicode } from './checks.ts';

// To plant a fault in a good file, so that the check that should see it can be seen to.

/** Dictionaries of the file in which a key has a value. */
export function findDicts(doc: PDFDocument, key: string, value: string): PDFDict[] {
  return doc.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    return dict instanceof PDFDict && dict.get(PDFName.of(key)) === PDFName.of(value) ? [dict] : [];
  });
}

/** The regular face: its codes and its descriptor. */
export function findRegularFont(doc: PDFDocument) {
  const font = findDicts(doc, 'Subtype', 'TrueType').find((dict) =>
    /Regular/.test(String(dict.get(PDFName.of('BaseFont')))),
  );
  const meanings = readToUnicode(font!.lookup(PDFName.of('ToUnicode')) as PDFRawStream);
  const code = (letter: string) => [...meanings].find(([, meaning]) => meaning === letter)![0];
  return { code, descriptor: font!.lookup(PDFName.of('FontDescriptor'), PDFDict) };
}

/** Edits what a stream holds; throws when that changes nothing. */
export function editStream(stream: PDFRawStream, edit: (latin1: string) => string): void {
  const packed = stream.dict.has(PDFName.of('Filter'));
  const text = (packed ? inflateSync(stream.getContents()) : Buffer.from(stream.getContents())).toString('latin1');
  const edited = edit(text);
  if (edited === text) throw new Error('nothing was planted');
  const bytes = Buffer.from(edited, 'latin1');
  stream.updateContents(packed ? deflateSync(bytes) : bytes);
}
