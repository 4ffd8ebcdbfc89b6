import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import glob from 'fast-glob';
import type { MessageKey } from './core/messages.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import type { Face, FontFamily } from './font/font.ts';
import { openFont } from './font/open-font.ts';
import type { Library } from './generate.ts';
import type { Schema } from './schema/schema-set.ts';
import { createValidator } from './schema/validate.ts';
import { limits, readYaml, type Source } from './source/read-yaml.ts';
import type { TemplateFile } from './template/compile-template.ts';

/** Folder of the package itself: its schemas and templates are the base of every project. */
const packageFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The project a command works in: the nearest folder upward that has `plans/`, else the folder given. */
export async function findProject(folder: string): Promise<string> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (await isFolder(path.join(at, 'plans'))) return at;
    if (path.dirname(at) === at) return path.resolve(folder);
  }
}

/** Reads a YAML file; what is wrong with the file itself comes back as its problem. */
export async function readSource(project: string, file: string): Promise<Source> {
  const name = showPath(project, file);
  try {
    return readYaml(name, await readText(file, name));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { file: name, text: '', data: undefined, problems: error.problems, locate: () => [0, 0], locateText: () => [0, 0] };
  }
}

/** Schemas, templates, profiles and issuers: those of the package, and over them those of the project. */
export async function loadLibrary(project: string): Promise<Library> {
  const roots = [...new Set([packageFolder, await realpath(project).catch(() => project)])];
  const schemas = new Map<string, Schema>();
  const kinds = new Map<string, TemplateFile>();
  const partials = new Map<string, TemplateFile>();
  const profiles = new Map<string, Source>();
  for (const root of roots) {
    for (const file of await listFiles(path.join(root, 'schemas'), '.schema.json')) schemas.set(path.basename(file), await readSchema(project, file));
    for (const [folder, into] of [['templates', kinds], ['templates/partials', partials]] as const) {
      for (const file of await listFiles(path.join(root, folder), '.hbs')) into.set(path.basename(file, '.hbs'), { file: showPath(project, file), text: (await readText(file, showPath(project, file))).replace(/^\ufeff/, '').replace(/\r\n/g, '\n').replace(/\n$/, '').normalize('NFC') });
    }
    for (const file of await listYaml(path.join(root, 'templates/profiles'))) profiles.set(path.parse(file).name, await readSource(project, file));
  }
  const issuers = new Map<string, Source>();
  for (const file of await listYaml(path.join(project, 'plans/issuers'))) issuers.set(path.parse(file).name, await readSource(project, file));
  return { validator: createValidator(schemas), templates: { kinds, partials }, profiles, issuers };
}

/** The office's settings, `kehoach.config.yaml` in the project, if it has any. */
export async function loadConfigSource(project: string): Promise<Source | undefined> {
  const file = path.join(project, 'kehoach.config.yaml');
  return (await exists(file)) ? readSource(project, file) : undefined;
}

/** Where the four faces of Tinos lie in the package that ships them. */
const tinos: Readonly<Record<Face, string>> = { regular: '400Regular/Tinos_400Regular', bold: '700Bold/Tinos_700Bold', italic: '400Regular_Italic/Tinos_400Regular_Italic', boldItalic: '700Bold_Italic/Tinos_700Bold_Italic' };
/** File names of Times New Roman on Windows and macOS. */
const times: Readonly<Record<Face, readonly string[]>> = {
  regular: ['times.ttf', 'Times New Roman.ttf'],
  bold: ['timesbd.ttf', 'Times New Roman Bold.ttf'],
  italic: ['timesi.ttf', 'Times New Roman Italic.ttf'],
  boldItalic: ['timesbi.ttf', 'Times New Roman Bold Italic.ttf'],
};

/**
 * The fonts of the PDF: Tinos, whose letters are as wide as those of Times New Roman, or the real one from a folder.
 * @throws ProblemError when the folder lacks a face or a file is no TrueType font
 */
export async function loadFonts(folder?: string): Promise<FontFamily> {
  const require = createRequire(import.meta.url);
  const faces = Object.keys(times) as Face[];
  const fonts = await Promise.all(faces.map(async (face) => {
    const file = folder === undefined ? require.resolve(`@expo-google-fonts/tinos/${tinos[face]}.ttf`) : await findFace(folder, face);
    try {
      return openFont(await readFile(file));
    } catch (error) {
      throw new ProblemError([fileProblem('font-unreadable', file, { detail: (error as Error).message })]);
    }
  }));
  return Object.fromEntries(faces.map((face, i) => [face, fonts[i]!])) as unknown as FontFamily;
}

async function findFace(folder: string, face: Face): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const found = times[face].flatMap((wanted) => names.filter((name) => name.toLowerCase() === wanted.toLowerCase()))[0];
  if (found === undefined) throw new ProblemError([fileProblem('font-face', folder, { face: times[face].join(', '), family: 'Times New Roman' })]);
  return path.join(folder, found);
}

