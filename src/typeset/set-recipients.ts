import { childOf, type Element } from '../document/document.ts';
import type { Paragraph } from '../flow/flow.ts';
import {
  appendText,
  makeMarker,
  makeParagraph,
  makeRuns,
  plainRuns,
  pointerOf,
  type Sheet,
  styleOf,
  trimEnd,
} from './sheet.ts';

/** "Nơi nhận:" and its lines, the archive last (NĐ 30/2020, Phụ lục I, mục II.9b). */
export function setRecipients(sheet: Sheet, root: Element): Paragraph[] {
  const element = childOf(root, 'recipients');
  if (!element) return [];
  const { label, marker, separator, last, archive } = sheet.settings.recipients;
  const char = styleOf(sheet, 'recipients').char;
  const lines = element.children.map((line, i) => {
    const inArchive = line.tag === 'archive';
    const text = makeRuns(sheet, 'recipients', line.runs);
    const [before = '', after = ''] = inArchive ? archive.split('{units}') : ['', ''];
    const copies = line.attributes['copies'];
    const note = [
      line.attributes['for'] === undefined ? '' : `(${trimBrackets(line.attributes['for'])})`,
      copies === undefined ? '' : inArchive ? `(${copies})` : `(${copies}b)`,
    ]
      .filter(Boolean)
      .join(' ');
    const end = i === element.children.length - 1 ? last : separator;
    const runs = appendText(
      trimEnd(
        [...plainRuns(sheet, 'recipients', before), ...text, ...plainRuns(sheet, 'recipients', after)],
        /[\s;.,]+$/,
      ),
      `${note === '' ? '' : ` ${note}`}${end}`,
      char,
    );
    return makeParagraph(sheet, 'recipients', runs, {
      marker: makeMarker(char, marker),
      role: 'list-item',
      at: pointerOf(sheet, line.runs),
    });
  });
  return [makeParagraph(sheet, 'recipients-label', plainRuns(sheet, 'recipients-label', label)), ...lines];
}

/** What an author put in brackets already is not bracketed twice. */
function trimBrackets(text: string): string {
  return text.replace(/^\((.*)\)$/, '$1');
}
