import { type Data, readPointer } from '../source/read-yaml.ts';
import type { PlanText, Subject } from './subject.ts';

/** An item of a list that is a text with nothing below it. */
export interface ListItem {
  readonly planText: PlanText;
  /** The last item of its list. */
  readonly isLast: boolean;
  /** The list stands under an item of another list, which may go on after it. */
  readonly isInner: boolean;
}

/** Keys whose list is printed as numbered or bulleted items. */
const listKeys = new Set(
  'items, parts, tasks, purpose, requirements, themes, contents, subjects, targets, timeline, implementation, assignments, budget, reporting, registration, time, place, participants'.split(
    ', ',
  ),
);

/** Lists of two and more texts that stand as brothers, in the order of the file. */
export function findLists({ texts, data }: Pick<Subject, 'texts' | 'data'>): ListItem[][] {
  const lists = new Map<string, List | undefined>();
  for (const planText of texts) {
    const match = /^(.*\/([a-z-]+))\/(\d+)(?:\/(?:text|task))?$/.exec(planText.pointer);
    if (!match || !listKeys.has(match[2]!)) continue;
    const [, pointer = '', key = '', index] = match;
    if (!lists.has(pointer)) lists.set(pointer, openList(data, pointer, key));
    const list = lists.get(pointer);
    const item = list?.data[Number(index)];
    if (!list || item === undefined || !isLeaf(item)) continue;
    list.items.push({ planText, isLast: Number(index) === list.data.length - 1, isInner: list.isInner });
  }
  return [...lists.values()].flatMap((list) => (list && list.items.length > 1 ? [list.items] : []));
}

interface List {
  readonly data: readonly Data[];
  readonly isInner: boolean;
  readonly items: ListItem[];
}

function openList(data: Data, pointer: string, key: string): List | undefined {
  const list = valueAt(data, pointer);
  const parent = valueAt(data, pointer.slice(0, pointer.lastIndexOf('/')));
  if (!Array.isArray(list)) return undefined;
  // Rows of the task table stand outside a unit and end as their author likes.
  if (key === 'tasks' && !hasUnit(parent)) return undefined;
  return { data: list, isInner: isInner(parent, pointer), items: [] };
}

/** Nothing is printed below the text or added to its end. */
function isLeaf(item: Data): boolean {
  if (typeof item === 'string') return true;
  return (
    !Array.isArray(item) &&
    Object.keys(item).every((key) =>
      ['text', 'task', 'label', 'unit', 'measure', 'on', 'from', 'to', 'before'].includes(key),
    ) &&
    typeof (item['text'] ?? item['task']) === 'string'
  );
}

function hasUnit(parent: Data | undefined): boolean {
  return typeof parent === 'object' && !Array.isArray(parent) && 'unit' in parent;
}

/** The parent is an item with words of its own, not a heading. */
function isInner(parent: Data | undefined, pointer: string): boolean {
  return (
    typeof parent === 'object' &&
    !Array.isArray(parent) &&
    ('text' in parent || 'label' in parent) &&
    /\/\d+\/[a-z-]+$/.test(pointer)
  );
}

function valueAt(data: Data, pointer: string): Data | undefined {
  let value: Data | undefined = data;
  for (const key of readPointer(pointer))
    value = Array.isArray(value) ? value[Number(key)] : typeof value === 'object' ? value[key] : undefined;
  return value;
}
