import { printField, readForm } from './follow-fields.ts';
import type { RunLook } from './look.ts';
import type { XmlElement } from './parse-xml.ts';
import type { WordChange } from './place.ts';
import { readFormula, readObjects } from './read-objects.ts';
import { keyOf, type OwnParagraph, type Reading } from './reading.ts';
import { isPictureFont, readSymbol, unfold } from './symbols.ts';
import { isChange, isLeftOut, propertiesOf } from './take-changes.ts';
import type { WordControl, WordInline, WordLink, WordMark, WordObject } from './word.ts';
import { child, choose, readControl } from './xml.ts';

/** What stands around an inline within its paragraph. */
interface Around {
  readonly change?: WordChange;
  readonly link?: WordLink;
  readonly controls?: readonly WordControl[];
}

const marks: Readonly<Record<string, WordMark['of']>> = {
  'w:bookmarkStart': 'bookmark-start',
  'w:bookmarkEnd': 'bookmark-end',
  'w:commentRangeStart': 'comment-start',
  'w:commentRangeEnd': 'comment-end',
  'w:commentReference': 'comment',
};

/** A bookmark's or comment's end or start, or its sign; undefined for all other elements. */
export function readMark({ name, attributes, range }: XmlElement): WordMark | undefined {
  const of = marks[name];
  if (!of) return undefined;
  const called = attributes['w:name'];
  return { kind: 'mark', of, id: attributes['w:id'] ?? '', ...(called !== undefined && { name: called }), range };
}

/** The inlines of a paragraph, in order; what tracked changes leave out is left out. */
export function readInlines(reading: Reading, paragraph: OwnParagraph, element: XmlElement): WordInline[] {
  const inlines: WordInline[] = [];
  walk(reading, paragraph, element.children, {}, inlines);
  return inlines;
}

function walk(
  reading: Reading,
  paragraph: OwnParagraph,
  elements: readonly XmlElement[],
  around: Around,
  into: WordInline[],
): void {
  const on = (below: readonly XmlElement[], more?: Around) =>
    walk(reading, paragraph, below, more ? { ...around, ...more } : around, into);
  for (const element of elements) {
    const { name, attributes } = element;
    if (name === 'w:r') readRun(reading, paragraph, element, around, into);
    else if (isLeftOut(name, reading.tracked)) continue;
    else if (isChange(name))
      on(
        element.children,
        reading.tracked === 'keep' ? { change: reading.changes.of(element, reading.part.name) } : undefined,
      );
    else if (name === 'w:hyperlink') on(element.children, { link: linkOf(reading, attributes) });
    else if (name === 'w:fldSimple') {
      reading.fields.begin();
      reading.fields.swallow(attributes['w:instr'] ?? '');
      reading.fields.separate();
      on(element.children);
      reading.fields.end();
    } else if (name === 'w:sdt') on(child(element, 'w:sdtContent')?.children ?? [], control(element, around));
    else if (name === 'mc:AlternateContent') on(choose(element));
    else if (transparent.has(name)) on(element.children);
    else if (name === 'm:oMath' || name === 'm:oMathPara')
      into.push(
        readFormula(
          reading,
          paragraph,
          element,
          inRun(reading, element, reading.looks.run(undefined, '', paragraph.style, paragraph.cell), around),
        ),
      );
    else if (name === 'w:subDoc') into.push(subDocument(reading, paragraph, element, around));
    else {
      const mark = readMark(element);
      if (mark) into.push(mark);
    }
  }
}

const transparent = new Set(['w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:rubyBase', 'w:rt']);

function control(element: XmlElement, { controls = [] }: Around): Around {
  return { controls: [...controls, readControl(element)] };
}

function linkOf(reading: Reading, attributes: Readonly<Record<string, string>>): WordLink {
  const relation = reading.part.relations.get(attributes['r:id'] ?? '');
  const anchor = attributes['w:anchor'] ?? attributes['w:docLocation'];
  return { ...(relation?.external && { target: relation.target }), ...(anchor !== undefined && { anchor }) };
}

function inRun(reading: Reading, run: XmlElement, look: RunLook, around: Around, formatChange?: XmlElement) {
  return {
    range: run.range,
    look,
    ...reading.fields.print(),
    ...around,
    ...(formatChange &&
      reading.tracked === 'keep' && { formatChange: reading.changes.of(formatChange, reading.part.name) }),
  };
}

function subDocument(
  reading: Reading,
  { at, style, cell }: OwnParagraph,
  element: XmlElement,
  around: Around,
): WordObject {
  const source = reading.part.relations.get(element.attributes['r:id'] ?? '')?.target;
  const facts = inRun(reading, element, reading.looks.run(undefined, '', style, cell), around);
  return { kind: 'object', of: 'embedded', at, inLine: true, linked: true, ...(source && { source }), ...facts };
}

