import { strFromU8, unzipSync } from 'fflate';
import type { FontFamily } from '../../src/font/font.ts';
import { faceOf } from '../../src/font/font.ts';
import { measureText } from '../../src/lines/measure-text.ts';
import { type Measured, mmOfPt, mmOfTwip, type Paper, type Piece, plain, type Span } from './piece.ts';
import { sameFormat, singleLine, squeeze } from './read-pages.ts';
import { all, at, type Node, readXml } from './read-xml.ts';

/** Properties of a paragraph or run by element name, after style inheritance. */
type Properties = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Style {
  readonly paragraph: Properties;
  readonly run: Properties;
}

/** Where a paragraph stands, twips from the left edge of the paper. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly row?: string;
  readonly header?: boolean;
}

interface Raw {
  readonly node: Node;
  readonly column: Column;
  readonly section: number;
}

/** A DOCX, and the cells of header rows, which a page repeats. */
export interface MeasuredDocx extends Measured {
  readonly headerCells: ReadonlySet<string>;
}

/** Takes a DOCX apart by its XML: styles resolved (document defaults, style, direct formatting), lists counted. */
export function readDocx(docx: Uint8Array, fonts: FontFamily): MeasuredDocx {
  const parts = Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const styles = readStyles(readXml(parts['word/styles.xml']!));
  const count = createCounter(readXml(parts['word/numbering.xml']!));
  const body = at(readXml(parts['word/document.xml']!), 'w:body')!;
  const setups = readSetups(body);
  const paragraphs = [...collectFirstHeader(parts, setups), ...collect(body, setups)];
  const read = paragraphs.map((raw) => ({
    raw,
    style: styleOf(raw.node, styles),
    spans: readSpans(raw.node, styles, count),
  }));
  const pieces: Piece[] = [];
  read.forEach(({ raw, style, spans }, i) => {
    const text = squeeze(spans.map((span) => span.text).join(''));
    if (text === '') return;
    const next = read[i + 1];
    pieces.push(makePiece(raw, style, spans, text, pieces.length, next, fonts));
  });
  return {
    pieces,
    papers: setups.map((setup, section) => readPaper(setup, section, parts, styles)),
    shapes: (parts['word/document.xml']!.match(/<(w:drawing|w:pict|w:object|mc:AlternateContent)\b/g) ?? []).length,
    headerCells: new Set(
      pieces
        .filter((_, i) => paragraphs.filter(({ node }) => textOf(node) !== '')[i]?.column.header)
        .map(({ text }) => text),
    ),
  };
}

