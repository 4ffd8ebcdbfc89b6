import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { layGround, type Tried, tryMutant } from './try-mutants.ts';

/*
 * npm run fuzz -- [--count 100000] [--seed 1] [--from 0] [--show]
 * Makes plans, issuers, settings, profiles and templates with slips and attacks and tries each: no exception, no hang, no lost text, no
 * unsound file. `--from N --count 1 --show` is one of them once more, with its text.
 */
const project = fileURLToPath(new URL('../../../../../', import.meta.url));
/** A mutant that is silent for so long hangs, ms: what takes long and ends is measured (`tryMutant`). */
const silence = 60_000;
/** Faults that are told. */
const most = 40;

interface Task {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}
type Word = { readonly begun: number } | ({ readonly number: number } & Tried);

async function main(argv: readonly string[]): Promise<number> {
  const option = (name: string, usual: number): number =>
    argv.includes(`--${name}`) ? Number(argv[argv.indexOf(`--${name}`) + 1]) : usual;
  const [seed, first, count] = [option('seed', 1), option('from', 0), option('count', 100_000)];
  const tally = new Map<string, { tried: number; printed: number }>();
  let faulty = 0;
  let done = first;
  const tell = (number: number, { sort, text, faults }: Pick<Tried, 'sort' | 'text' | 'faults'>) => {
    faulty += 1;
    if (faulty <= most) console.log(`--from ${number} (${sort}): ${faults.join('; ')}`);
    if (argv.includes('--show')) console.log(text);
  };
  while (done < first + count) {
    await new Promise<void>((resolve) => {
      const worker = new Worker(fileURLToPath(import.meta.url), {
        workerData: { seed, from: done, to: first + count },
      });
      let timer = setTimeout(() => {}, 0);
      const end = () => {
        clearTimeout(timer);
        void worker.terminate().then(() => resolve());
      };
      const broken = (why: string) => {
        tell(done, { sort: 'plan', text: '', faults: [why] });
        done += 1;
        end();
      };
      worker.on('message', (word: Word) => {
        clearTimeout(timer);
        timer = setTimeout(() => broken('hangs'), silence);
        if ('begun' in word) return;
        const { sort, printed, number, faults } = word;
        const sum = tally.get(sort) ?? { tried: 0, printed: 0 };
        tally.set(sort, { tried: sum.tried + 1, printed: sum.printed + Number(printed) });
        if (faults.length > 0 || argv.includes('--show')) tell(number, word);
        done = number + 1;
        if ((done - first) % 5000 === 0) console.log(`${done - first} tried, ${faulty} with faults`);
        if (done === first + count) end();
      });
      worker.once('error', (error) => broken(`ends the program: ${error.stack}`));
    });
  }
  for (const [sort, { tried, printed }] of tally) console.log(`${sort}: ${tried} tried, ${printed} printed`);
  console.log(`${count} tried, ${faulty} with faults (seed ${seed})`);
  return faulty === 0 ? 0 : 1;
}

async function work({ seed, from, to }: Task): Promise<void> {
  const ground = layGround(await loadLibrary(project), await loadFonts(), seed);
  for (let number = from; number < to; number++) {
    parentPort!.postMessage({ begun: number });
    const tried = await tryMutant(ground, seed, number);
    parentPort!.postMessage({ number, ...tried });
  }
}

if (parentPort) await work(workerData as Task);
else process.exitCode = await main(process.argv.slice(2));
