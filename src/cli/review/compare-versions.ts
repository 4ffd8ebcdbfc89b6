import { stat } from 'node:fs/promises';
import path from 'node:path';
import { comparePlans, type PlanVersion, subjectOf } from '../../compare-plans.ts';
import { readSource, showPath } from '../../files.ts';
import { findPlans } from '../../find-plans.ts';
import { readLexicon } from '../../lexicon/read-lexicon.ts';
import { printDocument } from '../../print-document.ts';
import { readProfile } from '../../profile/read-profile.ts';
import { type Library, type ReadDocument, readDocument } from '../../read-document.ts';
import { compareWordFiles } from '../../review/compare-documents.ts';
import type { Comparison, Review } from '../../review/comparison.ts';
import type { Source } from '../../source/read-yaml.ts';
import { readWord } from '../../word/read-word.ts';
import type { WordFile } from '../../word/word.ts';
import type { ExitCode } from '../exit-codes.ts';
import { isWordFile } from '../is-word-file.ts';
import { readWordFile } from '../read-word-file.ts';
import { openFonts, reportProblems, sourcesOf, type Workplace } from '../workplace.ts';
import { type FileChange, findMergeBase, readFileChanges, runGit, splitFields } from './git.ts';
import { isPlan, libraryFolders, listPlans, openRevisions, type Revisions } from './open-revisions.ts';
import { readVersions, type Versions } from './read-versions.ts';

/** Versions of plans compared. */
export interface Compared {
  readonly review: Review;
  /** Exit codes of what could not be read. */
  readonly codes: ExitCode[];
  /** One of the plans that differ, whose form what is made of the comparison takes. */
  readonly like?: Pick<ReadDocument, 'profile' | 'lexicon'>;
  /** Commits, where it is they that were compared. */
  readonly versions?: Versions;
}

/** Compares what the operands name. */
export async function compare(workplace: Workplace, operands: readonly string[]): Promise<Compared> {
  const files = await Promise.all(
    operands.map((one) => stat(path.resolve(workplace.folder, one)).catch(() => undefined)),
  );
  if (operands.length === 2 && files.every((file) => file?.isFile()))
    return operands.some(isWordFile) ? compareWithWord(workplace, operands) : compareFiles(workplace, operands);
  const versions = await readVersions(workplace, operands, (a, b) => findMergeBase(workplace.project, a, b));
  const revisions = openRevisions(workplace.project, workplace.library);
  try {
    return await compareVersions(workplace, versions, revisions);
  } finally {
    revisions.close();
  }
}

async function compareFiles(workplace: Workplace, files: readonly string[]): Promise<Compared> {
  const { project, folder, library } = workplace;
  const codes: ExitCode[] = [];
  const [before, after] = await Promise.all(
    files.map(async (file) =>
      openPlan(workplace, await readSource(project, path.resolve(folder, file)), library, file, codes),
    ),
  );
  const [first, second] = files.map((file) => showPath(project, path.resolve(folder, file))) as [string, string];
  const plans = before && after ? [comparePair(second, before, after)].filter(isTold) : [];
  return { review: { before: first, after: second, plans }, codes, ...(plans.length > 0 && { like: after!.read }) };
}

/** Two Word files, or one and a plan, which is then compared as the Word file that it is built to. */
async function compareWithWord(workplace: Workplace, files: readonly string[]): Promise<Compared> {
  const { project, folder, library } = workplace;
  const codes: ExitCode[] = [];
  const versions = await Promise.all(files.map((file) => openWordVersion(workplace, file, codes)));
  const [first, second] = files.map((file) => showPath(project, path.resolve(folder, file))) as [string, string];
  const [before, after] = versions;
  if (!before || !after) return { review: { before: first, after: second, plans: [] }, codes };
  const plan = after.plan ?? before.plan;
  const changes = compareWordFiles(before.word, after.word);
  const subject = plan ? subjectOf(plan) : path.basename(second);
  const plans = changes.length > 0 ? [{ file: second, status: 'changed' as const, subject, changes }] : [];
  const like = plan?.read ?? {
    profile: readProfile('state', library.profiles, library.validator, []),
    lexicon: readLexicon(library.language, library.validator),
  };
  return { review: { before: first, after: second, plans }, codes, ...(plans.length > 0 && { like }) };
}

async function openWordVersion(
  workplace: Workplace,
  file: string,
  codes: ExitCode[],
): Promise<{ word: WordFile; plan?: PlanVersion } | undefined> {
  if (isWordFile(file)) {
    const word = readWordFile(workplace, file, 'accept');
    if (word.changes.length > 0) workplace.talk(workplace.say('review-accepted', { file, count: word.changes.length }));
    return { word };
  }
  const { project, folder, library } = workplace;
  const source = await readSource(project, path.resolve(folder, file));
  const plan = openPlan(workplace, source, library, file, codes);
  if (!plan) return undefined;
  const fonts = await openFonts(workplace);
  const { content, problems } = await printDocument(plan.read.document, plan.read, fonts, 'docx', source.file);
  if (!content) codes.push(reportProblems(workplace, problems, sourcesOf(library, [source])));
  return content && { word: readWord(content, { file, tracked: 'accept' }), plan };
}

