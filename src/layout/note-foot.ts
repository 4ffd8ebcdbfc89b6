import { ptFromTwip } from '../core/units.ts';
import type { FlowNote, FlowStyle } from '../flow/flow.ts';
import { faceOf } from '../font/font.ts';
import type { Setting } from '../lines/break-lines.ts';
import { spaceBetween } from '../lines/measure-blocks.ts';
import { measureLine } from '../lines/measure-line.ts';
import { fillColumn } from './fill-column.ts';
import { layoutParagraph } from './layout-paragraph.ts';
import type { NoteFoot } from './note-tally.ts';
import { type Column, heightOf, type PutItem, placeStrips, type Strip, tolerance } from './strip.ts';

/** The line above notes in Word: two inches long and half a point thick, in a single line of text. */
const separator = { length: 2880, thickness: 0.5 };
/** Where in its line of text it is drawn, as a share of the height. */
const separatorAt = 0.5;

/** The notes of a section, page by page. */
export interface NotePages {
  /** The foot of the page that is filled next. */
  open(): NoteFoot;
  /** Ends the page: so much of its notes stands on it as has room, the rest goes on on the next page. */
  close(notes: readonly FlowNote[], room: number, isEmpty: boolean): void;
  /** Whether a note goes on below the last page that was ended. */
  isLeft(): boolean;
  /** Puts the notes of a page above its foot (twips from the upper edge). */
  place(page: number, foot: number, put: PutItem): void;
}

/** What stands at the foot of a page. */
interface Foot {
  readonly strips: readonly Strip[];
  /** It begins with what goes on from the page before: the line above goes over the whole width. */
  readonly goesOn: boolean;
}

/** The notes of a section whose text has this column. */
export function openNotePages(style: FlowStyle, column: Column, setting: Setting): NotePages {
  const { spacing } = style.paragraph;
  const font = setting.fonts[faceOf(style.char.bold, style.char.italic)];
  const line = measureLine([{ font, size: style.char.size }], { rule: 'multiple', value: 1 }).height;
  const gap = spaceBetween(spacing.after, spacing.before);
  const known = new Map<FlowNote, readonly Strip[]>();
  const stripsOf = (note: FlowNote): readonly Strip[] => {
    let strips = known.get(note);
    if (!strips) {
      // Nothing of a note hangs over the foot of the page.
      strips = layoutParagraph(note.paragraph, column, setting, apart).map((strip) => ({ ...strip, foot: 0 }));
      known.set(note, strips);
    }
    return strips;
  };
  /** Notes one under another below what goes on from the page before. */
  const stack = (carried: readonly Strip[], notes: readonly (readonly Strip[])[]): Strip[] => {
    const strips = [...carried];
    for (const [first, ...rest] of notes)
      if (first) strips.push(strips.length === 0 ? first : { ...first, before: gap }, ...rest);
    return strips;
  };
  const heightWithLine = (strips: readonly Strip[]) => (strips.length === 0 ? 0 : line + heightOf(strips, true));
  const pages: Foot[] = [];
  let carried: readonly Strip[] = [];
  const least = (above: readonly Strip[], notes: readonly FlowNote[]) => {
    const heads = notes.map((note, i) => (i < notes.length - 1 ? stripsOf(note) : headOf(stripsOf(note))));
    return heightWithLine(stack(above, heads));
  };
  return {
    open() {
      const above = carried;
      return {
        goesOn: above.length > 0,
        area: (notes) => heightWithLine(stack(above, notes.map(stripsOf))),
        least: (notes) => least(above, notes),
        alone: (strips) => least([], notesIn(strips)),
      };
    },
    close(notes, room, isEmpty) {
      const goesOn = carried.length > 0;
      const strips = stack(carried, notes.map(stripsOf));
      const free = room - line;
      const end =
        heightOf(strips, true) <= free + tolerance
          ? strips.length
          : fillColumn(strips, { start: 0, room: free, pageRoom: free, keepFirstBefore: true, force: isEmpty }).end;
      pages.push({ strips: strips.slice(0, end), goesOn });
      const [first, ...rest] = strips.slice(end);
      carried = first ? [{ ...first, before: 0 }, ...rest] : [];
    },
    isLeft: () => carried.length > 0,
    place(page, foot, put) {
      const { strips, goesOn } = pages[page]!;
      if (strips.length === 0) return;
      const top = foot - heightWithLine(strips);
      const y = ptFromTwip(top + line * separatorAt);
      const length = goesOn ? column.width : Math.min(column.width, separator.length);
      put({
        kind: 'rule',
        x1: ptFromTwip(column.left),
        y1: y,
        x2: ptFromTwip(column.left + length),
        y2: y,
        thickness: separator.thickness,
      });
      placeStrips(strips, true, top + line, put);
    },
  };
}

/** The notes that strips refer to. */
export function notesIn(strips: readonly Strip[]): FlowNote[] {
  return strips.flatMap(({ notes }) => notes ?? []);
}

/** A note has no border to share with its neighbours. */
const apart = { above: false, below: false };

/** The lines of a note that must stand together. */
function headOf(strips: readonly Strip[]): readonly Strip[] {
  return strips.slice(0, strips.findIndex(({ keep }) => keep === 'none') + 1);
}
