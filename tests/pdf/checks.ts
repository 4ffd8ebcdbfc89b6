import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFString } from 'pdf-lib';
import type { Block, Flow, FlowInfo, Paragraph } from '../../src/flow/flow.ts';
import type { Font, FontFamily } from '../../src/font/font.ts';
import { runOnPdf } from './tools.ts';

// Each check takes the bytes of a PDF and gives back what is wrong with it; nothing when all is well.

/** Syntax, as qpdf sees it. */
export function checkSyntax(pdf: Uint8Array): string[] {
  const { stdout, stderr, status } = runOnPdf('qpdf', ['--check', 'FILE'], pdf);
  return status === 0 ? [] : [stdout + stderr];
}

/** Every font is embedded, a subset, and says what its codes mean. */
export function checkFonts(pdf: Uint8Array): string[] {
  const lines = runOnPdf('pdffonts', ['FILE'], pdf).stdout.trim().split('\n').slice(2);
  if (lines.length === 0) return ['no font at all'];
  return lines.filter((line) => !/^[A-Z]{6}\+\S+ +TrueType +WinAnsi +yes yes yes /.test(line));
}

/** Words of the document in reading order: what every way to take the text out must give. */
export function wordsOf(flow: Flow): string[] {
  return flow.sections.flatMap((section) => paragraphsOf(section.blocks).flatMap(wordsOfParagraph));
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((c) => paragraphsOf(c.blocks))),
  );
}

function wordsOfParagraph({ marker, runs }: Paragraph): string[] {
  return splitWords(`${marker?.text ?? ''} ${runs.map((run) => run.text).join('')}`);
}

function splitWords(text: string): string[] {
  return text.replaceAll('\u2011', '-').replaceAll('\u200b', '').split(/\s+/).filter(Boolean);
}

/**
 * Every word comes out of pdftotext, in order and in NFC. What comes out besides may only be page numbers and the
 * words of header rows shown again.
 */
export function checkText(pdf: Uint8Array, flow: Flow): string[] {
  const { stdout } = runOnPdf('pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'], pdf);
  const problems = stdout === stdout.normalize('NFC') ? [] : ['text is not in NFC'];
  const expected = wordsOf(flow);
  const allowed = new Set(flow.sections.flatMap(({ blocks }) => headerWords(blocks)));
  let at = 0;
  for (const word of splitWords(stdout)) {
    if (word === expected[at]) at++;
    else if (!/^\d+$/.test(word) && !allowed.has(word)) problems.push(`surplus word: ${word}`);
  }
  return at === expected.length ? problems : [...problems, `missing word: ${expected[at]}`];
}

function headerWords(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.role === 'data'
      ? block.rows
          .filter((row) => row.header)
          .flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks).flatMap(wordsOfParagraph)))
      : [],
  );
}

/**
 * The structure tree as pdfinfo shows it, a line for each element: indent, tag, attributes, text. A text of two pieces
 * (one on each page) has `|` between them.
 */
export function readTags(pdf: Uint8Array): string[] {
  const tags: string[] = [];
  for (const line of runOnPdf('pdfinfo', ['-struct-text', 'FILE'], pdf).stdout.split('\n')) {
    const text = /^ *"(.*)"$/.exec(line)?.[1];
    const attribute = /^ +\/(\w+) \/?(.*)$/.exec(line);
    const tag = /^( *)(\w+)/.exec(line);
    const last = tags.length - 1;
    if (text !== undefined) tags[last] += `${tags[last]?.includes(': ') ? '|' : ': '}${text}`;
    // pdfinfo cannot show a text value in UTF-16; that there is one must do.
    else if (attribute) tags[last] += ` ${attribute[1]}${attribute[2]?.startsWith('(') ? '' : `=${attribute[2]}`}`;
    else if (tag) tags.push(`${tag[1]}${tag[2]}`);
  }
  return tags.map((line) => line.trimEnd());
}

