import path from 'node:path';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { Library } from '../../src/read-document.ts';
import { type RolledPlan, rollPlan } from '../../src/roll-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

export const project = path.resolve(import.meta.dirname, '../..');
export const library = await loadLibrary(project);
export const fonts = await loadFonts();

/** A plan file rolled; a plan that cannot be is a fault of the test. */
export function rollText(file: string, text: string, year: number, from: Library = library): RolledPlan {
  const { rolled, problems } = rollPlan(readYaml(file, text), from, fonts, year);
  if (!rolled) throw new Error(`${file}: ${problems.map(({ rule, at }) => `${rule} ${at.pointer}`).join(', ')}`);
  return rolled;
}
