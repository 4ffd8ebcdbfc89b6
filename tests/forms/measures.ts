import type { Area, Measured, Piece } from './piece.ts';
import type { Range, SheetRow } from './sheet-row.ts';

/** A finished file under measurement: the XML of a DOCX, its pages by LibreOffice, or the pages of a PDF. */
export interface FinishedFile extends Measured {
  readonly name: string;
  readonly kind: 'xml' | 'pages';
  /** Text area of each section, by the margins of the DOCX. */
  readonly areas: readonly Area[];
}

/** Lengths on paper may differ by so much, mm. */
export const tolerance = 0.5;

/** What was measured, printed; and whether it is what the row wants. */
export interface Reading {
  readonly measured: string;
  readonly fits: boolean;
}

/** Finds another component of the same document by its name. */
type Find = (component: string) => Piece | undefined;

interface Measure<Name extends keyof SheetRow> {
  /** Where it can be measured. */
  readonly in: readonly FinishedFile['kind'][];
  /** undefined: this paragraph does not show it (a single line has no distance of lines). */
  read(piece: Piece, wanted: NonNullable<SheetRow[Name]>, file: FinishedFile, find: Find): Reading | undefined;
}

const both = ['xml', 'pages'] as const;
const say = (value: number, unit: string): string => `${Math.round(value * 100) / 100} ${unit}`;

export function isWithin(value: number, range: Range, slack = 0): boolean {
  const [least, most] = typeof range === 'number' ? [range, range] : range;
  return value >= least - slack - 1e-9 && value <= most + slack + 1e-9;
}

/** Formats of the letters of a paragraph; blanks have none. */
function each<T>(piece: Piece, pick: (span: Piece['spans'][number]) => T): T[] {
  return [...new Set(piece.spans.filter(({ text }) => text.trim() !== '').map(pick))];
}

function same(found: readonly string[], wanted: string): Reading {
  return { measured: found.join(' and '), fits: found.length === 1 && found[0] === wanted };
}

function offset(from: number | undefined, to: number | undefined): Reading {
  if (from === undefined || to === undefined) return { measured: 'not centred', fits: false };
  return { measured: say(from - to, 'mm off'), fits: Math.abs(from - to) <= tolerance };
}

/** Text area of the section a paragraph stands in. */
function areaOf(piece: Piece, file: FinishedFile): Area {
  return file.areas[piece.section] ?? { left: Number.NaN, right: Number.NaN };
}

