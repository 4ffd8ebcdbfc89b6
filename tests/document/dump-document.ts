import type { Document, Element, Inline } from '../../src/document/document.ts';

/** A `Document` as a person reads it: a line an element, with its attributes, its text, and where in the plan that stands. */
export function dumpDocument({ root, places }: Document): string {
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
    const from = [...new Set(element.runs.flatMap(({ place }) => (place === undefined ? [] : [place])))].map(
      (place) => {
        const { file, pointer } = places[place]!;
        return ` <${file}${pointer}>`;
      },
    );
    const text = element.runs.length > 0 ? ` “${element.runs.map(dumpInline).join('')}”` : '';
    lines.push(`${'  '.repeat(depth)}${element.tag}${attributes.join('')}${text}${from.join('')}`);
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines.join('\n');
}

/** Emphasis and notes as they are typed, a note with its number; what a reader cannot see as `\u…`. */
function dumpInline({ text, bold, italic, note }: Inline): string {
  if (note) return `^${note.number}[${note.runs.map(dumpInline).join('')}]`;
  const signs = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const visible = text.replace(/[^\P{C}]|[\u00a0\u2011]/gu, (sign) => `\\u${sign.codePointAt(0)!.toString(16)}`);
  return `${signs}${visible}${[...signs].reverse().join('')}`;
}
