import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Most threads at once. */
const most = 8;

/**
 * Threads worth starting for so many things.
 * @param least things for one thread to be worth its start
 */
export function threadsFor(count: number, least: number): number {
  return Math.min(availableParallelism(), most, Math.floor(count / least));
}

/** What each thread is given: its task, and the numbers that all threads see. */
interface Given {
  readonly task: object;
  readonly count: number;
  /** Of each thread, at its place: the thing it is at, from 1; 0 when it is at none. Behind them the next thing that nobody has begun. */
  readonly shared: Int32Array;
  /** The place of this one. */
  readonly place: number;
}

interface Answer<Result> {
  readonly index: number;
  readonly result: Result;
}

/** Work on things by their numbers, shared out among threads. */
export interface Work<Result> {
  readonly count: number;
  /** Threads beside this one; none: all is done here, one after the other. */
  readonly others: number;
  /** File that starts the program in a thread. */
  readonly entry: string | undefined;
  /** What a thread is to do; plain data. */
  readonly task: object;
  /** Does one here. */
  here(index: number): Promise<Result>;
  /** What is left of one whose thread broke. */
  fail(index: number, error: unknown): Result;
  /** Told as soon as one is done, in whatever order. */
  done?(index: number, result: Result): void;
}

/**
 * Does things in this thread and others at once; each takes the next that nobody has begun. A thread that breaks ends the one thing
 * it was at.
 * @returns the results in the order of the things, whatever the number of threads
 */
export async function shareOut<Result>(work: Work<Result>): Promise<Result[]> {
  const { count, entry, task } = work;
  const others = entry === undefined ? 0 : Math.min(work.others, count - 1);
  const results: Result[] = [];
  const keep = (index: number, result: Result): void => {
    results[index] = result;
    work.done?.(index, result);
  };
  const shared = new Int32Array(new SharedArrayBuffer(4 * (others + 2)));
  // The other threads start first: this one is busy from then on.
  const there = Array.from({ length: Math.max(others, 0) }, (_, place) => {
    const given: Given = { task, count, shared, place };
    return new Promise<void>((resolve) => {
      const worker = new Worker(entry!, { workerData: given });
      let broken: unknown;
      worker.on('message', ({ index, result }: Answer<Result>) => keep(index, result));
      worker.once('error', (error) => {
        broken = error;
      });
      worker.once('exit', (code) => {
        const index = shared[place]! - 1;
        // Its answer may have come all the same.
        if (index >= 0 && !(index in results))
          keep(index, work.fail(index, broken ?? new Error(`a thread ended with ${code}`)));
        resolve();
      });
    });
  });
  await takeAll({ task, count, shared, place: others }, async (index) => {
    keep(index, await work.here(index));
    // What the others answer is heard in between.
    if (others > 0) await setImmediate();
  });
  await Promise.all(there);
  return results;
}

async function takeAll({ count, shared, place }: Given, take: (index: number) => Promise<void>): Promise<void> {
  for (;;) {
    const index = Atomics.add(shared, shared.length - 1, 1);
    if (index >= count) return;
    shared[place] = index + 1;
    await take(index);
    shared[place] = 0;
  }
}

/**
 * The work of a thread that `shareOut` started.
 * @param open makes ready what the task needs, and gives back what does one thing
 */
export async function workAsThread<Task>(
  open: (task: Task) => Promise<(index: number) => Promise<unknown>>,
): Promise<void> {
  const given = workerData as Given;
  const work = await open(given.task as Task);
  await takeAll(given, async (index) => {
    const answer: Answer<unknown> = { index, result: await work(index) };
    parentPort!.postMessage(answer);
  });
}
