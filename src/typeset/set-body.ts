import { twipFromPt } from '../core/units.ts';
import { childOf, type Element } from '../document/document.ts';
import type { Block, CharFormat, Marker, Run } from '../flow/flow.ts';
import { headingStyle } from './build-styles.ts';
import { createNumbering, type Numbering, type Position, signAt } from './numbering.ts';
import type { SetContent } from './set-cell.ts';
import { type PeopleWidths, setPeople } from './set-people.ts';
import { setTable } from './set-table.ts';
import {
  appendText,
  type Departures,
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

/** What setting the body needs besides the sheet. */
export interface BodyTools {
  readonly sheet: Sheet;
  readonly numbering: Numbering;
  readonly people: PeopleWidths;
  /** Tables with the same column names, by table. */
  readonly alike: ReadonlyMap<Element, readonly Element[]>;
  /** Printed reference to an appendix, by its id. */
  readonly references: ReadonlyMap<string, string>;
}

const bodyTags = new Set(['part', 'paragraph', 'remark', 'closing-note', 'centred-line', 'table', 'people']);

/** The parts, paragraphs and tables below an element, with their numbers (NĐ 30/2020, Phụ lục I, mục II.6.b). */
export function setBody(tools: BodyTools, parent: Element, position: Position): Block[] {
  return spaceAfterTables(tools.sheet, setNodes(tools, parent, position));
}

function setNodes(tools: BodyTools, parent: Element, position: Position): Block[] {
  const { sheet } = tools;
  const children = parent.children.filter(({ tag }) => bodyTags.has(tag));
  const count = children.filter(({ tag, attributes }) => tag === 'part' && attributes['mark'] === 'number').length;
  const blocks: Block[] = [];
  let value = 0;
  for (const child of children) {
    if (child.tag === 'paragraph') {
      const runs = makeRuns(sheet, 'body', child.runs);
      blocks.push(
        makeParagraph(sheet, 'body', runs, {
          keepNext: (opensList(runs) && child !== children.at(-1)) || undefined,
          at: pointerOf(sheet, child.runs),
        }),
      );
    } else if (child.tag === 'remark') {
      const opening = printRemarkOpening(sheet, child.attributes['label']);
      const runs = [...plainRuns(sheet, 'remark', opening), ...makeRuns(sheet, 'remark', child.runs)];
      blocks.push(
        makeParagraph(sheet, 'remark', runs, {
          keepNext: (opensList(runs) && child !== children.at(-1)) || undefined,
          at: pointerOf(sheet, child.runs),
        }),
      );
    } else if (child.tag === 'closing-note') {
      const runs = inBrackets(sheet, makeRuns(sheet, 'remark', child.runs));
      blocks.push(makeParagraph(sheet, 'remark', runs, { at: pointerOf(sheet, child.runs) }));
    } else if (child.tag === 'centred-line') {
      const { indent } = styleOf(sheet, 'body').paragraph;
      const runs = makeRuns(sheet, 'body', child.runs);
      blocks.push(
        makeParagraph(sheet, 'body', runs, {
          align: 'center',
          keepNext: (opensList(runs) && child !== children.at(-1)) || undefined,
          indent: { ...indent, firstLine: 0 },
          at: pointerOf(sheet, child.runs),
        }),
      );
    } else if (child.tag === 'people') blocks.push(setPeople(sheet, child, tools.people));
    else if (child.tag === 'table') blocks.push(...setTableOf(tools, child));
    else {
      if (child.attributes['mark'] === 'number') value += 1;
      blocks.push(...setPart(tools, child, position, value, count));
    }
  }
  return blocks;
}

/** A table, in whose cells stands what may stand anywhere; their parts are numbered from the second level of the scheme on. */
export function setTableOf(tools: BodyTools, table: Element): Block[] {
  const contentBy =
    (numbering: Numbering): SetContent =>
    (sheet, cell) => {
      const start = numbering.start(sheet.settings.numbering);
      return setBody({ ...tools, numbering, sheet }, cell, { ...start, numbers: [1] });
    };
  const { settings } = tools.sheet;
  const trial = createNumbering(settings.bullets, styleOf(tools.sheet, 'body').char);
  const cells = { setContent: contentBy(tools.numbering), tryContent: contentBy(trial) };
  return setTable(tools.sheet, table, cells, tools.alike.get(table));
}

/** The words before a remark: those of the form, with other words in place of its own, or none. */
function printRemarkOpening({ settings }: Sheet, label: string | undefined): string {
  if (label === 'none') return '';
  return label === undefined
    ? settings.remark
    : settings.remark.replace(/\p{L}(?:[\p{L} ]*\p{L})?/u, () => label.replace(/(?<![\s:])[\s:]+$/, ''));
}

/** Text in round brackets; what its author bracketed is not bracketed twice. */
function inBrackets(sheet: Sheet, runs: readonly Run[]): readonly Run[] {
  if (/^\(.*\)[.;]?$/s.test(textOf(runs))) return runs;
  const { char } = styleOf(sheet, 'remark');
  return appendText([...plainRuns(sheet, 'remark', '('), ...runs], ')', char);
}

/** "… gồm các nội dung sau:" stays with what it announces. */
function opensList(runs: readonly Run[]): boolean {
  return /:\s*$/.test(textOf(runs));
}

/** Word puts no space after a table: the paragraph that follows brings it, and between two tables an empty one. */
function spaceAfterTables(sheet: Sheet, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i): Block[] => {
    if (blocks[i - 1]?.kind !== 'table') return [block];
    if (block.kind === 'table') return [makeParagraph(sheet, 'rule', [], { spacing: tableGap }), block];
    return [{ ...block, spacing: { ...block.spacing, before: Math.max(block.spacing.before, twipFromPt(6)) } }];
  });
}

