import type { CharFormat, Flow, Paragraph } from '../flow/flow.ts';
import { visitParagraphs } from '../flow/visit-paragraphs.ts';
import { writeCharFormat } from './char-format.ts';

const PROPERTIES = ['bold', 'italic', 'underline', 'size', 'color'] as const;
type Property = (typeof PROPERTIES)[number];

/** How the numbers of one list level look, over all paragraphs of that level. */
export interface LevelFormat {
  readonly char: CharFormat;
  /** Stated by the level: all its numbers agree, and some paragraph style says otherwise. */
  readonly stated: ReadonlySet<Property>;
  /** Left to the marks of the paragraphs, because the numbers differ. */
  readonly varying: ReadonlySet<Property>;
}

/** Level formats by `levelKey`. */
export type LevelFormats = ReadonlyMap<number, LevelFormat>;

export function levelKey(abstractId: number, level: number): number {
  return abstractId * 9 + level;
}

/**
 * Word formats a number by the paragraph's style, then the paragraph's mark, then the list level; the level wins. A level
 * therefore states only what all its numbers share and the styles do not give: the rest follows the paragraph when it is edited.
 */
export function collectLevelFormats(users: readonly ListUser[]): LevelFormats {
  const formats = new Map<number, { char: CharFormat; stated: Set<Property>; varying: Set<Property> }>();
  for (const { flow, styles, abstractIds } of users) {
    const visit = (paragraph: Paragraph): void => {
      const marker = paragraph.marker;
      const style = styles.get(paragraph.style);
      if (!marker?.list || !style) return;
      const abstractId = abstractIds.get(marker.list.id);
      if (abstractId === undefined) throw new Error(`no list ${marker.list.id}`);
      const key = levelKey(abstractId, marker.list.level);
      let format = formats.get(key);
      if (!format) {
        format = { char: marker, stated: new Set(), varying: new Set() };
        formats.set(key, format);
      }
      for (const property of PROPERTIES) {
        if (marker[property] !== format.char[property]) format.varying.add(property);
        if (marker[property] !== style.char[property]) format.stated.add(property);
      }
    };
    for (const { blocks } of flow.sections) visitParagraphs(blocks, visit);
  }
  for (const format of formats.values()) for (const property of format.varying) format.stated.delete(property);
  return formats;
}

/** A flow whose paragraphs count in lists, and the definitions of these by list id. */
export interface ListUser {
  readonly flow: Flow;
  readonly styles: ReadonlyMap<string, { readonly char: CharFormat }>;
  readonly abstractIds: ReadonlyMap<number, number>;
}

/** The run format a level states itself. */
export function writeLevelFormat(format: LevelFormat): string {
  const { char, stated } = format;
  return writeCharFormat(char, {
    bold: stated.has('bold') ? !char.bold : char.bold,
    italic: stated.has('italic') ? !char.italic : char.italic,
    underline: stated.has('underline') ? !char.underline : char.underline,
    size: stated.has('size') ? 0 : char.size,
    ...pickColor(stated.has('color') ? otherColor(char.color) : char.color),
  });
}

/** What the mark of a counted paragraph must say so that its number looks as `marker` does. */
export function writeMarkerFormat(marker: CharFormat, base: CharFormat, level: LevelFormat | undefined): string {
  if (!level || level.varying.size === 0) return '';
  const { varying } = level;
  return writeCharFormat(marker, {
    bold: varying.has('bold') ? base.bold : marker.bold,
    italic: varying.has('italic') ? base.italic : marker.italic,
    underline: varying.has('underline') ? base.underline : marker.underline,
    size: varying.has('size') ? base.size : marker.size,
    ...pickColor(varying.has('color') ? base.color : marker.color),
  });
}

function pickColor(color: string | undefined): { color?: string } {
  return color === undefined ? {} : { color };
}

function otherColor(color: string | undefined): string | undefined {
  return color === undefined ? 'auto' : undefined;
}
