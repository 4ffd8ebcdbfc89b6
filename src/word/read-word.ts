import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { makeLooks } from './add-looks.ts';
import { startCounting } from './count-labels.ts';
import { followFields } from './follow-fields.ts';
import { listObjects } from './list-objects.ts';
import { numberNotes } from './number-notes.ts';
import { readOldLetters } from './old-letters.ts';
import { openPackage, type Package, type Part } from './open-package.ts';
import type { XmlElement } from './parse-xml.ts';
import type { WordChange, WordPlace } from './place.ts';
import { readNumbering } from './read-numbering.ts';
import { hasEvenPages, type RawSection, readSections, sectionsOf } from './read-sections.ts';
import { readStyles } from './read-styles.ts';
import { readTheme } from './read-theme.ts';
import { readThreads } from './read-threads.ts';
import type { Reading } from './reading.ts';
import { gatherChanges, listChanges } from './take-changes.ts';
import { readBlocks } from './walk-blocks.ts';
import type { Tracked, WordBlock, WordComment, WordFile, WordNote, WordStory } from './word.ts';
import { child } from './xml.ts';

export interface WordOptions {
  /** Name of the file, for what may be wrong with it. */
  readonly file: string;
  /** How tracked changes are taken; without it they are left in the nodes. */
  readonly tracked?: Tracked;
}

/**
 * Reads a Word file (DOCX, DOCM, DOTX): what is printed, how it looks and where it stands. Nothing in it is run, no address followed.
 * @throws ProblemError where it is no Word file, is damaged or goes beyond the limits (`word/…`)
 */
export function readWord(bytes: Uint8Array, { file, tracked = 'keep' }: WordOptions): WordFile {
  const pack = openPackage(bytes, file);
  const main = findMain(pack, file);
  const related = (type: string) => {
    const relation = [...main.relations.values()].find((one) => one.type === type && !one.external);
    return relation && pack.read(relation.target);
  };
  const settings = related('settings')?.root;
  const styles = readStyles(related('styles')?.root, readTheme(related('theme')?.root, settings));
  const numbering = readNumbering(related('numbering')?.root, styles);
  const body = child(main.root, 'w:body')!;
  const notes = numberNotes(settings, sectionsOf(body));
  const changes = gatherChanges();
  const looks = makeLooks(styles, numbering);
  const parts = new Set<Part>();

  const begin = (part: Part): Reading => {
    parts.add(part);
    return {
      file,
      part,
      tracked,
      styles,
      looks,
      changes,
      count: startCounting(),
      fields: followFields(),
      open: pack.read,
      notes,
      readStory: (around, element, at) =>
        readStory({ ...around, count: startCounting(), fields: followFields() }, element, at),
    };
  };

  const raw = readBody(begin(main), body, notes.nextSection);
  const stories = new Map<string, WordStory | undefined>();
  const sections = readSections(raw, {
    part: main,
    tracked,
    evenPages: hasEvenPages(settings),
    readStory: (target, kind) => {
      if (!stories.has(target)) {
        const part = pack.read(target);
        const at = part && { part: part.name, range: part.root.range, kind, nth: stories.size + 1 };
        stories.set(target, part && at && { at, blocks: readStory(begin(part), part.root, at) });
      }
      return stories.get(target);
    },
  });

  const readNotes = (): readonly WordNote[] => {
    const readings = { footnote: related('footnotes'), endnote: related('endnotes') };
    const byId = { footnote: idsOf(readings.footnote), endnote: idsOf(readings.endnote) };
    const of = {
      footnote: readings.footnote && begin(readings.footnote),
      endnote: readings.endnote && begin(readings.endnote),
    };
    return notes.met.flatMap(({ kind, id, label }, i) => {
      const element = byId[kind].get(id);
      const reading = of[kind];
      if (!element || !reading) return [];
      const at: WordPlace = { part: reading.part.name, range: element.range, kind: 'note', nth: i + 1 };
      return [{ kind, id, label, at, blocks: readStory(reading, element, at) }];
    });
  };
  const readComments = (): readonly WordComment[] => {
    const part = related('comments');
    if (!part) return [];
    const reading = begin(part);
    const elements = idsOf(part);
    const threads = readThreads(elements, related('commentsExtended')?.root);
    return [...elements].map(([id, element], i) => {
      const { 'w:author': author = '', 'w:initials': initials = '', 'w:date': date = '' } = element.attributes;
      const at: WordPlace = { part: part.name, range: element.range, kind: 'comment', nth: i + 1 };
      return { id, author, initials, date, ...threads.get(id), at, blocks: readStory(reading, element, at) };
    });
  };

  const read = readOldLetters({
    sections,
    notes: readNotes(),
    comments: readComments(),
    tracked,
    macros: pack.names.some((name) => /(^|[\\/])vbaProject\.bin$/i.test(name)),
  });
  const listed: WordChange[] = [];
  for (const part of parts) listChanges(part.root, part.name, changes, listed);
  return { ...read, changes: listed, objects: listObjects({ ...read, changes: listed }) };
}

/** The part that holds the text. */
function findMain(pack: Package, file: string): Part {
  const relation = [...pack.relationsOf('').values()].find(
    ({ type, external }) => type === 'officeDocument' && !external,
  );
  const main = (relation && pack.read(relation.target)) ?? pack.read('word/document.xml');
  if (main?.root.name !== 'w:document' || !child(main.root, 'w:body'))
    throw new ProblemError([makeProblem('word-no-document', { file })]);
  return main;
}

function readBody(reading: Reading, body: XmlElement, nextSection: () => void): readonly RawSection[] {
  const sections: RawSection[] = [];
  let blocks: WordBlock[] = [];
  const end = (properties: XmlElement | undefined) => {
    sections.push({ properties, blocks });
    blocks = [];
    nextSection();
  };
  const around = { within: undefined, cell: undefined, controls: [] };
  readBlocks(reading, body.children, around, { block: (block) => void blocks.push(block), sectionEnd: end });
  blocks.push(...unclosed(reading, undefined, body));
  end(child(body, 'w:sectPr'));
  return sections;
}

function readStory(reading: Reading, element: XmlElement, at: WordPlace): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  const around = { within: at, cell: undefined, controls: [] };
  readBlocks(reading, element.children, around, { block: (block) => void blocks.push(block) });
  return [...blocks, ...unclosed(reading, at, element)];
}

/** Instructions of fields that a damaged file never closes: their words stand in a paragraph at the end, so that none is lost. */
function unclosed(reading: Reading, within: WordPlace | undefined, element: XmlElement): readonly WordBlock[] {
  return reading.fields.rest().flatMap((text): WordBlock[] => {
    if (text === '') return [];
    const { look, mark } = reading.looks.paragraph(undefined, '', undefined);
    const range = [element.range[1], element.range[1]] as const;
    const at: WordPlace = { part: reading.part.name, range, kind: 'paragraph', nth: 0, ...(within && { within }) };
    const inlines = [{ kind: 'object', of: 'field', at, inLine: true, text, range, look: mark } as const];
    return [{ kind: 'paragraph', at, look, mark, inlines }];
  });
}

/** Notes or comments of a part by their ids; not the lines between notes and text. */
function idsOf(part: Part | undefined): ReadonlyMap<string, XmlElement> {
  const ids = new Map<string, XmlElement>();
  for (const element of part?.root.children ?? []) {
    const { 'w:id': id, 'w:type': type = 'normal' } = element.attributes;
    if (id !== undefined && type === 'normal' && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}