function makePiece(
  raw: Raw,
  style: Style,
  spans: readonly Span[],
  text: string,
  order: number,
  next: { raw: Raw; style: Style } | undefined,
  fonts: FontFamily,
): Piece {
  const { paragraph } = style;
  const { left: from, right: to, row } = raw.column;
  const indent = paragraph['w:ind'] ?? {};
  const spacing = paragraph['w:spacing'] ?? {};
  const left = from + number(indent['w:left']);
  const right = to - number(indent['w:right']);
  const firstLine = number(indent['w:firstLine']) - number(indent['w:hanging']);
  const align =
    { both: 'justify', start: 'left' }[paragraph['w:jc']?.['w:val'] ?? ''] ?? paragraph['w:jc']?.['w:val'] ?? 'left';
  const size = Math.max(...spans.map((span) => span.size));
  const line = number(spacing['w:line']) || 240;
  const pitch =
    spacing['w:lineRule'] === 'exact' || spacing['w:lineRule'] === 'atLeast'
      ? line / 20
      : (line / 240) * singleLine * size;
  const gap = next
    ? (number(spacing['w:after']) + number(next.style.paragraph['w:spacing']?.['w:before'])) / 20
    : undefined;
  const width = spans.reduce(
    (sum, span) => sum + measureText(fonts[faceOf(span.bold, span.italic)], span.text, span.size) / 20,
    0,
  );
  const nextRule = next && textOf(next.raw.node) === '' && next.raw.column.row === row ? next : undefined;
  const ruleBorder = nextRule?.style.paragraph['w:top'] ?? nextRule?.style.paragraph['w:bottom'];
  const ruleIndent = nextRule?.style.paragraph['w:ind'] ?? {};
  const sides = paragraph['w:left'] && paragraph['w:right'] && paragraph['w:top'] && paragraph['w:bottom'];
  return {
    text,
    spans,
    section: raw.section,
    order,
    firstLeft: mmOfTwip(left + firstLine),
    left: mmOfTwip(left),
    align,
    pitch,
    lines: pitch / (singleLine * size),
    ...(align === 'center' && { centre: mmOfTwip((left + right) / 2) }),
    ...(mmOfPt(width) <= mmOfTwip(right - left) && { width: mmOfPt(width) }),
    ...(gap !== undefined && { gap }),
    ...(nextRule &&
      ruleBorder && {
        rule: {
          from: mmOfTwip(nextRule.raw.column.left + number(ruleIndent['w:left'])),
          to: mmOfTwip(nextRule.raw.column.right - number(ruleIndent['w:right'])),
        },
      }),
    ...(sides && {
      // Borders at the sides stand outside the indents: by their distance and half their own width.
      box: {
        width:
          mmOfTwip(right - left) +
          mmOfPt(number(sides['w:space']) + number(paragraph['w:left']!['w:space']) + number(sides['w:sz']) / 8),
        height: mmOfPt(
          pitch +
            number(paragraph['w:top']!['w:space']) +
            number(paragraph['w:bottom']!['w:space']) +
            number(sides['w:sz']) / 8,
        ),
        color: sides['w:color'] === 'auto' ? '000000' : sides['w:color']!,
      },
    }),
    ...(row !== undefined && { row }),
  };
}

function readPaper(setup: Node, section: number, parts: Readonly<Record<string, string>>, styles: Styles): Paper {
  const size = at(setup, 'w:pgSz')!.attributes;
  const margins = at(setup, 'w:pgMar')!.attributes;
  const header = readXml(parts['word/header1.xml']!);
  const paragraph = at(header, 'w:p')!;
  const style = styleOf(paragraph, styles);
  const top = mmOfTwip(number(margins['w:header']));
  const span = readFormat(style.run);
  const left = mmOfTwip(number(margins['w:left']));
  const right = mmOfTwip(number(margins['w:right']));
  const width = mmOfTwip(number(size['w:w']));
  return {
    section,
    width,
    height: mmOfTwip(number(size['w:h'])),
    top: mmOfTwip(number(margins['w:top'])),
    bottom: mmOfTwip(number(margins['w:bottom'])),
    left,
    right,
    number: {
      text: `${JSON.stringify(parts['word/header1.xml']!.includes('PAGE'))} from ${at(setup, 'w:pgNumType')?.attributes['w:start']}${at(setup, 'w:titlePg') ? ', not on page 1' : ''}`,
      size: span.size,
      bold: span.bold,
      italic: span.italic,
      centre: style.paragraph['w:jc']?.['w:val'] === 'center' ? (left + width - right) / 2 : Number.NaN,
      top,
      foot: top + mmOfPt(span.size * singleLine),
    },
  };
}

interface Styles {
  readonly defaults: Style;
  readonly byId: ReadonlyMap<string, Style>;
  readonly normal: string;
}

