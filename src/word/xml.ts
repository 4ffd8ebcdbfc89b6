import { understood } from './namespaces.ts';
import type { XmlElement } from './parse-xml.ts';

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** `w:val` of the first child of a name. */
export function readVal(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** The first element of a name below, from the top. */
export function findBelow(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of element.children) {
    const found = one.name === name ? one : findBelow(one, name);
    if (found) return found;
  }
  return undefined;
}

/** A property that is on or off (ECMA-376 17.17.4): undefined when it is not said. */
export function onOff(element: XmlElement | undefined, name: string): boolean | undefined {
  const said = child(element, name);
  return said && isOn(said.attributes['w:val']);
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

/** A whole number, or undefined. */
export function readInteger(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[-+]?\d{1,10}(\.\d+)?\s*$/.test(text)) return undefined;
  return Math.trunc(Number(text));
}

const units: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  pi: 12,
  px: 0.75,
};

/** No length is longer than this, in letters. */
const longestLength = 40;

/** A length of OOXML in points: a number in the unit given (20 a point for twips), or with a unit of its own. */
export function readLength(text: string | undefined, perPoint = 20): number | undefined {
  if (text === undefined || text.length > longestLength) return undefined;
  const match = /^\s*([-+]?\d*\.?\d+)(pt|in|cm|mm|pc|pi|px)?\s*$/.exec(text);
  if (!match) return undefined;
  const number = Number(match[1]);
  if (!Number.isFinite(number) || Math.abs(number) > 1e12) return undefined;
  return match[2] ? number * units[match[2]]! : number / perPoint;
}

/** The one alternative of `mc:AlternateContent` that is read: the first that is understood, else the fallback. */
export function choose(element: XmlElement): readonly XmlElement[] {
  const choice = element.children.find(
    ({ name, attributes }) =>
      name === 'mc:Choice' && (attributes['Requires'] ?? '').split(/\s+/).every((one) => understood.has(one)),
  );
  return (choice ?? child(element, 'mc:Fallback') ?? child(element, 'mc:Choice'))?.children ?? [];
}

/** What a content control is called. */
export function readControl(element: XmlElement): { readonly tag?: string; readonly alias?: string } {
  const properties = child(element, 'w:sdtPr');
  const tag = readVal(properties, 'w:tag');
  const alias = readVal(properties, 'w:alias');
  return { ...(tag !== undefined && { tag }), ...(alias !== undefined && { alias }) };
}