/** A plan to build, and the name of its documents below the output folder (without extension). */
export interface PlanFile {
  readonly file: string;
  readonly name: string;
}

/**
 * Plan files by name, folder or glob; all of `plans/` when none is given. Issuers are not plans.
 * @param folder that relative names are read against
 * @throws ProblemError for a name that matches nothing
 */
export async function findPlans(project: string, folder: string, patterns: readonly string[]): Promise<PlanFile[]> {
  const plans = path.join(project, 'plans');
  const options = { absolute: true, onlyFiles: true, followSymbolicLinks: false, ignore: [`${glob.escapePath(slash(plans))}/issuers/**`] };
  const below = (at: string) => glob(`${glob.escapePath(slash(at))}/**/*.{yaml,yml}`, options);
  const found = new Set<string>();
  const problems: Problem[] = [];
  if (patterns.length === 0) for (const file of await below(plans)) found.add(path.normalize(file));
  for (const pattern of patterns) {
    const named = path.resolve(folder, pattern);
    if (await isFolder(named)) for (const file of await below(named)) found.add(path.normalize(file));
    else if (await exists(named)) found.add(named);
    else if (glob.isDynamicPattern(slash(pattern))) {
      const matches = await glob(slash(pattern), { ...options, cwd: folder });
      if (matches.length === 0) problems.push(fileProblem('cli-no-match', pattern, { pattern }));
      for (const file of matches) found.add(path.normalize(file));
    } else problems.push(fileProblem('file-missing', pattern));
  }
  if (patterns.length === 0 && found.size === 0) problems.push(fileProblem('cli-no-plans', 'plans'));
  if (problems.length > 0) throw new ProblemError(problems);
  return [...found].sort().map((file) => {
    const inside = path.relative(plans, file);
    const name = inside.startsWith('..') || path.isAbsolute(inside) ? path.basename(file) : inside;
    return { file, name: slash(name).replace(/\.ya?ml$/i, '').normalize('NFC') };
  });
}

/**
 * Writes files whole or not at all: first beside their place, then all put in place.
 * @throws ProblemError when a file cannot be written; what stood there before then still does
 */
export async function writeFiles(folder: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string[]> {
  const moves: { from: string; to: string }[] = [];
  try {
    for (const { name, bytes } of files) {
      const to = path.resolve(folder, name);
      if (path.relative(folder, to).startsWith('..')) throw new ProblemError([fileProblem('file-outside', name)]);
      const from = path.join(path.dirname(to), `.${path.basename(to)}.${process.pid}.tmp`);
      await mkdir(path.dirname(to), { recursive: true });
      if (await isFolder(to)) throw new ProblemError([fileProblem('file-is-folder', to)]);
      moves.push({ from, to });
      await writeFile(from, bytes);
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    for (const { from } of moves) await rm(from, { force: true });
    if (error instanceof ProblemError) throw error;
    throw new ProblemError([fileProblem('file-unwritable', moves.at(-1)?.to ?? folder, { detail: (error as Error).message })]);
  }
  return moves.map(({ to }) => to);
}

/** A path as shown to people: below the project if it is, with forward slashes. */
export function showPath(project: string, file: string): string {
  const inside = path.relative(project, file);
  return slash(inside.startsWith('..') || path.isAbsolute(inside) ? file : inside);
}

/** Text of a file, decoded strictly. */
async function readText(file: string, name: string): Promise<string> {
  const fail = (key: MessageKey, values = {}) => new ProblemError([fileProblem(key, name, values)]);
  let bytes: Uint8Array;
  try {
    const facts = await stat(file);
    if (facts.isDirectory()) throw fail('file-is-folder');
    if (facts.size > limits.bytes) throw fail('file-too-large', { limit: limits.bytes / 1024 / 1024 });
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? fail('file-missing') : fail('file-unreadable', { detail: code ?? message });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fail('file-encoding');
  }
}

async function readSchema(project: string, file: string): Promise<Schema> {
  const name = showPath(project, file);
  try {
    return JSON.parse(await readText(file, name)) as Schema;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError([fileProblem('file-unreadable', name, { detail: (error as Error).message })]);
  }
}

async function listYaml(folder: string): Promise<string[]> {
  return [...(await listFiles(folder, '.yaml')), ...(await listFiles(folder, '.yml'))];
}

/** Files of a folder with an ending, sorted; a link that leads out of the folder is left out. */
async function listFiles(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending) && !name.startsWith('.')).sort();
  const root = await realpath(folder).catch(() => folder);
  const inside: string[] = [];
  for (const name of names) {
    const real = await realpath(path.join(folder, name)).catch(() => '');
    if (real.startsWith(root + path.sep)) inside.push(path.join(folder, name));
  }
  return inside;
}

function fileProblem(key: MessageKey, file: string, values: Record<string, string | number> = {}): Problem {
  return { severity: 'error', rule: key.replace('-', '/'), message: { key, values }, at: { file } };
}

async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

function slash(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
