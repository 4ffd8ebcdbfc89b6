import type { Border, Side } from './look.ts';
import type { XmlElement } from './parse-xml.ts';
import {
  groundOf,
  type ParagraphSaid,
  type RunSaid,
  readBorder,
  readBorders,
  readParagraph,
  readRun,
  toggles,
} from './read-properties.ts';
import type { Theme } from './read-theme.ts';
import { child, childrenOf, readInteger, readVal } from './xml.ts';

export interface Style {
  readonly id: string;
  /** Which of the file it is: a short key. */
  readonly nth: number;
  readonly name: string;
  readonly type: string;
  readonly basedOn?: string;
  readonly paragraph: ParagraphSaid;
  readonly run: RunSaid;
  /** Of a table style: the whole table, then its parts by their names (`firstRow`, `band1Horz` …). */
  readonly table?: TableSaid;
  readonly conditions: ReadonlyMap<string, TableSaid>;
}

export type SaidBorders = Readonly<Partial<Record<Side | 'insideH' | 'insideV', Border | undefined>>>;

/** What a table style says of a table or a part of it. */
export interface TableSaid {
  readonly paragraph: ParagraphSaid;
  readonly run: RunSaid;
  /** Of the table, with those between its cells. */
  readonly borders: SaidBorders;
  /** Of each cell. */
  readonly cellBorders: SaidBorders;
  readonly shading?: string;
  readonly verticalAlign?: string;
  /** How many rows or columns a band of it takes. */
  readonly bandRows?: number;
  readonly bandColumns?: number;
}

export interface Styles {
  readonly theme: Theme;
  readonly defaults: { readonly paragraph: ParagraphSaid; readonly run: RunSaid };
  readonly get: (id: string | undefined) => Style | undefined;
  /** The style that is meant where none is named. */
  readonly usual: (type: string) => Style | undefined;
  /** A style and those that it is based on, the deepest first; a circle ends where it closes. */
  readonly chain: (id: string | undefined) => readonly Style[];
  /** What a style and those below it say of text together. */
  readonly runOf: (id: string | undefined) => RunSaid;
}

/** More styles than this are not followed down. */
const deepest = 64;

/** Styles of the part of styles; without one, no style says anything. */
export function readStyles(root: XmlElement | undefined, theme: Theme): Styles {
  const byId = new Map<string, Style>();
  const usual = new Map<string, Style>();
  for (const element of childrenOf(root, 'w:style')) {
    const id = element.attributes['w:styleId'];
    if (id === undefined || byId.has(id)) continue;
    const style = readStyle(element, id, byId.size, theme);
    byId.set(id, style);
    const isUsual = element.attributes['w:default'];
    if (isUsual !== undefined && !['0', 'false', 'off'].includes(isUsual)) usual.set(style.type, style);
  }
  const defaults = child(root, 'w:docDefaults');
  const chains = new Map<string, readonly Style[]>();
  const runs = new Map<string, RunSaid>();
  const get = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));

  function chain(id: string | undefined): readonly Style[] {
    if (id === undefined) return [];
    let found = chains.get(id);
    if (!found) {
      const met = new Set<Style>();
      for (let style = get(id); style && !met.has(style) && met.size < deepest; style = get(style.basedOn))
        met.add(style);
      found = [...met].reverse();
      chains.set(id, found);
    }
    return found;
  }

  function runOf(id: string | undefined): RunSaid {
    if (id === undefined) return {};
    let run = runs.get(id);
    if (!run) {
      run = Object.assign({}, ...chain(id).map((style) => style.run)) as RunSaid;
      runs.set(id, run);
    }
    return run;
  }

  return {
    theme,
    defaults: {
      paragraph: readParagraph(child(child(defaults, 'w:pPrDefault'), 'w:pPr'), theme),
      run: readRun(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    },
    get,
    usual: (type) => usual.get(type),
    chain,
    runOf,
  };
}

function readStyle(element: XmlElement, id: string, nth: number, theme: Theme): Style {
  const type = element.attributes['w:type'] ?? 'paragraph';
  const basedOn = readVal(element, 'w:basedOn');
  return {
    id,
    nth,
    name: readVal(element, 'w:name') ?? id,
    type,
    ...(basedOn !== undefined && { basedOn }),
    paragraph: readParagraph(child(element, 'w:pPr'), theme),
    run: readRun(child(element, 'w:rPr'), theme),
    ...(type === 'table' && { table: readTableSaid(element, theme) }),
    conditions: new Map(
      childrenOf(element, 'w:tblStylePr').map((one) => [one.attributes['w:type'] ?? '', readTableSaid(one, theme)]),
    ),
  };
}

function readTableSaid(element: XmlElement, theme: Theme): TableSaid {
  const cell = child(element, 'w:tcPr');
  const shading = groundOf(child(cell, 'w:shd'), theme);
  const verticalAlign = readVal(cell, 'w:vAlign');
  const properties = child(element, 'w:tblPr');
  const bandRows = readInteger(readVal(properties, 'w:tblStyleRowBandSize'));
  const bandColumns = readInteger(readVal(properties, 'w:tblStyleColBandSize'));
  return {
    paragraph: readParagraph(child(element, 'w:pPr'), theme),
    run: readRun(child(element, 'w:rPr'), theme),
    borders: readTableBorders(child(properties, 'w:tblBorders'), theme),
    cellBorders: readTableBorders(child(cell, 'w:tcBorders'), theme),
    ...(shading !== undefined && { shading }),
    ...(verticalAlign !== undefined && { verticalAlign }),
    ...(bandRows !== undefined && { bandRows }),
    ...(bandColumns !== undefined && { bandColumns }),
  };
}

/** Borders of a table or cell, with those between the cells. */
export function readTableBorders(element: XmlElement | undefined, theme: Theme): SaidBorders {
  const borders: Partial<Record<Side | 'insideH' | 'insideV', Border | undefined>> = readBorders(element, theme);
  for (const name of ['insideH', 'insideV'] as const) {
    const inside = child(element, `w:${name}`);
    if (inside) borders[name] = readBorder(inside, theme);
  }
  return borders;
}

/** Lays what is said of text by table, paragraph style and character style over each other: toggles turn each other over. */
export function addStyles(under: RunSaid, styles: readonly RunSaid[]): RunSaid {
  const all: Record<string, unknown> = Object.assign({}, under, ...styles);
  for (const toggle of toggles) {
    if (all[toggle] === undefined) continue;
    all[toggle] = under[toggle] === true || styles.filter((style) => style[toggle]).length % 2 === 1;
  }
  return all as RunSaid;
}
