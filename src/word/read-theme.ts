import type { XmlElement } from './parse-xml.ts';
import { child, findBelow } from './xml.ts';

/** Fonts and colours that a file calls by their part in its theme. */
export interface Theme {
  /** By `minorHAnsi` and so on. */
  readonly fonts: ReadonlyMap<string, string>;
  /** The colour that attributes name, RRGGBB; undefined where they name none. */
  readonly color: (attributes: Attributes, names?: ColorNames) => string | undefined;
}

/** Attributes that name a colour of the theme, and what is made of it. */
export interface ColorNames {
  readonly color: string;
  readonly tint: string;
  readonly shade: string;
}

type Attributes = Readonly<Record<string, string>>;
type Rgb = readonly [red: number, green: number, blue: number];

/** A text or a line calls its colour so. */
const inkNames: ColorNames = { color: 'w:themeColor', tint: 'w:themeTint', shade: 'w:themeShade' };

/** The ground of a text, paragraph or cell calls its colour so. */
export const groundNames: ColorNames = {
  color: 'w:themeFill',
  tint: 'w:themeFillTint',
  shade: 'w:themeFillShade',
};

/** Colours of the theme by what a file calls them (ECMA-376 17.18.97), and those that its settings may call otherwise. */
const slots: Readonly<Record<string, string>> = {
  dark1: 'dk1',
  light1: 'lt1',
  dark2: 'dk2',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((nth) => [`accent${nth}`, `accent${nth}`])),
};
const mapped: Readonly<Record<string, readonly [setting: string, usual: string]>> = {
  text1: ['w:t1', 'dark1'],
  background1: ['w:bg1', 'light1'],
  text2: ['w:t2', 'dark2'],
  background2: ['w:bg2', 'light2'],
};

/** The theme of a file; which colours are its text and ground, its settings say (`w:clrSchemeMapping`). */
export function readTheme(root: XmlElement | undefined, settings: XmlElement | undefined): Theme {
  const scheme = root && findBelow(root, 'a:clrScheme');
  const colors = new Map(
    (scheme?.children ?? []).flatMap(({ name, children: [said] }) => {
      const { val, lastClr } = said?.attributes ?? {};
      const color = readColor(said?.name === 'a:sysClr' ? lastClr : val);
      return color ? [[name.replace('a:', ''), color] as const] : [];
    }),
  );
  const mapping = child(settings, 'w:clrSchemeMapping')?.attributes ?? {};
  const slotOf = (name: string): string | undefined => {
    const [setting, usual] = (Object.hasOwn(mapped, name) ? mapped[name] : undefined) ?? [`w:${name}`, name];
    const said = mapping[setting] ?? usual;
    return Object.hasOwn(slots, said) ? slots[said] : undefined;
  };
  return {
    fonts: readFonts(root),
    color: (attributes, names = inkNames) => {
      const name = attributes[names.color];
      const color = name === undefined ? undefined : colors.get(slotOf(name) ?? '');
      return color && print(blend(color, readShare(attributes[names.tint]), readShare(attributes[names.shade])));
    },
  };
}

function readFonts(root: XmlElement | undefined): Theme['fonts'] {
  const fonts = new Map<string, string>();
  const scheme = root && findBelow(root, 'a:fontScheme');
  for (const kind of ['major', 'minor'] as const) {
    const face = child(child(scheme, `a:${kind}Font`), 'a:latin')?.attributes['typeface'];
    if (face) for (const script of ['HAnsi', 'Ascii', 'Bidi', 'EastAsia']) fonts.set(`${kind}${script}`, face);
  }
  return fonts;
}

function readColor(text: string | undefined): Rgb | undefined {
  const match = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text ?? '');
  return match
    ? [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16), Number.parseInt(match[3]!, 16)]
    : undefined;
}

/** Two figures of base 16 as a share of 255. */
function readShare(text: string | undefined): number {
  return text !== undefined && /^[\da-f]{1,2}$/i.test(text) ? Number.parseInt(text, 16) / 255 : 1;
}

function print(color: Rgb): string {
  return color
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Makes a colour lighter and darker by its lightness alone, hue and strength as they are (ECMA-376 17.3.2.6); rounded down, as Word does. */
function blend(color: Rgb, tint: number, shade: number): Rgb {
  const [low, high] = [Math.min(...color) / 255, Math.max(...color) / 255];
  if (tint === 1 && shade === 1) return color;
  const lightness = (low + high) / 2;
  const wanted = lightness * shade * tint + 1 - tint;
  const room = (of: number) => Math.min(of, 1 - of);
  // How far the parts stand from the middle grows and shrinks with the room that lightness leaves them.
  const reach = room(lightness) === 0 ? 0 : room(wanted) / room(lightness);
  const part = (of: number) =>
    Math.max(0, Math.min(255, Math.floor((wanted + (of / 255 - lightness) * reach) * 255 + 1e-6)));
  return [part(color[0]), part(color[1]), part(color[2])];
}
