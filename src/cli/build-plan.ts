import path from 'node:path';
import { makeProblem } from '../core/make-problem.ts';
import type { Language } from '../core/messages.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { readSource, showPath } from '../files.ts';
import type { PlanFile } from '../find-plans.ts';
import type { FontFamily } from '../font/font.ts';
import { generateDocuments } from '../generate-documents.ts';
import { type FileOutput, outputs as table } from '../outputs.ts';
import { prepared } from '../prepared/prepared.ts';
import { readBytes } from '../read-bytes.ts';
import type { Source } from '../source/read-yaml.ts';
import { type NewFile, writeFiles } from '../write-files.ts';
import { type BuildRecord, digestOf, type Made, openRecord } from './build-record.ts';
import { guardPlan } from './guard-plan.ts';
import { runMark } from './leftovers.ts';
import { type Found, placeFor } from './place-for.ts';
import { settingsFor } from './read-config.ts';
import { version } from './version.ts';
import { openFonts, openWorkplace, type Workplace } from './workplace.ts';

/** What is wanted of each plan; plain data. */
export interface Wanted {
  /** Folder of the documents. */
  readonly out: string;
  readonly outputs: readonly FileOutput[];
  readonly form?: string;
  readonly fonts?: string;
  /** False: no rule is run. */
  readonly check: boolean;
  /** Build what has not changed too, and write over what others have written. */
  readonly force: boolean;
  /** Whether all problems are asked for, of plans that have not changed too. */
  readonly json: boolean;
}

/** What a thread is asked to do. */
export interface BuildTask {
  readonly task: 'build';
  readonly project: string;
  readonly folder: string;
  readonly language: Language;
  readonly wanted: Wanted;
  readonly plans: readonly PlanFile[];
}

/** What came of one plan; plain data that can go from one thread to another. */
export interface Built extends Found {
  /** The plan, as shown. */
  readonly file: string;
  readonly form?: string;
  /** So many problems as `check` tells, which says of the same words once what is to be said of them. */
  readonly count: number;
  /** The documents that stand there now, as shown, with their paths and digests. */
  readonly outputs: readonly { readonly shown: string; readonly path: string; readonly made: string }[];
  /** They stood there before, made of the same. */
  readonly unchanged: boolean;
  readonly pages?: number;
  readonly ms: number;
}

/** Builds one plan after the other. A fault of ours ends the plan that meets it. */
export type BuildPlan = (plan: PlanFile) => Promise<Built>;

/** The work of a thread: builds plans of the task by their numbers. */
export async function openBuild({ project, folder, language, wanted, plans }: BuildTask) {
  const surroundings = { folder, environment: process.env, language, localeLanguage: language };
  const build = await preparePlans(await openWorkplace(surroundings, project), wanted);
  return (index: number): Promise<Built> => build(plans[index]!);
}

/** Makes ready what all plans share. */
export async function preparePlans(workplace: Workplace, wanted: Wanted): Promise<BuildPlan> {
  const fonts = await openFonts(workplace, wanted.fonts);
  const common = digestCommon(workplace, fonts, wanted);
  const records = new Map<string, BuildRecord>();
  const recordOf = async (folder: string): Promise<BuildRecord> => {
    const record = records.get(folder) ?? (await openRecord(folder));
    records.set(folder, record);
    return record;
  };
  return async ({ file, name }) => {
    const started = Date.now();
    const source = await readSource(workplace.project, file);
    const note = (problems: readonly Problem[], more: Partial<Built> = {}): Built => {
      const placed = placeFor(workplace, source, problems);
      return {
        file: source.file,
        ...placed,
        count: placed.problems.length,
        outputs: [],
        unchanged: false,
        ...more,
        ms: Date.now() - started,
      };
    };
    return guardPlan(
      workplace,
      () => buildPlan({ workplace, wanted, fonts, common, recordOf, note }, source, path.resolve(wanted.out, name)),
      (problem) => note([problem]),
      source.file,
    );
  };
}

interface Bench {
  readonly workplace: Workplace;
  readonly wanted: Wanted;
  readonly fonts: FontFamily;
  /** Digest of what all plans share. */
  readonly common: string;
  recordOf(folder: string): Promise<BuildRecord>;
  note(problems: readonly Problem[], more?: Partial<Built>): Built;
}

