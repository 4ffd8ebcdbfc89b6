import { type Data, readPointer } from '../source/read-yaml.ts';
import type { PlanText, Subject } from './rule.ts';

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
  const lists = new Map<string, ListItem[]>();
  for (const planText of texts) {
    const match = /^(.*\/([a-z-]+))\/(\d+)(?:\/(?:text|task))?$/.exec(planText.pointer);
    if (!match || !listKeys.has(match[2]!)) continue;
    const [, pointer = '', key, index] = match;
    const list = valueAt(data, pointer);
    const item = Array.isArray(list) ? list[Number(index)] : undefined;
    if (!Array.isArray(list) || item === undefined || !isLeaf(item)) continue;
    // Rows of the task table stand outside a unit and end as their author likes.
    if (key === 'tasks' && !hasUnit(data, pointer)) continue;
    const brothers = lists.get(pointer) ?? [];
    brothers.push({ planText, isLast: Number(index) === list.length - 1, isInner: isInner(data, pointer) });
    lists.set(pointer, brothers);
  }
  return [...lists.values()].filter((items) => items.length > 1);
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

function hasUnit(data: Data, pointer: string): boolean {
  const parent = valueAt(data, pointer.slice(0, pointer.lastIndexOf('/')));
  return typeof parent === 'object' && !Array.isArray(parent) && 'unit' in parent;
}

/** The parent is an item with words of its own, not a heading. */
function isInner(data: Data, pointer: string): boolean {
  const parent = valueAt(data, pointer.slice(0, pointer.lastIndexOf('/')));
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
