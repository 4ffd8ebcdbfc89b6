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
  for (const one of element.children) {
    if (one.name === 'mc:Fallback' && element.children.some(({ name }) => name === 'mc:Choice')) continue;
    if (kinds[one.name]) into.push(changes.of(one, part));
    listChanges(one, part, changes, into);
  }
}

const added = new Set<string | undefined>(['w:ins', 'w:moveTo', 'w:cellIns']);
const removed = new Set<string | undefined>(['w:del', 'w:moveFrom', 'w:cellDel']);

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

/** Properties as they are, or as they were before a tracked change of format that is rejected. */
export function propertiesOf(
  element: XmlElement | undefined,
  tracked: Tracked,
): { readonly now: XmlElement | undefined; readonly change: XmlElement | undefined } {
  const change = element && child(element, `${element.name}Change`);
  if (!change || tracked !== 'reject') return { now: element, change };
  const before = child(change, element.name);
  const kept = element.children.filter(({ name }) => name === 'w:rPr' || name === 'w:sectPr' || isChange(name));
  return { now: { ...element, children: [...(before?.children ?? []), ...kept] }, change };
}

/** Properties of a paragraph, and in them those of its mark. */
export function paragraphPropertiesOf(
  element: XmlElement | undefined,
  tracked: Tracked,
): { readonly now: XmlElement | undefined; readonly change: XmlElement | undefined } {
  const { now, change } = propertiesOf(element, tracked);
  if (!now || tracked !== 'reject') return { now, change };
  const children = now.children.map((one) => (one.name === 'w:rPr' ? propertiesOf(one, tracked).now! : one));
  return { now: { ...now, children }, change };
}
