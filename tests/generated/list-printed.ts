import { visitLeaves, type WrittenLeaf } from '../../src/plan/visit-leaves.ts';
import { resolve, type SchemaSet, typeOf } from '../../src/schema/schema-set.ts';
import type { Data } from '../../src/source/data.ts';
import { type Keys, type MadePlan, rootOf } from './make-plan.ts';
import { branchOf, type Named, namedItems, namedProperties } from './object-names.ts';
import { officeFile, planFile } from './open-plan.ts';
import { looksOf } from './words.ts';

/** A step from an object to one of its values. */
export interface Step {
  /** Name of the object's schema; `plan` for every kind. */
  readonly object: string;
  readonly key: string;
  /** Keys of the object, those of choices with the choice made: `as=table`. */
  readonly keys: readonly string[];
}

/** A value of a plan and how it must stand on paper. */
export interface Printed {
  readonly file: string;
  readonly pointer: string;
  readonly value: string;
  readonly print: WrittenLeaf['print'];
  /** How it may look; nothing for what cannot be found, such as a width. */
  readonly looks: readonly string[];
  readonly steps: readonly Step[];
  /** Values stand on paper in the order of these numbers; undefined where it has no place in one order. */
  readonly order: readonly number[] | undefined;
}

/**
 * Keys in the order they are printed, where that is not the order of the schema. Of the top: the head of the first page
 * is a table of two columns.
 */
const orders: Readonly<Record<string, readonly string[]>> = {
  top: 'superior issuer number symbol secrecy urgency draft place date subject year anniversary motto title-lines issued-with addressees bases lead-in body closing recipients archive signature appendices'.split(
    ' ',
  ),
  issuer: ['superior', 'name-lines', 'name'],
  table: ['caption', 'header', 'columns', 'rows'],
  'task-line': ['group', 'task', 'lead', 'with', 'when', 'by', 'product'],
};
/**
 * Keys that stand first, in this order, whatever the order they were written in; what else the object holds follows in the
 * order it was written in.
 */
const heads: Readonly<Record<string, readonly string[]>> = {
  'node-object': ['heading', 'label', 'unit', 'on', 'from', 'to', 'before', 'text', 'task'],
  'block-object': ['heading', 'label', 'text'],
  phases: ['heading', 'label', 'text', 'list'],
  phase: ['name', 'title', 'theme', 'text', 'anniversaries'],
  programme: ['heading', 'label', 'text', 'columns', 'list'],
  'task-table': ['heading', 'label', 'text', 'caption', 'list'],
  cell: ['text'],
  'cell-content': ['text'],
};
/** What stands where the rest of its object says. */
const anywhere: Readonly<Record<string, ReadonlySet<string>>> = {
  'node-object': new Set(['with', 'by']),
  phase: new Set(['from', 'to', 'period']),
  // Above the text of the first page, in its header.
  plan: new Set(['circulation']),
};
/** What an issuer gives to a plan stands where the plan's own would. */
const given = new Set(['superior', 'symbol', 'place', 'archive', 'recipients', 'signature']);

/** Which of these an office gives to a plan is asked of `plan/read-office`. */
const unsaid = new Set(['signers', 'letterheads']);

/** The values of a plan and of its office, each with what its schema says of printing it. */
export function listPrinted(set: SchemaSet, { plan, office }: MadePlan): Printed[] {
  const signers = [plan['signature'] ?? office?.['signature'] ?? (plan['issuer'] as Keys)['signature'] ?? []].flat();
  const several = signers.length > 1;
  const printed = listValues(set, rootOf(plan['kind'] as string), plan, plan, several);
  return office ? [...printed, ...listValues(set, rootOf('issuer'), office, plan, several)] : printed;
}

function listValues(set: SchemaSet, root: Named, data: Keys, plan: Keys, several: boolean): Printed[] {
  const leaves = new Map<string, WrittenLeaf>();
  visitLeaves(set, root.located, data, plan, (leaf) => void leaves.set(leaf.pointer, leaf));
  const printed: Printed[] = [];
  const file = data === plan ? planFile : officeFile;
  const walk = (named: Named, value: Data, pointer: string, steps: readonly Step[], order: Printed['order']): void => {
    const branch = branchOf(set, named, typeOf(value))!;
    if (typeof value === 'string') {
      const { print, replaced } = leaves.get(pointer)!;
      const looks = resolve(set, branch.located).schema.enum ? [value] : looksOf(value);
      // Of a value that may or may not be printed nothing can be said.
      if (replaced && (print === 'again' || plan['letterhead'])) return;
      const once = print === 'once' && !replaced;
      printed.push({
        file,
        pointer,
        value,
        print: replaced ? 'never' : print,
        looks,
        steps,
        order: once ? order : undefined,
      });
    } else if (Array.isArray(value)) {
      const items = namedItems(set, branch);
      value.forEach((item, i) => void walk(items, item, `${pointer}/${i}`, steps, order && [...order, i]));
    } else {
      const properties = namedProperties(set, branch);
      const keys = showKeys(set, properties, value);
      for (const [key, child] of Object.entries(value)) {
        if (unsaid.has(key)) continue;
        const isTop = value === plan;
        const step = { object: isTop ? 'plan' : branch.name, key, keys };
        const next = orderOf(step, isTop, [...properties.keys()], Object.keys(value), order, several);
        walk(properties.get(key)!, child, `${pointer}/${key}`, [...steps, step], next);
      }
    }
  };
  walk(root, data, '', [], []);
  return printed;
}

/** Keys of an object; of choices, what is chosen. */
function showKeys(set: SchemaSet, properties: ReadonlyMap<string, Named>, value: Keys): string[] {
  return Object.entries(value).map(([key, child]) => {
    const { schema } = resolve(set, properties.get(key)!.located);
    return schema.enum || schema.type === 'boolean' ? `${key}=${child as string}` : key;
  });
}

function orderOf(
  { object, key }: Step,
  isTop: boolean,
  keys: readonly string[],
  written: readonly string[],
  above: Printed['order'],
  several: boolean,
): Printed['order'] {
  // The address stands at the foot of the page; of several signers the names stand below all titles.
  if (!above || (object === 'issuer' && key === 'address')) return undefined;
  if (several && object === 'signature' && (key === 'rank' || key === 'name')) return undefined;
  const rankAtTop = (name: string) => {
    const rank = orders['top']!.indexOf(name);
    // Several signers stand above the recipients.
    return several && name === 'signature' ? orders['top']!.indexOf('closing') + 0.5 : rank;
  };
  if (object === 'issuer')
    return given.has(key) ? [rankAtTop(key)] : [rankAtTop('issuer'), orders[object]!.indexOf(key)];
  if (anywhere[object]?.has(key)) return undefined;
  const head = heads[object];
  if (head) return [...above, head.includes(key) ? head.indexOf(key) : head.length + written.indexOf(key)];
  return isTop ? [rankAtTop(key)] : [...above, (orders[object] ?? keys).indexOf(key)];
}