function readStyles(root: Node): Styles {
  const defaults: Style = {
    paragraph: readProperties(at(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
    run: readProperties(at(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
  };
  const nodes = new Map(all(root, 'w:style').map((node) => [node.attributes['w:styleId']!, node]));
  const resolve = (id: string): Style => {
    const node = nodes.get(id);
    const basedOn = at(node, 'w:basedOn')?.attributes['w:val'];
    const base = basedOn === undefined ? defaults : resolve(basedOn);
    return {
      paragraph: merge(base.paragraph, readProperties(at(node, 'w:pPr'))),
      run: merge(base.run, readProperties(at(node, 'w:rPr'))),
    };
  };
  const normal = [...nodes].find(
    ([, node]) => node.attributes['w:type'] === 'paragraph' && node.attributes['w:default'] === '1',
  )![0];
  return { defaults, normal, byId: new Map([...nodes.keys()].map((id) => [id, resolve(id)])) };
}

/** Style and direct formatting of a paragraph. */
function styleOf(paragraph: Node, styles: Styles): Style {
  const own = at(paragraph, 'w:pPr');
  const id = at(own, 'w:pStyle')?.attributes['w:val'] ?? styles.normal;
  const base = styles.byId.get(id);
  if (!base) throw new Error(`no style ${id}`);
  return { paragraph: merge(base.paragraph, readProperties(own)), run: base.run };
}

/** Children as properties; those of `w:pBdr` as if they were its own. Attributes of one property add up (`w:ind`, `w:spacing`). */
function readProperties(node: Node | undefined): Properties {
  const children = (node?.children ?? []).flatMap((child) => (child.name === 'w:pBdr' ? child.children : [child]));
  return Object.fromEntries(children.map((child) => [child.name, child.attributes]));
}

function merge(base: Properties, own: Properties): Properties {
  const names = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, { ...base[name], ...own[name] }]));
}

function readFormat(run: Properties): Omit<Span, 'text'> {
  const on = (name: string) => run[name] !== undefined && !['0', 'false'].includes(run[name]['w:val'] ?? '');
  const color = run['w:color']?.['w:val'] ?? 'auto';
  return {
    size: number(run['w:sz']?.['w:val']) / 2,
    bold: on('w:b'),
    italic: on('w:i'),
    underline: run['w:u'] !== undefined && run['w:u']['w:val'] !== 'none',
    color: color === 'auto' ? '000000' : color,
    font: run['w:rFonts']?.['w:ascii'] ?? '',
  };
}

function readSpans(paragraph: Node, styles: Styles, count: Counter): Span[] {
  const style = styleOf(paragraph, styles);
  const own = at(paragraph, 'w:pPr');
  const spans: Span[] = [];
  const add = (span: Span): void => {
    const last = spans.at(-1);
    if (last && sameFormat(last, span)) spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  };
  const list = at(own, 'w:numPr');
  if (list) {
    const { text, run } = count(
      at(list, 'w:numId')!.attributes['w:val']!,
      Number(at(list, 'w:ilvl')!.attributes['w:val']),
    );
    add({ ...readFormat(merge(merge(style.run, readProperties(at(own, 'w:rPr'))), run)), text });
  }
  for (const node of all(paragraph, 'w:r')) {
    const text = textOfRun(node);
    if (text !== '') add({ ...readFormat(merge(style.run, readProperties(at(node, 'w:rPr')))), text });
  }
  return spans;
}

function textOf(paragraph: Node): string {
  return all(paragraph, 'w:r').map(textOfRun).join('');
}

function textOfRun(run: Node): string {
  const signs: Readonly<Record<string, string>> = { 'w:noBreakHyphen': '-', 'w:br': ' ', 'w:tab': ' ' };
  return run.children.map((child) => (child.name === 'w:t' ? plain(child.text) : (signs[child.name] ?? ''))).join('');
}

/** Section properties in order. */
function readSetups(body: Node): Node[] {
  return [...all(body, 'w:p').flatMap((paragraph) => at(paragraph, 'w:pPr', 'w:sectPr') ?? []), at(body, 'w:sectPr')!];
}

/** The paragraphs in the header of page 1. */
function collectFirstHeader(parts: Readonly<Record<string, string>>, setups: readonly Node[]): Raw[] {
  const reference = all(setups[0]!, 'w:headerReference').find((each) => each.attributes['w:type'] === 'first');
  if (!reference) return [];
  const relationships = readXml(parts['word/_rels/document.xml.rels']!);
  const target = all(relationships, 'Relationship').find(
    (each) => each.attributes['Id'] === reference.attributes['r:id'],
  );
  const header = readXml(parts[`word/${target!.attributes['Target']}`]!);
  const width = number(at(setups[0], 'w:pgSz')!.attributes['w:w']);
  const margins = at(setups[0], 'w:pgMar')!.attributes;
  const column = { left: number(margins['w:left']), right: width - number(margins['w:right']) };
  return all(header, 'w:p').map((node) => ({ node, column, section: 0 }));
}

/** All paragraphs in reading order, with the column they stand in. */
function collect(body: Node, setups: readonly Node[]): Raw[] {
  const found: Raw[] = [];
  let section = 0;
  let rows = 0;
  const textColumn = (): Column => {
    const width = number(at(setups[section], 'w:pgSz')!.attributes['w:w']);
    const margins = at(setups[section], 'w:pgMar')!.attributes;
    return { left: number(margins['w:left']), right: width - number(margins['w:right']) };
  };
  const visit = (node: Node, column: Column): void => {
    if (node.name === 'w:p') {
      found.push({ node, column, section });
      if (at(node, 'w:pPr', 'w:sectPr')) section += 1;
    } else if (node.name === 'w:tbl') visitTable(node, column);
  };
  const visitTable = (table: Node, column: Column): void => {
    const start = column.left + number(at(table, 'w:tblPr', 'w:tblInd')?.attributes['w:w']);
    const margins = at(table, 'w:tblPr', 'w:tblCellMar');
    const margin = (side: string) => number(at(margins, side)?.attributes['w:w']);
    const grid = all(at(table, 'w:tblGrid'), 'w:gridCol').map((each) => number(each.attributes['w:w']));
    for (const row of all(table, 'w:tr')) {
      const name = `row ${++rows}`;
      let at0 = 0;
      for (const cell of all(row, 'w:tc')) {
        const span = Number(at(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
        const left = start + grid.slice(0, at0).reduce((sum, width) => sum + width, 0);
        const width = grid.slice(at0, at0 + span).reduce((sum, each) => sum + each, 0);
        at0 += span;
        const inside: Column = {
          left: left + margin('w:left'),
          right: left + width - margin('w:right'),
          row: name,
          header: at(row, 'w:trPr', 'w:tblHeader') !== undefined,
        };
        for (const child of cell.children) visit(child, inside);
      }
    }
  };
  for (const child of body.children) visit(child, textColumn());
  return found;
}

type Counter = (numId: string, level: number) => { text: string; run: Properties };

/** Counts lists as Word does: one count per definition, deeper levels begin again under a new number, instances may begin again. */
function createCounter(root: Node): Counter {
  const definitions = new Map(all(root, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId']!, node]));
  const instances = new Map(all(root, 'w:num').map((node) => [node.attributes['w:numId']!, node]));
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (numId, level) => {
    const instance = instances.get(numId)!;
    const id = at(instance, 'w:abstractNumId')!.attributes['w:val']!;
    const levels = all(definitions.get(id), 'w:lvl');
    const count = counts.get(id) ?? [];
    counts.set(id, count);
    const restart = all(instance, 'w:lvlOverride').find((node) => Number(node.attributes['w:ilvl']) === level);
    if (restart && !begun.has(`${numId}/${level}`))
      count[level] = number(at(restart, 'w:startOverride')?.attributes['w:val']) - 1;
    begun.add(`${numId}/${level}`);
    count[level] = (count[level] ?? number(at(levels[level], 'w:start')?.attributes['w:val']) - 1) + 1;
    count.length = level + 1;
    const text = at(levels[level], 'w:lvlText')!.attributes['w:val']!.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      return printCount(count[of] ?? 1, at(levels[of], 'w:numFmt')!.attributes['w:val']!);
    });
    const suffix = at(levels[level], 'w:suff')?.attributes['w:val'];
    return { text: `${text}${suffix === 'nothing' ? '' : ' '}`, run: readProperties(at(levels[level], 'w:rPr')) };
  };
}

function printCount(value: number, format: string): string {
  if (format === 'decimal') return String(value);
  if (format === 'lowerLetter') return String.fromCharCode(96 + value);
  if (format === 'upperLetter') return String.fromCharCode(64 + value);
  const roman: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (format !== 'upperRoman') throw new Error(`list format ${format}`);
  let rest = value;
  return roman.reduce((text, [worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return text + sign.repeat(times);
  }, '');
}

function number(text: string | undefined): number {
  return Number(text ?? 0);
}
