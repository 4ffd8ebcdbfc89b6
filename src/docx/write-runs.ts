import { escapeXml } from '../core/xml.ts';
import type { CharFormat, FlowNote, Run } from '../flow/flow.ts';
import { signFormat, wrapCharFormat, writeCharFormat } from './char-format.ts';
import { referenceStyle } from './note-style.ts';
import { splitSigns, type Writing } from './writing.ts';

/** Characters that are elements in WordprocessingML. */
const ELEMENT = /[\n\t\u00ad\u2011]/;
const ELEMENTS = /([\n\t\u00ad\u2011])/;
/** A map, since a text may be the name of something every object has (`valueOf`). */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\n', '<w:br/>'],
  ['\t', '<w:tab/>'],
  ['\u00ad', '<w:softHyphen/>'],
  ['\u2011', '<w:noBreakHyphen/>'],
]);

/**
 * `w:r` elements; each carries only what differs from the character format of the paragraph's style. Neighbours of one format are
 * joined, what leads somewhere stands in `w:hyperlink`.
 */
export function writeRuns(runs: readonly Run[], base: CharFormat, writing: Writing): string {
  let out = '';
  for (let from = 0; from < runs.length; ) {
    const { link } = runs[from]!;
    let to = from + 1;
    while (to < runs.length && runs[to]!.link === link) to++;
    const written = writeFormats(runs, from, to, base, writing);
    out +=
      link === undefined
        ? written
        : `<w:hyperlink r:id="${writing.links.get(link)}" w:history="1">${written}</w:hyperlink>`;
    from = to;
  }
  return out;
}

function writeFormats(runs: readonly Run[], from: number, to: number, base: CharFormat, writing: Writing): string {
  let out = '';
  let text = '';
  let format = '';
  for (let i = from; i < to; i++) {
    const run = runs[i]!;
    if (run.text === '') continue;
    const own = writeCharFormat(run, base);
    if (run.note) {
      out += writeRun(text, format) + writeReference(run.note, own);
      text = '';
      continue;
    }
    for (const part of splitSigns(run.text, writing)) {
      const wanted = part.signs ? signFormat + own : own;
      if (wanted !== format) {
        out += writeRun(text, format);
        text = '';
        format = wanted;
      }
      text += part.text;
    }
  }
  return out + writeRun(text, format);
}

/** The format all runs share where it differs from the style: the paragraph's own mark then has it too, as when it is typed in Word. */
export function writeSharedFormat(runs: readonly Run[], base: CharFormat): string {
  const first = runs[0];
  if (!first) return '';
  const format = writeCharFormat(first, base);
  if (format === '') return '';
  return runs.every((run) => writeCharFormat(run, base) === format) ? format : '';
}

function writeRun(text: string, format: string): string {
  return text === '' ? '' : `<w:r>${wrapCharFormat(format)}${writeText(text)}</w:r>`;
}

/** The number of a note, which Word counts. */
function writeReference({ number }: FlowNote, format: string): string {
  return `<w:r>${wrapCharFormat(referenceStyle + format)}<w:footnoteReference w:id="${number}"/></w:r>`;
}

/** Text in the elements of a run. @param tag of its letters; those of deleted text have one of their own */
export function writeText(text: string, tag: 'w:t' | 'w:delText' = 'w:t'): string {
  if (!ELEMENT.test(text)) return writePiece(text, tag);
  let out = '';
  for (const piece of text.split(ELEMENTS)) if (piece !== '') out += NAMES.get(piece) ?? writePiece(piece, tag);
  return out;
}

function writePiece(text: string, tag: string): string {
  const escaped = escapeXml(text);
  const preserve = /^ | $| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${tag}${preserve}>${escaped}</${tag}>`;
}
