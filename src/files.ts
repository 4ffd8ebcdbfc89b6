import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { limits } from './core/limits.ts';
import { makeProblem } from './core/make-problem.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { findFontFault } from './font/find-font-fault.ts';
import type { Face, Font, FontFamily } from './font/font.ts';
import { openFont } from './font/open-font.ts';
import type { CodeStore } from './prepared/code-store.ts';
import { findKnown } from './prepared/find-known.ts';
import { shippedFont } from './prepared/shipped-font.ts';
import { readBytes } from './read-bytes.ts';
import type { Library } from './read-document.ts';
import { parseSchema } from './schema/parse-schema.ts';
import { readBlocks } from './schema/read-blocks.ts';
import type { Schema } from './schema/schema-set.ts';
import { createValidator } from './schema/validate.ts';
import { type KnownText, openYaml } from './source/open-yaml.ts';
import type { Source } from './source/read-yaml.ts';
import type { TemplateFile } from './template/template-set.ts';

/** Folder of the package itself: its schemas and templates are the base of every project. */
const packageFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Text of a file of the package. */
export function readShipped(name: string): string {
  return readText(path.join(packageFolder, name), name);
}

/** The project a command works in: the nearest folder upward that has `plans/`, else the folder given. */
export async function findProject(folder: string): Promise<string> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (await isFolder(path.join(at, 'plans'))) return at;
    if (path.dirname(at) === at) return path.resolve(folder);
  }
}

/** Reads a YAML file; what is wrong with the file itself comes back as its problem. */
export async function readSource(project: string, file: string): Promise<Source> {
  return openSource(project, file);
}

/**
 * Reads the text now and the YAML in it when it is first asked for: a plan needs one form and one office of all there are. Of what the
 * package brings as well, such as its profiles and words, the data need not be read.
 * @param find looks up what is known of the text
 */
function openSource(project: string, file: string, find?: (text: string) => KnownText | undefined): Source {
  const name = showPath(project, file);
  let text: string;
  try {
    text = readText(file, name).replace(/^\ufeff/, '');
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return emptySource(name, error.problems);
  }
  return openYaml(name, text, find?.(text));
}

/** A file of which nothing can be read. */
export function emptySource(file: string, problems: readonly Problem[]): Source {
  return { file, text: '', data: undefined, problems, locate: () => [0, 0], locateText: () => [0, 0] };
}

/**
 * Schemas, templates, profiles, language and issuers: those of the package, and over them those of the project. Some sixty small
 * files, so they are read one after the other without going through the thread pool, which would take longer than they do.
 * @param store where what is compiled for an office's own kinds is kept; without it that is compiled anew in each process
 */
export async function loadLibrary(project: string, store?: CodeStore): Promise<Library> {
  const roots = [...new Set([packageFolder, realPath(project) ?? project])];
  const schemas = new Map<string, Schema>();
  const kinds = new Map<string, TemplateFile>();
  const partials = new Map<string, TemplateFile>();
  const profiles = new Map<string, Source>();
  const language: Source[] = [];
  for (const root of roots) {
    for (const file of listFiles(path.join(root, 'schemas'), '.schema.json'))
      schemas.set(path.basename(file), parseSchema(path.basename(file), readText(file, showPath(project, file))));
    for (const [folder, into] of [
      ['templates', kinds],
      ['templates/partials', partials],
    ] as const) {
      for (const file of listFiles(path.join(root, folder), '.hbs'))
        into.set(path.basename(file, '.hbs'), {
          file: showPath(project, file),
          text: readText(file, showPath(project, file))
            .replace(/^\ufeff/, '')
            .replace(/\r\n/g, '\n')
            .replace(/\n$/, '')
            .normalize('NFC'),
        });
    }
    for (const file of listYaml(path.join(root, 'templates/profiles')))
      profiles.set(path.parse(file).name, openSource(project, file, findKnown));
    for (const file of listYaml(path.join(root, 'templates/language')))
      language.push(openSource(project, file, findKnown));
  }
  const [ownBlocks] = listYaml(path.join(project, 'templates')).filter((file) => path.parse(file).name === 'blocks');
  const blocks = ownBlocks === undefined || roots.length < 2 ? undefined : openSource(project, ownBlocks);
  const read = blocks && readBlocks(blocks, schemas);
  const issuers = new Map<string, Source>();
  for (const file of listYaml(path.join(project, 'plans/issuers')))
    issuers.set(path.parse(file).name, openSource(project, file));
  return {
    validator: createValidator(read?.schemas ?? schemas, store),
    templates: { kinds, partials },
    profiles,
    language,
    issuers,
    ...(blocks && read && { blocks: { ...blocks, problems: read.problems } }),
    ...(store && { store }),
  };
}

