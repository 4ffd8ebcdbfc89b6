import { comparePages } from './apply/compare-pages.ts';
import { createKeepCase } from './apply/keep-case.ts';
import { knownPhasesOf } from './apply/known-phases.ts';
import type { Typed, Versions } from './apply/pair-versions.ts';
import { type PlacedComment, placeComments } from './apply/place-comments.ts';
import { planItems } from './apply/plan-items.ts';
import { planTexts } from './apply/plan-texts.ts';
import { planValues } from './apply/plan-values.ts';
import { shareWords } from './apply/share-words.ts';
import { makeProblem } from './core/make-problem.ts';
import { ProblemError } from './core/problem.ts';
import { findFitting } from './edit/find-fitting.ts';
import type { Stretch } from './edit/splice-entries.ts';
import { spliceTexts } from './edit/splice-texts.ts';
import type { FontFamily } from './font/font.ts';
import { addOffice, importWord } from './import-word.ts';
import { printDocument } from './print-document.ts';
import { type Library, type ReadDocument, readDocument } from './read-document.ts';
import type { Change } from './review/change.ts';
import { compareDocuments } from './review/compare-documents.ts';
import { createInterner } from './review/cut-words.ts';
import { readTree } from './review/read-tree.ts';
import { readYaml, type Source } from './source/read-yaml.ts';
import type { WordFile } from './word/word.ts';

export interface AppliedEdits {
  /** The plan with the edits. */
  readonly source: Source;
  /** What differed between the plan as it was and the edited file. */
  readonly found: readonly Change[];
  /** What still differs: what the plan has no place for, or none that is sure. */
  readonly left: readonly Change[];
  /** What is said in comments of the file, with its place in the plan with the edits. */
  readonly comments: readonly PlacedComment[];
  /** The edited file, as it was read. */
  readonly word: WordFile;
}

/** A plan as it would be read from a Word file. */
interface Draft {
  readonly source: Source;
  readonly read: ReadDocument;
}

interface Opened extends Draft {
  readonly word: WordFile;
}

/** With a smaller share of a plan's words, a file is of another plan, which would be written over this one. Other plans have a tenth. */
const leastShare = 0.25;
/** Most rounds: what moved may have been changed as well. */
const rounds = 4;
/** Most tries in search of the edits that do not fit together. */
const tries = 40;

/**
 * Writes into a plan what was edited in the Word file that it is built to: words where they stand, items that came, went or moved by
 * their lines; comments, order and spelling of the rest stay. What it could not write is found by building the new plan and comparing it
 * with the edited file.
 * @throws ProblemError where the plan or the file cannot be read, or the file is of another plan
 */
export async function applyWord(
  bytes: Uint8Array,
  plan: Source,
  library: Library,
  fonts: FontFamily,
  options: { readonly file: string; readonly tracked?: 'accept' | 'reject' },
): Promise<AppliedEdits> {
  // Lines are put in and taken out with the line ends of Unix; those of Windows come back where a plan has no others.
  const text = plan.text.replaceAll('\r\n', '\n');
  const isWindows = text !== plan.text && !/(?<!\r)\n/.test(plan.text);
  if (!isWindows) return applyLines(bytes, plan, library, fonts, options);
  const applied = await applyLines(bytes, readYaml(plan.file, text), library, fonts, options);
  return { ...applied, source: readYaml(plan.file, applied.source.text.replaceAll('\n', '\r\n')) };
}

