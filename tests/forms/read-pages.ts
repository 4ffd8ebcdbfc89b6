import { execFileSync } from 'node:child_process';
import {
  type Area,
  type Measured,
  mmOfPt,
  type Paper,
  type Piece,
  type PrintedNumber,
  plain,
  type Span,
} from './piece.ts';
import { all, at, type Node, readXml } from './read-xml.ts';

/** A line of text where it is drawn; points, y down from the top of the paper. */
interface Line {
  text: string;
  spans: Span[];
  x1: number;
  x2: number;
  readonly y: number;
}

interface Stroke {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly color: string;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: Line[];
  readonly strokes: Stroke[];
  readonly shapes: number;
  readonly number?: Line;
}

/** Ascent, descent and line height of Times New Roman, Tinos and Liberation Serif, as shares of the size. */
const ascent = 0.891;
const descent = 0.216;
export const singleLine = 1.149;

/**
 * Takes a PDF apart by what is drawn in it (`mutool draw -F trace`): letters with font, size and place, and straight lines.
 * Lines are joined to the paragraphs expected, in order; what is left over is a piece of its own.
 */
export function readPages(file: string, expected: readonly string[], areas: readonly Area[]): Measured {
  const trace = execFileSync('mutool', ['draw', '-q', '-F', 'trace', file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  });
  const pages = all(readXml(trace), 'page').map(readPage);
  const sections: number[] = [];
  pages.forEach((page, i) => {
    const number = page.number?.text;
    const goesOn = i > 0 && number !== undefined && number !== '1';
    sections.push(i === 0 ? 0 : sections[i - 1]! + (goesOn ? 0 : 1));
  });
  const placed = pages.flatMap((page, i) => page.lines.map((line) => ({ line, page: i })));
  const groups = joinLines(placed, expected);
  const pieces = groups.map((group, order): Piece => {
    const next = groups[order + 1];
    return makePiece(group, next, pages, sections, areas, order);
  });
  const papers = pages.map((page, i): Paper => readPaper(page, sections[i]!));
  return { pieces, papers, shapes: pages.reduce((sum, { shapes }) => sum + shapes, 0) };
}

interface Placed {
  readonly line: Line;
  readonly page: number;
}

/** Lines joined to the longest run that makes up the next of the paragraphs expected. */
function joinLines(lines: readonly Placed[], expected: readonly string[]): Placed[][] {
  const wanted = new Set(expected.map(squeeze));
  const longest = Math.max(0, ...expected.map((text) => text.length));
  const groups: Placed[][] = [];
  for (let i = 0; i < lines.length; ) {
    let text = '';
    let length = 1;
    for (let k = i; k < lines.length && text.length <= longest + 10; k++) {
      text = squeeze(`${text} ${lines[k]!.line.text}`);
      if (wanted.has(text)) length = k - i + 1;
    }
    groups.push(lines.slice(i, i + length));
    i += length;
  }
  return groups;
}

/** Blanks do not tell where a line ended. */
export function squeeze(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}

function makePiece(
  group: readonly Placed[],
  next: readonly Placed[] | undefined,
  pages: readonly Page[],
  sections: readonly number[],
  areas: readonly Area[],
  order: number,
): Piece {
  const first = group[0]!;
  const last = group.at(-1)!;
  const page = pages[first.page]!;
  const lines = group.map(({ line }) => line);
  const size = Math.max(...first.line.spans.map((span) => span.size));
  const pitches = group
    .slice(1)
    .flatMap((placed, i) => (placed.page === group[i]!.page ? [placed.line.y - group[i]!.line.y] : []));
  const pitch = pitches[0];
  const rest = lines[1];
  const follows =
    next?.[0]?.page === last.page && pitch !== undefined ? next[0].line.y - last.line.y - pitch : undefined;
  const rule = findRule(page, last.line);
  const box = findBox(page, first.line);
  const area = areas[sections[first.page]!];
  // LibreOffice leaves a twelfth of the size free behind italics that end a line, for their overhang.
  const overhang = (line: Line) => (line.spans.at(-1)?.italic ? mmOfPt(size / 12) : 0);
  const fills = lines
    .slice(0, -1)
    .every((line) => area !== undefined && Math.abs(mmOfPt(line.x2) - area.right) < 0.5 + overhang(line));
  const begins = lines.slice(1).every((line) => area !== undefined && Math.abs(mmOfPt(line.x1) - area.left) < 0.5);
  const centres = lines.map((line) => (line.x1 + line.x2) / 2);
  return {
    text: squeeze(lines.map((line) => line.text).join(' ')),
    spans: joinSpans(lines.flatMap((line) => line.spans)),
    section: sections[first.page]!,
    count: lines.length,
    order,
    firstLeft: mmOfPt(first.line.x1),
    left: mmOfPt((rest ?? first.line).x1),
    centre: mmOfPt(centres.reduce((sum, x) => sum + x, 0) / centres.length),
    width: mmOfPt(Math.max(...lines.map((line) => line.x2 - line.x1))),
    ...(lines.length > 1 && { align: fills && begins ? 'justify' : 'ragged' }),
    ...(pitch !== undefined && { pitch, lines: pitch / (singleLine * size) }),
    ...(follows !== undefined && { gap: follows }),
    ...(rule && { rule: { from: mmOfPt(rule.x1), to: mmOfPt(rule.x2) } }),
    ...(box && { box }),
    page: first.page,
    baseline: mmOfPt(first.line.y),
  };
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && sameFormat(last, span)) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

