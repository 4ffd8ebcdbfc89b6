import type { XmlElement } from './parse-xml.ts';
import type { WordChange } from './place.ts';
import type { Tracked } from './word.ts';
import { child } from './xml.ts';

/** Elements that tell of a tracked change, and its kind. */
const kinds: Readonly<Record<string, WordChange['kind']>> = {
  'w:ins': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'move-from',
  'w:moveTo': 'move-to',
  'w14:conflictIns': 'insertion',
  'w14:conflictDel': 'deletion',
  'w:cellIns': 'insertion',
  'w:cellDel': 'deletion',
  'w:cellMerge': 'format',
  'w:rPrChange': 'format',
  'w:pPrChange': 'format',
  'w:sectPrChange': 'format',
  'w:tblPrChange': 'format',
  'w:tblPrExChange': 'format',
  'w:trPrChange': 'format',
  'w:tcPrChange': 'format',
  'w:tblGridChange': 'format',
  'w:numberingChange': 'format',
};

/** Tracked changes by their elements: one object for each, wherever it is met. */
export interface Changes {
  readonly of: (element: XmlElement, part: string) => WordChange;
}

export function gatherChanges(): Changes {
  const known = new Map<XmlElement, WordChange>();
  return {
    of: (element, part) => {
      let change = known.get(element);
      if (!change) {
        change = makeChange(element, part);
        known.set(element, change);
      }
      return change;
    },
  };
}

function makeChange({ name, attributes, range }: XmlElement, part: string): WordChange {
  const { 'w:author': author = '', 'w:date': date = '' } = attributes;
  return { kind: kinds[name]!, author, date, part, range };
}

/** All changes below an element, in order; texts of a chosen alternative are not told twice. */
export function listChanges(element: XmlElement, part: string, changes: Changes, into: WordChange[]): void {
  const isChosen = element.children.some(({ name }) => name === 'mc:Choice');
  for (const one of element.children) {
    if (isChosen && one.name === 'mc:Fallback') continue;
    if (kinds[one.name]) into.push(changes.of(one, part));
    listChanges(one, part, changes, into);
  }
}

const added = new Set<string | undefined>(['w:ins', 'w:moveTo', 'w:cellIns', 'w14:conflictIns']);
const removed = new Set<string | undefined>(['w:del', 'w:moveFrom', 'w:cellDel', 'w14:conflictDel']);

/** Whether what an element adds or removes is left out. */
export function isLeftOut(name: string, tracked: Tracked): boolean {
  return (tracked === 'accept' && removed.has(name)) || (tracked === 'reject' && added.has(name));
}

/** Whether an element says that what it stands in or holds was added or removed. */
export function isChange(name: string): boolean {
  return added.has(name) || removed.has(name);
}

/** The change of a mark, row or cell that its properties tell; the removal where it was added and removed. */
export function changeIn(properties: XmlElement | undefined): XmlElement | undefined {
  const found = properties?.children.filter(({ name }) => isChange(name)) ?? [];
  return found.find(({ name }) => removed.has(name)) ?? found[0];
}

/** Whether the properties of a mark, row or cell leave it out. */
export function leavesOut(properties: XmlElement | undefined, tracked: Tracked): boolean {
  return properties?.children.some(({ name }) => isLeftOut(name, tracked)) ?? false;
}

/**
 * Properties as they are, or as they were before a tracked change of format that is rejected: those of a paragraph's mark in them too,
 * and without numbers that were put on.
 */
export function propertiesOf(
  element: XmlElement | undefined,
  tracked: Tracked,
): { readonly now: XmlElement | undefined; readonly change: XmlElement | undefined } {
  const change = element && child(element, `${element.name}Change`);
  if (!element || tracked !== 'reject') return { now: element, change };
  const kept = element.children.filter(({ name }) => name === 'w:rPr' || name === 'w:sectPr' || isChange(name));
  const before = change ? [...(child(change, element.name)?.children ?? []), ...kept] : element.children;
  const children = before
    .filter((one) => one.name !== 'w:numPr' || !leavesOut(one, tracked))
    .map((one) => (one.name === 'w:rPr' ? propertiesOf(one, tracked).now! : one));
  return { now: { ...element, children }, change };
}