async function applyLines(
  bytes: Uint8Array,
  before: Source,
  library: Library,
  fonts: FontFamily,
  options: { readonly file: string; readonly tracked?: 'accept' | 'reject' },
): Promise<AppliedEdits> {
  const { read: document, problems: faults } = readDocument(before, library);
  if (!document) throw new ProblemError(faults);
  const first = { source: before, read: document };
  const { plan, form } = document;
  const phases = knownPhasesOf(plan);
  const draft = async (file: Uint8Array, name: string, tracked: 'accept' | 'reject' | undefined): Promise<Opened> => {
    const wanted = {
      file: name,
      plan: before.file,
      kind: plan.kind,
      form,
      isEdited: true,
      ...(phases && { phases }),
      ...(tracked && { tracked }),
    };
    const { yaml, office, word } = await importWord(file, library, fonts, wanted);
    const source = readYaml(before.file, yaml);
    const { read, problems } = readDocument(source, office ? addOffice(library, office) : library);
    if (!read) throw new ProblemError(problems);
    return { source, read, word };
  };
  /** A plan, and what would be drafted from what it is built to. */
  const open = async (own: Draft): Promise<{ own: Draft; built: Opened }> => {
    const { content, problems } = await printDocument(own.read.document, own.read, fonts, 'docx', before.file);
    if (!content) throw new ProblemError(problems);
    return { own, built: await draft(content, before.file, undefined) };
  };
  const edited = await draft(bytes, options.file, options.tracked);
  const keepCase = createKeepCase(edited.word);
  let now = await open(first);
  const share = shareWords(versionsOf(now, edited));
  if (share < leastShare) {
    const values = { plan: before.file, percent: Math.round(share * 100) };
    throw new ProblemError([makeProblem('apply-other-plan', { file: options.file }, { values })]);
  }
  let found = compareDocuments(now.built.read, edited.read);
  let left = found;
  /** A text as a plan; undefined where it is none any more. */
  const tryRead = (text: string): Draft | undefined => {
    const source = readYaml(before.file, text);
    const { read } = source.problems.length > 0 ? {} : readDocument(source, library);
    return read && { source, read };
  };
  // Number and day are printed in more than one place: where the file has them new in one alone, the others differ then.
  const values = spliceAll(before.text, planValues(versionsOf(now, edited)));
  const valued = values === before.text ? undefined : tryRead(values);
  const reopened = valued && (await open(valued));
  const isHead = ({ what }: Change) => what === 'date' || what === 'number';
  // One that is no day of the calendar is none of the plan's.
  if (reopened && !comparePages(reopened.built.word, edited.word, phases).some(isHead)) {
    now = reopened;
    left = compareDocuments(now.built.read, edited.read);
    found = [...found, ...left.filter((change) => !found.some((one) => isSame(one, change)))];
  }
  // What a draft makes of the words of the form, where those were edited, may be anything: only the pages tell.
  let apart = comparePages(now.built.word, edited.word, phases).length;
  for (let round = 0; round < rounds && left.length > 0; round++) {
    const { source } = now.own;
    // Words first: a paragraph that was parted loses the words that the new one takes.
    const versions = versionsOf(now, edited);
    const { fixes, stuck } = planTexts(versions, keepCase);
    const words = spliceTexts(source, fixes).text;
    const worded = words === source.text ? undefined : tryRead(words);
    const reworded = worded ? await open(worded) : now;
    const again = reworded === now ? versions : versionsOf(reworded, edited);
    const items = planItems(again, reworded === now ? stuck : planTexts(again, keepCase).stuck);
    const { text } = reworded.own.source;
    const fitting = findFitting(items, (some) => tryRead(spliceAll(text, some.flat())) !== undefined, tries);
    const whole = fitting.length === 0 ? undefined : tryRead(spliceAll(text, fitting.flat()));
    const tried = [...(whole ? [await open(whole)] : []), reworded];
    const counted = tried.map((one) => ({
      one,
      left: compareDocuments(one.built.read, edited.read),
      apart: comparePages(one.built.word, edited.word, phases).length,
    }));
    const [best] = counted
      .filter((one) => !hasLost(one.left, left) && one.apart < apart)
      .toSorted((a, b) => a.left.length - b.left.length);
    if (!best || best.left.length >= left.length) break;
    now = best.one;
    ({ left, apart } = best);
  }
  // What no draft says is told all the same.
  const unsaid = left.length === 0 ? comparePages(now.built.word, edited.word, phases) : [];
  const comments = placeComments(edited.word, versionsOf(now, edited).own);
  return {
    source: now.own.source,
    found: [...found, ...unsaid],
    left: [...left, ...unsaid],
    comments,
    word: edited.word,
  };
}

/** Whether a plan lacks what it had before, and the file has. */
function hasLost(now: readonly Change[], before: readonly Change[]): boolean {
  const known = new Set(before.flatMap(({ kind, after }) => (kind === 'added' ? [after] : [])));
  return now.some(({ kind, after }) => kind === 'added' && !known.has(after));
}

/** Whether two changes are one to a reader. */
function isSame(a: Change, b: Change): boolean {
  return a.what === b.what && a.before === b.before && a.after === b.after;
}

function versionsOf({ own, built }: { own: Draft; built: Draft }, edited: Draft): Versions {
  const intern = createInterner();
  const { profile } = own.read;
  const tree = (one: Draft) => readTree(one.read.document, one.read.profile, profile.settings, intern);
  const typed = (one: Draft): Typed => ({ tree: tree(one), places: one.read.document.places, source: one.source });
  return { own: typed(own), built: typed(built), edited: typed(edited) };
}

/** A text with stretches in place of others; those that begin at one place stand in their order, and none begins inside another. */
function spliceAll(text: string, stretches: readonly Stretch[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, text: own } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    out += text.slice(at, from) + own;
    at = to;
  }
  return out + text.slice(at);
}
