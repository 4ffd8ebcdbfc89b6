import type { XmlElement } from './parse-xml.ts';
import { type ParagraphSaid, type RunSaid, readParagraph, readRun } from './read-properties.ts';
import type { Styles } from './read-styles.ts';
import type { Theme } from './read-theme.ts';
import { child, childrenOf, findBelow, isOn, onOff, readInteger, readVal } from './xml.ts';

/** One level of a list as it is defined. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** Sample of a custom format. */
  readonly sample?: string;
  /** Text of the label with `%1` … `%9` for the numbers. */
  readonly text: string;
  readonly follow: 'tab' | 'space' | 'nothing';
  /** After which level (from 1) it begins again; 0: never. */
  readonly restart?: number;
  /** All its numbers in figures. */
  readonly legal: boolean;
  /** The paragraph style that is numbered by it. */
  readonly styleId?: string;
  readonly paragraph: ParagraphSaid;
  readonly run: RunSaid;
}

/** A list: levels that it shares with others of the same definition, and what it sets otherwise. */
export interface List {
  readonly id: string;
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Numbers that its levels begin with when they first occur in it. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface Numbering {
  readonly list: (id: string | undefined) => List | undefined;
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  /** Style of the numbering that it is only a reference to. */
  readonly link?: string;
}

/** Word knows nine levels, and no label longer than this. */
const levelCount = 9;
const longestText = 255;
/** Lists that only refer to others are not followed further. */
const deepest = 64;

/** Lists of the part of numbering; a list that leads nowhere, or in a circle, numbers nothing. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const { theme } = styles;
  const definitions = new Map<string, Definition>();
  for (const element of childrenOf(root, 'w:abstractNum')) {
    const link = readVal(element, 'w:numStyleLink');
    definitions.set(element.attributes['w:abstractNumId'] ?? '', {
      levels: readLevels(childrenOf(element, 'w:lvl'), theme),
      ...(link !== undefined && { link }),
    });
  }
  const elements = new Map<string, XmlElement>();
  for (const element of childrenOf(root, 'w:num')) elements.set(element.attributes['w:numId'] ?? '', element);
  const lists = new Map<string, List | undefined>();

  /** The definition that a list counts in, by its styles of numbering. */
  function definitionOf(id: string): string | undefined {
    const met = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !met.has(at) && met.size < deepest; ) {
      met.add(at);
      const name: string | undefined = readVal(elements.get(at), 'w:abstractNumId');
      const definition: Definition | undefined = name === undefined ? undefined : definitions.get(name);
      if (!definition?.link || definition.levels.size > 0) return definition && name;
      at = styles.get(definition.link)?.paragraph.list?.id;
    }
    return undefined;
  }

  function makeList(id: string): List | undefined {
    const definition = definitionOf(id);
    if (definition === undefined) return undefined;
    const levels = new Map(definitions.get(definition)!.levels);
    const starts = new Map<number, number>();
    for (const override of childrenOf(elements.get(id), 'w:lvlOverride')) {
      const level = readInteger(override.attributes['w:ilvl']) ?? 0;
      const start = readInteger(readVal(override, 'w:startOverride'));
      if (start !== undefined) starts.set(level, start);
      const other = child(override, 'w:lvl');
      if (other && level >= 0 && level < levelCount) levels.set(level, readLevel(other, theme));
    }
    return { id, definition, levels, starts };
  }

  return {
    list: (id) => {
      if (id === undefined || id === '0') return undefined;
      if (!lists.has(id)) lists.set(id, makeList(id));
      return lists.get(id);
    },
  };
}

function readLevels(elements: readonly XmlElement[], theme: Theme): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of elements) {
    const level = readInteger(element.attributes['w:ilvl']) ?? -1;
    if (level >= 0 && level < levelCount) levels.set(level, readLevel(element, theme));
  }
  return levels;
}

function readLevel(element: XmlElement, theme: Theme): Level {
  const format = child(element, 'w:numFmt') ?? findBelow(element, 'w:numFmt');
  const follow = readVal(element, 'w:suff');
  const restart = readInteger(readVal(element, 'w:lvlRestart'));
  const styleId = readVal(element, 'w:pStyle');
  const sample = format?.attributes['w:format'];
  const text = child(element, 'w:lvlText')?.attributes ?? {};
  const isEmpty = text['w:null'] !== undefined && isOn(text['w:null']);
  return {
    start: readInteger(readVal(element, 'w:start')) ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    ...(sample !== undefined && { sample }),
    text: isEmpty ? '' : (text['w:val'] ?? '').slice(0, longestText),
    follow: follow === 'space' || follow === 'nothing' ? follow : 'tab',
    ...(restart !== undefined && { restart }),
    legal: onOff(element, 'w:isLgl') ?? false,
    ...(styleId !== undefined && { styleId }),
    paragraph: readParagraph(child(element, 'w:pPr'), theme),
    run: readRun(child(element, 'w:rPr'), theme),
  };
}

/** The level of a list that numbers a style. */
export function levelOfStyle(list: List | undefined, styleId: string): number | undefined {
  for (const [number, level] of list?.levels ?? []) if (level.styleId === styleId) return number;
  return undefined;
}
