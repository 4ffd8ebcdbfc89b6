/**
 * A value printed by a template carries its place through the template as characters that no plan may hold (private use planes):
 * two for the number of the place, one for its end. They pass escaping, attributes and helpers untouched.
 */
const highBase = 0xf0000;
const lowBase = 0x100000;
const perPlane = 0xff00;
const end = '\u{10fffd}';
const anyMark = /[\u{f0000}-\u{10fffd}]/gu;

/** The text between marks that number its place. */
export function markText(text: string, place: number): string {
  return String.fromCodePoint(highBase + Math.floor(place / perPlane), lowBase + (place % perPlane)) + text + end;
}

/** The text without marks. */
export function stripMarks(text: string): string {
  return text.replace(anyMark, '');
}

/** The text without marks, and for each UTF-16 unit the place it came from (-1 where the template wrote it). */
export function readMarks(marked: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  let current = -1;
  let high = 0;
  for (const sign of marked) {
    const code = sign.codePointAt(0)!;
    if (sign === end) current = -1;
    else if (code >= lowBase) current = high * perPlane + (code - lowBase);
    else if (code >= highBase) high = code - highBase;
    else {
      text += sign;
      for (let i = 0; i < sign.length; i++) places.push(current);
    }
  }
  return { text, places };
}
