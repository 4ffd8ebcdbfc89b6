import { keepPer } from '../../core/keep-per.ts';
import { findSchema, type SchemaSet } from '../../schema/schema-set.ts';

/** A block of the plan language as a reader of a page knows it. */
export interface KnownBlock {
  readonly name: string;
  /** Usual heading. */
  readonly usual: string;
  /** What a bare list in it is. */
  readonly list: 'items' | 'parts';
  /** Whether it has its usual heading only as a section of its own. */
  readonly sectionOnly: boolean;
  /** What it holds where that is not nodes. */
  readonly of?: 'phases' | 'programme' | 'task-table';
}

/** The blocks whose usual heading, or one of its other headings, a heading is; none where it says no more than itself. */
export type FindBlocks = (heading: string) => readonly KnownBlock[];

/** Headings and the blocks they stand for (`heading` and `also` in `templates/blocks.yaml`, of the package and of the project). */
export const blockFinder = keepPer((schemas: SchemaSet): FindBlocks => {
  const whole = new Map<string, KnownBlock[]>();
  const starts: [string, KnownBlock][] = [];
  const blocks = findSchema(schemas, 'plan.schema.json').schema.$defs?.['blocks']?.properties ?? {};
  for (const [name, { $ref, 'x-block': said = {}, 'x-also': also = [] }] of Object.entries(blocks)) {
    const block: KnownBlock = {
      name,
      usual: String(said['usual']),
      list: $ref?.endsWith('/numbered-block') ? 'parts' : 'items',
      sectionOnly: said['headed'] === 'section',
      ...(said['of'] !== undefined && { of: said['of'] as 'phases' }),
    };
    for (const words of [block.usual, ...also]) {
      const key = fold(words);
      if (key.endsWith('…')) starts.push([key.slice(0, -1).trim(), block]);
      else whole.set(key, [...(whole.get(key) ?? []), block]);
    }
  }
  return (heading) => {
    const key = fold(heading);
    return whole.get(key) ?? starts.flatMap(([start, block]) => (key.startsWith(`${start} `) ? [block] : []));
  };
});

function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s:.])[\s:.]+$/, '')
    .trim();
}
