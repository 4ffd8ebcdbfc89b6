import type { XmlElement } from './parse-xml.ts';
import type { WordPlace } from './place.ts';
import { readFormula } from './read-objects.ts';
import { type BlockAround, keyOf, type OwnParagraph, type Reading, type Taking } from './reading.ts';
import { changeIn, isChange, isLeftOut, leavesOut, paragraphPropertiesOf } from './take-changes.ts';
import { readInlines, readMark } from './walk-inlines.ts';
import { hasRows, readTable } from './walk-table.ts';
import type { WordInline, WordLabel, WordParagraph } from './word.ts';
import { child, choose, readControl } from './xml.ts';

/** Reads the blocks of a story, or of a cell of it. */
export function readBlocks(
  reading: Reading,
  elements: readonly XmlElement[],
  around: BlockAround,
  taking: Taking,
): void {
  const counts = { paragraph: 0, table: 0 };
  /** Inlines that wait for a paragraph: of one whose mark was taken away, or of marks between the blocks. */
  let waiting: WordInline[] = [];
  let last: (() => WordParagraph) | undefined;

  const place = (kind: 'paragraph' | 'table', element: XmlElement): WordPlace => ({
    part: reading.part.name,
    range: element.range,
    kind,
    nth: ++counts[kind],
    ...(around.within && { within: around.within }),
  });
  /** Lets go what waits before something that it cannot run together with. */
  const release = (isNeeded: boolean) => {
    const own = last;
    last = undefined;
    if (own && (isNeeded || waiting.some(({ kind }) => kind !== 'mark'))) taking.block(own());
  };

  function paragraph(element: XmlElement, { controls }: BlockAround): void {
    const { now, change } = paragraphPropertiesOf(child(element, 'w:pPr'), reading.tracked);
    const added = reading.looks.paragraph(now, keyOf(reading, now), around.cell);
    const at = place('paragraph', element);
    const own: OwnParagraph = { at, style: added.style, cell: around.cell, boxes: { count: 0 } };
    const mark = child(now, 'w:rPr');
    waiting.push(...readInlines(reading, own, element));
    const make = (): WordParagraph => {
      const inlines = waiting;
      waiting = [];
      const { style, look } = added;
      const label = labelOf();
      const tracked = reading.tracked === 'keep' ? changeIn(mark) : undefined;
      return {
        kind: 'paragraph',
        at,
        ...(style && { style: { id: style.id, name: style.name } }),
        ...(label && { label }),
        look,
        mark: added.mark,
        inlines,
        ...(tracked && { change: reading.changes.of(tracked, reading.part.name) }),
        ...(change && reading.tracked === 'keep' && { formatChange: reading.changes.of(change, reading.part.name) }),
        ...(controls.length > 0 && { controls }),
      };
    };
    const labelOf = (): WordLabel | undefined => {
      if (!added.list) return undefined;
      const { of, level: number } = added.list;
      const counted = reading.count(of, number);
      if (!counted) return undefined;
      const { text, value, level } = counted;
      const { format, follow } = level;
      const look = reading.looks.label(added, level);
      return { text, level: number, list: of.id, definition: of.definition, value, format, follow, look };
    };
    const section = child(now, 'w:sectPr');
    // The section that it ends goes with the mark: its blocks are those of the next one.
    if (leavesOut(mark, reading.tracked)) {
      last = make;
      return;
    }
    last = undefined;
    taking.block(make());
    if (section) taking.sectionEnd?.(section);
  }

  function walk(below: readonly XmlElement[], now: BlockAround): void {
    for (const element of below) {
      const { name } = element;
      if (name === 'w:p') paragraph(element, now);
      else if (name === 'w:tbl') {
        const at = place('table', element);
        if (!hasRows(reading, element)) continue;
        release(false);
        taking.block(readTable(reading, element, at, now, readBlocks));
      } else if (isLeftOut(name, reading.tracked)) continue;
      else if (name === 'w:sdt')
        walk(child(element, 'w:sdtContent')?.children ?? [], {
          ...now,
          controls: [...now.controls, readControl(element)],
        });
      else if (name === 'mc:AlternateContent') walk(choose(element), now);
      else if (name === 'w:customXml' || name === 'w:smartTag' || isChange(name)) walk(element.children, now);
      else if (name === 'm:oMathPara' || name === 'm:oMath' || name === 'w:altChunk') lone(element, now);
      else if (name === 'w:r' || name === 'w:hyperlink' || name === 'w:fldSimple')
        paragraph({ name: 'w:p', attributes: {}, children: [element], text: '', range: element.range }, now);
      else {
        const mark = readMark(element);
        if (mark) waiting.push(mark);
      }
    }
  }

  /** A formula or a foreign file that stands where a paragraph would. */
  function lone(element: XmlElement, { controls }: BlockAround): void {
    const { look, mark, style } = reading.looks.paragraph(undefined, '', around.cell);
    const at = place('paragraph', element);
    const own: OwnParagraph = { at, style, cell: around.cell, boxes: { count: 0 } };
    const run = { range: element.range, look: mark };
    const source = reading.part.relations.get(element.attributes['r:id'] ?? '')?.target;
    const object =
      element.name === 'w:altChunk'
        ? ({ kind: 'object', of: 'embedded', at, inLine: true, ...(source && { source }), ...run } as const)
        : readFormula(element, own, run);
    const inlines = [...waiting, object];
    waiting = [];
    last = undefined;
    taking.block({ kind: 'paragraph', at, look, mark, inlines, ...(controls.length > 0 && { controls }) });
  }

  walk(elements, around);
  release(false);
}
