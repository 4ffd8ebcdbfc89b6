import { escapeXml, XML_HEAD } from '../core/xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts that every document has besides its headers: path, content type, and relationship type where the main part refers to it. */
const PARTS = [
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['word/document.xml', `${WORD}.document.main+xml`],
  ['word/styles.xml', `${WORD}.styles+xml`, 'styles'],
  ['word/numbering.xml', `${WORD}.numbering+xml`, 'numbering'],
  ['word/settings.xml', `${WORD}.settings+xml`, 'settings'],
  ['word/fontTable.xml', `${WORD}.fontTable+xml`, 'fontTable'],
  ['word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', 'theme'],
] as const;

/** Relationship id of the header with this index; those before it belong to the other parts. */
export function headerRelationship(index: number): string {
  return `rId${PARTS.filter((part) => part.length === 3).length + 1 + index}`;
}

/** Relationship id of a footer; footers come after the headers. */
export function footerRelationship(headerCount: number, index: number): string {
  return headerRelationship(headerCount + index);
}

/** What a document has besides the parts that every one has. */
export interface MoreParts {
  readonly headers: number;
  readonly footers: number;
  readonly notes: boolean;
}

/** `[Content_Types].xml` of a document with these parts. */
export function writeContentTypes({ headers, footers, notes }: MoreParts): string {
  let out =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  for (const [path, type] of PARTS) out += `<Override PartName="/${path}" ContentType="${type}"/>`;
  for (let i = 0; i < headers; i++)
    out += `<Override PartName="/word/header${i + 1}.xml" ContentType="${WORD}.header+xml"/>`;
  for (let i = 0; i < footers; i++)
    out += `<Override PartName="/word/footer${i + 1}.xml" ContentType="${WORD}.footer+xml"/>`;
  if (notes) out += `<Override PartName="/word/footnotes.xml" ContentType="${WORD}.footnotes+xml"/>`;
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${out}</Types>`;
}

/** `_rels/.rels`. */
export function writePackageRelationships(): string {
  return writeRelationships([
    [`${OFFICE}/officeDocument`, 'word/document.xml'],
    [`${RELATIONSHIPS}/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ]);
}

/** Relationship id of an address that the text leads to. */
export function linkRelationship(index: number): string {
  return `link${index + 1}`;
}

/**
 * `word/_rels/document.xml.rels`; nothing names the relationship of the notes, so it may stand last.
 * @param links what the text leads to, in the order of their ids
 */
export function writeDocumentRelationships(
  { headers, footers, notes }: MoreParts,
  links: Iterable<string> = [],
): string {
  const targets: [string, string][] = [];
  for (const [path, , type] of PARTS) if (type) targets.push([`${OFFICE}/${type}`, path.slice('word/'.length)]);
  for (let i = 0; i < headers; i++) targets.push([`${OFFICE}/header`, `header${i + 1}.xml`]);
  for (let i = 0; i < footers; i++) targets.push([`${OFFICE}/footer`, `footer${i + 1}.xml`]);
  if (notes) targets.push([`${OFFICE}/footnotes`, 'footnotes.xml']);
  return writeRelationships(targets, writeLinks(links));
}

/** `word/_rels/footnotes.xml.rels`: what notes lead to, by the same ids. */
export function writeNoteRelationships(links: Iterable<string>): string {
  return writeRelationships([], writeLinks(links));
}

function writeLinks(links: Iterable<string>): string {
  const external = [...links].map(
    (link, i) =>
      `<Relationship Id="${linkRelationship(i)}" Type="${OFFICE}/hyperlink" Target="${escapeXml(link)}" TargetMode="External"/>`,
  );
  return external.join('');
}

/** `word/fontTable.xml`: tells a computer without the font what to put in its place. */
export function writeFontTable(fontFamily: string): string {
  return `${XML_HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${escapeXml(fontFamily)}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}

function writeRelationships(targets: readonly (readonly [string, string])[], more = ''): string {
  const items = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}${more}</Relationships>`;
}