/** Where the four faces of Tinos lie in the package that ships them. */
const tinos: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular',
  bold: '700Bold/Tinos_700Bold',
  italic: '400Regular_Italic/Tinos_400Regular_Italic',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic',
};
/** File names of Times New Roman on Windows and macOS. */
const times: Readonly<Record<Face, readonly string[]>> = {
  regular: ['times.ttf', 'Times New Roman.ttf'],
  bold: ['timesbd.ttf', 'Times New Roman Bold.ttf'],
  italic: ['timesi.ttf', 'Times New Roman Italic.ttf'],
  boldItalic: ['timesbi.ttf', 'Times New Roman Bold Italic.ttf'],
};

/** For signs that Times New Roman lacks: boxes, stars and dingbats; arrows and mathematics; circled figures and the rest. */
const signFonts = [
  'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular',
  'noto-sans-math/400Regular/NotoSansMath_400Regular',
  'noto-sans-symbols/400Regular/NotoSansSymbols_400Regular',
];

/**
 * The fonts of the PDF: Tinos, whose letters are as wide as those of Times New Roman, or the real one from a folder. Signs that
 * it lacks come from fonts behind it, which are read when a plan has such a sign.
 * @throws ProblemError when the folder lacks a face or a file is no TrueType font
 */
export async function loadFonts(folder?: string): Promise<FontFamily> {
  const faces = Object.keys(times) as Face[];
  let signs: readonly Font[] | undefined;
  const openSigns = (): readonly Font[] => {
    signs ??= signFonts.map((name) => openFont(readFileSync(shippedFont(`${name}.ttf`))));
    return signs;
  };
  const fonts = await Promise.all(
    faces.map(async (face) => {
      const file = folder === undefined ? shippedFont(`tinos/${tinos[face]}.ttf`) : await findFace(folder, face);
      try {
        const font = openFont(readBytes(file, file, limits.font), openSigns);
        const fault = folder === undefined ? undefined : findFontFault(font);
        if (fault !== undefined) throw new Error(fault);
        return font;
      } catch (error) {
        if (error instanceof ProblemError) throw error;
        throw new ProblemError([
          makeProblem('font-unreadable', { file }, { values: { detail: (error as Error).message } }),
        ]);
      }
    }),
  );
  return Object.fromEntries(faces.map((face, i) => [face, fonts[i]!])) as unknown as FontFamily;
}

async function findFace(folder: string, face: Face): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const found = times[face].flatMap((wanted) => names.filter((name) => name.toLowerCase() === wanted.toLowerCase()))[0];
  if (found === undefined)
    throw new ProblemError([
      makeProblem(
        'font-face',
        { file: folder },
        { values: { face: times[face].join(', '), family: 'Times New Roman' } },
      ),
    ]);
  return path.join(folder, found);
}

/** A path as shown to people: below the project if it is, with forward slashes. */
export function showPath(project: string, file: string): string {
  const inside = path.relative(project, file);
  return slash(inside.startsWith('..') || path.isAbsolute(inside) ? file : inside);
}

/** Text of a file, decoded strictly. */
function readText(file: string, name: string): string {
  const bytes = readBytes(file, name, limits.bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError([makeProblem('file-encoding', { file: name })]);
  }
}

function listYaml(folder: string): string[] {
  return [...listFiles(folder, '.yaml'), ...listFiles(folder, '.yml')];
}

/** Files of a folder with an ending, sorted; a link that leads out of the folder is left out. */
function listFiles(folder: string, ending: string): string[] {
  const root = realPath(folder);
  if (root === undefined || !statSync(root).isDirectory()) return [];
  return readFolder(root)
    .filter(({ name }) => name.endsWith(ending) && !name.startsWith('.'))
    .sort((a, b) => (path.parse(a.name).name < path.parse(b.name).name ? -1 : 1))
    .map((entry) => ({ entry, file: path.join(folder, entry.name) }))
    .filter(({ entry, file }) => entry.isFile() || realPath(file)?.startsWith(root + path.sep))
    .map(({ file }) => file);
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ProblemError([
      makeProblem('folder-unreadable', { file: folder }, { values: { detail: code ?? message } }),
    ]);
  }
}

/** Where a file really lies; undefined when it is not there. */
function realPath(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

/** Is it a folder that can be read? */
export async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

/** The path with forward slashes, as globs and messages have it. */
export function slash(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