/** The words of all elements, in the order of the tags, are those of the document; no word is joined or cut. */
export function checkTagText(pdf: Uint8Array, flow: Flow): string[] {
  const { stdout } = runOnPdf('pdfinfo', ['-struct-text', 'FILE'], pdf);
  let text = '';
  // Pieces of one element follow each other directly, so a space between them must be in the text itself.
  for (const line of stdout.split('\n'))
    text += /^ *"(.*)"$/.exec(line)?.[1] ?? (/^ *\w+( \(\w+\))?:?$/.test(line) ? '\n' : '');
  const found = splitWords(text);
  const expected = wordsOf(flow);
  const at = expected.findIndex((word, i) => word !== found[i]);
  if (at >= 0) return [`word ${at} is ${found[at]} in the tags, should be ${expected[at]}`];
  return found.length > expected.length ? [`surplus in the tags: ${found[expected.length]}`] : [];
}

/** The outline as `level title page`. */
export function readOutline(pdf: Uint8Array): string[] {
  const lines = runOnPdf('mutool', ['show', 'FILE', 'outline'], pdf).stdout.split('\n');
  return lines.flatMap((line) => {
    const [, tabs, title, page] = /^.(\t+)"(.*)"\t#page=(\d+)/.exec(line) ?? [];
    return tabs ? [`${tabs.length} ${title} ${page}`] : [];
  });
}

/** The XMP packet says what the document says, and what the Info dictionary says. */
export function checkMetadata(pdf: Uint8Array, info: FlowInfo, part: 2 | 3): string[] {
  const xmp = runOnPdf('pdfinfo', ['-meta', 'FILE'], pdf).stdout;
  const shown = runOnPdf('pdfinfo', ['-isodates', 'FILE'], pdf).stdout;
  const date = info.date && `${info.date}T00:00:00+07`;
  const expected: [tag: string, key: string | undefined, value: string | undefined][] = [
    ['dc:title', 'Title', info.title],
    ['dc:description', 'Subject', info.subject || undefined],
    ['dc:creator', 'Author', info.author || undefined],
    ['dc:language', undefined, info.language],
    ['xmp:CreatorTool', 'Creator', 'kehoach'],
    ['pdf:Producer', 'Producer', 'kehoach'],
    ['xmp:CreateDate', 'CreationDate', date],
    ['xmp:ModifyDate', 'ModDate', date],
    ['pdfaid:part', undefined, String(part)],
    ['pdfaid:conformance', undefined, 'A'],
    ['pdfuaid:part', undefined, '1'],
  ];
  return expected.flatMap(([tag, key, value]) => {
    const inner = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(xmp)?.[1]?.replace(/<[^>]*>/g, '');
    const inXmp = inner
      ?.replace(/&(lt|gt|quot|amp);/g, (_, entity: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[entity]!)
      .replace(/(\+07):00$/, '$1');
    const inInfo = key && new RegExp(`^${key}: +(.*)$`, 'm').exec(shown)?.[1];
    const problems = inXmp === value ? [] : [`XMP ${tag} is ${inXmp}, should be ${value}`];
    return !key || inInfo === value ? problems : [...problems, `Info ${key} is ${inInfo}, should be ${value}`];
  });
}

/** A page as gray pixels, black 0, at 144 dots to the inch. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Draws all pages with mutool; `errors` is what it says about glyphs and fonts. */
export function drawPages(pdf: Uint8Array): { pictures: Picture[]; errors: string[] } {
  const { stderr, files } = runOnPdf('mutool', ['draw', '-r', '144', '-F', 'pgm', '-o', 'DIR/%04d.pgm', 'FILE'], pdf);
  const pictures = files.map((file) => {
    const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64)) ?? [];
    return { width: Number(width), height: Number(height), pixels: new Uint8Array(file.subarray(head.length)) };
  });
  return { pictures, errors: stderr.split('\n').filter((line) => /glyph|font|FT_|error/i.test(line)) };
}

