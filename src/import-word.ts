import { makeProblem } from './core/make-problem.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import type { KnownPhases } from './draft/blocks/phase-words.ts';
import { type DraftedPlan, type DraftOptions, draftPlan } from './draft/draft-plan.ts';
import type { DraftKeys } from './draft/drafting.ts';
import { dropNotes } from './draft/drop-notes.ts';
import { type Departure, findDepartures, profileOf } from './draft/find-departures.ts';
import { type Proof, proveWords } from './draft/prove-words.ts';
import { findUnequal, findWidths } from './draft/table-widths.ts';
import { writePlanYaml } from './draft/write-yaml.ts';
import type { FontFamily } from './font/font.ts';
import { generateDocuments } from './generate-documents.ts';
import { readLexicon } from './lexicon/read-lexicon.ts';
import { type Library, readDocument } from './read-document.ts';
import { readIssuerStarter } from './read-starter.ts';
import { type Prints, settleNames } from './settle-names.ts';
import { readYaml } from './source/read-yaml.ts';
import { makeId, makeIssuer, nameOffice, type Particulars } from './starter/make-office.ts';
import { describeFile } from './word/describe-file.ts';
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
  /** Of a document that was built of a plan and edited: the form sets the end mark, and one with new lines behind it was left there. */
  readonly isEdited?: boolean;
  /** Phases of that plan, where it has some. */
  readonly phases?: KnownPhases;
  /** Address of the schema of a kind, or of `issuer`, as it is seen from the file that is written; without it no plan names one. */
  readonly schemaOf?: (name: string) => Promise<string>;
  /** Is handed each plan before it is built, so that what is wrong with it can be shown. */
  readonly onDraft?: (yaml: string, office: NewOffice | undefined) => void;
}

/** A plan made of a Word file, and the proof what of the file it says. */
export interface Imported {
  readonly yaml: string;
  readonly drafted: DraftedPlan;
  /** The file of the plan's office, where the project had none: below `plans/issuers/`, called by the id. */
  readonly office?: NewOffice;
  readonly proof: Proof;
  /** What the file prints otherwise than the form does; those kept throughout are in the plan's `profile`. */
  readonly departures: readonly Departure[];
  /** What of the file is no text. */
  readonly word: WordFile;
}

/** An office that the project did not have. */
export interface NewOffice {
  readonly id: string;
  readonly yaml: string;
}

/** A draft that is no valid plan, and where the tables begin that are to blame. */
interface Refused {
  readonly problems: readonly Problem[];
  readonly tables: readonly number[];
}

/** A draft, and what is printed of it. */
interface Made extends Pick<Imported, 'drafted'> {
  readonly docx: Uint8Array;
  readonly printed: WordFile;
}

/**
 * Paragraphs, those in cells among them, that a plan is made of: some three hundred pages, or a table of 12,000 cells. They take some 8 s
 * and 400 MB.
 */
const mostParagraphs = 12_000;

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
  known: Library,
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
  const lexicon = readLexicon(known.language, known.validator);
  const particulars = draftPlan(word, { ...known, lexicon }, options).office;
  const office = particulars && makeOffice(known, particulars, await options.schemaOf?.('issuer'));
  const library = office ? addOffice(known, office) : known;
  const build = async (yaml: string) => {
    const wanted = { rules: false, outputs: ['docx'] } as const;
    const { outputs, problems } = await generateDocuments(readYaml(plan, yaml), library, fonts, wanted);
    return { problems, ...(outputs.docx && { docx: outputs.docx }) };
  };
  const write = async (data: DraftedPlan['data']) =>
    writePlanYaml(data, await options.schemaOf?.(String(data['kind'])));
  const make = async (drafted: DraftedPlan): Promise<Made | Refused> => {
    const yaml = await write(drafted.data);
    options.onDraft?.(yaml, office);
    const { docx, problems } = await build(yaml);
    if (docx) return { drafted, docx, printed: readWord(docx, { file: plan }) };
    const places = problems.flatMap(({ at: { pointer } }) => (pointer === undefined ? [] : drafted.tableAt(pointer)));
    return { problems, tables: places.filter((place) => place !== undefined) };
  };
  const draft = async (more: Omit<DraftOptions, 'kind' | 'form'>): Promise<Made | Refused> => {
    const drafted = draftPlan(word, { ...library, lexicon }, { ...options, ...more });
    const made = await make(drafted);
    if ('docx' in made) return made;
    // Word takes a note anywhere; where a plan does not, its words are told as lost.
    const noted = made.problems
      .filter(({ rule }) => rule.startsWith('plan/note'))
      .flatMap(({ at }) => at.pointer ?? []);
    return noted.length === 0 ? made : make({ ...drafted, data: dropNotes(drafted.data, new Set(noted)) });
  };
  let more: DraftOptions = {};
  let made = await draft(more);
  while (!('docx' in made)) {
    // A table may be merged as no plan's can be.
    const plainTables: ReadonlySet<number> = new Set([...(more.plainTables ?? []), ...made.tables]);
    if (plainTables.size === (more.plainTables?.size ?? 0)) throw new ProblemError(made.problems);
    more = { plainTables };
    made = await draft(more);
  }
  const improve = async (change: DraftOptions): Promise<void> => {
    const better = await draft({ ...more, ...change });
    // What the file does and no form can is left to the list of departures.
    if (!('docx' in better)) return;
    more = { ...more, ...change };
    made = better;
  };
  const departures = findDepartures(word, made.printed, made.drafted.settings);
  const profile = profileOf(departures);
  if (profile) await improve({ profile });
  // Columns are as wide as their text asks, unless the file says otherwise.
  const unequal = findUnequal(word, made.printed);
  if (unequal.size > 0) await improve({ unequal });
  for (;;) {
    const told = more.widths ?? new Map();
    const widths = [...findWidths(word, made.printed)].filter(([table]) => !told.has(table));
    if (widths.length === 0) break;
    const all = new Map([...told, ...widths]);
    await improve({ widths: all, unequal: new Set([...unequal].filter((table) => !all.has(table))) });
    if (more.widths !== all) break;
  }
  const { drafted, docx, printed } = made;
  const prints: Prints = {
    document: (data) => readDocument(readYaml(plan, writePlanYaml(data)), library).read?.document.root,
    page: async (data) => (await build(writePlanYaml(data))).docx,
    look: (made) => describeFile(readWord(made, { file: plan })).join('\n'),
  };
  const data = await settleNames(drafted.data, docx, library, lexicon, prints, options.kind, options.phases);
  return {
    yaml: await write(data),
    drafted: { ...drafted, data, kind: String(data['kind']) },
    ...(office && { office }),
    word,
    departures,
    proof: proveWords(word, printed, drafted.apart),
  };
}

/** The file of an office, under a name that no other office of the project has. */
function makeOffice({ issuers }: Library, particulars: Particulars, schema: string | undefined): NewOffice {
  const usual = makeId(particulars.name);
  let id = usual;
  for (let i = 2; issuers.has(id); i++) id = `${usual}-${i}`;
  return { id, yaml: makeIssuer(readIssuerStarter(), particulars, schema) };
}

/** The office with departures from the form that all its plans keep to. */
export function withProfile({ id, yaml }: NewOffice, profile: DraftKeys): NewOffice {
  return { id, yaml: `${yaml.trimEnd()}\n${writePlanYaml({ profile })}` };
}

/** The library of a project with an office more, or with another file of it. */
export function addOffice(library: Library, { id, yaml }: NewOffice): Library {
  return { ...library, issuers: new Map([...library.issuers, [id, readYaml(nameOffice(id), yaml)]]) };
}
