/** White space that is not yet single spaces between signs. */
const loose = /[\t\r\n]|^[\u{f0000}-\u{10fffd}]* | [\u{f0000}-\u{10fffd}]*(?: |$)/u;

/** A text of the plan between the signs of its place (`core/place-signs.ts`). */
const placed = /([\u{f0000}-\u{fffff}][\u{100000}-\u{10fffc}])([^\u{f0000}-\u{10fffd}]*)(?=\u{10fffd})/gu;

/** Stand for line ends that are kept; no plan may hold them. */
const lineEnd = '\ufdd0';
const kept = new RegExp(lineEnd, 'g');

/**
 * One space for any run of spaces and line ends, none at the ends; place signs are looked through and kept.
 * Within a text of the plan a line end stays (`\n`), a blank line too (`\n\n`), and so do three or more spaces, as U+00A0:
 * they are room for a pen.
 */
export function foldSpace(text: string): string {
  if (!loose.test(text)) return text;
  const folded = text
    .replace(placed, (_whole, sign: string, own: string) => sign + keepLayout(own))
    .replace(/[ \t\r\n][ \t\r\n\u{f0000}-\u{10fffd}]*/gu, (gap) => ` ${gap.replace(/[ \t\r\n]+/g, '')}`)
    .replace(/^([\u{f0000}-\u{10fffd}]*) /u, '$1')
    .replace(/ ([\u{f0000}-\u{10fffd}]*)$/u, '$1');
  return folded.includes(lineEnd) ? folded.replace(kept, '\n') : folded;
}

/*
 * A run of spaces is looked at from its first sign alone (`(?<!…)`), here and wherever the end of a text is dropped: from each of
 * its signs would take a time that grows with the square of its length.
 */
function keepLayout(text: string): string {
  return text
    .replace(/^[ \t\r]*\n[ \t\r\n]*|(?<![ \t\r\n])[ \t\r\n]*\n[ \t\r]*$/g, '')
    .replace(/(?<![ \t\r])[ \t\r]*\n[ \t\r]*(\n[ \t\r]*)*/g, (_ends, more?: string) =>
      lineEnd.repeat(more === undefined ? 1 : 2),
    )
    .replace(/(?<=\S) {3,}(?=\S)/g, (room) => '\u00a0'.repeat(room.length));
}
