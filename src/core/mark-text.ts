/**
 * A value printed by a template carries its place through the template as characters that no plan may hold (private use planes):
 * two for the number of the place, one for its end. They pass escaping, attributes and helpers untouched.
 */
const highBase = 0xf0000;
const lowBase = 0x100000;
const perPlane = 0xff00;
const endCode = 0x10fffd;
const end = String.fromCodePoint(endCode);
/** First units (UTF-16) of all marks. */
const firstUnit = 0xdb80;
const lastUnit = 0xdbff;
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
  let from = 0;
  for (let i = 0; i < marked.length; i++) {
    // Marks are the only signs whose first unit is so high a surrogate.
    if (marked.charCodeAt(i) < firstUnit || marked.charCodeAt(i) > lastUnit) {
      places.push(current);
      continue;
    }
    text += marked.slice(from, i);
    const code = marked.codePointAt(i)!;
    if (code === endCode) current = -1;
    else if (code >= lowBase) current = high * perPlane + (code - lowBase);
    else high = code - highBase;
    i += 1;
    from = i + 1;
  }
  return { text: text + marked.slice(from), places };
}
