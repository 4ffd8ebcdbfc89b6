import { fileURLToPath } from 'node:url';
import { killRuns } from './kill-runs.ts';

/*
 * npm run kills -- [--count 1000] [--seed 1]
 * Kills build and fix at any moment: no file torn, none lost, nothing left after the next run.
 */
const root = fileURLToPath(new URL('../../../../../', import.meta.url));

async function main(argv: readonly string[]): Promise<number> {
  const option = (name: string, usual: number): number =>
    argv.includes(`--${name}`) ? Number(argv[argv.indexOf(`--${name}`) + 1]) : usual;
  const { kills, ended, faults } = await killRuns(root, { count: option('count', 1000), seed: option('seed', 1) });
  for (const fault of faults) console.log(fault);
  console.log(`${kills} kills, ${ended} runs had ended before: ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
