import { changeFirstLetter, toUpper } from '../core/vietnamese.ts';
import type { Inline, TextPlaces } from '../document/document.ts';
import type { CharFormat, FlowStyle, Marker, Paragraph, Run } from '../flow/flow.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Setting } from '../lines/break-lines.ts';
import type { Settings, StyleName } from '../profile/profile.ts';
import { protectBreaks } from './find-bonds.ts';

/** What every part of the typesetting needs: the rules, the styles made of them, what lines are measured with, the places of texts. */
export interface Sheet extends Setting {
  readonly settings: Settings;
  readonly lexicon: Lexicon;
  readonly styles: ReadonlyMap<string, FlowStyle>;
  readonly places: TextPlaces;
  /** File of the plan; paragraphs remember places in it alone. */
  readonly file: string;
  /** Between the margins, twips. */
  readonly width: number;
  readonly height: number;
}

/** A style of the sheet, by the name the profile gives it or the id of a derived one. */
export function styleOf(sheet: Sheet, name: string): FlowStyle {
  const style = sheet.styles.get(name);
  if (!style) throw new Error(`no style '${name}'`);
  return style;
}

/** What a paragraph has otherwise than its style; undefined is as the style. */
export type Departures = {
  readonly [Key in Exclude<keyof Paragraph, 'kind' | 'style' | 'runs'>]?: Paragraph[Key] | undefined;
};

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A paragraph in a named style. Written out key by key: adding keys to a spread object takes a hundred times as long. */
export function makeParagraph(sheet: Sheet, style: string, runs: readonly Run[], more: Departures = {}): Paragraph {
  const base = styleOf(sheet, style);
  const { align, indent, spacing, keepNext, keepLines, widowControl } = base.paragraph;
  const paragraph: Mutable<Paragraph> = {
    kind: 'paragraph',
    role: more.role ?? 'paragraph',
    style: base.id,
    align: more.align ?? align,
    indent: more.indent ?? indent,
    spacing: more.spacing ?? spacing,
    keepNext: more.keepNext ?? keepNext,
    keepLines: more.keepLines ?? keepLines,
    widowControl: more.widowControl ?? widowControl,
    runs,
  };
  const outlineLevel = more.outlineLevel ?? base.outlineLevel;
  if (outlineLevel !== undefined) paragraph.outlineLevel = outlineLevel;
  if (more.marker) paragraph.marker = more.marker;
  if (more.border) paragraph.border = more.border;
  if (more.at !== undefined) paragraph.at = more.at;
  return paragraph;
}

/** A text in a format. */
export function makeRun({ bold, italic, underline, size, color }: CharFormat, text: string): Run {
  return color === undefined ? { bold, italic, underline, size, text } : { bold, italic, underline, size, color, text };
}

/** A number or bullet in a format. */
export function makeMarker(format: CharFormat, text: string, list?: Marker['list']): Marker {
  const marker: Mutable<Marker> = makeRun(format, text);
  if (list) marker.list = list;
  return marker;
}

/** Runs of the template's or profile's own words. */
export function plainRuns(sheet: Sheet, style: string, text: string): Run[] {
  return text === '' ? [] : makeRuns(sheet, style, [{ text, bold: false, italic: false }]);
}

/** Runs of a text in a style: emphasis added, capitals where the style wants them, unbreakable places protected. */
export function makeRuns(
  sheet: Sheet,
  style: string,
  inlines: readonly Inline[],
  change: { firstLetter?: 'upper' | 'lower'; char?: Partial<CharFormat>; upper?: boolean } = {},
): Run[] {
  const own = styleOf(sheet, style).char;
  const char = change.char ? { ...own, ...change.char } : own;
  const upper = change.upper ?? sheet.settings.styles[style as StyleName]?.case === 'upper';
  // A number may run over two inlines; only the whole text shows what must not break.
  const whole = protectBreaks(
    inlines.length === 1 ? inlines[0]!.text : inlines.map(({ text }) => text).join(''),
    sheet.lexicon,
  );
  let at = 0;
  return inlines.map((inline, i) => {
    let text = whole.slice(at, at + inline.text.length);
    at += inline.text.length;
    if (i === 0 && change.firstLetter) text = changeFirstLetter(text, change.firstLetter);
    const plain = makeRun(char, upper ? toUpper(text) : text);
    // Emphasis inside italic text stands upright.
    return inline.bold || inline.italic
      ? { ...plain, bold: char.bold || inline.bold, italic: char.italic !== inline.italic }
      : plain;
  });
}

/** Runs with a text added at the end, in the format of the last run. */
export function appendText(runs: readonly Run[], text: string, char: CharFormat): Run[] {
  const last = runs.at(-1);
  if (text === '') return [...runs];
  return last ? [...runs.slice(0, -1), { ...last, text: last.text + text }] : [makeRun(char, text)];
}

/** Runs without the signs given at their end. */
export function trimEnd(runs: readonly Run[], signs: RegExp): Run[] {
  const result = [...runs];
  for (let last = result.at(-1); last; last = result.at(-1)) {
    const text = last.text.replace(signs, '');
    if (text !== '') {
      result[result.length - 1] = { ...last, text };
      break;
    }
    result.pop();
  }
  return result;
}

/** The words of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** JSON pointer of a text in the plan, when it comes from there. */
export function pointerOf(sheet: Sheet, inlines: readonly Inline[]): string | undefined {
  const place = inlines.find((inline) => inline.place !== undefined)?.place;
  const found = place === undefined ? undefined : sheet.places[place];
  return found?.file === sheet.file ? found.pointer : undefined;
}
