import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openWord } from '../../src/cli/open-word.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { readWord } from '../../src/word/read-word.ts';
import { convertAllWithOffice, findMissing, inFolder } from '../docx/open-docx.ts';
import { inList, makeDocx, p } from '../word/make-docx.ts';
import { printWord } from '../word/print-word.ts';

const without = findMissing('soffice');
const pathOfPrograms = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = pathOfPrograms;
});

/** What a file of this name and these bytes says, or the message of what is wrong with it. */
function read(name: string, bytes: Uint8Array): Promise<string> {
  return inFolder((folder) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    try {
      return printWord(readWord(openWord(file, name), { file: name }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return error.problems.map(({ message }) => message.key).join();
    }
  });
}

const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const sample = makeDocx(
  [
    p('KẾ HOẠCH'),
    p('Mục đích, yêu cầu', inList(1)),
    p('Đẩy mạnh thi đua – “Dạy tốt, học tốt”'),
    p('Nội dung', inList(1)),
  ].join(''),
  { numbering },
);
const said = `KẾ HOẠCH
I. Mục đích, yêu cầu
Đẩy mạnh thi đua – “Dạy tốt, học tốt”
II. Nội dung`;

describe('plain text', () => {
  const lines = 'KẾ HOẠCH\r\nI.\tMục đích\n\n- “Dạy tốt”';
  const expected = 'KẾ HOẠCH\nI.→Mục đích\n\n- “Dạy tốt”';

  test.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with its mark, letters taken apart', Buffer.from(`\ufeff${lines.normalize('NFD')}`)],
    ['UTF-16', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['UTF-16, the high byte first', Buffer.from(`\ufeff${lines}`, 'utf16le').swap16()],
  ])('in %s', async (_, bytes) => {
    expect(await read('dán.txt', bytes)).toBe(expected);
  });

  test('holds signs of XML and signs that XML cannot hold', async () => {
    expect(await read('dán.txt', Buffer.from('a < b & "c"\u0001\f<w:p>'))).toBe('a < b & "c"{page}<w:p>');
  });

  test.each([
    ['another encoding', Buffer.from([0x4b, 0xc8, 0x20, 0xcb])],
    ['no text at all', Buffer.from('a\0b')],
  ])('is refused in %s', async (_, bytes) => {
    expect(await read('dán.txt', bytes)).toBe('word-not-text');
  });
});

describe.skipIf(without)(`files of other programs${without ? ` (${without})` : ''}`, () => {
  test.each(['doc', 'odt', 'rtf', 'fodt'])('.%s says what the DOCX says', { timeout: 120_000 }, async (extension) => {
    const [made] = await convertAllWithOffice([sample], extension, extension);
    expect(await read(`Kế hoạch.${extension}`, made!)).toBe(said);
  });

  test('fetches nothing that a file links to', { timeout: 120_000 }, async () => {
    const asked: string[] = [];
    const server = createServer(({ url }, answer) => {
      asked.push(url ?? '');
      answer.end();
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/x.png`;
    const rtf = `{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE "${address}" \\\\d}{\\fldrslt anh}}\\par het}`;
    const odt = `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p><draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${address}"/></draw:frame>het</text:p></office:text></office:body></office:document>`;
    // execFileSync keeps this process from answering, so whatever was asked waits and is counted afterwards.
    expect(await read('a.rtf', Buffer.from(rtf))).toContain('het');
    expect(await read('a.fodt', Buffer.from(odt))).toContain('het');
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.close();
    expect(asked).toEqual([]);
  });

  test('an RTF that is called .docx, a page of the web that is called .doc', { timeout: 120_000 }, async () => {
    const [rtf] = await convertAllWithOffice([sample], 'rtf', 'rtf');
    expect(await read('a.docx', rtf!)).toBe(said);
    expect(await read('a.doc', Buffer.from('<html><meta charset="utf-8"><p>Kế hoạch</p><p>Mục đích</p></html>'))).toBe(
      'Kế hoạch\nMục đích',
    );
  });

  test('says what it could not open', { timeout: 120_000 }, async () => {
    expect(await read('a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      'word-office-failed',
    );
  });
});

describe('without LibreOffice', () => {
  test('a file of another program says what is needed', async () => {
    process.env['PATH'] = '';
    expect(await read('a.doc', Buffer.from('{\\rtf1 x}'))).toBe('word-needs-office');
  });

  test('a DOCX that is called .doc needs no help', async () => {
    process.env['PATH'] = '';
    expect(await read('a.doc', sample)).toBe(said);
  });
});
