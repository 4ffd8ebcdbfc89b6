import { XML_HEAD } from '../core/xml.ts';
import type { Flow, FlowNote } from '../flow/flow.ts';
import { listAllNotes } from '../flow/list-notes.ts';
import { wrapCharFormat } from './char-format.ts';
import { referenceStyle } from './note-style.ts';
import { writeParagraphFormat } from './paragraph-format.ts';
import { writeRuns } from './write-runs.ts';
import type { Writing } from './writing.ts';

/** Ids of the lines above the notes: where they begin, and where one goes on from the page before. Word gives them these. */
const SEPARATOR = -1;
const CONTINUATION = 0;

/** `w:footnotePr` of the settings: which notes are the lines above the others. */
export const noteSettings = `<w:footnotePr><w:footnote w:id="${SEPARATOR}"/><w:footnote w:id="${CONTINUATION}"/></w:footnotePr>`;

/** `word/footnotes.xml`: the lines above notes, then the notes of the document. */
export function writeNotes(flow: Flow, writing: Writing): string {
  const separators =
    writeSeparator(flow, 'separator', SEPARATOR) + writeSeparator(flow, 'continuationSeparator', CONTINUATION);
  const notes = listAllNotes(flow).map((note) => writeNote(note, writing));
  return `${XML_HEAD}<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${separators}${notes.join('')}</w:footnotes>`;
}

function writeSeparator({ noteStyle }: Flow, kind: 'separator' | 'continuationSeparator', id: number): string {
  const format = `<w:pPr><w:pStyle w:val="${noteStyle}"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>`;
  return `<w:footnote w:type="${kind}" w:id="${id}"><w:p>${format}<w:r><w:${kind}/></w:r></w:p></w:footnote>`;
}

function writeNote({ number, paragraph }: FlowNote, writing: Writing): string {
  const own = writing.styles.get(paragraph.style);
  if (!own) throw new Error(`no style '${paragraph.style}'`);
  const format = writeParagraphFormat(paragraph, own.paragraph, { style: own.id });
  // U+00A0: no line stretches it, as after any number.
  const text = writeRuns([{ ...own.char, text: '\u00a0' }, ...paragraph.runs], own.char, writing);
  return `<w:footnote w:id="${number}"><w:p>${format}<w:r>${wrapCharFormat(referenceStyle)}<w:footnoteRef/></w:r>${text}</w:p></w:footnote>`;
}
