import { ProblemError } from '../core/problem.ts';
import { showPath } from '../files.ts';
import { findPlans } from '../find-plans.ts';
import { type BuildOptions, build } from './build.ts';
import { exitCodes } from './exit-codes.ts';
import { followFiles, isPlan, untilStopped } from './follow-files.ts';
import { reportProblems, sourcesOf, type Workplace } from './workplace.ts';

/**
 * `kehoach build --watch`: builds, and builds again what is saved: that plan, or all of them where an office, form, template, word or
 * setting was. A file that is broken or gone is told, and the next one that is saved built. Runs until it is stopped.
 */
export async function watchBuild(
  open: () => Promise<Workplace>,
  patterns: readonly string[],
  options: BuildOptions,
): Promise<number> {
  let workplace = await open();
  const { project, folder } = workplace;
  /** Tells what stops a build, for which another one comes. */
  const guard = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { library, configSource } = workplace;
      reportProblems(workplace, error.problems, sourcesOf(library, configSource ? [configSource] : []));
    }
  };
  const stopped = untilStopped();
  await guard(() => build(workplace, patterns, options));
  const named = await findPlans(project, folder, patterns).catch(() => ({ plans: [] }));
  // One after the other: documents are those of what was saved last.
  let work = Promise.resolve();
  const stop = followFiles(
    project,
    named.plans.map(({ file }) => file),
    (files) => {
      work = work.then(() =>
        guard(async () => {
          if (![...files].every((file) => isPlan(showPath(project, file)))) {
            workplace = await open();
            await build(workplace, patterns, options);
            return;
          }
          const { plans } = await findPlans(project, folder, patterns);
          const saved = plans.filter(({ file }) => files.has(file)).map(({ file }) => file);
          if (saved.length > 0) await build(workplace, saved, options);
        }),
      );
    },
  );
  workplace.talk(workplace.say('build-watching'));
  await stopped;
  await stop();
  await work;
  return exitCodes.done;
}
