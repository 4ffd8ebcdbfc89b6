import type { XmlElement } from './parse-xml.ts';
import type { WordPlace } from './place.ts';
import { readFormula } from './read-objects.ts';
import { type BlockAround, keyOf, type OwnParagraph, type Reading, type Taking } from './reading.ts';
import { changeIn, isChange, isLeftOut, leavesOut, propertiesOf } from './take-changes.ts';
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
  /** Paragraphs whose marks were taken away, and marks between the blocks: they are read with the paragraph that they run into. */
  let waiting: XmlElement[] = [];
  /** What was read of them where no paragraph came. */
  let left: WordInline[] = [];
  let last: OpenParagraph | undefined;
  /** A paragraph with a hidden mark: what comes next goes on in its line. */
  let running: RunningParagraph | undefined;
  /** The inlines of the last paragraph that was let go. */
  let before: WordInline[] | undefined;

  const place = (kind: 'paragraph' | 'table', element: XmlElement): WordPlace => ({
    part: reading.part.name,
    range: element.range,
    kind,
    nth: ++counts[kind],
    ...(around.within && { within: around.within }),
  });
  const readWaiting = (own: OwnParagraph): WordInline[] => {
    const inlines = left;
    for (const one of waiting) {
      const mark = readMark(one);
      if (mark) inlines.push(mark);
      else inlines.push(...readInlines(reading, own, one));
    }
    waiting = [];
    left = [];
    return inlines;
  };
  /** Lets go what waits before something that it cannot run together with; what is only marks waits on. */
  const release = () => {
    finishRunning();
    if (!last) return;
    const { own, make } = last;
    last = undefined;
    const inlines = readWaiting(own);
    if (inlines.every(({ kind }) => kind === 'mark')) left = inlines;
    else take(make(inlines), inlines);
  };
  const finishRunning = () => {
    if (running) take(running.make(running.inlines), running.inlines);
    running = undefined;
  };
  const take = (paragraph: WordParagraph, inlines: WordInline[]) => {
    before = inlines;
    taking.block(paragraph);
  };

  function paragraph(element: XmlElement, { controls }: BlockAround): void {
    const { now, change } = propertiesOf(child(element, 'w:pPr'), reading.tracked);
    const added = reading.looks.paragraph(now, keyOf(reading, now), around.cell);
    const at = place('paragraph', element);
    const own: OwnParagraph = { at, style: added.style, cell: around.cell, boxes: { count: 0 } };
    const mark = child(now, 'w:rPr');
    const make = (inlines: readonly WordInline[]): WordParagraph => {
      const { style, look } = added;
      const label = labelOf();
      const isPrinted = label && !label.look.hidden && (!added.mark.hidden || isShown(inlines));
      const tracked = reading.tracked === 'keep' ? changeIn(mark) : undefined;
      return {
        kind: 'paragraph',
        at,
        ...(style && { style: { id: style.id, name: style.name } }),
        ...(isPrinted && { label }),
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
    // Words of two paragraphs in one instruction stay two.
    reading.fields.swallow(' ');
    waiting.push(element);
    if (added.look.pageBreakBefore) reading.notes.nextPage();
    const section = child(now, 'w:sectPr');
    // The section that it ends goes with the mark: its blocks are those of the next one.
    if (leavesOut(mark, reading.tracked)) {
      last = { own, make };
      return;
    }
    last = undefined;
    const inlines = readWaiting(own);
    // A number begins a line.
    if (added.list) finishRunning();
    const open = running ?? { inlines: [], make };
    open.inlines.push(...inlines);
    running = added.mark.hidden && !section && isShown(open.inlines) ? open : undefined;
    if (!running) take(open.make(open.inlines), open.inlines);
    if (section) taking.sectionEnd?.(section);
  }

  function walk(below: readonly XmlElement[], now: BlockAround): void {
    for (const element of below) {
      const { name } = element;
      if (name === 'w:p') paragraph(element, now);
      else if (name === 'w:tbl') {
        const at = place('table', element);
        if (!hasRows(reading, element)) continue;
        release();
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
        if (readMark(element)) waiting.push(element);
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
        : readFormula(reading, own, element, run);
    last = undefined;
    finishRunning();
    const inlines = [...readWaiting(own), object];
    take({ kind: 'paragraph', at, look, mark, inlines, ...(controls.length > 0 && { controls }) }, inlines);
  }

  walk(elements, around);
  release();
  // Ends of bookmarks and comments often stand after the last paragraph.
  before?.push(...left, ...waiting.flatMap((one) => readMark(one) ?? []));
}

/** A paragraph whose next one goes on in its line, as if it were one. */
interface RunningParagraph extends Pick<OpenParagraph, 'make'> {
  readonly inlines: WordInline[];
}

/** Whether anything of a paragraph is printed. */
function isShown(inlines: readonly WordInline[]): boolean {
  return inlines.some(
    (inline) =>
      inline.kind !== 'mark' &&
      inline.kind !== 'break' &&
      !inline.look.hidden &&
      !(inline.kind === 'text' && inline.text.trim() === ''),
  );
}

/** A paragraph without its mark, which may yet run into another. */
interface OpenParagraph {
  readonly own: OwnParagraph;
  readonly make: (inlines: readonly WordInline[]) => WordParagraph;
}
