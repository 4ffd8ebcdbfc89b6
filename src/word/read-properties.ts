import type { Border, Borders, ParagraphLook, RunLook, Side, TabStop } from './look.ts';
import type { XmlElement } from './parse-xml.ts';
import { groundNames, type Theme } from './read-theme.ts';
import { isOn, readInteger, readLength, readVal } from './xml.ts';

/** What one place (a style, a level, a run) says of the look; unsaid is not there. */
export type RunSaid = Partial<RunLook> & { readonly styleId?: string };

export interface ParagraphSaid {
  readonly look: Partial<Omit<ParagraphLook, 'borders' | 'tabs'>>;
  readonly borders?: Readonly<Partial<Record<Side, Border | undefined>>>;
  /** By position; a stop without place is taken off. */
  readonly tabs?: ReadonlyMap<number, TabStop | undefined>;
  /** The list and level; an empty list: no number. */
  readonly list?: { readonly id?: string; readonly level?: number };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Properties that styles turn over instead of setting (ECMA-376 17.7.3). */
export const toggles = ['bold', 'italic', 'strike', 'caps', 'smallCaps', 'hidden'] as const;

const toggleNames: Readonly<Record<string, (typeof toggles)[number]>> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:strike': 'strike',
  'w:dstrike': 'strike',
  'w:caps': 'caps',
  'w:smallCaps': 'smallCaps',
  'w:vanish': 'hidden',
};

/** Names of fonts, styles and languages are cut to what Word lets them have, since looks are compared by them. */
const longestName = 255;

/** What a `w:rPr` says. */
export function readRun(element: XmlElement | undefined, theme: Theme): RunSaid {
  const said: Mutable<RunSaid> = {};
  for (const one of element?.children ?? []) {
    const value = one.attributes['w:val']?.slice(0, longestName);
    const toggle = toggleNames[one.name];
    if (toggle) said[toggle] = isOn(value) || (one.name === 'w:dstrike' && (said.strike ?? false));
    else if (one.name === 'w:rFonts') {
      const font = readFont(one.attributes, theme);
      if (font !== undefined) said.font = font;
    } else if (one.name === 'w:sz') {
      const size = readLength(value, 2);
      if (size !== undefined && size > 0) said.size = size;
    } else if (one.name === 'w:u') said.underline = value ?? 'single';
    else if (one.name === 'w:color') said.color = theme.color(one.attributes) ?? colorOf(value) ?? 'auto';
    else if (one.name === 'w:highlight') said.highlight = value ?? 'none';
    else if (one.name === 'w:shd') said.shading = groundOf(one, theme) ?? 'none';
    else if (one.name === 'w:vertAlign')
      said.position = value === 'superscript' || value === 'subscript' ? value : 'baseline';
    else if (one.name === 'w:spacing') said.spacing = readLength(value) ?? 0;
    else if (one.name === 'w:lang' && value !== undefined) said.language = value;
    else if (one.name === 'w:rStyle' && value !== undefined) said.styleId = value;
  }
  return said;
}

function readFont(attributes: Readonly<Record<string, string>>, theme: Theme): string | undefined {
  const name = attributes['w:asciiTheme'] ?? attributes['w:hAnsiTheme'];
  const font = (name && theme.fonts.get(name)) || (attributes['w:ascii'] ?? attributes['w:hAnsi']);
  return font?.slice(0, longestName);
}

/** The ground that a `w:shd` says; undefined where it says none. */
export function groundOf(element: XmlElement | undefined, theme: Theme): string | undefined {
  return element && (theme.color(element.attributes, groundNames) ?? colorOf(element.attributes['w:fill']));
}

/** RRGGBB in capitals; undefined for `auto` and what is no colour. */
function colorOf(value: string | undefined): string | undefined {
  return value !== undefined && /^#?[0-9a-f]{6}$/i.test(value) ? value.replace('#', '').toUpperCase() : undefined;
}

const aligns = new Map<string, ParagraphLook['align']>(
  Object.entries({
    left: 'left',
    start: 'left',
    center: 'center',
    right: 'right',
    end: 'right',
    both: 'justify',
    distribute: 'justify',
    thaiDistribute: 'justify',
    lowKashida: 'justify',
    mediumKashida: 'justify',
    highKashida: 'justify',
  } as const),
);

/** `w:jc`. */
export function alignOf(element: XmlElement | undefined): ParagraphLook['align'] | undefined {
  return aligns.get(readVal(element, 'w:jc') ?? '');
}

