import path from 'node:path';
import { type PlanVersion, subjectOf } from '../../compare-plans.ts';
import { ProblemError } from '../../core/problem.ts';
import { readSource, showPath } from '../../files.ts';
import { readLexicon } from '../../lexicon/read-lexicon.ts';
import { printDocument } from '../../print-document.ts';
import { readProfile } from '../../profile/read-profile.ts';
import type { Library, ReadDocument } from '../../read-document.ts';
import { compareWordFiles } from '../../review/compare-documents.ts';
import type { Comparison } from '../../review/comparison.ts';
import { wordLimits } from '../../word/limits.ts';
import { readWord } from '../../word/read-word.ts';
import type { WordFile } from '../../word/word.ts';
import type { ExitCode } from '../exit-codes.ts';
import { isWordFile } from '../is-word-file.ts';
import { openWord } from '../open-word.ts';
import { readWordFile } from '../read-word-file.ts';
import { openFonts, reportProblems, sourcesOf, type Workplace } from '../workplace.ts';
import { type Compared, openPlan } from './compared.ts';
import type { FileChange } from './git.ts';
import type { Revisions } from './open-revisions.ts';
import type { Versions } from './read-versions.ts';

/** The usual form, for what is made of files that have none. */
export function likeState({ profiles, language, validator }: Library): Pick<ReadDocument, 'profile' | 'lexicon'> {
  return { profile: readProfile('state', profiles, validator, []), lexicon: readLexicon(language, validator) };
}

/** Word files of two commits, or of one and as they are now: those that were named. */
export function compareCommittedWord(
  workplace: Workplace,
  changed: readonly FileChange[],
  versions: Versions,
  revisions: Revisions,
  codes: ExitCode[],
): Comparison[] {
  const { project, say } = workplace;
  const read = (version: Versions['after'], file: string): WordFile | undefined => {
    const name = `${version?.name ?? say('review-working')}:${file}`;
    try {
      const place = version ? revisions.placeFile(version.commit, file, wordLimits.bytes) : path.join(project, file);
      return tellAccepted(workplace, readWord(openWord(place, name), { file: name, tracked: 'accept' }), name);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      workplace.talk(say('review-unreadable', { version: name }));
      codes.push(reportProblems(workplace, error.problems, new Map()));
      return undefined;
    }
  };
  return changed.flatMap(({ before: old, after: now }): Comparison[] => {
    const [first, second] = [old && read(versions.before, old), now && read(versions.after, now)];
    const file = (now ?? old)!;
    const subject = path.basename(file);
    if (old === undefined) return second ? [{ file, status: 'new', subject, changes: [] }] : [];
    if (now === undefined) return first ? [{ file, status: 'removed', subject, changes: [] }] : [];
    if (!first || !second) return [];
    const changes = compareWordFiles(first, second);
    return [{ file, status: 'changed', subject, changes, ...(old !== now && { renamed: old }) }];
  });
}

function tellAccepted({ talk, say }: Workplace, word: WordFile, file: string): WordFile {
  if (word.changes.length > 0) talk(say('review-accepted', { file, count: word.changes.length }));
  return word;
}

/** Two Word files, or one and a plan, which is then compared as the Word file that it is built to. */
export async function compareWithWord(workplace: Workplace, files: readonly string[]): Promise<Compared> {
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
  const like = plan?.read ?? likeState(library);
  return { review: { before: first, after: second, plans }, codes, ...(plans.length > 0 && { like }) };
}

async function openWordVersion(
  workplace: Workplace,
  file: string,
  codes: ExitCode[],
): Promise<{ word: WordFile; plan?: PlanVersion } | undefined> {
  if (isWordFile(file)) {
    return { word: tellAccepted(workplace, readWordFile(workplace, file, 'accept'), file) };
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
