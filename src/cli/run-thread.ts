import type { BuildTask } from './build-plan.ts';
import type { CheckTask } from './check-files.ts';
import { workAsThread } from './share-out.ts';

/** What the program is when it is started as a thread of itself. */
export async function runThread(): Promise<void> {
  await workAsThread<BuildTask | CheckTask>(async (task) =>
    task.task === 'build'
      ? (await import('./build-plan.ts')).openBuild(task)
      : (await import('./check-files.ts')).openCheck(task),
  );
}