export function sameFormat(a: Span, b: Span): boolean {
  return (
    a.size === b.size &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.color === b.color &&
    a.font === b.font
  );
}

/** The line drawn below a line of text, nearer than a line's height. */
function findRule(page: Page, line: Line): Stroke | undefined {
  const size = line.spans[0]!.size;
  const middle = (line.x1 + line.x2) / 2;
  return page.strokes.find(
    (stroke) =>
      isLevel(stroke) &&
      stroke.y1 > line.y + 0.25 * size &&
      stroke.y1 < line.y + size &&
      stroke.x1 < middle &&
      stroke.x2 > middle &&
      !isBoxSide(page, stroke),
  );
}

/** The box around a line: the nearest upright lines left and right of it, and level ones above and below. */
function findBox(page: Page, line: Line): Piece['box'] {
  const upright = page.strokes.filter((stroke) => !isLevel(stroke) && stroke.y1 < line.y && stroke.y2 > line.y);
  const left = Math.max(...upright.filter(({ x1 }) => x1 <= line.x1).map(({ x1 }) => x1));
  const right = Math.min(...upright.filter(({ x1 }) => x1 >= line.x2).map(({ x1 }) => x1));
  if (!Number.isFinite(left) || !Number.isFinite(right)) return undefined;
  const level = page.strokes.filter((stroke) => isLevel(stroke) && stroke.x1 < line.x1 && stroke.x2 > line.x2);
  const above = Math.max(...level.filter(({ y1 }) => y1 < line.y).map(({ y1 }) => y1));
  const below = Math.min(...level.filter(({ y1 }) => y1 > line.y).map(({ y1 }) => y1));
  return {
    width: mmOfPt(right - left),
    height: mmOfPt(below - above),
    color: upright.find(({ x1 }) => x1 === left)!.color,
  };
}

function isLevel(stroke: Stroke): boolean {
  return Math.abs(stroke.y1 - stroke.y2) < 0.1;
}

/** A level line that ends at an upright one belongs to a box or a table. */
function isBoxSide(page: Page, { x1, y1 }: Stroke): boolean {
  return page.strokes.some(
    (stroke) => !isLevel(stroke) && Math.abs(stroke.x1 - x1) < 1 && stroke.y1 - 1 < y1 && stroke.y2 + 1 > y1,
  );
}

/** Points of the smallest top margin, 20 mm. */
const topMargin = 20 * (72 / 25.4);

function readPaper(page: Page, section: number): Paper {
  const { left, right } = findEdges(page);
  // A boxed mark in the top margin (circulation) belongs to the margin, as the page number does.
  const mark = page.lines.find((line) => line.y < topMargin && findBox(page, line));
  const tops = page.lines.filter((line) => line !== mark).map((line) => line.y - ascent * line.spans[0]!.size);
  const feet = page.lines.map((line) => line.y + descent * line.spans[0]!.size);
  const strokes = page.strokes.flatMap(({ y1, y2 }) => [y1, y2]).filter((y) => !mark || y > topMargin);
  return {
    section,
    width: mmOfPt(page.width),
    height: mmOfPt(page.height),
    top: mmOfPt(Math.min(...tops, ...strokes)),
    bottom: mmOfPt(page.height - Math.max(...feet, ...strokes)),
    left: mmOfPt(left),
    right: mmOfPt(page.width - right),
    ...(page.number && { number: readNumber(page.number) }),
    table: page.strokes.filter((stroke) => !isLevel(stroke)).length > 10,
  };
}

function readNumber(line: Line): PrintedNumber {
  const { size, bold, italic } = line.spans[0]!;
  return {
    text: line.text,
    size,
    bold,
    italic,
    centre: mmOfPt((line.x1 + line.x2) / 2),
    top: mmOfPt(line.y - ascent * size),
    foot: mmOfPt(line.y + descent * size),
  };
}

/** Where text and lines of a page begin and end. */
function findEdges(page: Page): { left: number; right: number } {
  const drawn = [...page.lines, ...page.strokes];
  return { left: Math.min(...drawn.map(({ x1 }) => x1)), right: Math.max(...drawn.map(({ x2 }) => x2)) };
}

