import { makeProblem } from './core/make-problem.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { type DraftedPlan, type DraftOptions, draftPlan } from './draft/draft-plan.ts';
import { dropNotes } from './draft/drop-notes.ts';
import { type Departure, findDepartures, profileOf } from './draft/find-departures.ts';
import { type Proof, proveWords } from './draft/prove-words.ts';
import { findWidths } from './draft/table-widths.ts';
import { writePlanYaml } from './draft/write-yaml.ts';
import type { FontFamily } from './font/font.ts';
import { generateDocuments } from './generate-documents.ts';
import { readLexicon } from './lexicon/read-lexicon.ts';
import type { Library } from './read-document.ts';
import { readYaml } from './source/read-yaml.ts';
import { readWord } from './word/read-word.ts';
import type { WordBlock, WordFile } from './word/word.ts';

export interface ImportOptions {
  /** Name of the file, for what may be wrong with it. */
  readonly file: string;
  /** Name of the plan, likewise. */
  readonly plan: string;
  readonly kind?: string;
  readonly form?: string;
  /** How tracked changes are taken. */
  readonly tracked?: 'accept' | 'reject';
  /** Is handed each plan before it is built, so that what is wrong with it can be shown. */
  readonly onDraft?: (yaml: string) => void;
}

/** A plan made of a Word file, and the proof what of the file it says. */
export interface Imported {
  readonly yaml: string;
  readonly drafted: DraftedPlan;
  readonly proof: Proof;
  /** What the file prints otherwise than the form does; those kept throughout are in the plan's `profile`. */
  readonly departures: readonly Departure[];
  /** What of the file is no text. */
  readonly word: WordFile;
  /** What the check of the plan's own data has to say. */
  readonly problems: readonly Problem[];
}

/** A draft, its text, and what is printed of it. */
interface Made extends Pick<Imported, 'yaml' | 'drafted' | 'problems'> {
  readonly printed: WordFile;
}

/** Paragraphs, those in cells among them, that a plan is made of: some six hundred pages, or a table of 25,000 cells. */
const mostParagraphs = 25_000;

function countParagraphs({ sections }: WordFile): number {
  const count = (blocks: readonly WordBlock[]): number =>
    blocks.reduce((sum, block) => {
      if (block.kind === 'paragraph') return sum + 1;
      return block.rows.reduce((all, { cells }) => cells.reduce((most, cell) => most + count(cell.blocks), all), sum);
    }, 0);
  return sections.reduce((sum, { blocks }) => sum + count(blocks), 0);
}

/**
 * Makes a plan of a Word file, builds it, and compares the words of both.
 * @throws ProblemError where the file cannot be read, holds tracked changes that nobody said how to take, or gives no valid plan
 */
export async function importWord(
  bytes: Uint8Array,
  library: Library,
  fonts: FontFamily,
  options: ImportOptions,
): Promise<Imported> {
  const { file, plan, tracked } = options;
  let word = readWord(bytes, { file, ...(tracked && { tracked }) });
  if (!tracked && word.changes.some(({ kind }) => kind !== 'format'))
    throw new ProblemError([makeProblem('import-tracked', { file }, { values: { count: word.changes.length } })]);
  if (!tracked && word.changes.length > 0) word = readWord(bytes, { file, tracked: 'accept' });
  const count = countParagraphs(word);
  if (count > mostParagraphs)
    throw new ProblemError([makeProblem('import-too-large', { file }, { values: { count, limit: mostParagraphs } })]);
  const lexicon = readLexicon(library.language, library.validator);
  const build = async (drafted: DraftedPlan): Promise<Made | readonly Problem[]> => {
    const yaml = writePlanYaml(drafted.data);
    options.onDraft?.(yaml);
    const { outputs, problems } = await generateDocuments(readYaml(plan, yaml), library, fonts, {
      rules: false,
      outputs: ['docx'],
    });
    return outputs.docx ? { drafted, yaml, problems, printed: readWord(outputs.docx, { file: plan }) } : problems;
  };
  const draft = async (more: Omit<DraftOptions, 'kind' | 'form'>): Promise<Made | readonly Problem[]> => {
    const drafted = draftPlan(word, { ...library, lexicon }, { ...options, ...more });
    const made = await build(drafted);
    if ('yaml' in made) return made;
    // Word takes a note anywhere; where a plan does not, its words are told as lost.
    const noted = made.filter(({ rule }) => rule.startsWith('plan/note')).flatMap(({ at }) => at.pointer ?? []);
    return noted.length === 0 ? made : build({ ...drafted, data: dropNotes(drafted.data, new Set(noted)) });
  };
  const first = await draft({});
  let more: DraftOptions = {};
  let made: Made;
  if ('yaml' in first) made = first;
  else {
    // A table may be merged as no plan's can be.
    const plain = first.some(({ at }) => at.pointer?.includes('/table')) ? await draft({ plainTables: true }) : first;
    if (!('yaml' in plain)) throw new ProblemError(plain);
    more = { plainTables: true };
    made = plain;
  }
  const improve = async (change: DraftOptions): Promise<void> => {
    const better = await draft({ ...more, ...change });
    // What the file does and no form can is left to the list of departures.
    if (!('yaml' in better)) return;
    more = { ...more, ...change };
    made = better;
  };
  const departures = findDepartures(word, made.printed, made.drafted.settings);
  const profile = profileOf(departures);
  if (profile) await improve({ profile });
  // Columns are as wide as their text asks, unless the file says otherwise.
  const widths = findWidths(word, made.printed);
  if (widths.size > 0) await improve({ widths });
  const { drafted, yaml, problems, printed } = made;
  return { yaml, drafted, problems, word, departures, proof: proveWords(word, printed) };
}
