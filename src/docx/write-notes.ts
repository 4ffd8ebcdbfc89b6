import { XML_HEAD } from '../core/xml.ts';
import type { Flow, FlowNote, Paragraph } from '../flow/flow.ts';
import { listAllNotes } from '../flow/list-notes.ts';
import { wrapCharFormat } from './char-format.ts';
import { referenceStyle } from './note-style.ts';
import { wrapParagraphFormat, writeParagraphFormat } from './paragraph-format.ts';
import type { WrittenFormat } from './write-paragraph.ts';
import { writeRuns } from './write-runs.ts';
import { styleOf, type Writing } from './writing.ts';

/** Ids of the lines above the notes: where they begin, and where one goes on from the page before. Word gives them these. */
const SEPARATOR = -1;
const CONTINUATION = 0;

/** `w:footnotePr` of the settings: which notes are the lines above the others. */
export const noteSettings = `<w:footnotePr><w:footnote w:id="${SEPARATOR}"/><w:footnote w:id="${CONTINUATION}"/></w:footnotePr>`;

/** `word/footnotes.xml`: the lines above notes, then the notes of the document. */
export function writeNotes(flow: Flow, writing: Writing): string {
  const notes = listAllNotes(flow).map((note) => writeNote(note, writing));
  return wrapNotes(flow.noteStyle!, notes.join(''));
}

/** `word/footnotes.xml` around its notes. */
export function wrapNotes(noteStyle: string, notes: string): string {
  const separators =
    writeSeparator(noteStyle, 'separator', SEPARATOR) +
    writeSeparator(noteStyle, 'continuationSeparator', CONTINUATION);
  return `${XML_HEAD}<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${separators}${notes}</w:footnotes>`;
}

function writeSeparator(noteStyle: string, kind: 'separator' | 'continuationSeparator', id: number): string {
  const format = `<w:pPr><w:pStyle w:val="${noteStyle}"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>`;
  return `<w:footnote w:type="${kind}" w:id="${id}"><w:p>${format}<w:r><w:${kind}/></w:r></w:p></w:footnote>`;
}

function writeNote({ number, paragraph }: FlowNote, writing: Writing): string {
  const { char } = styleOf(paragraph.style, writing);
  // U+00A0: no line stretches it, as after any number.
  const text = writeRuns([{ ...char, text: '\u00a0' }, ...paragraph.runs], char, writing);
  return wrapNote(number, wrapParagraphFormat(describeNote(paragraph, writing).format), text);
}

/** The paragraph of a note; Word counts its number itself. */
export function describeNote(paragraph: Paragraph, writing: Writing): WrittenFormat {
  const style = styleOf(paragraph.style, writing);
  return { format: writeParagraphFormat(paragraph, style.paragraph, { style: style.id }), mark: '' };
}

/** `w:footnote` of a finished `w:pPr` and runs. */
export function wrapNote(number: number, format: string, runs: string): string {
  return `<w:footnote w:id="${number}"><w:p>${format}<w:r>${wrapCharFormat(referenceStyle)}<w:footnoteRef/></w:r>${runs}</w:p></w:footnote>`;
}