function readPage(page: Node): Page {
  const box = page.attributes.mediabox!.split(' ').map(Number);
  const height = box[3]! - box[1]!;
  const lines: Line[] = [];
  const strokes: Stroke[] = [];
  let shapes = 0;
  const visit = (node: Node): void => {
    if (node.name === 'fill_text') readText(node, height, lines);
    else if (node.name === 'stroke_path') {
      const stroke = readStroke(node);
      if (stroke) strokes.push(stroke);
      else shapes += 1;
    } else if (node.name === 'fill_path') {
      const stroke = readThinBar(node);
      if (stroke) strokes.push(stroke);
      else shapes += 1;
    } else if (/image|shade|mask/.test(node.name)) shapes += 1;
    for (const child of node.children) visit(child);
  };
  visit(page);
  for (const line of lines) endLine(line, strokes);
  const written = lines.filter((line) => line.text !== '');
  // The page number stands in the top margin, alone on its line.
  const number = written.find((line) => /^\d+$/.test(line.text) && line.y < topMargin);
  return {
    width: box[2]! - box[0]!,
    height,
    lines: written.filter((line) => line !== number),
    strokes,
    shapes,
    ...(number && { number }),
  };
}

/** Letters of one drawing order, cut where a new line or another column begins. */
function readText(node: Node, height: number, lines: Line[]): void {
  const color = readColor(node.attributes.color ?? '0');
  for (const span of all(node, 'span')) {
    const font = span.attributes.font!.replace(/^[A-Z]{6}\+/, '');
    const size = Math.round(Number(span.attributes.trm!.split(' ')[0]) * 100) / 100;
    const format = {
      size,
      bold: /Bold/.test(font),
      italic: /Ital/.test(font),
      underline: false,
      color,
      font: font.replace(/-.*/, ''),
    };
    for (const glyph of all(span, 'g')) {
      const x = Number(glyph.attributes.x);
      const y = height - Number(glyph.attributes.y);
      const text = plain(glyph.attributes.unicode!);
      let line = lines.at(-1);
      // A gap that no blank explains, or one wider than a stretched blank, is the way to another column.
      const gap = line && x - line.x2;
      const stretched = line?.text.endsWith(' ') && sameFormat({ ...line.spans.at(-1)!, text }, { ...format, text });
      if (!line || !(Math.abs(line.y - y) <= 0.5 && gap! > -3 && gap! < (stretched ? 30 : 3))) {
        line = { text: '', spans: [], x1: x, x2: x, y };
        lines.push(line);
      }
      const last = line.spans.at(-1);
      if (last && sameFormat(last, { ...format, text }))
        line.spans[line.spans.length - 1] = { ...last, text: last.text + text };
      else line.spans.push({ ...format, text });
      if (text.trim() !== '' && line.text.trim() === '') line.x1 = x;
      line.text += text;
      line.x2 = x + Number(glyph.attributes.adv) * size;
      (ends.get(line) ?? ends.set(line, []).get(line)!).push({ text, x1: x, x2: line.x2 });
    }
  }
}

/** Letters of a line, to find its inked end and what is underlined. */
const ends = new WeakMap<Line, { text: string; x1: number; x2: number }[]>();

/** Cuts blanks off the ends and marks what is underlined. */
function endLine(line: Line, strokes: Stroke[]): void {
  const letters = ends.get(line) ?? [];
  const inked = letters.filter(({ text }) => text.trim() !== '');
  line.x2 = inked.at(-1)?.x2 ?? line.x2;
  line.text = line.text.replace(/\s+/g, ' ').trim();
  const size = line.spans[0]?.size ?? 0;
  const under = strokes.find(
    (stroke) =>
      isLevel(stroke) &&
      stroke.y1 > line.y &&
      stroke.y1 < line.y + 0.25 * size &&
      stroke.x1 < line.x1 + 2 &&
      stroke.x2 > line.x2 - 2,
  );
  if (under) {
    strokes.splice(strokes.indexOf(under), 1);
    line.spans = line.spans.map((span) => ({ ...span, underline: true }));
  }
}

function readStroke(node: Node): Stroke | undefined {
  const from = at(node, 'moveto');
  const to = all(node, 'lineto');
  if (!from || to.length !== 1) return undefined;
  const ends = [readPoint(from, node), readPoint(to[0]!, node)];
  const xs = ends.map(({ x }) => x).sort((a, b) => a - b);
  const ys = ends.map(({ y }) => y).sort((a, b) => a - b);
  return { x1: xs[0]!, x2: xs[1]!, y1: ys[0]!, y2: ys[1]!, color: readColor(node.attributes.color ?? '0') };
}

/** A filled bar no thicker than a line. */
function readThinBar(node: Node): Stroke | undefined {
  const points = [...all(node, 'moveto'), ...all(node, 'lineto')];
  const xs = points.map((point) => readPoint(point, node).x);
  const ys = points.map((point) => readPoint(point, node).y);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const color = readColor(node.attributes.color ?? '0');
  if (y2 - y1 < 2) return { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2, color };
  if (x2 - x1 < 2) return { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2, color };
  return undefined;
}

/** A point of a path, moved as its drawing is; y down from the top of the paper. */
function readPoint(point: Node, path: Node): { x: number; y: number } {
  const [a, b, c, d, e, f] = path.attributes.transform!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const x = Number(point.attributes.x);
  const y = Number(point.attributes.y);
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function readColor(color: string): string {
  const parts = color.split(' ').map(Number);
  const rgb = parts.length === 1 ? [parts[0]!, parts[0]!, parts[0]!] : parts;
  return rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