/** What a `w:pPr` says, without what it says of its mark. */
export function readParagraph(element: XmlElement | undefined, theme: Theme): ParagraphSaid {
  const look: Mutable<ParagraphSaid['look']> = {};
  const said: Mutable<ParagraphSaid> = { look };
  for (const one of element?.children ?? []) {
    const { attributes } = one;
    const value = attributes['w:val'];
    if (one.name === 'w:jc') {
      const align = aligns.get(value ?? '');
      if (align) look.align = align;
    } else if (one.name === 'w:ind') readIndent(attributes, look);
    else if (one.name === 'w:spacing') readSpacing(attributes, look);
    else if (one.name === 'w:keepNext') look.keepNext = isOn(value);
    else if (one.name === 'w:keepLines') look.keepLines = isOn(value);
    else if (one.name === 'w:pageBreakBefore') look.pageBreakBefore = isOn(value);
    else if (one.name === 'w:contextualSpacing') look.contextualSpacing = isOn(value);
    else if (one.name === 'w:outlineLvl') {
      const level = readInteger(value) ?? 9;
      look.outlineLevel = level >= 0 && level < 9 ? level + 1 : 0;
    } else if (one.name === 'w:shd') look.shading = groundOf(one, theme) ?? 'none';
    else if (one.name === 'w:pBdr') said.borders = readBorders(one, theme);
    else if (one.name === 'w:tabs') said.tabs = readTabs(one);
    else if (one.name === 'w:numPr') {
      const id = readVal(one, 'w:numId');
      const level = readInteger(readVal(one, 'w:ilvl'));
      said.list = { ...(id !== undefined && { id }), ...(level !== undefined && { level: Math.max(0, level) }) };
    }
  }
  return said;
}

function readIndent(attributes: Readonly<Record<string, string>>, look: Mutable<ParagraphSaid['look']>): void {
  const of = (...names: string[]) =>
    names.map((name) => readLength(attributes[name])).find((length) => length !== undefined);
  const left = of('w:start', 'w:left');
  const right = of('w:end', 'w:right');
  const hanging = of('w:hanging');
  const firstLine = of('w:firstLine');
  if (left !== undefined) look.left = left;
  if (right !== undefined) look.right = right;
  if (hanging !== undefined) look.firstLine = 0 - hanging;
  else if (firstLine !== undefined) look.firstLine = firstLine;
}

/** Blank that HTML leaves around a paragraph, which `auto` means. */
const automatic = 14;

function readSpacing(attributes: Readonly<Record<string, string>>, look: Mutable<ParagraphSaid['look']>): void {
  const before = readLength(attributes['w:before']);
  const after = readLength(attributes['w:after']);
  if (before !== undefined) look.before = before;
  if (after !== undefined) look.after = after;
  if (attributes['w:beforeAutospacing'] !== undefined && isOn(attributes['w:beforeAutospacing']))
    look.before = automatic;
  if (attributes['w:afterAutospacing'] !== undefined && isOn(attributes['w:afterAutospacing'])) look.after = automatic;
  const rule = attributes['w:lineRule'];
  const line = readLength(attributes['w:line']);
  if (line === undefined) return;
  look.lineRule = rule === 'exact' || rule === 'atLeast' ? rule : 'auto';
  look.line = look.lineRule === 'auto' ? line / 12 : line;
}

const sides: Readonly<Record<string, Side>> = {
  'w:top': 'top',
  'w:right': 'right',
  'w:end': 'right',
  'w:bottom': 'bottom',
  'w:left': 'left',
  'w:start': 'left',
  'w:between': 'between',
};

/** The borders that an element says, a side without one as undefined. */
export function readBorders(element: XmlElement | undefined, theme: Theme): Partial<Record<Side, Border | undefined>> {
  const borders: Partial<Record<Side, Border | undefined>> = {};
  for (const one of element?.children ?? []) {
    const side = sides[one.name];
    if (side) borders[side] = readBorder(one, theme);
  }
  return borders;
}

/** One border; undefined where it says that there is none. */
export function readBorder({ attributes }: XmlElement, theme: Theme): Border | undefined {
  const style = attributes['w:val'] ?? 'none';
  if (style === 'none' || style === 'nil') return undefined;
  return {
    style,
    width: readLength(attributes['w:sz'], 8) ?? 0.5,
    color: theme.color(attributes) ?? colorOf(attributes['w:color']) ?? 'auto',
  };
}

/** The sides that are drawn. */
export function drawn(borders: Readonly<Partial<Record<Side, Border | undefined>>>): Borders {
  return Object.fromEntries(Object.entries(borders).filter(([, border]) => border !== undefined)) as Borders;
}

/** Word keeps no more in a paragraph. */
const mostTabs = 64;

function readTabs(element: XmlElement): ReadonlyMap<number, TabStop | undefined> {
  const tabs = new Map<number, TabStop | undefined>();
  for (const { name, attributes } of element.children.slice(0, mostTabs)) {
    const position = readLength(attributes['w:pos']);
    if (name !== 'w:tab' || position === undefined) continue;
    const align = attributes['w:val'] ?? 'left';
    const leader = attributes['w:leader'];
    tabs.set(
      position,
      align === 'clear' ? undefined : { position, align, ...(leader && leader !== 'none' && { leader }) },
    );
  }
  return tabs;
}
