import type { ParagraphLook, RunLook, TabStop } from './look.ts';
import type { XmlElement } from './parse-xml.ts';
import { type Level, type List, levelOfStyle, type Numbering } from './read-numbering.ts';
import { drawn, type ParagraphSaid, type RunSaid, readParagraph, readRun } from './read-properties.ts';
import { addStyles, type Style, type Styles } from './read-styles.ts';
import { child, readVal } from './xml.ts';

/** What the styles of the tables around say of a cell; equal ones are one object with one key. */
export interface CellLook {
  readonly key: string;
  readonly paragraph: readonly ParagraphSaid[];
  readonly run: RunSaid;
}

export interface AddedParagraph {
  readonly look: ParagraphLook;
  readonly mark: RunLook;
  readonly style: Style | undefined;
  readonly list?: { readonly of: List; readonly level: number };
}

/** Adds up what defaults, table style, numbering, paragraph style, character style and the text itself say of the look. */
export interface Looks {
  /** @param key equal keys mean equal properties */
  readonly paragraph: (properties: XmlElement | undefined, key: string, cell: CellLook | undefined) => AddedParagraph;
  readonly run: (
    properties: XmlElement | undefined,
    key: string,
    paragraph: Style | undefined,
    cell: CellLook | undefined,
  ) => RunLook;
  /** The look of a paragraph's number. */
  readonly label: (paragraph: AddedParagraph, level: Level) => RunLook;
}

const plainRun: RunLook = {
  font: 'Times New Roman',
  size: 10,
  bold: false,
  italic: false,
  underline: 'none',
  strike: false,
  caps: false,
  smallCaps: false,
  hidden: false,
  color: 'auto',
  position: 'baseline',
  spacing: 0,
};

const plainParagraph: Omit<ParagraphLook, 'borders' | 'tabs'> = {
  align: 'left',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  lineRule: 'auto',
  line: 1,
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  contextualSpacing: false,
  outlineLevel: 0,
};

export function makeLooks(styles: Styles, numbering: Numbering): Looks {
  const { theme } = styles;
  const same = new Map<string, RunLook>();
  const runs = new Map<string, RunLook>();
  const paragraphs = new Map<string, AddedParagraph>();
  const labels = new Map<string, RunLook>();
  const usualText = styles.runOf(styles.usual('character')?.id);

  function finish(said: RunSaid): RunLook {
    const { styleId, highlight, shading, ...rest } = { ...plainRun, ...said };
    const style = styleId === undefined ? undefined : (styles.get(styleId)?.name ?? styleId);
    const look: RunLook = {
      ...rest,
      ...(highlight !== undefined && highlight !== 'none' && { highlight }),
      ...(shading !== undefined && shading !== 'none' && { shading }),
      ...(style !== undefined && { style }),
    };
    const key = JSON.stringify(look, Object.keys(look).sort());
    const known = same.get(key);
    if (!known) same.set(key, look);
    return known ?? look;
  }

  /** What stands below the direct format of a text. */
  function below(paragraph: Style | undefined, cell: CellLook | undefined, character: string | undefined): RunSaid {
    const text = character === undefined ? usualText : styles.runOf(character);
    return addStyles(styles.defaults.run, [cell?.run ?? {}, styles.runOf(paragraph?.id), text]);
  }

  function run(
    properties: XmlElement | undefined,
    key: string,
    paragraph: Style | undefined,
    cell: CellLook | undefined,
  ): RunLook {
    const full = `${paragraph?.nth ?? ''}\n${cell?.key ?? ''}\n${key}`;
    let look = runs.get(full);
    if (!look) {
      const said = readRun(properties, theme);
      look = finish({ ...below(paragraph, cell, said.styleId), ...said });
      runs.set(full, look);
    }
    return look;
  }

  function paragraph(properties: XmlElement | undefined, key: string, cell: CellLook | undefined): AddedParagraph {
    const full = `${cell?.key ?? ''}\n${key}`;
    let added = paragraphs.get(full);
    if (!added) {
      added = add(properties, cell);
      paragraphs.set(full, added);
    }
    return added;
  }

  function add(properties: XmlElement | undefined, cell: CellLook | undefined): AddedParagraph {
    const style = styles.get(readVal(properties, 'w:pStyle')) ?? styles.usual('paragraph');
    const direct = readParagraph(properties, theme);
    const layers = [
      ...styles.chain(style?.id).map(({ id, paragraph: said }) => ({ id, said })),
      { id: '', said: direct },
    ];
    const number = findNumber(layers, numbering);
    const said: ParagraphSaid[] = [styles.defaults.paragraph, ...(cell?.paragraph ?? [])];
    for (const layer of layers) {
      if (layer === number?.owner) said.push(number.of.levels.get(number.level)?.paragraph ?? { look: {} });
      said.push(layer.said);
    }
    const mark = child(properties, 'w:rPr');
    const markSaid = readRun(mark, theme);
    return {
      look: join(said),
      mark: finish({ ...below(style, cell, markSaid.styleId), ...markSaid }),
      style,
      ...(number && { list: { of: number.of, level: number.level } }),
    };
  }

  /** The paragraph's mark lends its look to the number, the level has the last word; a mark that is hidden hides no number. */
  function label({ mark }: AddedParagraph, level: Level): RunLook {
    const { style: _, hidden: __, ...under } = mark;
    const key = `${JSON.stringify(under)}${JSON.stringify(level.run)}`;
    let look = labels.get(key);
    if (!look) {
      look = finish({ ...under, ...level.run });
      labels.set(key, look);
    }
    return look;
  }

  return { paragraph, run, label };
}

interface Layer {
  /** The style; '' for the paragraph itself. */
  readonly id: string;
  readonly said: ParagraphSaid;
}

/** The list and level of a paragraph, and which of its styles (or itself) says so last: the level's indents stand below that one's. */
function findNumber(
  layers: readonly Layer[],
  numbering: Numbering,
): { readonly of: List; readonly level: number; readonly owner: Layer } | undefined {
  let id: string | undefined;
  let level: number | undefined;
  let owner: Layer | undefined;
  for (const layer of layers) {
    const { list } = layer.said;
    if (!list) continue;
    owner = layer;
    id = list.id ?? id;
    level = (layer.id === '' ? undefined : levelOfStyle(numbering.list(id), layer.id)) ?? list.level ?? level;
  }
  const of = numbering.list(id);
  return of && owner && { of, level: level ?? 0, owner };
}

function join(said: readonly ParagraphSaid[]): ParagraphLook {
  const { shading, ...look } = Object.assign({}, plainParagraph, ...said.map((one) => one.look)) as ParagraphLook;
  const tabs = new Map<number, TabStop>();
  for (const one of said)
    for (const [position, tab] of one.tabs ?? [])
      if (tab) tabs.set(position, tab);
      else tabs.delete(position);
  return {
    ...look,
    ...(shading !== undefined && shading !== 'none' && { shading }),
    borders: drawn(Object.assign({}, ...said.map((one) => one.borders))),
    tabs: [...tabs.values()].sort((a, b) => a.position - b.position),
  };
}
