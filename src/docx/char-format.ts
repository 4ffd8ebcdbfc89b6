import { escapeXml } from '../core/xml.ts';
import type { CharFormat } from '../flow/flow.ts';
import { wordSigns } from '../font/font.ts';

/**
 * The children of `w:rPr` in schema order: all of a format, or only what differs from `base`.
 * Sizes are in points and written in half-points.
 */
export function writeCharFormat(format: CharFormat, base?: CharFormat): string {
  if (format === base) return '';
  let out = '';
  if (format.bold !== (base?.bold ?? false)) out += toggle('b', format.bold);
  if (format.italic !== (base?.italic ?? false)) out += toggle('i', format.italic);
  if (format.color !== base?.color) out += `<w:color w:val="${format.color ?? 'auto'}"/>`;
  if (format.size !== base?.size) {
    const halfPoints = Math.round(format.size * 2);
    out += `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  }
  if (format.underline !== (base?.underline ?? false)) {
    out += `<w:u w:val="${format.underline ? 'single' : 'none'}"/>`;
  }
  return out;
}

/** The font of a run whose signs the document's own font lacks; it goes before what else a format says. */
const signFont = ['ascii', 'hAnsi', 'eastAsia', 'cs']
  .map((slot) => ` w:${slot}="${escapeXml(wordSigns.family)}"`)
  .join('');
export const signFormat = `<w:rFonts${signFont}/>`;

/** `children` inside `w:rPr`, or nothing when there are none. */
export function wrapCharFormat(children: string): string {
  return children === '' ? '' : `<w:rPr>${children}</w:rPr>`;
}

function toggle(name: string, on: boolean): string {
  const value = on ? '' : ' w:val="0"';
  return `<w:${name}${value}/><w:${name}Cs${value}/>`;
}