async function compareVersions(workplace: Workplace, versions: Versions, revisions: Revisions): Promise<Compared> {
  const { before, after } = versions;
  const { project, library, say } = workplace;
  const codes: ExitCode[] = [];
  const afterName = after?.name ?? say('review-working');
  const read = async (side: 'before' | 'after', file: string | undefined): Promise<PlanVersion | undefined | null> => {
    if (file === undefined) return null;
    const commit = side === 'before' ? before.commit : after?.commit;
    const found =
      commit === undefined
        ? { source: await readSource(project, path.join(project, file)), library }
        : await revisions.readPlan(commit, file);
    const name = `${side === 'before' ? before.name : afterName}:${file}`;
    return openPlan(workplace, found.source, found.library, name, codes);
  };
  const plans: Comparison[] = [];
  let like: ReadDocument | undefined;
  for (const { before: old, after: now } of await listChanged(workplace, versions)) {
    const first = await read('before', old);
    const second = await read('after', now);
    if (first === undefined || second === undefined) continue;
    like ??= (second ?? first)?.read;
    if (first && second) plans.push({ ...comparePair(now!, first, second), ...(old !== now && { renamed: old! }) });
    else if (second) plans.push({ file: now!, status: 'new', subject: subjectOf(second), changes: [] });
    else if (first) plans.push({ file: old!, status: 'removed', subject: subjectOf(first), changes: [] });
  }
  const told = plans.filter(isTold);
  return {
    review: { before: before.name, after: afterName, plans: told },
    codes,
    versions,
    ...(told.length > 0 && { like: like! }),
  };
}

/** A plan that says the same as before is told only where its file is called otherwise. */
function isTold({ status, changes, renamed }: Comparison): boolean {
  return status !== 'changed' || changes.length > 0 || renamed !== undefined;
}

function comparePair(file: string, before: PlanVersion, after: PlanVersion): Comparison {
  return { file, status: 'changed', subject: subjectOf(after), changes: comparePlans(before, after) };
}

/** A version as far as its document; what keeps it from being read is told with the version it is in. */
export function openPlan(
  workplace: Workplace,
  source: Source,
  library: Library,
  name: string,
  codes: ExitCode[],
): PlanVersion | undefined {
  const { read, problems } = readDocument(source, library);
  if (read) return { source, read };
  workplace.talk(workplace.say('review-unreadable', { version: name }));
  codes.push(reportProblems(workplace, problems, sourcesOf(library, [source])));
  return undefined;
}

/** Plans that may read otherwise: their files changed, or what they are read against did. */
export async function listChanged(workplace: Workplace, { before, after, paths }: Versions): Promise<FileChange[]> {
  const { project, folder } = workplace;
  const commits = [before.commit, ...(after ? [after.commit] : [])];
  const below = ['plans', ...libraryFolders, ...paths];
  const fields = splitFields(
    runGit(project, [
      'diff',
      '--name-status',
      '-z',
      '-M',
      '--relative',
      '--no-ext-diff',
      '--no-textconv',
      ...commits,
      '--',
      ...below,
    ]),
  );
  const changes = readFileChanges(fields);
  const fresh = after
    ? []
    : splitFields(runGit(project, ['ls-files', '-o', '--exclude-standard', '-z', '--', 'plans', ...paths]));
  const all = [...changes, ...fresh.map((file): FileChange => ({ after: file }))];
  const ofLibrary = (file: string | undefined) =>
    file !== undefined && libraryFolders.some((one) => file.startsWith(`${one}/`));
  if (all.some((change) => ofLibrary(change.before) || ofLibrary(change.after))) {
    const named = new Set(all.flatMap((change) => [change.before, change.after]));
    const plans = after
      ? listPlans(project, after.commit)
      : (await findPlans(project, folder, []).catch(() => ({ plans: [] }))).plans.map(({ file }) =>
          showPath(project, file),
        );
    for (const file of plans) if (!named.has(file)) all.push({ before: file, after: file });
  }
  const isAsked = (file: string | undefined) =>
    file !== undefined &&
    (paths.length === 0 || paths.some((one) => one === '' || file === one || file.startsWith(`${one}/`)));
  return all
    .filter(({ before: old, after: now }) => isPlan((now ?? old)!) && (isAsked(old) || isAsked(now)))
    .sort((a, b) => ((a.after ?? a.before)! < (b.after ?? b.before)! ? -1 : 1));
}
