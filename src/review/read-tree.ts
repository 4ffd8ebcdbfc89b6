import { quote } from '../core/quote.ts';
import { childOf, childrenOf, type Document, type Element, type Inline, plainText } from '../document/document.ts';
import type { CharFormat } from '../flow/flow.ts';
import type { Profile, Settings } from '../profile/profile.ts';
import { createNumbering, type Numbering, type Position } from '../typeset/numbering.ts';
import { printAppendixLabels } from '../typeset/set-appendix.ts';
import type { Interner } from './cut-words.ts';
import { createNodeMaker, joinLines, printed } from './make-node.ts';
import type { Node } from './node.ts';
import { readEnd, readHead } from './read-fields.ts';
import { readTable, type TreeTools } from './read-table.ts';

/** No format matters here: numbers are counted as they are printed, and nothing else of them is asked for. */
const anyChar: CharFormat = { bold: false, italic: false, underline: false, size: 14 };

/**
 * A document as a tree of what a reader takes for one thing each. Numbers are printed as in its own form, but never compared; what a
 * form adds to the head and the signature (`Số:`, `TM.`) is that of the form given, the same for both documents that are compared.
 */
export function readTree({ root, places }: Document, own: Profile, words: Settings, intern: Interner): Node {
  const make = createNodeMaker(places, intern);
  const { settings } = own;
  const numbering = createNumbering(settings.bullets, anyChar);
  const appendices = childrenOf(root, 'appendix');
  const titles = new Map(
    appendices.map((appendix) => [
      appendix.attributes['id'] ?? '',
      childrenOf(appendix, 'title').map(plainText).join(' '),
    ]),
  );
  const tools: TreeTools = { make, numbering, titles, readBody };
  const scheme = (element: Element) => element.attributes['numbering']?.split(' ') ?? settings.numbering;
  const labels = printAppendixLabels(settings, appendices);
  return make('document', {
    children: [
      ...readHead(make, root, words),
      ...readBody(tools, root, numbering.start(scheme(root))),
      ...readEnd(make, root, words),
      ...appendices.map((appendix, i) => readAppendix(tools, appendix, labels[i]!, numbering.start(scheme(appendix)))),
    ],
  });
}

function readAppendix(tools: TreeTools, appendix: Element, label: string, position: Position): Node {
  const note = childOf(appendix, 'note');
  return tools.make('appendix', {
    marker: label,
    name: appendix.attributes['id'] ?? '',
    runs: joinLines(childrenOf(appendix, 'title')),
    children: [
      ...(note ? [tools.make('field', { name: 'note', runs: note.runs })] : []),
      ...readBody(tools, appendix, position),
    ],
  });
}

const paragraphs: ReadonlySet<string> = new Set([
  'paragraph',
  'remark',
  'closing-note',
  'centred-line',
  'closing',
  'opening',
  'text',
]);

/** Parts, paragraphs, tables and people below an element, with their numbers. */
function readBody(tools: TreeTools, parent: Element, position: Position): Node[] {
  const { make, numbering } = tools;
  const isNumbered = ({ tag, attributes }: Element) => tag === 'part' && attributes['mark'] === 'number';
  const count = parent.children.filter(isNumbered).length;
  let value = 0;
  return parent.children.flatMap((child): Node[] => {
    if (child.tag === 'part') {
      if (isNumbered(child)) value += 1;
      const marker = isNumbered(child)
        ? numbering.number(position, value, count, anyChar).text
        : child.attributes['mark'] === 'bullet'
          ? numbering.bullet(position, anyChar).text
          : '';
      return [readPart(tools, child, marker, inside(numbering, child, position, value))];
    }
    if (child.tag === 'table') return [readTable(tools, child)];
    if (child.tag === 'people')
      return childrenOf(child, 'person').map((person) => make('person', { runs: joinLines(person.children, ', ') }));
    // A basis in words of its own ("opening") stands among the bases.
    if (!paragraphs.has(child.tag) || (child.tag === 'opening' && parent.tag === 'document')) return [];
    const { label } = child.attributes;
    const before = child.tag === 'remark' && label !== undefined && label !== 'none' ? [printed(`${label}: `)] : [];
    const shape = child.tag === 'text' ? 'paragraph' : child.tag;
    return [make('paragraph', { shape, runs: [...before, ...child.runs] })];
  });
}

function inside(numbering: Numbering, part: Element, position: Position, value: number): Position {
  const scheme = part.attributes['numbering']?.split(' ');
  if (part.attributes['mark'] === 'number') return numbering.enter(position, value, scheme);
  return part.attributes['mark'] === 'bullet' ? { ...position, bullets: position.bullets + 1 } : position;
}

/** A part: its heading, or its label and text on one line, and what stands below. */
function readPart(tools: TreeTools, part: Element, marker: string, position: Position): Node {
  const { mark, role, see } = part.attributes;
  const heading = childOf(part, 'heading');
  const label = childOf(part, 'label');
  const text = childOf(part, 'text');
  const own = heading
    ? heading.runs
    : label
      ? [...trimColon(label.runs), printed(text ? ': ' : ':'), ...(text?.runs ?? [])]
      : (text?.runs ?? []);
  const title = see === undefined ? undefined : tools.titles.get(see);
  const reference = title === undefined ? [] : [printed(` (kèm theo phụ lục ${quote(title)})`)];
  return tools.make('part', {
    name: role ?? '',
    shape: `${mark} ${heading ? 'heading' : label ? 'label' : 'text'}`,
    marker,
    runs: [...own, ...reference],
    countsFirst: role === 'phase',
    children: readBody(tools, { ...part, children: part.children.filter((one) => one !== text) }, position),
  });
}

/** Words without the colon and spaces at their end, which the form puts there. */
function trimColon(runs: readonly Inline[]): Inline[] {
  const last = runs.at(-1);
  if (!last) return [];
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/(?<![\s:])[\s:]+$/, '') }];
}
