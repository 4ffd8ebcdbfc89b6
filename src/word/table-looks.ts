import { keepPer } from '../core/keep-per.ts';
import type { CellLook } from './add-looks.ts';
import type { Border, Borders } from './look.ts';
import type { XmlElement } from './parse-xml.ts';
import { drawn, groundOf, type RunSaid } from './read-properties.ts';
import { readTableBorders, type SaidBorders, type Style, type Styles, type TableSaid } from './read-styles.ts';
import { child, isOn, readVal } from './xml.ts';

/** Where a cell stands in its table, counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

export interface TableLooks {
  /** What the style says of the text of a cell. */
  readonly text: (at: CellPosition) => CellLook;
  readonly borders: (at: CellPosition, properties: XmlElement | undefined) => Borders;
  readonly shading: (at: CellPosition, properties: XmlElement | undefined) => string | undefined;
  readonly verticalAlign: (at: CellPosition, properties: XmlElement | undefined) => string | undefined;
}

export interface TableSize {
  readonly columns: number;
  /** A row each: what it says otherwise than its table (`w:tblPrEx`), as Word keeps it where two tables were joined. */
  readonly exceptions: readonly (XmlElement | undefined)[];
}

/** Parts of a table that a style may set apart, and the bits of `w:tblLook` that want (or, for bands, do not want) them. */
const bits = { firstRow: 0x20, lastRow: 0x40, firstColumn: 0x80, lastColumn: 0x100, noHBand: 0x200, noVBand: 0x400 };

type Wanted = Readonly<Record<keyof typeof bits, boolean>>;

/** Word looks at the bits only where none of the parts is named (MS-OI29500 2.1.157). */
function readWanted(element: XmlElement | undefined): Wanted {
  const all = Number.parseInt(element?.attributes['w:val'] ?? '', 16) || 0;
  const said = (name: string) => element?.attributes[`w:${name}`];
  const isNamed = Object.keys(bits).some((name) => said(name) !== undefined);
  const of = (name: keyof typeof bits) =>
    isNamed ? said(name) !== undefined && isOn(said(name)) : (all & bits[name]) !== 0;
  return {
    firstRow: of('firstRow'),
    lastRow: of('lastRow'),
    firstColumn: of('firstColumn'),
    lastColumn: of('lastColumn'),
    noHBand: of('noHBand'),
    noVBand: of('noVBand'),
  };
}

