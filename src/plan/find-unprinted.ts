import { makeProblem } from '../core/make-problem.ts';
import type { Problem } from '../core/problem.ts';
import { findSchema, type SchemaSet } from '../schema/schema-set.ts';
import type { Data } from '../source/data.ts';
import type { Source } from '../source/read-yaml.ts';
import type { Issuers, Plan } from './read-plan.ts';
import { visitLeaves, type WrittenLeaf } from './visit-leaves.ts';

/**
 * Values that a plan, or its issuer's file, has for print and that do not stand in the document: no template prints the keys
 * together that are written together. Where nothing of a list or an object is printed, it is told once.
 * @param source the file that the plan was read from
 * @param met places of the values that stand in the document
 */
export function findUnprinted(
  plan: Plan,
  source: Source,
  issuers: Issuers,
  met: ReadonlySet<number>,
  schemas: SchemaSet,
): Problem[] {
  const written = source.data as { [key: string]: Data };
  const named = written['issuer'];
  const office = typeof named === 'string' ? issuers.get(named) : undefined;
  const files = [
    { file: source.file, schema: `${plan.kind}.schema.json`, data: written },
    ...(office ? [{ file: office.file, schema: 'issuer.schema.json', data: office.data! }] : []),
  ];
  return files.flatMap(({ file, schema, data }) => {
    const printed = new Set<string>();
    for (const leaf of plan.places) if (leaf.file === file && met.has(leaf.place)) printed.add(leaf.pointer);
    const lost = listLost(schemas, schema, data, written, printed);
    return lost.map((pointer) => {
      const key = pointer.split('/').findLast((step) => !/^\d+$/.test(step))!;
      const at = { file, pointer, key: !/\/\d+$/.test(pointer) };
      return makeProblem('plan-unprinted', at, { values: { key } });
    });
  });
}

/** Pointers of what is not printed, the greatest values of which nothing is. */
function listLost(
  schemas: SchemaSet,
  schemaId: string,
  data: Data,
  top: { readonly [key: string]: Data },
  printed: ReadonlySet<string>,
): string[] {
  const isDone = ({ pointer, value, print, replaced }: WrittenLeaf) =>
    print === 'never' || replaced || printed.has(pointer) || value.trim() === '';
  const visit = (act: (leaf: WrittenLeaf) => void) =>
    visitLeaves(schemas, findSchema(schemas, schemaId), data, top, act);
  const lost: string[] = [];
  visit((leaf) => {
    if (!isDone(leaf)) lost.push(leaf.pointer);
  });
  if (lost.length === 0) return [];
  /** All values above something that is printed. Most plans lose nothing and are not asked. */
  const kept = new Set(['']);
  visit((leaf) => {
    if (leaf.print === 'never' || leaf.replaced || !isDone(leaf)) return;
    for (const above of listAbove(leaf.pointer)) kept.add(above);
  });
  return [...new Set(lost.map((pointer) => listAbove(pointer).find((above) => !kept.has(above)) ?? pointer))];
}

/** A pointer and those of the values it stands in, the greatest first. */
function listAbove(pointer: string): string[] {
  const steps = pointer.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
