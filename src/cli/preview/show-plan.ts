import path from 'node:path';
import { stretchBefore } from '../../core/stretch-before.ts';
import { readSource } from '../../files.ts';
import type { FontFamily } from '../../font/font.ts';
import { type Generated, generateDocuments } from '../../generate-documents.ts';
import type { Position } from '../../source/place-problems.ts';
import { findLineStarts, findRange, lineOf, type PlacedProblem, placeProblems } from '../../source/place-problems.ts';
import type { Source } from '../../source/read-yaml.ts';
import { lineBelow, readReviewNotes } from '../../source/review-notes.ts';
import { guardPlan } from '../guard-plan.ts';
import { settingsFor } from '../read-config.ts';
import { sourcesOf, type Workplace } from '../workplace.ts';

/** A plan as the preview shows it. */
export interface ShownPlan {
  /** As shown to people, below the project. */
  readonly plan: string;
  /** Pages as SVG; none while the plan has errors. */
  readonly pages?: readonly string[];
  readonly problems: readonly ShownProblem[];
  /** Where in the file the paragraphs of the pages were written, by their pointers. */
  readonly places: Readonly<Record<string, Pick<Position, 'line' | 'column'>>>;
}

/** A problem, and the paragraph of the pages that it lies in. */
export interface ShownProblem extends Omit<PlacedProblem, 'also'>, ShownPlace {
  /** Where the same is said of the same words. */
  readonly also?: readonly ShownPlace[];
}

interface ShownPlace {
  readonly line: number;
  readonly column: number;
  readonly at?: string;
}

/** Reads a plan anew, and makes its pages. */
export async function showPlan(workplace: Workplace, file: string, fonts: FontFamily): Promise<ShownPlan> {
  const { library, project, language, config } = workplace;
  const source = await readSource(project, path.resolve(project, file));
  const made = await guardPlan(
    workplace,
    () => generateDocuments(source, library, fonts, { rules: settingsFor(config, source.file), outputs: ['svg'] }),
    (fault): Generated<'svg'> => ({ problems: [fault], outputs: {} }),
    source.file,
  );
  const pages = made.outputs.svg;
  const problems = placeProblems(made.problems, sourcesOf(library, [source]), language);
  const ranges = findRanges(source, pages ?? []);
  const starts = findLineStarts(source.text);
  // A mark on a line of its own speaks of what is below.
  const notes = new Set(
    readReviewNotes(source.text).flatMap(({ range: [at] }) =>
      /(?:^|\n) *$/.test(stretchBefore(source.text, at, 200)) ? [at] : [],
    ),
  );
  return {
    plan: source.file,
    ...(pages && { pages }),
    problems: problems.map(({ also, ...problem }) => {
      const show = ({ line, column }: Position): ShownPlace => {
        const isHere = problem.file === source.file;
        const offset = starts[line - 1]! + column - 1;
        const find = notes.has(offset) ? findBelow : findParagraph;
        const at = isHere ? find(ranges, offset, source) : undefined;
        return { line, column, ...(at !== undefined && { at }) };
      };
      return { ...problem, ...show(problem), ...(also && { also: also.map(show) }) };
    }),
    places: Object.fromEntries(
      ranges.map(({ at, from }) => {
        const line = lineOf(starts, from);
        return [at, { line, column: from - starts[line - 1]! + 1 }];
      }),
    ),
  };
}

/** A paragraph of the pages, and the stretch of the file it was written in. */
interface Range {
  readonly at: string;
  readonly from: number;
  readonly to: number;
}

function findRanges(source: Source, pages: readonly string[]): Range[] {
  const pointers = new Set<string>();
  for (const page of pages)
    for (const [, at] of page.matchAll(/<g data-at="([^"]*)">/g)) pointers.add(unescapeXml(at!));
  return [...pointers].flatMap((at) => {
    const range = findRange(source, { file: source.file, pointer: at });
    return range ? [{ at, from: range[0], to: range[1] }] : [];
  });
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot);/g,
    (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!,
  );
}

/**
 * The paragraph that an offset lies in: the shortest stretch around it, else the one that begins before it in the same object (a
 * paragraph of a label and its text is known by the label).
 */
function findParagraph(ranges: readonly Range[], offset: number, source: Source): string | undefined {
  let around: Range | undefined;
  let before: Range | undefined;
  for (const range of ranges) {
    if (range.from > offset) continue;
    if (offset <= range.to && (!around || range.to - range.from < around.to - around.from)) around = range;
    if (!before || range.from > before.from) before = range;
  }
  if (around || !before) return around?.at;
  const [, end] = source.locate(before.at.slice(0, before.at.lastIndexOf('/')));
  return offset <= end && before.at.lastIndexOf('/') > 0 ? before.at : undefined;
}

/**
 * The first paragraph of the value that a comment stands above, which ends where a line is indented no further; else that which the
 * value is a part of.
 */
function findBelow(ranges: readonly Range[], offset: number, source: Source): string | undefined {
  const { text } = source;
  const from = lineBelow(text, offset);
  const indent = /^ */.exec(text.slice(from))![0].length;
  const next = new RegExp(`\\n {0,${indent}}\\S`).exec(text.slice(from))?.index;
  const to = next === undefined ? text.length : from + next;
  const first = ranges.filter((range) => range.from >= from && range.from < to).sort((a, b) => a.from - b.from)[0];
  return first?.at ?? findParagraph(ranges, from + indent, source);
}
