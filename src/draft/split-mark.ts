import { bullets, oddDashes } from '../core/bullets.ts';

/** A typed number: Roman, Latin, figures with their parents', a letter in brackets; what follows it is space or text. */
const number =
  /^(\(?(?:(?:[IVXLC]+|[A-HĐ])(?:\.\d+)*|\d{1,2}(?:\.(?:\d{1,2}|\p{Ll}))*|[a-zđ](?:\.\d{1,2})*)(?:\.\)|[.)]-?|\/|-(?=\s)))(?:[ \t\u00a0]+|(?=[\p{Lu}“"(]))/u;
const closed = /^(\((?:\d{1,2}|\p{Ll}|[ivx]+)\))[ \t\u00a0]*/u;
const nested = /^(\d{1,2}(?:\.\d{1,2})+)[ \t\u00a0]+(?=\S)/u;
const bullet = new RegExp(`^([-+${oddDashes}${bullets}]|[*o](?=[ \\t\\u00a0]))[ \\t\\u00a0]*(?=\\S)`, 'u');

/** The mark that a text begins with, and how many of its signs belong to it. */
export interface TypedMark {
  readonly mark: string;
  readonly length: number;
}

/** Finds a typed number or bullet; undefined where the text begins with none. */
export function splitMark(text: string): TypedMark | undefined {
  if (isDivider(text)) return undefined;
  const lead = text.length - text.trimStart().length;
  const rest = text.slice(lead);
  for (const kind of [number, closed, nested, bullet]) {
    const match = kind.exec(rest);
    if (!match || match[0].length === rest.length) continue;
    // A sum, a time or a date is no number of a paragraph: "12.000 đồng", "8.30 giờ", "-5 %".
    if (kind === bullet && /^[-+]\d\S*(?:\s+\S+)?\s*$/.test(rest)) continue;
    return { mark: match[1]!, length: lead + match[0].length };
  }
  return undefined;
}

/** The name of the type where its letters stand apart: "K Ế  H O Ạ C H". */
export function joinSpread(text: string): string {
  return text.replace(/^(\s*)K\s?Ế\s+H\s?O\s?Ạ\s?C\s?H(?=\s*$)/u, '$1KẾ HOẠCH');
}

/** A row of dashes, stars or the like under a name or title, or two under what stands side by side. */
export function isDivider(text: string): boolean {
  return (
    /^\s*(?:[-_=–—]{2,}(?:\s+[-_=–—]{2,})*|\*(?:\s*\*)*|o0o|[-–—_]+o0o[-–—_]+)\s*$/iu.test(text) && text.trim() !== ''
  );
}
