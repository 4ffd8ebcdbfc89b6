import { fork } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { linkShipped } from './link-shipped.ts';
import { layWordGround, type TriedWord, tryWordMutant } from './try-word-mutants.ts';

/*
 * npm run fuzz-word -- [--count 2000] [--seed 1] [--from 0]
 * Imports Word files with slips and attacks: cut, packed to burst, with parts gone or changed, huge tables, cycles, nesting, macros.
 * Each gives a plan or says what is wrong, within 10 s of the processor and 500 MB.
 */
const project = fileURLToPath(new URL('../../../../../', import.meta.url));
/** Files one process tries, so that what it holds at most tells of few. */
const batch = 50;
/** What a process may hold at most, MB. */
const memory = 500;
/** A process that says nothing for so long hangs, ms. */
const silence = 120_000;

type Word = TriedWord & { readonly number: number; readonly memory: number };

async function main(argv: readonly string[]): Promise<number> {
  const option = (name: string, usual: number): number =>
    argv.includes(`--${name}`) ? Number(argv[argv.indexOf(`--${name}`) + 1]) : usual;
  const [seed, first, count] = [option('seed', 1), option('from', 0), option('count', 2000)];
  linkShipped(project);
  const outcomes = new Map<string, number>();
  const [slowest, largest] = [
    { number: -1, value: 0 },
    { number: -1, value: 0 },
  ];
  let [faulty, kept, total] = [0, 0, 0];
  const tell = (number: number, faults: readonly string[]) => {
    faulty += 1;
    console.log(`--from ${number}: ${faults.join('; ')}`);
  };
  for (let from = first; from < first + count; ) {
    const to = Math.min(from + batch, first + count);
    const words = await runBatch(seed, from, to);
    for (const word of words) {
      outcomes.set(word.outcome, (outcomes.get(word.outcome) ?? 0) + 1);
      kept += word.kept;
      total += word.total;
      if (word.ms > slowest.value) Object.assign(slowest, { number: word.number, value: word.ms });
      if (word.memory > largest.value) Object.assign(largest, { number: word.number, value: word.memory });
      if (word.faults.length > 0) tell(word.number, word.faults);
    }
    const last = words.at(-1);
    from = (last?.number ?? from - 1) + 1;
    if (last && last.memory > memory) {
      // What was held before it may be to blame: alone it tells.
      const alone = (await runBatch(seed, last.number, from)).at(-1);
      if (!alone || alone.memory > memory) tell(last.number, [`took ${alone?.memory ?? 'all the'} MB`]);
    } else if (from < to) tell(from++, ['ends or hangs the program']);
  }
  const counts = [...outcomes].map(([outcome, number]) => `${number} ${outcome}`).join(', ');
  console.log(`${count} tried: ${counts}; ${kept} of ${total} words kept; ${faulty} with faults (seed ${seed})`);
  console.log(
    `slowest ${Math.round(slowest.value)} ms (--from ${slowest.number}), most memory ${largest.value} MB (--from ${largest.number})`,
  );
  return faulty === 0 ? 0 : 1;
}

/** What a process of its own says of some files; fewer where it ends, hangs, or holds too much. */
function runBatch(seed: number, from: number, to: number): Promise<readonly Word[]> {
  return new Promise((resolve) => {
    const words: Word[] = [];
    const child = fork(fileURLToPath(import.meta.url), ['--batch', String(seed), String(from), String(to)]);
    let timer = setTimeout(() => child.kill('SIGKILL'), silence);
    child.on('message', (word: Word) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), silence);
      words.push(word);
      if (word.memory > memory) child.kill('SIGKILL');
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve(words);
    });
  });
}

async function work(seed: number, from: number, to: number): Promise<void> {
  const files = pathToFileURL(`${project}tests/draft/files/`);
  const ground = layWordGround(await loadLibrary(project), await loadFonts(), files);
  for (let number = from; number < to; number++) {
    const tried = await tryWordMutant(ground, seed, number);
    const word: Word = { number, memory: Math.round(process.resourceUsage().maxRSS / 1024), ...tried };
    await new Promise((sent) => process.send!(word, sent));
  }
}

if (process.argv[2] === '--batch') {
  const [seed, from, to] = process.argv.slice(3).map(Number) as [number, number, number];
  await work(seed, from, to);
  // The other side may have heard enough.
  if (process.connected) process.disconnect();
} else process.exitCode = await main(process.argv.slice(2));
