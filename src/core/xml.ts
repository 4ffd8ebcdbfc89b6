/** What XML 1.0 cannot hold: most control characters, halves of surrogate pairs, two non-characters. CR would be read as a line feed. */
const ILLEGAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const SPECIAL = /[&<>"]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text as it may stand in an element or a quoted attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(SPECIAL, (character) => NAMED[character]!);
}
