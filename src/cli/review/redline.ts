import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { PlanVersion } from '../../compare-plans.ts';
import { makeProblem } from '../../core/make-problem.ts';
import { ProblemError } from '../../core/problem.ts';
import { readSource, showPath } from '../../files.ts';
import type { Reviser } from '../../flow/flow-pair.ts';
import { redlineForPaper, redlineForWord, type Waypoint } from '../../redline-plans.ts';
import { writeFiles } from '../../write-files.ts';
import { type ExitCode, exitCodes, gravest } from '../exit-codes.ts';
import { isWordFile } from '../is-word-file.ts';
import { runMark } from '../leftovers.ts';
import { openFonts, refuseOption, type Workplace } from '../workplace.ts';
import { openPlan } from './compared.ts';
import { findWay } from './find-way.ts';
import { findCommit, findMergeBase, isInCommit, runGit } from './git.ts';
import { listChanged } from './list-changed.ts';
import { openRevisions } from './open-revisions.ts';
import { readVersions } from './read-versions.ts';

export interface RedlineOptions {
  readonly out?: string;
  readonly author?: string;
  readonly date?: string;
  readonly fonts?: string;
}

/** Two versions of one plan. */
interface Pair {
  readonly before: PlanVersion | undefined;
  readonly after: PlanVersion | undefined;
  /** Name of the later one, without its ending. */
  readonly name: string;
  /** Who wrote the later one, where a commit says so. */
  readonly reviser?: Reviser;
  /** The commits between, where there are several. */
  readonly way?: Waypoint;
}

/** Who changed what nobody is named for: the program. */
const nobody = 'kehoach';

/** `kehoach redline`: a Word file with the tracked changes between two versions of a plan, or a PDF that shows them. */
export async function redline(
  workplace: Workplace,
  operands: readonly string[],
  options: RedlineOptions,
): Promise<number> {
  const { project, folder, config } = workplace;
  const given = readDate(options.date);
  if (options.out !== undefined && !/\.(docx|pdf)$/i.test(options.out))
    throw refuseOption('--out', options.out, ['*.docx', '*.pdf']);
  const onPaper = /\.pdf$/i.test(options.out ?? '');
  const codes: ExitCode[] = [];
  const follows = !onPaper && options.author === undefined;
  const pair = await openPair(workplace, operands, codes, follows ? { date: given } : undefined);
  if (!pair) {
    workplace.print(workplace.say('review-no-change'));
    return exitCodes.done;
  }
  if (!pair.before || !pair.after) return gravest(codes);
  const date = given ?? pair.reviser?.date;
  const reviser = {
    author: options.author ?? pair.reviser?.author ?? nobody,
    ...(date !== undefined && { date }),
  };
  const fonts = await openFonts(workplace, options.fonts);
  const content = onPaper
    ? await redlineForPaper(pair.before, pair.after, fonts)
    : await redlineForWord(pair.before, pair.after, reviser, fonts, pair.way);
  if (!content) {
    workplace.print(workplace.say('review-no-change'));
    return exitCodes.done;
  }
  const out =
    options.out === undefined
      ? path.resolve(project, config.out ?? 'out', `${pair.name}.redline.docx`)
      : path.resolve(folder, options.out);
  const [written] = await writeFiles(path.dirname(out), [{ name: path.basename(out), content }], runMark());
  workplace.print(
    workplace.say(onPaper ? 'cli-redlined-paper' : 'cli-redlined', {
      plan: pair.after.source.file,
      output: showPath(project, written!),
    }),
  );
  return exitCodes.done;
}

/**
 * The versions that the operands name: two files, or revisions between which one plan changed. Undefined: none did.
 * @param follows the commits between are wanted too, all of this day if one is named
 */
async function openPair(
  workplace: Workplace,
  operands: readonly string[],
  codes: ExitCode[],
  follows: { readonly date: string | undefined } | undefined,
): Promise<Pair | undefined> {
  const { project, folder, library } = workplace;
  const nameOf = (file: string) => path.basename(file).replace(/\.ya?ml$/i, '');
  const word = operands.find(isWordFile);
  if (word !== undefined) throw new ProblemError([makeProblem('cli-no-redline', { file: word })]);
  const paths = operands.map((one) => path.resolve(folder, one));
  const files = await Promise.all(paths.map((one) => stat(one).catch(() => undefined)));
  if (operands.length === 2 && files.every((file) => file?.isFile())) {
    const [before, after] = await Promise.all(
      paths.map(async (file, i) => openPlan(workplace, await readSource(project, file), library, operands[i]!, codes)),
    );
    return { before, after, name: nameOf(operands[1]!) };
  }
  const versions = await readVersions(workplace, operands, (a, b) => findMergeBase(project, a, b));
  const { plans: changed } = await listChanged(workplace, versions);
  if (changed.length === 0) return undefined;
  const names = changed.map((one) => (one.after ?? one.before)!);
  if (changed.length > 1)
    throw new ProblemError([
      makeProblem('cli-which-plan', { file: names[0]! }, { values: { plans: names.join(', ') } }),
    ]);
  const [{ before: old, after: now }] = changed as [(typeof changed)[number]];
  if (old === undefined || now === undefined)
    throw new ProblemError([makeProblem('cli-one-version', { file: names[0]! }, { values: { plan: names[0]! } })]);
  const revisions = openRevisions(project, library);
  try {
    const open = async (file: string, revision: { readonly name: string; readonly commit: string } | undefined) => {
      const found = revision
        ? await revisions.readPlan(revision.commit, file)
        : { source: await readSource(project, path.join(project, file)), library };
      const name = `${revision?.name ?? workplace.say('review-working')}:${file}`;
      return openPlan(workplace, found.source, found.library, name, codes);
    };
    const pair = {
      before: await open(old, versions.before),
      after: await open(now, versions.after),
      name: nameOf(now),
      ...(versions.after && { reviser: readReviser(project, versions.after.commit, now) }),
    };
    const tip = versions.after?.commit ?? findCommit(project, 'HEAD');
    if (!follows || tip === undefined || !isInCommit(project, tip, now)) return pair;
    const way = await findWay(project, revisions, versions.before.commit, { id: tip, file: now }, follows.date);
    if (!way || versions.after) return { ...pair, ...(way && { way }) };
    const working = { ...(pair.after && { version: pair.after }), reviser: { author: nobody }, from: [way] };
    return { ...pair, way: working };
  } finally {
    revisions.close();
  }
}

/** Who changed a file last up to a commit, and when by his own clock, which is what Word shows. */
function readReviser(project: string, commit: string, file: string): Reviser {
  const said = runGit(project, [
    'log',
    '-1',
    '--format=%an%n%ad',
    '--date=format:%Y-%m-%dT%H:%M:%SZ',
    commit,
    '--',
    file,
  ]);
  const [author, date] = said.toString('utf8').trim().split('\n');
  return author === undefined || author === '' || date === undefined ? { author: nobody } : { author, date };
}

/** A day, or a day with a time, as Word writes it. */
function readDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, day, time = '00:00', seconds = ':00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?Z?)?$/.exec(text) ?? [];
  const written = `${day}T${time}${seconds}Z`;
  // A day that the calendar lacks would be moved to the next month.
  const known = new Date(written);
  if (day === undefined || Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== day)
    throw refuseOption('--date', text, ['2026-03-02', '2026-03-02T08:30']);
  return written;
}
