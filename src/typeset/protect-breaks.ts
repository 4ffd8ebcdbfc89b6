const hyphen = '\u2011';
const space = '\u00a0';

/**
 * Keeps together what a reader must find on one line: document numbers (`số 30-HD/HVCTQG`), dates and number ranges.
 * Hyphens become U+2011 and spaces U+00A0; the length of the text never changes.
 */
export function protectBreaks(text: string): string {
  // Numbers, or the room left for one, have a part in all of it.
  if (!/[\dIVX\u00a0]/.test(text)) return text;
  // Each pattern begins with what is rare in a text, so that it is quickly looked through.
  return text
    .replace(/(?:\d+[A-Za-z]?|\u00a0)(?:[-/][A-ZĐƯ][A-Za-zĐđƯư]*)+/gu, (number) => number.replaceAll('-', hyphen))
    .replace(/-(?<=\d-)(?=\d)/g, hyphen)
    .replace(
      / (?=[\dIVX])(?<=(?<!\p{L})(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Pp]hụ lục|[Đđ]iều|[Kk]hoản) )/gu,
      space,
    )
    .replace(/ (?=%|tháng[ \u00a0]\d|giờ|phút)(?<=\d )| (?=\d)(?<=\d.giờ )/gu, space);
}
