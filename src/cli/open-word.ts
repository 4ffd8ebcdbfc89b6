import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeProblem } from '../core/make-problem.ts';
import { ProblemError } from '../core/problem.ts';
import { XML_HEAD } from '../core/xml.ts';
import { readBytes } from '../read-bytes.ts';
import { wordLimits } from '../word/limits.ts';
import { makeWordOfText } from '../word/make-word-of-text.ts';

/**
 * Files of other programs by what they begin with, and the filter of LibreOffice that reads them: left to itself it takes for
 * plain text whatever it does not know.
 */
const filters: readonly (readonly [RegExp, string])[] = [
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'MS Word 97'],
  [/^\{\\rtf/, 'Rich Text Format'],
  [/^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/s, 'writer8'],
  [/^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<office:document\s/s, 'OpenDocument Text Flat XML'],
  [/^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!doctype html\b[^>]*>\s*)?<html\b/i, 'HTML (StarWriter)'],
];

/** How long LibreOffice may take, in milliseconds. */
const longest = 120_000;

/** Where LibreOffice lies when it is not on the path. */
const usualPlaces = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];

/**
 * The bytes of a Word file: a DOCX as it is, plain text as a DOCX of it, files of other programs as LibreOffice saves them. What a
 * file is, its first bytes say: offices have DOCX, RTF and HTML that are called .doc.
 * @param name what the file is called in messages
 * @throws ProblemError where it cannot be read, or needs LibreOffice and there is none
 */
export function openWord(file: string, name: string): Uint8Array {
  const bytes = readBytes(file, name, wordLimits.bytes);
  if (path.extname(file).toLowerCase() === '.txt') return makeWordOfText(bytes, name);
  const start = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  const filter = filters.find(([begins]) => begins.test(start))?.[1];
  return filter === undefined || isLocked(bytes) ? bytes : convertWithOffice(bytes, filter, name);
}

/** A DOCX with a password lies in the container of old files; the reader says so. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/**
 * In a folder and with a user's settings of its own, which run no macro and fetch nothing that the file links to; the copy has a
 * plain name, so that no name is an option.
 */
function convertWithOffice(bytes: Uint8Array, filter: string, name: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-word-'));
  try {
    writeFileSync(path.join(folder, 'source'), bytes);
    const settings = path.join(folder, 'profile', 'user');
    mkdirSync(settings, { recursive: true });
    writeFileSync(path.join(settings, 'registrymodifications.xcu'), strictSettings);
    const program = run(name, [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', `--infilter=${filter}`, '--convert-to', 'docx:Office Open XML Text'],
      ...['--outdir', path.join(folder, 'made'), path.join(folder, 'source')],
    ]);
    try {
      return readBytes(path.join(folder, 'made', 'source.docx'), name, wordLimits.bytes);
    } catch {
      throw new ProblemError([makeProblem('word-office-failed', { file: name }, { values: { detail: program } })]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the first LibreOffice that there is; which one it was. */
function run(name: string, options: readonly string[]): string {
  for (const program of usualPlaces) {
    try {
      execFileSync(program, options, { stdio: 'ignore', timeout: longest, killSignal: 'SIGKILL', windowsHide: true });
      return program;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') continue;
      throw new ProblemError([
        makeProblem('word-office-failed', { file: name }, { values: { detail: code ?? firstLine(message) } }),
      ]);
    }
  }
  throw new ProblemError([makeProblem('word-needs-office', { file: name })]);
}

const firstLine = (text: string) => text.split('\n')[0]!;

const setting = (where: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.${where}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const strictSettings = `${XML_HEAD}<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Office.Common/Security/Scripting', 'DisableActiveContent', 'true'),
  setting('Office.Writer/Content/Update', 'Link', '0'),
].join('')}</oor:items>`;
