import type { Leaf } from './leaf.ts';
import type { Found, Lifted } from './lift-plan.ts';
import type { AnyBlock, Definitions } from './types.ts';

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

/** All blocks of a name (`targets`, an office's own …), wherever they stand, in the order of the file. */
export function findBlocks({ found }: Pick<Lifted, 'found'>, name: string): readonly Found<AnyBlock>[] {
  return [...found.values()]
    .flat()
    .filter((group): group is Found<AnyBlock> => String((group.value as AnyBlock).block) === name);
}

/** The scalars of the plan's own file that stand under a key, in whatever holds them, in the order of the file. */
export function findUnder(
  { file, places }: { readonly file: string; readonly places: readonly Leaf[] },
  ...keys: readonly string[]
): Leaf[] {
  return places.filter((leaf) => keys.includes(leaf.key) && leaf.file === file);
}
