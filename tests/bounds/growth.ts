import { fileURLToPath } from 'node:url';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { findGrowth, mostGrowth } from './find-growth.ts';
import { linkShipped } from './link-shipped.ts';
import { shapes } from './shapes.ts';
import { timeImports } from './time-imports.ts';

/*
 * npm run growth -- [--only <words of a shape, or import>] [--seconds 4]
 * Doubles a plan of every shape until it takes so long or a limit is reached, and prints the passes and rules that take most of the
 * time, each with how many times the time twice the input takes.
 */
const project = fileURLToPath(new URL('../../../../../', import.meta.url));

async function main(argv: readonly string[]): Promise<number> {
  const option = (name: string, fallback: string): string =>
    argv.includes(`--${name}`) ? argv[argv.indexOf(`--${name}`) + 1]! : fallback;
  const seconds = Number(option('seconds', '4'));
  const [library, fonts] = [await loadLibrary(project), await loadFonts()];
  let tooMuch = 0;
  console.log(
    '| what grows | so many | all: ms, twice the input | slowest passes: ms, twice the input |\n|---|---|---|---|',
  );
  for (const shape of shapes.filter(({ name }) => name.includes(option('only', '')))) {
    const { count, total, passes } = await findGrowth(shape, library, fonts, seconds * 1000);
    const above = [total, ...passes].filter(({ growth }) => growth > mostGrowth);
    tooMuch += above.length;
    const shown = [...new Set([...above, ...passes.slice(0, 3)])];
    const cells = shown.map(({ name, ms, growth }) => {
      const told = `${name} ${Math.round(ms)}, ${growth.toFixed(1)}`;
      return growth > mostGrowth ? `**${told}**` : told;
    });
    console.log(
      `| ${shape.name} | ${count} | ${Math.round(total.ms)}, ${total.growth.toFixed(1)} | ${cells.join('; ')} |`,
    );
  }
  console.log(`passes above ${mostGrowth}: ${tooMuch}`);
  if (option('only', '') === '' || argv.includes('import')) {
    linkShipped(project);
    console.log('\n| import of a Word file | words | ms | ms a page |\n|---|---|---|---|');
    // Of 5, 50, 100 and 200 pages.
    for (const { pages, words, ms } of await timeImports(library, fonts, [6, 64, 128, 256], 5))
      console.log(`| ${pages} pages | ${words} | ${Math.round(ms)} | ${(ms / pages).toFixed(1)} |`);
  }
  return tooMuch === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
