/**
 * A value printed by a template carries its place through the template as characters that no plan may hold (private use planes):
 * two for the number of the place, one for its end. They pass escaping, attributes and helpers untouched.
 */
const highBase = 0xf0000;
const lowBase = 0x100000;
const perPlane = 0xff00;
const endCode = 0x10fffd;
const end = String.fromCodePoint(endCode);
/** The first unit (UTF-16) of a sign: no other letter has so high a surrogate. */
const firstUnit = /[\udb80-\udbff]/g;
const anySign = /[\u{f0000}-\u{10fffd}]/u;
const everySign = new RegExp(anySign, 'gu');

/** The text between signs that number its place. */
export function addPlaceSigns(text: string, place: number): string {
  return String.fromCodePoint(highBase + Math.floor(place / perPlane), lowBase + (place % perPlane)) + text + end;
}

/** The text without signs. */
export function stripPlaceSigns(text: string): string {
  return anySign.test(text) ? text.replace(everySign, '') : text;
}

/** What a function makes of a text, between the signs of that text. */
export function changeBetweenPlaceSigns(signed: string, change: (text: string) => string): string {
  const place = readPlaceSigns(signed)[0]?.place ?? -1;
  const changed = change(stripPlaceSigns(signed));
  return place < 0 || changed === '' ? changed : addPlaceSigns(changed, place);
}

/** A stretch of a text, and the number of its place (-1 where the template wrote it). */
export interface PlacedStretch {
  readonly text: string;
  readonly place: number;
}

/** The text without signs, cut where its place changes. */
export function readPlaceSigns(signed: string): PlacedStretch[] {
  const stretches: PlacedStretch[] = [];
  let place = -1;
  let high = 0;
  let from = 0;
  firstUnit.lastIndex = 0;
  while (firstUnit.test(signed)) {
    const at = firstUnit.lastIndex - 1;
    if (at > from) stretches.push({ text: signed.slice(from, at), place });
    const code = signed.codePointAt(at)!;
    if (code === endCode) place = -1;
    else if (code >= lowBase) place = high * perPlane + (code - lowBase);
    else high = code - highBase;
    from = at + 2;
    firstUnit.lastIndex = from;
  }
  if (from < signed.length) stretches.push({ text: signed.slice(from), place });
  return stretches;
}