/** With the line of 3 pt: 6 pt between two tables. */
const tableGap = { before: 0, after: twipFromPt(3), line: { rule: 'exact', value: 60 } } as const;

/** One part: its heading, or its label and text on one line, and what stands below. */
function setPart(tools: BodyTools, part: Element, position: Position, value: number, count: number): Block[] {
  const { sheet, numbering } = tools;
  const mark = part.attributes['mark'];
  const depth = position.numbers.length + 1;
  const heading = childOf(part, 'heading');
  const label = childOf(part, 'label');
  const text = childOf(part, 'text');
  const style =
    mark === 'bullet'
      ? 'bullet'
      : heading && mark === 'number' && position.bullets === 0
        ? headingStyle(depth)
        : 'body';
  const look = style.startsWith('heading') ? headingLook(sheet, position) : {};
  const char = { ...styleOf(sheet, style).char, ...look.char };
  const marker = (format: CharFormat): Marker | undefined =>
    mark === 'number'
      ? numbering.number(position, value, count, format)
      : mark === 'bullet'
        ? numbering.bullet(position, format)
        : undefined;

  const leads = part.children.some(({ tag }) => bodyTags.has(tag));
  const blocks: Block[] = [];
  const place = (from: Element, runs: readonly Run[], markerChar: CharFormat, more: Departures = {}) => {
    const own = marker(markerChar);
    blocks.push(
      makeParagraph(sheet, style, addReference(tools, part, runs, char), {
        marker: own,
        role: more.role ?? (own && 'list-item'),
        keepNext: more.keepNext,
        at: pointerOf(sheet, from.runs),
      }),
    );
  };
  if (heading) {
    const runs = makeRuns(sheet, style, heading.runs, look);
    // In a bullet the heading opens what stands below it.
    const opens = mark === 'bullet' && leads && !/[.:;,!?…]\s*$/.test(textOf(runs));
    place(heading, opens ? appendText(runs, ':', char) : runs, char, {
      role: style === 'body' || style === 'bullet' ? undefined : 'heading',
      keepNext: leads,
    });
  } else if (label) {
    const labelChar = { ...char, ...labelFormat(sheet, mark === 'bullet' ? 'bullet' : 'numbered', label) };
    const head = appendText(
      trimEnd(makeRuns(sheet, style, label.runs, { char: labelChar }), /(?<![\s:])[\s:]+$/),
      ':',
      labelChar,
    );
    const rest = text ? makeRuns(sheet, style, text.runs) : [];
    // A label without a text of its own, or with one that leads in, is like a heading to what stands below.
    const keepNext = (leads && (textOf(rest).trim() === '' || opensList(rest))) || undefined;
    place(label, [...head, makeRun(char, ' '), ...rest], labelChar, { keepNext });
  } else if (text) {
    const runs = makeRuns(sheet, style, text.runs);
    place(text, runs, char, { keepNext: (opensList(runs) && leads) || undefined });
  }
  return [...blocks, ...setNodes(tools, part, inside(numbering, part, position, value))];
}

/** How a heading below the first level departs from its style, by the sign of its number (NĐ 30/2020, Phụ lục I, mục II.6.b). */
function headingLook({ settings }: Sheet, position: Position): { char?: Partial<CharFormat>; upper?: boolean } {
  const look = settings.headings[signAt(position)];
  if (look === 'heading') return {};
  if (look !== 'section') return { char: { bold: false, italic: look === 'italic' } };
  const { bold = false, italic = false, case: letters } = settings.styles.section;
  return { char: { bold, italic }, upper: letters === 'upper' };
}

/** The position for what stands below a part. */
function inside(numbering: Numbering, part: Element, position: Position, value: number): Position {
  const scheme = part.attributes['numbering']?.split(' ');
  if (part.attributes['mark'] === 'number') return numbering.enter(position, value, scheme);
  if (part.attributes['mark'] === 'bullet') return { ...position, bullets: position.bullets + 1 };
  return position;
}

/** A label stands out as the profile says, unless the author gave it an emphasis of its own. */
function labelFormat(sheet: Sheet, kind: 'numbered' | 'bullet', label: Element): Partial<CharFormat> {
  const emphasised = label.runs.some((run) => run.bold || run.italic);
  const wanted = emphasised ? 'plain' : sheet.settings.labels[kind];
  return wanted === 'bold' ? { bold: true } : wanted === 'italic' ? { italic: true } : {};
}

/** The reference to an appendix, before the closing sign of the text. */
function addReference(tools: BodyTools, part: Element, runs: readonly Run[], char: CharFormat): readonly Run[] {
  const reference = tools.references.get(part.attributes['see'] ?? '');
  if (reference === undefined) return runs;
  const closing = /(?<![\s.;,:])[\s.;,:]*$/.exec(textOf(runs))![0];
  return appendText(trimEnd(runs, /(?<![\s.;,:])[\s.;,:]+$/), ` ${reference}${closing}`, char);
}
