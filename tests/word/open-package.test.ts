import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { readWord } from '../../src/word/read-word.ts';
import { inList, makeEntries, p, r } from './make-docx.ts';
import { printMargins, printWord } from './print-word.ts';

type Entries = Record<string, Uint8Array>;

function read(entries: Entries): string {
  try {
    const file = readWord(zipSync(entries), { file: 'x.docx' });
    return [printWord(file), printMargins(file)].filter(Boolean).join('\n') + (file.macros ? '\n(macros)' : '');
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ message }) => message.key).join();
  }
}

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const entries = makeEntries(
  p('Mục đích', inList(1)) + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
  { numbering, header1: p('trên') },
);
const said = 'I.→Mục đích\n1 headers usual: trên';
const change = (of: (text: string, name: string) => string): Entries =>
  Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strToU8(of(strFromU8(bytes), name))]));

describe('the package', () => {
  it('is read as Word writes it', () => {
    expect(read(entries)).toBe(said);
  });

  it('may be of the strict form', () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    expect(read(change(strict))).toBe(said);
  });

  it('may use other prefixes, or none', () => {
    const other = (text: string, name: string) =>
      name.endsWith('.xml')
        ? text
            .replaceAll('<w:', '<q:')
            .replaceAll('</w:', '</q:')
            .replaceAll(' w:', ' q:')
            .replaceAll('xmlns:w=', 'xmlns:q=')
        : text;
    expect(read(change(other))).toBe(said);
    const none = (text: string, name: string) =>
      name.endsWith('.xml')
        ? text
            .replaceAll('<w:', '<')
            .replaceAll('</w:', '</')
            .replace('xmlns:w="', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="')
        : text;
    expect(read(change(none))).toBe(said);
  });

  it('may be a template, or have macros, which are only told', () => {
    expect(read({ ...entries, 'word/vbaProject.bin': new Uint8Array(9) })).toBe(`${said}\n(macros)`);
    expect(read(change((text) => text.replace('document.main+xml', 'template.main+xml')))).toBe(said);
  });

  it('may have parts in UTF-16', () => {
    const utf16 = (text: string, high: boolean) => {
      const bytes = Buffer.from(`\ufeff${text.replace('?>', ' encoding="UTF-16"?>')}`, 'utf16le');
      return new Uint8Array(high ? bytes.swap16() : bytes);
    };
    const text = strFromU8(entries['word/document.xml']!);
    for (const high of [false, true]) expect(read({ ...entries, 'word/document.xml': utf16(text, high) })).toBe(said);
    expect(read({ ...entries, 'word/document.xml': strToU8(`\ufeff${text}`) })).toBe(said);
  });

  it('is damaged where a part is of no encoding', () => {
    const bytes = strFromU8(entries['word/document.xml']!, true);
    expect(read({ ...entries, 'word/document.xml': strToU8(bytes.replace('M', '\xc8'), true) })).toBe(
      'word-broken-zip',
    );
  });

  it('names its parts in any case, from the root or by roundabout ways', () => {
    const renamed = Object.fromEntries(
      Object.entries(entries).map(([name, bytes]) => [name.replace('word/numbering.xml', 'Word/Numbering.XML'), bytes]),
    );
    expect(read(renamed)).toBe(said);
    expect(
      read(
        change((text, name) =>
          name.endsWith('document.xml.rels')
            ? text.replace('Target="numbering.xml"', 'Target="/word/./x/../numbering.xml"')
            : text,
        ),
      ),
    ).toBe(said);
  });

  it('may call its document something else', () => {
    const {
      'word/document.xml': text,
      'word/_rels/document.xml.rels': list,
      ...rest
    } = change((one) =>
      one
        .replace('Target="word/document.xml"', 'Target="/doc/chinh.xml"')
        .replaceAll(/Target="(numbering|header1)/g, 'Target="../word/$1'),
    );
    expect(read({ ...rest, 'doc/chinh.xml': text!, 'doc/_rels/chinh.xml.rels': list! })).toBe(said);
  });

  it('may lack what is not the text', () => {
    const { 'word/document.xml': text } = entries;
    expect(read({ 'word/document.xml': text! })).toBe('Mục đích');
  });

  it.each([
    ['no document', { 'a.txt': strToU8('a') }, 'word-no-document'],
    ['a table of Excel', { ...entries, 'word/document.xml': strToU8('<workbook/>') }, 'word-no-document'],
    [
      'a DOCTYPE',
      change((text) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>')),
      'word-doctype',
    ],
    ['an entity', change((text) => text.replace('Mục', '&b;')), 'word-broken-xml'],
  ])('is refused with %s', (_, broken, key) => {
    expect(read(broken as Entries)).toBe(key);
  });

  it('reads no part that lies outside', () => {
    const away = change((text, name) =>
      name.endsWith('document.xml.rels')
        ? text
            .replace('Target="header1.xml"', 'Target="../../../etc/passwd"')
            .replace('Target="numbering.xml"', 'Target="http://127.0.0.1/n.xml" TargetMode="External"')
        : text,
    );
    expect(read(away)).toBe('Mục đích');
  });
});

describe('parts that refer to each other', () => {
  it('end: a header that shows itself, styles of numbering in a circle', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const circle =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    expect(read(makeEntries(p(r('a'), inList(1)), { styles, numbering: circle }))).toBe('a');
  });
});
