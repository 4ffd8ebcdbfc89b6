import { fileURLToPath } from 'node:url';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { setUpBench } from './open-plan.ts';
import { tryPlans } from './try-plans.ts';

/*
 * npm run generated -- [--count 20000] [--seed 1]
 * Makes plans from the schemas of all kinds, and looks for each value of each plan in text, DOCX and pages.
 */
const project = fileURLToPath(new URL('../../../../../', import.meta.url));

async function main(argv: readonly string[]): Promise<number> {
  const option = (name: string, fallback: string): number => {
    const at = argv.indexOf(`--${name}`);
    return Number(at < 0 ? fallback : argv[at + 1]);
  };
  const bench = setUpBench(await loadLibrary(project), await loadFonts());
  const { plans, refused, pairs, faults } = await tryPlans(bench, {
    count: option('count', '20000'),
    seed: option('seed', '1'),
  });
  for (const fault of faults) console.log(`${fault}\n`);
  console.log(`${plans} plans: ${refused} refused at their place, ${faults.length} faults`);
  console.log(`pairs of neighbouring keys: ${pairs.covered}/${pairs.total}, all of them ${pairs.rounds} times`);
  for (const pair of pairs.missing) console.log(`  not met: ${pair}`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
