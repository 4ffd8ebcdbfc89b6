import { makeProblem } from '../core/make-problem.ts';
import type { Problem } from '../core/problem.ts';
import { joinPointer, type Source } from '../source/read-yaml.ts';
import { addBlocks, type BlockEntry } from './add-blocks.ts';
import { findSchema, propertiesOf, type SchemaSet } from './schema-set.ts';
import { createValidator } from './validate.ts';

const planId = 'plan.schema.json';
/** As the names of all keys of the plan language. */
const blockName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * An office's own blocks (`templates/blocks.yaml` of its project), put beside those of the package or in their place.
 * @returns the schemas with the blocks, if the file has no faults; `problems` holds those it has
 */
export function readBlocks(file: Source, schemas: SchemaSet): { schemas: SchemaSet; problems: readonly Problem[] } {
  const problems = [
    ...file.problems,
    ...(file.data === undefined ? [] : createValidator(schemas).validate(file, 'blocks.schema.json')),
  ];
  if (problems.length > 0 || file.data === undefined) return { schemas, problems };
  const entries = Object.entries(file.data);
  const known = findSchema(schemas, planId).schema.$defs?.['blocks']?.properties ?? {};
  const taken = propertiesOf(schemas, { schema: { $ref: '#/$defs/node-object' }, base: planId });
  const wrong = entries
    .map(([name]) => name)
    .filter((name) => !blockName.test(name) || (taken.has(name) && !Object.hasOwn(known, name)));
  if (wrong.length > 0)
    return {
      schemas,
      problems: wrong.map((name) =>
        makeProblem(
          blockName.test(name) ? 'blocks-taken' : 'blocks-name',
          { file: file.file, pointer: joinPointer('', name), key: true },
          { values: { name } },
        ),
      ),
    };
  const made = entries.map(([name, entry]): [string, BlockEntry] => [name, readEntry(entry as unknown as Written)]);
  const plan = addBlocks(findSchema(schemas, planId).schema, Object.fromEntries(made));
  return { schemas: new Map(schemas).set(planId, plan), problems };
}

/** An entry as read from YAML, where `true` is text. */
type Written = Omit<BlockEntry, 'run-in'> & { readonly 'run-in'?: string };

function readEntry({ 'run-in': runIn, ...entry }: Written): BlockEntry {
  return runIn === 'true' ? { ...entry, 'run-in': true } : entry;
}
