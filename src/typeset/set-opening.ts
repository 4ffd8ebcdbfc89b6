import { twipFromPt } from '../core/units.ts';
import { childOf, childrenOf, type Element } from '../document/document.ts';
import type { Marker, Paragraph } from '../flow/flow.ts';
import { measureRuns } from '../lines/measure-text.ts';
import { balanceLines } from './balance-lines.ts';
import { setDivider } from './set-divider.ts';
import { fill } from './set-letterhead.ts';
import { setPreamble } from './set-preamble.ts';
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

/** Name of type, subject and the lines below it, addressees, legal bases, lead-in (NĐ 30/2020, Phụ lục I, mục II.5a, II.6a, II.9a). */
export function setOpening(sheet: Sheet, root: Element, bullet: Marker): Paragraph[] {
  return [...setTitle(sheet, root), ...setAddressees(sheet, root, bullet), ...setPreamble(sheet, root, bullet)];
}

function setTitle(sheet: Sheet, root: Element): Paragraph[] {
  const { title } = sheet.settings;
  const first = title['subject-first-letter'];
  const lines: Paragraph[] = [];
  const type = childOf(root, 'type-name');
  if (type) lines.push(makeParagraph(sheet, 'type-name', makeRuns(sheet, 'type-name', type.runs), { role: 'title' }));
  childrenOf(root, 'subject').forEach((subject, i) => {
    const change = i === 0 && first !== 'as-written' ? { firstLetter: first } : {};
    lines.push(
      makeParagraph(sheet, 'subject', makeRuns(sheet, 'subject', subject.runs, change), {
        role: 'title',
        at: pointerOf(sheet, subject.runs),
      }),
    );
  });
  for (const tag of ['motto', 'title-line'] as const) {
    for (const line of childrenOf(root, tag))
      lines.push(makeParagraph(sheet, tag, makeRuns(sheet, tag, line.runs), { at: pointerOf(sheet, line.runs) }));
  }
  for (const line of childrenOf(root, 'issued-with')) {
    const text = fill(sheet.settings['issued-with'], { text: textOf(makeRuns(sheet, 'issued-with', line.runs)) });
    const note = makeParagraph(sheet, 'issued-with', plainRuns(sheet, 'issued-with', text), {
      at: pointerOf(sheet, line.runs),
    });
    lines.push(balanceLines(sheet, note, sheet.width));
  }
  if (lines.length === 0) return [];
  return [
    ...lines,
    ...setDivider(
      sheet,
      title['subject-mark'],
      lines.at(-1),
      sheet.width,
      'subject-mark',
      twipFromPt(title['space-after']),
    ),
  ];
}

/**
 * One addressee stands on the line of the label; several each on a line of their own, their dashes under its colon
 * (NĐ 30/2020, Phụ lục I, mục II.9a). A form that centres them centres several as one block.
 */
function setAddressees(sheet: Sheet, root: Element, bullet: Marker): Paragraph[] {
  const addressees = childrenOf(root, 'addressee');
  const { label, separator, last } = sheet.settings.addressees;
  const style = styleOf(sheet, 'addressee');
  const labelRuns = plainRuns(sheet, 'addressee-label', label);
  if (addressees.length === 0) return [];
  const after = { spacing: { ...style.paragraph.spacing, after: twipFromPt(6) } };
  if (addressees.length === 1) {
    return [
      makeParagraph(
        sheet,
        'addressee',
        [...plainRuns(sheet, 'addressee-label', `${label} `), ...makeRuns(sheet, 'addressee', addressees[0]!.runs)],
        after,
      ),
    ];
  }
  const lines = addressees.map((addressee, i) => {
    const end = i === addressees.length - 1 ? last : separator;
    return appendText(trimEnd(makeRuns(sheet, 'addressee', addressee.runs), /(?<![\s;.,])[\s;.,]+$/), end, style.char);
  });
  const marker = makeMarker(style.char, bullet.text);
  const colon = Math.round(measureRuns(trimEnd(labelRuns, /:$/), sheet.fonts));
  const widest = Math.max(
    ...lines.map((line) => Math.round(measureRuns([makeRun(style.char, `${marker.text} `), ...line], sheet.fonts))),
  );
  const start =
    style.paragraph.align === 'center'
      ? Math.max(0, Math.round((sheet.width - colon - widest) / 2))
      : style.paragraph.indent.firstLine;
  const place = (left: number) => ({ align: 'left' as const, indent: { left, right: 0, firstLine: 0 } });
  return [
    makeParagraph(sheet, 'addressee-label', labelRuns, { ...place(start), keepNext: true }),
    ...lines.map((runs, i) =>
      makeParagraph(sheet, 'addressee', runs, {
        ...place(start + colon),
        marker,
        role: 'list-item',
        ...(i === lines.length - 1 && after),
      }),
    ),
  ];
}
