/**
 * A value printed by a template carries its place through the template as characters that no plan may hold (private use planes):
 * two for the number of the place, one for its end. They pass escaping, attributes and helpers untouched.
 */
const highBase = 0xf0000;
const lowBase = 0x100000;
const perPlane = 0xff00;
const endCode = 0x10fffd;
const end = String.fromCodePoint(endCode);
/** The first unit (UTF-16) of a mark: no other sign has so high a surrogate. */
const firstUnit = /[\udb80-\udbff]/g;
const anyMark = /[\u{f0000}-\u{10fffd}]/u;
const everyMark = new RegExp(anyMark, 'gu');

/** The text between marks that number its place. */
export function markText(text: string, place: number): string {
  return String.fromCodePoint(highBase + Math.floor(place / perPlane), lowBase + (place % perPlane)) + text + end;
}

/** The text without marks. */
export function stripMarks(text: string): string {
  return anyMark.test(text) ? text.replace(everyMark, '') : text;
}

/** What a function makes of a text, between the marks of that text. */
export function changeMarked(marked: string, change: (text: string) => string): string {
  const place = readMarks(marked)[0]?.place ?? -1;
  const changed = change(stripMarks(marked));
  return place < 0 || changed === '' ? changed : markText(changed, place);
}

/** A stretch of a text, and the number of its place (-1 where the template wrote it). */
export interface PlacedStretch {
  readonly text: string;
  readonly place: number;
}

/** The text without marks, cut where its place changes. */
export function readMarks(marked: string): PlacedStretch[] {
  const stretches: PlacedStretch[] = [];
  let place = -1;
  let high = 0;
  let from = 0;
  firstUnit.lastIndex = 0;
  while (firstUnit.test(marked)) {
    const at = firstUnit.lastIndex - 1;
    if (at > from) stretches.push({ text: marked.slice(from, at), place });
    const code = marked.codePointAt(at)!;
    if (code === endCode) place = -1;
    else if (code >= lowBase) place = high * perPlane + (code - lowBase);
    else high = code - highBase;
    from = at + 2;
    firstUnit.lastIndex = from;
  }
  if (from < marked.length) stretches.push({ text: marked.slice(from), place });
  return stretches;
}