/** Signs that elements stand for. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

function readRun(reading: Reading, paragraph: OwnParagraph, run: XmlElement, around: Around, into: WordInline[]): void {
  const { fields } = reading;
  const { now, change } = propertiesOf(child(run, 'w:rPr'), reading.tracked);
  const look = reading.looks.run(now, keyOf(reading, now), paragraph.style, paragraph.cell);
  const facts = () => inRun(reading, run, look, around, change);
  let text = '';
  const flush = () => {
    if (text !== '') into.push({ kind: 'text', text, ...facts() });
    text = '';
  };
  const add = (more: string) => {
    if (!fields.swallow(more)) text += more;
  };
  const symbol = (font: string, code: number) => {
    const sign = readSymbol(font, code);
    if (sign !== undefined) return add(sign);
    if (fields.swallow('\ufffd')) return;
    flush();
    into.push({ kind: 'text', text: '\ufffd', symbol: { font, code }, ...facts() });
  };
  const field = (code: string) => {
    const { text: words, font, sign } = printField(code);
    if (words !== undefined) add(words);
    else if (sign !== undefined) symbol(font || look.font, sign);
    else if (!fields.swallow(''))
      into.push({ kind: 'object', of: 'field', at: paragraph.at, inLine: true, text: code, ...facts() });
  };

  const readAll = (elements: readonly XmlElement[]) => {
    for (const element of elements) {
      const { name, attributes } = element;
      const sign = signs[name];
      if (name === 'w:t' || name === 'w:delText') {
        if (name === 'w:t' || reading.tracked !== 'accept') add(plain(element.text, look.font));
      } else if (sign !== undefined) add(sign);
      else if (name === 'w:br' || name === 'w:cr') {
        const type = attributes['w:type'];
        if (type === 'page') reading.notes.nextPage();
        if (fields.swallow(' ')) continue;
        flush();
        into.push({ kind: 'break', of: type === 'page' || type === 'column' ? type : 'line', ...facts() });
      } else if (name === 'w:lastRenderedPageBreak') reading.notes.nextPage();
      else if (name === 'w:instrText' || name === 'w:delInstrText') fields.swallow(element.text);
      else if (name === 'w:fldChar') {
        const type = attributes['w:fldCharType'];
        flush();
        if (type === 'begin') fields.begin(readForm(child(element, 'w:ffData')));
        else if (type === 'separate') fields.separate();
        else if (type === 'end') {
          const ended = fields.end();
          if (ended?.form !== undefined) add(ended.form);
          else if (ended) field(ended.code);
        }
      } else if (name === 'w:sym')
        symbol(attributes['w:font'] ?? look.font, Number.parseInt(attributes['w:char'] ?? '', 16) || 0);
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
        const note = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const id = attributes['w:id'] ?? '';
        flush();
        const custom = attributes['w:customMarkFollows'];
        const isCustom = custom !== undefined && custom !== '0' && custom !== 'false';
        into.push({ kind: 'note', note, id, text: reading.notes.number(note, id, isCustom), ...facts() });
      } else if (name === 'mc:AlternateContent') readAll(choose(element));
      else if (name === 'w:ruby') {
        flush();
        readRuby(reading, paragraph, element, around, into, facts);
      } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
        flush();
        into.push(...readObjects(reading, paragraph, element, facts()));
      } else if (name === 'm:oMath' || name === 'm:oMathPara') {
        flush();
        into.push(readFormula(reading, paragraph, element, facts()));
      } else {
        const mark = readMark(element);
        if (mark) flush();
        if (mark) into.push(mark);
      }
    }
  };
  readAll(run.children);
  flush();
}

/** Line ends in the XML are no line ends of Word; letters of a font of pictures become what they show. */
function plain(text: string, font: string): string {
  const flat = /[\n\r]/.test(text) ? text.replace(/[\n\r]+/g, ' ') : text;
  return isPictureFont(font) ? unfold(font, flat) : flat;
}

/** The words, and the reading that stands above them. */
function readRuby(
  reading: Reading,
  paragraph: OwnParagraph,
  element: XmlElement,
  around: Around,
  into: WordInline[],
  facts: () => ReturnType<typeof inRun>,
): void {
  walk(reading, paragraph, child(element, 'w:rubyBase')?.children ?? [], around, into);
  const above: WordInline[] = [];
  walk(reading, paragraph, child(element, 'w:rt')?.children ?? [], around, above);
  const text = above.map((one) => (one.kind === 'text' ? one.text : '')).join('');
  into.push({ kind: 'object', of: 'ruby', at: paragraph.at, inLine: true, text, ...facts() });
}
