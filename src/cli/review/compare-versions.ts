import { stat } from 'node:fs/promises';
import path from 'node:path';
import { comparePlans, type PlanVersion, subjectOf } from '../../compare-plans.ts';
import { readSource, showPath } from '../../files.ts';
import type { ReadDocument } from '../../read-document.ts';
import type { Comparison } from '../../review/comparison.ts';
import type { ExitCode } from '../exit-codes.ts';
import { isWordFile } from '../is-word-file.ts';
import type { Workplace } from '../workplace.ts';
import { compareCommittedWord, compareWithWord, likeState } from './compare-word.ts';
import { type Compared, openPlan } from './compared.ts';
import { findMergeBase } from './git.ts';
import { listChanged } from './list-changed.ts';
import { openRevisions, type Revisions } from './open-revisions.ts';
import { readVersions, type Versions } from './read-versions.ts';

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
  const changed = await listChanged(workplace, versions);
  for (const { before: old, after: now } of changed.plans) {
    const first = await read('before', old);
    const second = await read('after', now);
    if (first === undefined || second === undefined) continue;
    like ??= (second ?? first)?.read;
    if (first && second) plans.push({ ...comparePair(now!, first, second), ...(old !== now && { renamed: old! }) });
    else if (second) plans.push({ file: now!, status: 'new', subject: subjectOf(second), changes: [] });
    else if (first) plans.push({ file: old!, status: 'removed', subject: subjectOf(first), changes: [] });
  }
  const words = compareCommittedWord(workplace, changed.words, versions, revisions, codes);
  const told = [...plans, ...words].filter(isTold);
  return {
    review: { before: before.name, after: afterName, plans: told },
    codes,
    versions,
    ...(told.length > 0 && { like: like ?? likeState(library) }),
  };
}

/** A plan that says the same as before is told only where its file is called otherwise. */
function isTold({ status, changes, renamed }: Comparison): boolean {
  return status !== 'changed' || changes.length > 0 || renamed !== undefined;
}

function comparePair(file: string, before: PlanVersion, after: PlanVersion): Comparison {
  return { file, status: 'changed', subject: subjectOf(after), changes: comparePlans(before, after) };
}
