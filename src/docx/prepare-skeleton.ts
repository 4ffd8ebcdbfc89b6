import { strFromU8, unzipSync } from 'fflate';
import { escapeXml } from '../core/xml.ts';
import type { Flow } from '../flow/flow.ts';
import { loadPackage } from '../prepared/load-package.ts';
import { prepared } from '../prepared/prepared.ts';
import type { PreparedPart } from '../prepared/prepared-part.ts';
import {
  headerRelationship,
  writeContentTypes,
  writeDocumentRelationships,
  writeFontTable,
  writePackageRelationships,
} from './package-parts.ts';
import { noteSettings } from './write-notes.ts';
import { writeAppProperties } from './write-properties.ts';
import { writeStyles } from './write-styles.ts';
import type { Compatibility } from './writing.ts';
import { deflateEntry, type ZipEntry } from './zip.ts';

/** The parts of a DOCX file that do not depend on the text of a plan, compressed once. */
export interface Skeleton {
  /** What it was made from; documents with the same key may share it. */
  readonly key: string;
  readonly compatibility: Compatibility;
  /** Relationship ids of the headers by the style of the page number. */
  readonly headers: ReadonlyMap<string, string>;
  readonly entries: readonly ZipEntry[];
}

const CACHE_SIZE = 16;
const cache = new Map<string, Promise<Skeleton>>();

/** Which skeleton a flow needs: its styles, font, language and page number styles, and the compatibility mode. */
export function skeletonKey(flow: Flow, compatibility: Compatibility): string {
  return (
    JSON.stringify([compatibility, flow.fontFamily, flow.info.language, listHeaderStyles(flow)]) +
    printStyles(flow.styles)
  );
}

const printed = new WeakMap<Flow['styles'], string>();

/** Plans of one form share the list of their styles. */
function printStyles(styles: Flow['styles']): string {
  const ready = printed.get(styles) ?? JSON.stringify(styles);
  printed.set(styles, ready);
  return ready;
}

/**
 * Makes the skeleton of all documents with the styles of this flow, or finds it among the last few made. The only
 * asynchronous step of the DOCX writer, because `docx` is loaded on first use and packs asynchronously.
 */
export function prepareDocxSkeleton(
  flow: Flow,
  options: { readonly compatibility?: Compatibility } = {},
): Promise<Skeleton> {
  const compatibility = options.compatibility ?? 15;
  const key = skeletonKey(flow, compatibility);
  const known = cache.get(key);
  cache.delete(key);
  const skeleton = known ?? makeSkeleton(flow, key, compatibility);
  cache.set(key, skeleton);
  skeleton.catch(() => cache.delete(key));
  for (const oldest of cache.keys()) {
    if (cache.size <= CACHE_SIZE) break;
    cache.delete(oldest);
  }
  return skeleton;
}

async function makeSkeleton(flow: Flow, key: string, compatibility: Compatibility): Promise<Skeleton> {
  const styles = listHeaderStyles(flow);
  const need: PartsNeed = {
    fontFamily: flow.fontFamily,
    language: flow.info.language,
    headerStyles: styles,
    compatibility,
    ...(flow.noteStyle !== undefined && { notes: true }),
  };
  const parts = prepared.docxParts[JSON.stringify(need)];
  const entries = [
    ...(parts ? parts.map(openPart) : await makeParts(need)),
    deflateEntry('word/styles.xml', writeStyles(flow)),
  ];
  return { key, compatibility, headers: new Map(styles.map((style, i) => [style, headerRelationship(i)])), entries };
}

/** What the parts of a skeleton depend on, all but its styles. */
export interface PartsNeed {
  readonly fontFamily: string;
  readonly language: string;
  readonly headerStyles: readonly string[];
  readonly compatibility: Compatibility;
  /** There are footnotes. */
  readonly notes?: true;
}

/** All parts of a skeleton but its styles. */
export async function makeParts(need: PartsNeed): Promise<ZipEntry[]> {
  const { fontFamily, language, headerStyles, compatibility, notes = false } = need;
  const more = { headers: headerStyles.length, footers: 0, notes };
  const packed = await packWithDocx(fontFamily, headerStyles, compatibility);
  const read = (path: string): string => {
    const bytes = packed[path];
    if (!bytes) throw new Error(`docx wrote no ${path}`);
    return strFromU8(bytes);
  };
  return [
    deflateEntry('[Content_Types].xml', writeContentTypes(more)),
    deflateEntry('_rels/.rels', writePackageRelationships()),
    deflateEntry('docProps/app.xml', writeAppProperties()),
    deflateEntry('word/_rels/document.xml.rels', writeDocumentRelationships(more)),
    deflateEntry('word/settings.xml', completeSettings(read('word/settings.xml'), language, notes)),
    deflateEntry('word/fontTable.xml', writeFontTable(fontFamily)),
    deflateEntry('word/theme/theme1.xml', read('word/theme/theme1.xml')),
    ...headerStyles.map((_, i) => deflateEntry(`word/header${i + 1}.xml`, read(`word/header${i + 1}.xml`))),
  ];
}

function openPart({ deflated, ...rest }: PreparedPart): ZipEntry {
  return { ...rest, deflated: Buffer.from(deflated, 'base64') };
}

/** A document of `docx` with one section for each header, unpacked. */
async function packWithDocx(
  fontFamily: string,
  headerStyles: readonly string[],
  compatibility: Compatibility,
): Promise<Record<string, Uint8Array>> {
  const { Document, Header, Packer, PageNumber, Paragraph, TextRun } = loadPackage('docx') as typeof import('docx');
  const sections = headerStyles.map((style) => ({
    headers: {
      default: new Header({
        children: [new Paragraph({ style, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
      }),
    },
    children: [],
  }));
  const document = new Document({
    compatibility: { version: compatibility, doNotExpandShiftReturn: true },
    theme: { name: 'kehoach', fonts: { headings: fontFamily, body: fontFamily } },
    sections,
  });
  return unzipSync(await Packer.toBuffer(document));
}

/**
 * Adds what `docx` has no options for: the settings Word itself writes with mode 15, the language and separators of Vietnam, and
 * which notes are the lines above the others.
 */
function completeSettings(settings: string, language: string, notes: boolean): string {
  const end = '</w:compat></w:settings>';
  if (!settings.endsWith(end)) throw new Error('docx wrote settings of an unknown form');
  const flags = ['overrideTableStyleFontSizeAndJustification', 'enableOpenTypeFeatures', 'doNotFlipMirrorIndents'].map(
    (name) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>`,
  );
  const rest = `<w:themeFontLang w:val="${escapeXml(language)}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>`;
  const begun = settings.slice(0, -end.length);
  return `${notes ? begun.replace('<w:compat>', `${noteSettings}<w:compat>`) : begun}${flags.join('')}</w:compat>${rest}</w:settings>`;
}

/** Styles of page numbers in order of first use. */
function listHeaderStyles(flow: Flow): string[] {
  return [...new Set(flow.sections.map((section) => section.pageNumber.style))];
}
