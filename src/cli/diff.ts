import { stat } from 'node:fs/promises';
import path from 'node:path';
import { comparePlans, type PlanVersion } from '../compare-plans.ts';
import { childrenOf, plainText } from '../document/document.ts';
import { readSource, showPath } from '../files.ts';
import { findPlans } from '../find-plans.ts';
import { type Library, readDocument } from '../read-document.ts';
import { type Comparison, differs, type Review } from '../review/comparison.ts';
import { printMarkdown } from '../review/print-markdown.ts';
import { printPage } from '../review/print-page.ts';
import { printText } from '../review/print-text.ts';
import { valuesOf } from '../review/say-change.ts';
import type { Source } from '../source/read-yaml.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import { type FileChange, findMergeBase, readFileChanges, runGit, splitFields } from './git.ts';
import { isPlan, libraryFolders, listPlans, openRevisions, type Revisions } from './open-revisions.ts';
import { readVersions, type Versions } from './read-versions.ts';
import { refuseOption, reportProblems, sourcesOf, type Workplace } from './workplace.ts';

export interface DiffOptions {
  readonly format?: string;
  readonly exitCode?: boolean;
}

const formats = ['text', 'markdown', 'json', 'html'] as const;

/** `kehoach diff`: what a reader finds changed between two files, two commits, or the last commit and now. */
export async function diff(workplace: Workplace, operands: readonly string[], options: DiffOptions): Promise<number> {
  const format = formats.find((one) => one === (options.format ?? 'text'));
  if (!format) throw refuseOption('--format', options.format!, formats);
  const { review, codes } = await compare(workplace, operands);
  workplace.print(printReview(workplace, review, format));
  const code = gravest(codes);
  return code === exitCodes.done && options.exitCode && differs(review) ? exitCodes.problems : code;
}

function printReview({ language, colored }: Workplace, review: Review, format: (typeof formats)[number]): string {
  if (format === 'markdown') return printMarkdown(review, language);
  if (format === 'html') return printPage(review, language);
  if (format === 'text') return printText(review, language, colored.print);
  const plans = review.plans.map((plan) => ({
    ...plan,
    changes: plan.changes.map((change) => ({ ...change, values: valuesOf(change) })),
  }));
  return JSON.stringify({ ...review, plans }, null, 2);
}

/** A comparison of what the operands name, and the exit codes of what could not be read. */
export async function compare(
  workplace: Workplace,
  operands: readonly string[],
): Promise<{ review: Review; codes: ExitCode[] }> {
  const files = await Promise.all(
    operands.map((one) => stat(path.resolve(workplace.folder, one)).catch(() => undefined)),
  );
  if (operands.length === 2 && files.every((file) => file?.isFile())) return compareFiles(workplace, operands);
  const versions = await readVersions(workplace, operands, (a, b) => findMergeBase(workplace.project, a, b));
  const revisions = openRevisions(workplace.project, workplace.library);
  try {
    return await compareVersions(workplace, versions, revisions);
  } finally {
    revisions.close();
  }
}

async function compareFiles(
  workplace: Workplace,
  files: readonly string[],
): Promise<{ review: Review; codes: ExitCode[] }> {
  const { project, folder, library } = workplace;
  const codes: ExitCode[] = [];
  const [before, after] = await Promise.all(
    files.map(async (file) =>
      openPlan(workplace, await readSource(project, path.resolve(folder, file)), library, file, codes),
    ),
  );
  const [first, second] = files.map((file) => showPath(project, path.resolve(folder, file))) as [string, string];
  const plans = before && after ? [comparePair(second, before, after)] : [];
  return { review: { before: first, after: second, plans: plans.filter(isTold) }, codes };
}

async function compareVersions(
  workplace: Workplace,
  versions: Versions,
  revisions: Revisions,
): Promise<{ review: Review; codes: ExitCode[] }> {
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
  for (const { before: old, after: now } of await listChanged(workplace, versions)) {
    const first = await read('before', old);
    const second = await read('after', now);
    if (first === undefined || second === undefined) continue;
    if (first && second) plans.push({ ...comparePair(now!, first, second), ...(old !== now && { renamed: old! }) });
    else if (second) plans.push({ file: now!, status: 'new', subject: subjectOf(second), changes: [] });
    else if (first) plans.push({ file: old!, status: 'removed', subject: subjectOf(first), changes: [] });
  }
  return { review: { before: before.name, after: afterName, plans: plans.filter(isTold) }, codes };
}

/** A plan that says the same as before is told only where its file is called otherwise. */
function isTold({ status, changes, renamed }: Comparison): boolean {
  return status !== 'changed' || changes.length > 0 || renamed !== undefined;
}

function comparePair(file: string, before: PlanVersion, after: PlanVersion): Comparison {
  return { file, status: 'changed', subject: subjectOf(after), changes: comparePlans(before, after) };
}

function subjectOf({ read }: PlanVersion): string {
  return childrenOf(read.document.root, 'subject').map(plainText).join(' ');
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