/** Looks of the cells of a table, from its style and what table and rows say themselves. */
export function makeTableLooks(
  styles: Styles,
  style: Style | undefined,
  properties: XmlElement | undefined,
  { columns: width, exceptions }: TableSize,
): TableLooks {
  const size = { rows: exceptions.length, columns: width };
  const chain = styles.chain(style?.id);
  /** Without a size there are no bands, and none is larger than three (MS-OI29500 2.1.251 and 252). */
  const band = (of: 'bandRows' | 'bandColumns') =>
    Math.min(
      3,
      chain.reduce((size, { table }) => table?.[of] ?? size, 0),
    );
  const bands = { row: band('bandRows'), column: band('bandColumns') };
  const named = new Set(chain.flatMap(({ conditions }) => [...conditions.keys()]));
  const known = new Map<string, { readonly said: readonly TableSaid[]; readonly look: CellLook }>();
  const ofStyle: SaidBorders = Object.assign({}, ...chain.map(({ table }) => table?.borders));
  const readSaid = (element: XmlElement | undefined, under: SaidBorders, look: XmlElement | undefined) => ({
    borders: { ...under, ...readTableBorders(child(element, 'w:tblBorders'), styles.theme) },
    wanted: readWanted(child(element, 'w:tblLook') ?? look),
  });
  const ofTable = readSaid(properties, ofStyle, undefined);
  const ofExceptions = keepPer((element: XmlElement) =>
    readSaid(element, ofTable.borders, child(properties, 'w:tblLook')),
  );
  const saidOf = (row: number) => (exceptions[row] ? ofExceptions(exceptions[row]) : ofTable);

  /** Names of the parts that a cell belongs to, those that have less to say first: in the order of Office, not of the standard (MS-OI29500, tblStylePr). */
  function partsOf({ row, rows, column, columns }: CellPosition): readonly string[] {
    if (named.size === 0) return [];
    const { wanted } = saidOf(row);
    const first = wanted.firstRow && row === 0;
    const last = wanted.lastRow && row + Math.max(1, rows) >= size.rows;
    const left = wanted.firstColumn && column === 0;
    const right = wanted.lastColumn && column + columns >= size.columns;
    const across = Math.floor((row - Number(wanted.firstRow)) / bands.row) % 2 === 0;
    const down = Math.floor((column - Number(wanted.firstColumn)) / bands.column) % 2 === 0;
    const parts: (string | false)[] = [
      bands.row > 0 && !wanted.noHBand && !first && !last && (across ? 'band1Horz' : 'band2Horz'),
      bands.column > 0 && !wanted.noVBand && !left && !right && (down ? 'band1Vert' : 'band2Vert'),
      left && 'firstCol',
      right && 'lastCol',
      first && 'firstRow',
      last && 'lastRow',
      first && left && 'nwCell',
      first && right && 'neCell',
      last && left && 'swCell',
      last && right && 'seCell',
    ];
    return parts.filter((part): part is string => part !== false && named.has(part));
  }

  function of(at: CellPosition) {
    const parts = partsOf(at);
    const key = `${style?.nth ?? ''}|${parts.join(',')}`;
    let found = known.get(key);
    if (!found) {
      const whole = chain.flatMap(({ table, conditions }) =>
        [table, conditions.get('wholeTable')].filter((said) => said !== undefined),
      );
      const special = parts.flatMap((part) =>
        chain.map(({ conditions }) => conditions.get(part)).filter((said) => said !== undefined),
      );
      const said = [...whole, ...special];
      const run: RunSaid = Object.assign({}, ...said.map((one) => one.run));
      found = { said: special, look: { key, paragraph: said.map((one) => one.paragraph), run } };
      known.set(key, found);
    }
    return { ...found, whole: chain.map(({ table }) => table) };
  }

  function last<Value>(at: CellPosition, pick: (said: TableSaid) => Value | undefined): Value | undefined {
    const { said, whole } = of(at);
    return [...whole, ...said].reduce<Value | undefined>((value, one) => (one && pick(one)) ?? value, undefined);
  }

  return {
    text: (at) => of(at).look,
    shading: (at, cell) => {
      const direct = child(cell, 'w:shd');
      return direct ? groundOf(direct, styles.theme) : last(at, (said) => said.shading);
    },
    verticalAlign: (at, cell) => readVal(cell, 'w:vAlign') ?? last(at, (said) => said.verticalAlign),
    borders: (at, cell) => {
      const { said, whole } = of(at);
      const layers = [
        saidOf(at.row).borders,
        ...whole.map((one) => one?.cellBorders),
        ...said.flatMap((one) => [one.borders, one.cellBorders]),
      ];
      const borders: Record<string, Border | undefined> = {};
      for (const layer of layers) if (layer) lay(borders, layer, at, size);
      return drawn({ ...borders, ...sidesOf(readTableBorders(child(cell, 'w:tcBorders'), styles.theme)) });
    },
  };
}

function sidesOf({ insideH: _, insideV: __, ...sides }: SaidBorders) {
  return sides;
}

/** The edges of a table at its edge, the lines between its cells elsewhere. */
function lay(
  borders: Record<string, Border | undefined>,
  said: SaidBorders,
  { row, rows, column, columns }: CellPosition,
  size: { readonly rows: number; readonly columns: number },
): void {
  const put = (side: 'top' | 'right' | 'bottom' | 'left', isEdge: boolean, inside: 'insideH' | 'insideV') => {
    const from = isEdge ? side : inside;
    if (from in said) borders[side] = said[from];
  };
  put('top', row === 0, 'insideH');
  put('bottom', row + Math.max(1, rows) >= size.rows, 'insideH');
  put('left', column === 0, 'insideV');
  put('right', column + columns >= size.columns, 'insideV');
}
