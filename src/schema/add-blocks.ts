import type { Schema } from './schema-set.ts';

/** A block of the plan language as `templates/blocks.yaml` describes it. */
export interface BlockEntry {
  /** Usual heading, as printed. */
  readonly heading: string;
  /** Name in editors and messages; the heading without it. */
  readonly title?: string;
  readonly description?: string;
  /** Other headings that say the same, as a Word file may have them; one that ends with `…` goes on in any words. */
  readonly also?: readonly string[];
  /** What a bare list in it becomes. */
  readonly list?: 'items' | 'parts';
  /** Where it stands among numbered parts, a lone sentence goes on the line of the heading. */
  readonly 'run-in'?: boolean;
  /** `section`: it has its usual heading only as a section of its own. */
  readonly headed?: 'section';
  /** What its list holds where that is not nodes. */
  readonly of?: 'phases' | 'programme' | 'task-table';
}

/**
 * The base schema with blocks put beside those it has. A block is a key of every node; `x-block` is what its lifted value
 * carries, so that one partial prints all of them.
 */
export function addBlocks(plan: Schema, blocks: Readonly<Record<string, BlockEntry>>): Schema {
  const known = plan.$defs?.['blocks'];
  const added = Object.fromEntries(Object.entries(blocks).map(([name, entry]) => [name, toProperty(name, entry)]));
  return {
    ...plan,
    $defs: { ...plan.$defs, blocks: { ...known, properties: { ...known?.properties, ...added } } },
  };
}

function toProperty(name: string, entry: BlockEntry): Schema {
  const { heading, title = heading, description, also, list, 'run-in': runIn, headed, of } = entry;
  return {
    title,
    ...(description !== undefined && { description }),
    'x-block': {
      block: name,
      usual: heading,
      ...(runIn && { 'run-in': true }),
      ...(headed && { headed }),
      ...(of && { of }),
    },
    ...(also && { 'x-also': also }),
    $ref: `#/$defs/${of ?? (list === 'parts' ? 'numbered-block' : 'block')}`,
  };
}
