import type { RuleSettings } from './check/find-problems.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { findMissingGlyphs, textsOfFlow, textsOfPlan } from './find-missing-glyphs.ts';
import type { FontFamily } from './font/font.ts';
import {
  type ContentOf,
  type MissingGlyph,
  type OutputName,
  outputs as table,
  usualOutputs,
  type Written,
} from './outputs.ts';
import { type Library, type ReadDocument, readDocument } from './read-document.ts';
import { findRange } from './source/place-problems.ts';
import type { Source } from './source/read-yaml.ts';
import { typeset } from './typeset/typeset.ts';

/** What is wanted of a plan. */
export interface Options<Name extends OutputName = never> {
  /** A form in place of the plan's own. */
  readonly form?: string;
  /** Severities of rules as an office wants them, by id; false: no rule is run. */
  readonly rules?: RuleSettings | false;
  /** Outputs to make, if the plan has no errors; without any it is only read and checked. */
  readonly outputs?: readonly Name[];
}

/** What became of a plan. */
export interface Generated<Name extends OutputName = never> {
  /** All that is wrong with it, in the order of its file; with an error there are no outputs. */
  readonly problems: readonly Problem[];
  /** The outputs asked for, by name. */
  readonly outputs: { readonly [Each in Name]?: ContentOf<Each> };
  /** Pages, where an output has them. */
  readonly pages?: number;
  /** The plan as far as its document, when it could be read. */
  readonly read?: ReadDocument;
}

/**
 * The one way through the program: the text of a plan to its problems and to the outputs asked for.
 * @throws Error for a fault of ours only; what is wrong with what people wrote is in `problems`
 */
export async function generateDocuments<Name extends OutputName = never>(
  source: Source,
  library: Library,
  fonts: FontFamily,
  options: Options<Name> = {},
): Promise<Generated<Name>> {
  const { rules = {}, outputs: names = [] } = options;
  const { read, problems: found } = readDocument(source, library, options);
  if (!read) return { problems: found, outputs: {} };
  const missingGlyph = strictest(names.length > 0 ? names : usualOutputs);
  const missing =
    missingGlyph === 'nothing' ? [] : findMissingGlyphs(textsOfPlan(read.plan, fonts), missingGlyph, read.lexicon);
  const ruled = rules === false ? [] : (await import('./check-document.ts')).checkDocument(read, source, fonts, rules);
  const problems = sortByPlace(source, [...found, ...missing.filter((one) => !isTold(one, ruled)), ...ruled]);
  if (names.length === 0 || hasErrors(problems)) return { read, problems, outputs: {} };
  try {
    const flow = typeset(read.document, read.profile, read.lexicon, fonts, source.file);
    if (missingGlyph !== 'nothing') {
      // What the plan lacks was told where it was written; left are the signs of templates and forms, and of other faces.
      const told = new Set(missing.map(({ message }) => message.values?.['sign']));
      const more = findMissingGlyphs(textsOfFlow(flow, fonts, source.file), missingGlyph, read.lexicon);
      problems.push(...more.filter(({ message }) => !told.has(message.values?.['sign'])));
      if (hasErrors(problems)) return { read, problems, outputs: {} };
    }
    const contents: Partial<Record<OutputName, unknown>> = {};
    let pages: number | undefined;
    for (const name of names) {
      const written: Written<unknown> = await table[name].write(flow, fonts);
      contents[name] = written.content;
      pages ??= written.pages;
    }
    return {
      read,
      problems,
      outputs: contents as Generated<Name>['outputs'],
      ...(pages !== undefined && { pages }),
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { read, problems: [...problems, ...error.problems], outputs: {} };
  }
}

/** A sign that an error of the rules names at the same place, such as Word's bullet before an item, is told once. */
function isTold({ at }: Problem, ruled: readonly Problem[]): boolean {
  return ruled.some(
    (other) =>
      other.severity === 'error' &&
      other.at.pointer === at.pointer &&
      other.at.file === at.file &&
      other.at.within?.[0] === at.within?.[0],
  );
}

/** What a missing character is for the strictest of some outputs. */
function strictest(names: readonly OutputName[]): MissingGlyph {
  const wanted = names.map((name) => table[name].missingGlyph as MissingGlyph);
  return (['error', 'warning'] as const).find((one) => wanted.includes(one)) ?? 'nothing';
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Problems in the order of the file; those of other files come first, where they were found. */
function sortByPlace(source: Source, problems: readonly Problem[]): Problem[] {
  const placed = problems.map((problem) => ({
    problem,
    start: problem.at.file === source.file ? (findRange(source, problem.at)?.[0] ?? 0) : -1,
  }));
  return placed.sort((a, b) => a.start - b.start).map(({ problem }) => problem);
}
