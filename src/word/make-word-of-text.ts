import { strToU8, zipSync } from 'fflate';
import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { escapeXml, XML_HEAD } from '../core/xml.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** Encodings that a file says of itself by its first bytes. */
const marks = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;

/**
 * A Word file of plain text, so that pasted text is read as any other file is: a paragraph a line, a new page where the text has a
 * form feed.
 * @param bytes UTF-8, or UTF-16 with its byte-order mark
 * @throws ProblemError where it is neither
 */
export function makeWordOfText(bytes: Uint8Array, file: string): Uint8Array {
  const body = decode(bytes, file)
    .normalize('NFC')
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map(makeParagraph)
    .join('');
  const part = `${XML_HEAD}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;
  const relation = `<Relationship Id="d" Type="${office}" Target="word/document.xml"/>`;
  return zipSync({
    '_rels/.rels': strToU8(`${XML_HEAD}<Relationships xmlns="${relations}">${relation}</Relationships>`),
    'word/document.xml': strToU8(part),
  });
}

function decode(bytes: Uint8Array, file: string): string {
  const encoding = marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below: whoever saved it chose another encoding.
  }
  throw new ProblemError([makeProblem('word-not-text', { file })]);
}

function makeParagraph(line: string): string {
  const text = (part: string) => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`);
  const inLine = (part: string) => part.split(/\t|\v/).map(text).join('<w:tab/>');
  return `<w:p><w:r>${line.split('\f').map(inLine).join('<w:br w:type="page"/>')}</w:r></w:p>`;
}
