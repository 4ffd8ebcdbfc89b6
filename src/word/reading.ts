import type { CellLook, Looks } from './add-looks.ts';
import type { CountLabel } from './count-labels.ts';
import type { Fields } from './follow-fields.ts';
import type { NoteNumbers } from './number-notes.ts';
import type { Part } from './open-package.ts';
import type { XmlElement } from './parse-xml.ts';
import type { WordPlace } from './place.ts';
import type { Style, Styles } from './read-styles.ts';
import type { Changes } from './take-changes.ts';
import type { Tracked, WordBlock, WordControl } from './word.ts';

/** What reading a story needs to know; a story is the body, a header, a note and so on: its fields and numbers are its own. */
export interface Reading {
  /** Name of the Word file. */
  readonly file: string;
  readonly part: Part;
  readonly tracked: Tracked;
  readonly styles: Styles;
  readonly looks: Looks;
  readonly changes: Changes;
  readonly count: CountLabel;
  readonly fields: Fields;
  /** Another part of the package, by its name. */
  readonly open: (name: string) => Part | undefined;
  /** Numbers the notes that are met in the text. */
  readonly notes: Pick<NoteNumbers, 'number' | 'nextPage'>;
  /** A new story within, such as a text box. */
  readonly readStory: (reading: Reading, element: XmlElement, at: WordPlace) => readonly WordBlock[];
}

/** What stands around a block. */
export interface BlockAround {
  readonly within: WordPlace | undefined;
  readonly cell: CellLook | undefined;
  readonly controls: readonly WordControl[];
}

/** What a paragraph knows before its text is read. */
export interface OwnParagraph {
  readonly at: WordPlace;
  readonly style: Style | undefined;
  readonly cell: CellLook | undefined;
  /** How many text boxes hang on it so far. */
  readonly boxes: { count: number };
}

/** The XML of an element, as a key: equal keys mean equal elements. */
export function keyOf(reading: Reading, element: XmlElement | undefined): string {
  return element ? reading.part.text.slice(element.range[0], element.range[1]) : '';
}

/** Takes blocks as they are read; the properties of the section that a paragraph ends come after it. */
export interface Taking {
  readonly block: (block: WordBlock) => void;
  readonly sectionEnd?: (properties: XmlElement) => void;
}

export type ReadBlocks = (
  reading: Reading,
  elements: readonly XmlElement[],
  around: BlockAround,
  taking: Taking,
) => void;
