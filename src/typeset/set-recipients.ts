import { childOf, type Element } from '../document/document.ts';
import type { Paragraph, Run } from '../flow/flow.ts';
import type { Settings } from '../profile/profile.ts';
import {
  appendText,
  makeMarker,
  makeParagraph,
  makeRun,
  makeRuns,
  plainRuns,
  pointerOf,
  type Sheet,
  styleOf,
  textOf,
  trimEnd,
} from './sheet.ts';

/** "Nơi nhận:" and its lines, the archive last, the drafter's mark with it (NĐ 30/2020, Phụ lục I, mục II.9b and III.3). */
export function setRecipients(sheet: Sheet, root: Element): Paragraph[] {
  const element = childOf(root, 'recipients');
  if (!element || element.children.length === 0) return [];
  const { label, marker, separator, last } = sheet.settings.recipients;
  const char = styleOf(sheet, 'recipients').char;
  const lines = element.children.map((line, i) => {
    const inArchive = line.tag === 'archive';
    const text = inArchive ? setArchive(sheet, line) : makeRuns(sheet, 'recipients', line.runs);
    const notes = inArchive
      ? printCopies(line, '')
      : [...printPurpose(sheet.settings, line), ...printCopies(line, 'b')];
    const mark = inArchive ? printMark(sheet.settings, line, 'after-line') : '';
    const after = `${notes.map((note) => ` (${note})`).join('')}${mark === '' ? '' : `. ${mark}`}`;
    const end = i === element.children.length - 1 ? last : separator;
    return makeParagraph(sheet, 'recipients', appendText(trimEnd(text, /(?<![\s;.,])[\s;.,]+$/), after + end, char), {
      marker: makeMarker(char, marker),
      role: 'list-item',
      at: pointerOf(sheet, line.runs),
    });
  });
  return [
    makeParagraph(sheet, 'recipients-label', plainRuns(sheet, 'recipients-label', label)),
    ...lines,
    ...setMarkBelow(sheet, childOf(element, 'archive')),
  ];
}

/** "Lưu: VT, NC" by the form's pattern; the pattern's word alone where no unit is named. */
function setArchive(sheet: Sheet, archive: Element): Run[] {
  const [before = '', after = ''] = sheet.settings.recipients.archive.split('{units}');
  const names = makeRuns(sheet, 'recipients', archive.runs);
  const mark = printMark(sheet.settings, archive, 'after-unit');
  const char = styleOf(sheet, 'recipients').char;
  const units = mark === '' ? names : appendText(trimEnd(names, /(?<![\s;.,])[\s;.,]+$/), `.${mark}`, char);
  const word = before.replace(/(?<![:\s])[:\s]+$/, '');
  if (textOf(names).trim().toLowerCase() === word.toLowerCase()) return units;
  return [...plainRuns(sheet, 'recipients', before), ...units, ...plainRuns(sheet, 'recipients', after)];
}

/** What a copy is sent for; a note that several lines share is on each, or on the last of them. */
function printPurpose(settings: Settings, line: Element): string[] {
  const { for: purpose, shared } = line.attributes;
  if (purpose === undefined || (shared === 'yes' && settings.recipients.note === 'last')) return [];
  // What an author put in brackets already is not bracketed twice.
  return [purpose.replace(/^\(([^()]*)\)$/, '$1')];
}

/** "3" with the form's letter, "3b" and "03 bản" as typed. */
function printCopies({ attributes: { copies } }: Element, letter: string): string[] {
  return copies === undefined ? [] : [/^\d+$/.test(copies) ? copies + letter : copies];
}

/** The drafter's mark and the number of copies issued, what of it stands at this place (box 12). */
function printMark(settings: Settings, { attributes }: Element, place: 'after-line' | 'after-unit' | 'below'): string {
  const { drafter: setting, issued: pattern } = settings.recipients;
  const { drafter = '', issued } = attributes;
  if (place === 'after-unit') return setting === place ? drafter : '';
  const copies = issued === undefined ? '' : pattern.replace('{copies}', issued);
  // Without the mark beside it the number needs no sign between.
  const alone = copies.replace(/^[.\s-]+/, '');
  if (setting === 'after-unit') return place === 'after-line' ? alone : '';
  return setting === place ? (drafter === '' ? alone : drafter + copies) : '';
}

/** The mark on a line of its own, in its own size. */
function setMarkBelow(sheet: Sheet, archive: Element | undefined): Paragraph[] {
  const mark = archive ? printMark(sheet.settings, archive, 'below') : '';
  if (mark === '') return [];
  const char = { ...styleOf(sheet, 'recipients').char, size: sheet.settings.recipients['drafter-size'] };
  return [makeParagraph(sheet, 'recipients', [makeRun(char, mark)])];
}
