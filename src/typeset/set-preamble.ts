import { type Element, plainText } from '../document/document.ts';
import type { Marker, Paragraph, Run } from '../flow/flow.ts';
import {
  appendText,
  makeMarker,
  makeParagraph,
  makeRuns,
  pointerOf,
  type Sheet,
  styleOf,
  textOf,
  trimEnd,
} from './sheet.ts';

/** Legal bases, reasons and the lead-in, each a paragraph, or together one (NĐ 30/2020, Phụ lục I, mục II.6.a). */
export function setPreamble(sheet: Sheet, root: Element, bullet: Marker): Paragraph[] {
  const { bases } = sheet.settings;
  const elements = root.children.filter(({ tag }) => tag === 'basis' || tag === 'opening' || tag === 'lead-in');
  if (bases.layout === 'paragraph') return setTogether(sheet, elements);
  const lastBasis = elements.findLast(isBasis);
  const char = styleOf(sheet, 'basis').char;
  const paragraphs: Paragraph[] = [];
  let joined: Run[] = [];
  for (const element of elements) {
    if (isBasis(element)) {
      // What leads in goes on with the sentence of the bases before it.
      const end =
        element === lastBasis && !elements.some((other) => other.tag === 'basis' && leadsIn(other))
          ? bases.last
          : bases.separator;
      const change = joined.length > 0 ? { firstLetter: 'lower' as const } : {};
      const runs = appendText(
        trimEnd(makeRuns(sheet, 'basis', element.runs, change), /(?<![\s;.,])[\s;.,]+$/),
        end,
        char,
      );
      if (bases.layout === 'joined') {
        joined = [...(joined.length > 0 ? appendText(joined, ' ', char) : []), ...runs];
        if (element === lastBasis)
          paragraphs.push(makeParagraph(sheet, 'basis', joined, { at: pointerOf(sheet, element.runs) }));
      } else {
        const sign = bases.marker.trim();
        paragraphs.push(
          makeParagraph(sheet, 'basis', runs, {
            marker: sign === '' ? undefined : makeMarker(char, sign, bullet.list),
            role: sign === '' ? undefined : 'list-item',
            at: pointerOf(sheet, element.runs),
          }),
        );
      }
    } else {
      paragraphs.push(
        makeParagraph(sheet, 'body', setLead(sheet, element), {
          at: pointerOf(sheet, element.runs),
          keepNext: leadsIn(element) || undefined,
        }),
      );
    }
  }
  return paragraphs;
}

/**
 * Bases, reasons and lead-in as the sentences of one paragraph in the style of the text: "Căn cứ …; thực hiện …, Sở … như sau:".
 * What follows a sentence that is ended begins one; the lead-in begins as typed, since it may begin with a name.
 */
function setTogether(sheet: Sheet, elements: readonly Element[]): Paragraph[] {
  const { bases } = sheet.settings;
  const { char } = styleOf(sheet, 'body');
  let joined: Run[] = [];
  elements.forEach((element, i) => {
    const goesOn = /[;,]$/.test(textOf(joined));
    const change = goesOn && element.tag !== 'lead-in' ? { firstLetter: 'lower' as const } : {};
    const next = elements[i + 1];
    const end = next === undefined ? bases.last : isBasis(next) ? bases.separator : leadsIn(next) ? ',' : '.';
    const runs = isBasis(element)
      ? appendText(trimEnd(makeRuns(sheet, 'body', element.runs, change), /(?<![\s;.,])[\s;.,]+$/), end, char)
      : setLead(sheet, element, change);
    joined = [...(joined.length > 0 ? appendText(joined, ' ', char) : []), ...runs];
  });
  if (joined.length === 0) return [];
  const last = elements.at(-1)!;
  return [
    makeParagraph(sheet, 'body', joined, {
      at: pointerOf(sheet, last.runs),
      keepNext: leadsIn(last) || undefined,
    }),
  ];
}

/** A reason, or what leads in to the text and ends in a colon. */
function setLead(sheet: Sheet, element: Element, change: Parameters<typeof makeRuns>[3] = {}): Run[] {
  const runs = makeRuns(sheet, 'body', element.runs, change);
  const open = element.tag === 'lead-in' && !/[.:;,!?…]$/.test(textOf(runs));
  return open ? appendText(runs, ':', styleOf(sheet, 'body').char) : runs;
}

/** A basis that ends in a colon ("Thực hiện …, … xây dựng Kế hoạch như sau:") leads in itself. */
function isBasis(element: Element): boolean {
  return element.tag === 'basis' && !/:\s*$/.test(plainText(element));
}

function leadsIn(element: Element): boolean {
  return element.tag === 'lead-in' || (element.tag === 'basis' && !isBasis(element));
}
