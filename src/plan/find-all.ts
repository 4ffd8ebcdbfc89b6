import type { Leaf } from './leaf.ts';
import type { Found, Lifted } from './lift-plan.ts';
import type { Plan } from './read-plan.ts';
import type { Definitions } from './types.ts';

/**
 * All lists or objects of the plan's own file that are of a definition of the schema (`phase`, `duty`, `row` …), wherever they stand,
 * in the order of the file. Who asks for the definition need not know which block holds it.
 */
export function findAll<Name extends keyof Definitions>(
  { found }: Pick<Lifted, 'found'>,
  name: Name,
): readonly Found<Definitions[Name]>[] {
  return (found.get(name) ?? []) as readonly Found<Definitions[Name]>[];
}

/** The scalars of the plan's own file that stand under a key, in whatever holds them, in the order of the file. */
export function findUnder({ file, places }: Plan, ...keys: readonly string[]): Leaf[] {
  return places.filter((leaf) => keys.includes(leaf.key) && leaf.file === file);
}