async function buildPlan(bench: Bench, source: Source, at: string): Promise<Built> {
  const { workplace, wanted, fonts, note } = bench;
  const { library, project } = workplace;
  const rules = wanted.check && settingsFor(workplace.config, source.file);
  const digestFor = (issuer: string | undefined): string =>
    digestOf(JSON.stringify([bench.common, source.text, rules, issuer, library.issuers.get(issuer ?? '')?.text]));
  const { form, outputs: asked } = wanted;
  const generate = () =>
    generateDocuments(source, library, fonts, { ...(form !== undefined && { form }), rules, outputs: asked });
  const folder = path.dirname(at);
  const names = asked.map((output) => path.basename(at) + table[output].ending);
  const show = (documents: readonly Made[]): Partial<Built> => {
    const pages = documents.find((made) => made.pages !== undefined)?.pages;
    return {
      form: documents[0]!.form,
      outputs: documents.map(({ name, made }) => {
        const file = path.join(folder, name);
        return { shown: showPath(project, file), path: file, made };
      }),
      ...(pages !== undefined && { pages }),
    };
  };
  let found: readonly Problem[] = [];
  let facts: Partial<Built> = {};
  try {
    const record = await bench.recordOf(folder);
    const standing = wanted.force || source.text === '' ? [] : findUnchanged(folder, names, record, digestFor);
    if (standing.length > 0) {
      const { warnings } = standing[0]!;
      // What is wrong with it is found anew where each problem is asked for; the documents stay.
      const again = wanted.json && warnings > 0 ? (await generate()).problems : [];
      return note(again, { ...show(standing), count: warnings, unchanged: true });
    }
    const { read, problems, outputs, pages } = await generate();
    found = problems;
    const files = asked.flatMap((output, i): NewFile[] => {
      const content = outputs[output];
      return content === undefined ? [] : [{ name: names[i]!, content }];
    });
    if (read) facts = { form: read.form };
    if (!read || files.length === 0) return note(found, facts);
    const named = (source.data as { readonly issuer?: unknown }).issuer;
    const issuer = typeof named === 'string' ? named : undefined;
    const of = digestFor(issuer);
    const warnings = placeFor(workplace, source, found).problems.length;
    const made = files.map(
      ({ name, content }): Made => ({
        name,
        made: digestOf(content),
        of,
        form: read.form,
        warnings,
        ...(issuer !== undefined && { issuer }),
        ...(pages !== undefined && { pages }),
      }),
    );
    if (!wanted.force) refuseOthers(project, folder, made, record);
    await writeFiles(folder, files, runMark(), () => record.add(made));
    return note(found, show(made));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return note([...found, ...error.problems], facts);
  }
}

/**
 * All that goes into the documents of every plan: what is read beside the plan and its office, what is asked for, the program, whose
 * own fonts are part of it.
 */
function digestCommon({ library, config }: Workplace, fonts: FontFamily, { form, outputs, ...wanted }: Wanted): string {
  const ownFonts = (wanted.fonts ?? config.fonts) === undefined ? [] : Object.values(fonts);
  const { validator, templates, profiles, language, blocks } = library;
  const texts = [...profiles.values(), ...language, ...(blocks ? [blocks] : [])];
  return digestOf(
    JSON.stringify([
      [version, prepared.program],
      [form, outputs],
      [...validator.schemas],
      [...templates.kinds, ...templates.partials],
      texts.map(({ file, text }) => [file, text]),
      ownFonts.map(({ bytes }) => digestOf(bytes)),
    ]),
  );
}

/** The documents as they were made of the same; none where one of them is not there, or another. */
function findUnchanged(
  folder: string,
  names: readonly string[],
  record: BuildRecord,
  digestFor: (issuer: string | undefined) => string,
): Made[] {
  const found: Made[] = [];
  for (const name of names) {
    const same = record.find(name).filter(({ issuer, of }) => of === digestFor(issuer));
    const standing = same.length === 0 ? undefined : digestFile(path.join(folder, name));
    const made = same.findLast((one) => one.made === standing);
    if (!made) return [];
    found.push(made);
  }
  return found;
}

/** @throws ProblemError where a document stands that is not as it was written here, nor as it would be now */
function refuseOthers(project: string, folder: string, documents: readonly Made[], record: BuildRecord): void {
  const problems: Problem[] = [];
  for (const { name, made } of documents) {
    const file = path.join(folder, name);
    const standing = digestFile(file);
    const known = record.find(name);
    if (standing === undefined || standing === made || known.some((one) => one.made === standing)) continue;
    problems.push(makeProblem(known.length > 0 ? 'file-edited' : 'file-not-ours', { file: showPath(project, file) }));
  }
  if (problems.length > 0) throw new ProblemError(problems);
}

/** Undefined where no document can be read; whether one can be written there is seen when it is. */
function digestFile(file: string): string | undefined {
  try {
    return digestOf(readBytes(file, file, Number.POSITIVE_INFINITY));
  } catch {
    return undefined;
  }
}