/**
 * Every glyph has its shape: the pages look the same when the whole font stands in for each subset, and nothing is
 * said about glyphs or fonts while they are drawn. Taking out text or checking syntax cannot see a blank glyph.
 */
export async function checkGlyphs(pdf: Uint8Array, fonts: FontFamily): Promise<string[]> {
  const drawn = drawPages(pdf);
  const whole = drawPages(await putWholeFonts(pdf, fonts));
  if (whole.errors.length > 0) throw new Error(`the whole font cannot be drawn: ${whole.errors}`);
  const differences = drawn.pictures.flatMap(({ pixels }, page) => {
    const other = whole.pictures[page]?.pixels;
    const count = pixels.reduce((sum, value, i) => sum + (value === other?.[i] ? 0 : 1), 0);
    return count > 0 ? [`page ${page + 1}: ${count} pixels differ from the page with whole fonts`] : [];
  });
  return [...drawn.errors, ...differences];
}

/** The same PDF with whole font files in place of the subsets, each code mapped to its glyph by what it means. */
async function putWholeFonts(pdf: Uint8Array, fonts: FontFamily): Promise<Uint8Array> {
  return editPdf(pdf, (doc) => {
    const put = (object: PDFObject) => doc.context.register(object);
    for (const [, font] of doc.context.enumerateIndirectObjects()) {
      if (!(font instanceof PDFDict) || font.get(PDFName.of('Subtype')) !== PDFName.of('TrueType')) continue;
      const name = font.lookup(PDFName.of('BaseFont'), PDFName).decodeText().slice(7);
      const source = Object.values(fonts).find((face: Font) => face.name === name);
      const meanings = readToUnicode(font.lookup(PDFName.of('ToUnicode')) as PDFRawStream);
      const map = Buffer.alloc(512);
      for (const [code, meaning] of meanings) map.writeUInt16BE(source.glyph(meaning.codePointAt(0)!), 2 * code);
      const descriptor = font.lookup(PDFName.of('FontDescriptor'), PDFDict);
      descriptor.set(PDFName.of('FontFile2'), put(doc.context.stream(source.bytes, { Length1: source.bytes.length })));
      const first = font.lookup(PDFName.of('FirstChar'), PDFNumber);
      const descendant = doc.context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: font.get(PDFName.of('FontDescriptor')),
        CIDToGIDMap: put(doc.context.stream(map)),
        W: [first, font.get(PDFName.of('Widths'))],
      });
      font.set(PDFName.of('Subtype'), PDFName.of('Type0'));
      font.set(PDFName.of('DescendantFonts'), doc.context.obj([descendant]));
      font.set(
        PDFName.of('Encoding'),
        put(doc.context.stream(Buffer.from(ONE_BYTE), { Type: 'CMap', CMapName: 'One' })),
      );
    }
  });
}

/** An encoding of one byte for a composite font: the code is the CID. */
const ONE_BYTE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /One def /CMapType 1 def
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def
1 begincodespacerange <00> <ff> endcodespacerange 1 begincidrange <00> <ff> 0 endcidrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** What each code means. */
export function readToUnicode(stream: PDFRawStream): Map<number, string> {
  const text = inflateSync(stream.getContents()).toString('latin1');
  return new Map(
    Array.from(text.matchAll(/^<([0-9a-f]{2})><([0-9a-f]{4,})>$/gm), ([, code = '', units = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(units, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

/** A PDF with something changed in it by hand. */
export async function editPdf(pdf: Uint8Array, edit: (doc: PDFDocument) => void): Promise<Uint8Array> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  // pdf-lib counts the streams that held the objects, which it does not write again.
  for (const [ref, object] of doc.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && /ObjStm|XRef/.test(String(object.dict.get(PDFName.of('Type'))))) {
      doc.context.delete(ref);
    }
  }
  doc.context.largestObjectNumber = doc.context.enumerateIndirectObjects().at(-1)![0].objectNumber;
  edit(doc);
  return doc.save({ useObjectStreams: false, updateFieldAppearances: false });
}