/** The measures by the name of the column they belong to. */
export const measures: { readonly [Name in keyof SheetRow]?: Measure<Name> } = {
  letters: {
    in: both,
    read({ text }, wanted) {
      const first = /\p{L}/u.exec(text)?.[0] ?? '';
      const upper = text === text.toLocaleUpperCase('vi');
      const found = upper ? 'upper' : first === first.toLocaleUpperCase('vi') ? 'capital first' : 'lower first';
      return { measured: found, fits: found === wanted };
    },
  },
  size: {
    in: both,
    read(piece, wanted) {
      const sizes = each(piece, ({ size }) => size);
      return {
        measured: sizes.map((size) => say(size, 'pt')).join(' and '),
        fits: sizes.length === 1 && isWithin(sizes[0]!, wanted),
      };
    },
  },
  weight: {
    in: both,
    read: (piece, wanted) =>
      same(
        each(piece, ({ bold }) => (bold ? 'bold' : 'regular')),
        wanted,
      ),
  },
  slant: {
    in: both,
    read: (piece, wanted) =>
      same(
        each(piece, ({ italic }) => (italic ? 'italic' : 'upright')),
        wanted,
      ),
  },
  underline: {
    in: both,
    read: (piece, wanted) =>
      same(
        each(piece, ({ underline }) => (underline ? 'underlined' : 'none')),
        wanted,
      ),
  },
  color: {
    in: both,
    read: (piece, wanted) =>
      same(
        each(piece, ({ color }) => color),
        wanted,
      ),
  },
  align: {
    in: both,
    read(piece, wanted, file) {
      if (file.kind === 'xml') return { measured: piece.align ?? '', fits: piece.align === wanted };
      return wanted !== 'justify' || piece.align === undefined
        ? undefined
        : { measured: piece.align, fits: piece.align === wanted };
    },
  },
  centredOn: {
    in: both,
    read(piece, wanted, file, find) {
      const area = areaOf(piece, file);
      return offset(piece.centre, wanted === 'page' ? (area.left + area.right) / 2 : find(wanted)?.centre);
    },
  },
  side: {
    in: both,
    read(piece, wanted, file) {
      const area = areaOf(piece, file);
      const middle = piece.centre ?? piece.firstLeft!;
      const found = middle < (area.left + area.right) / 2 ? 'left' : 'right';
      return { measured: `${found}, ${say(middle, 'mm')} from the edge of the paper`, fits: found === wanted };
    },
  },
  levelWith: {
    in: both,
    read(piece, wanted, file, find) {
      const other = find(wanted);
      if (file.kind === 'xml')
        return {
          measured: `${piece.row} and ${other?.row}`,
          fits: piece.row !== undefined && piece.row === other?.row,
        };
      if (other?.page !== piece.page) return { measured: 'other page', fits: false };
      return offset(piece.baseline, other?.baseline);
    },
  },
  under: { in: both, read: (piece, wanted, file, find) => follows(piece, find(wanted), file) },
  above: {
    in: both,
    read(piece, wanted, file, find) {
      const other = find(wanted);
      return other ? follows(other, piece, file) : { measured: `no ${wanted}`, fits: false };
    },
  },
  firstLine: {
    in: both,
    read(piece, wanted, file) {
      const indent = piece.firstLeft! - areaOf(piece, file).left;
      return { measured: say(indent, 'mm'), fits: wanted.some((value) => isWithin(indent, value, tolerance)) };
    },
  },
  underColonOf: {
    in: both,
    read(piece, wanted, _file, find) {
      const label = find(wanted);
      if (label?.width === undefined) return { measured: `no ${wanted}`, fits: false };
      const colon = label.firstLeft! + label.width - (0.278 * label.spans[0]!.size * 25.4) / 72;
      return offset(piece.firstLeft, colon);
    },
  },
  lines: {
    in: both,
    read: ({ lines }, wanted) =>
      lines === undefined ? undefined : { measured: say(lines, 'lines'), fits: isWithin(lines, wanted, 0.005) },
  },
  pitch: {
    in: both,
    read: ({ pitch }, wanted) =>
      pitch === undefined ? undefined : { measured: say(pitch, 'pt'), fits: isWithin(pitch, wanted, 0.1) },
  },
  gap: {
    in: both,
    read: ({ gap }, wanted) =>
      gap === undefined ? undefined : { measured: say(gap, 'pt'), fits: gap >= wanted - 0.1 },
  },
  rule: {
    in: both,
    read({ rule, width, centre }, wanted) {
      if (!rule) return { measured: 'none', fits: wanted === 'none' };
      if (centre === undefined || (width === undefined && wanted !== 'short')) return undefined;
      const length = rule.to - rule.from;
      const aside = Math.abs((rule.from + rule.to) / 2 - centre);
      const measured = `${say(length, 'mm')} under ${width === undefined ? 'several lines' : say(width, 'mm')}, ${say(aside, 'mm')} off centre`;
      const share = length / (width ?? length);
      const fits =
        wanted === 'as long as the text'
          ? Math.abs(length - width!) <= tolerance
          : wanted === 'short'
            ? share <= 0.5 || width === undefined
            : wanted !== 'none' && share >= 1 / 3 && share <= 1 / 2;
      return { measured, fits: fits && aside <= tolerance };
    },
  },
  box: {
    in: both,
    read({ box }, wanted) {
      if (!box) return { measured: 'none', fits: wanted === 'none' };
      const measured = `${say(box.width, 'mm')} × ${say(box.height ?? Number.NaN, 'mm')}`;
      if (typeof wanted === 'string') return { measured, fits: wanted === 'any' };
      return {
        measured,
        fits: isWithin(box.width, wanted[0], tolerance) && isWithin(box.height ?? Number.NaN, wanted[1], tolerance),
      };
    },
  },
  roomAfter: {
    in: ['pages'],
    read(piece, { component, room }, _file, find) {
      const other = find(component);
      if (other?.page !== piece.page) return { measured: 'other page', fits: false };
      const distance = piece.baseline! - other!.baseline!;
      return { measured: say(distance, 'mm'), fits: isWithin(distance, room, tolerance) };
    },
  },
  blanks: {
    in: both,
    read({ spans }, wanted) {
      const text = spans.map((span) => span.text).join('');
      return { measured: JSON.stringify(text), fits: wanted.test(text) };
    },
  },
};

function follows(piece: Piece, other: Piece | undefined, file: FinishedFile): Reading {
  if (!other) return { measured: 'no such component', fits: false };
  if (file.kind === 'xml')
    return { measured: `paragraph ${piece.order} after ${other.order}`, fits: piece.order > other.order };
  const fits = piece.page! > other.page! || piece.baseline! > other.baseline!;
  return { measured: `${say(piece.baseline! - other.baseline!, 'mm')} lower`, fits };
}
