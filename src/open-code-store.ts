import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import { type CodeStore, runCode } from './prepared/code-store.ts';
import { prepared } from './prepared/prepared.ts';

/** Most files kept; the oldest go first. */
const most = 60;
/** Hexadecimal digits of a seal. */
const sealLength = 64;

/**
 * The user's folder for code that was compiled for an office's own schemas and templates: `KEHOACH_CACHE`, else the usual
 * folder of the system. None with `KEHOACH_CACHE=off`, nor when the program runs from source, where nothing says which
 * program made the code.
 *
 * What lies there is run, so it must be the user's own: the folder and the file belong to the user and nobody else may write
 * to them (no sense on Windows, where the folder lies in the user's profile); the file begins with a digest of itself and of
 * the program that wrote it. What is otherwise is made anew. A folder that cannot be written to keeps nothing.
 */
export function openCodeStore(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): CodeStore | undefined {
  const folder = findFolder(environment, platform);
  if (folder === undefined || prepared.program === '') return undefined;
  const fileOf = (digest: string) => path.join(folder, `code-${digest}`);
  return {
    find(digest) {
      try {
        if (!isOwn(lstatSync(folder), platform)) return undefined;
        const content = readOwn(fileOf(digest), platform);
        const [seal, code] = [content.slice(0, sealLength), content.slice(sealLength)];
        return seal === sealOf(digest, code) ? runCode(code) : undefined;
      } catch {
        return undefined;
      }
    },
    keep(digest, code) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isOwn(lstatSync(folder), platform)) return;
        const file = fileOf(digest);
        const part = `${file}.${randomUUID()}`;
        writeFileSync(part, sealOf(digest, code) + code, { mode: 0o600, flag: 'wx' });
        renameSync(part, file);
        dropOldest(folder);
      } catch {}
    },
  };
}

function findFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const own = environment['KEHOACH_CACHE'];
  if (own === 'off') return undefined;
  if (own) return path.resolve(own);
  const local = platform === 'win32' ? environment['LOCALAPPDATA'] : environment['XDG_CACHE_HOME'];
  // By the rules of XDG a path that is not absolute counts as none.
  if (local && path.isAbsolute(local)) return path.join(local, 'kehoach');
  return platform === 'win32' ? undefined : path.join(homedir(), '.cache', 'kehoach');
}

function sealOf(digest: string, code: string): string {
  return createHash('sha256').update(`${prepared.program}\n${digest}\n${code}`).digest('hex');
}

/** Reads a file after a look at that same file: between two looks at a path it may have become another. */
function readOwn(file: string, platform: NodeJS.Platform): string {
  const handle = openSync(file, 'r');
  try {
    return isOwn(fstatSync(handle), platform) ? readFileSync(handle, 'utf8') : '';
  } finally {
    closeSync(handle);
  }
}

/** Does it belong to the user, and may nobody else write to it? A link, looked at as such, is neither file nor folder. */
function isOwn(stats: Stats, platform: NodeJS.Platform): boolean {
  if (!stats.isFile() && !stats.isDirectory()) return false;
  return platform === 'win32' || (stats.uid === userInfo().uid && (stats.mode & 0o022) === 0);
}

/** Of its own files only: the folder may have been named by the user, and hold others. */
function dropOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /^code-[\da-f]{64}/.test(name))
    .map((name) => ({ file: path.join(folder, name), at: statSync(path.join(folder, name)).mtimeMs }));
  for (const { file } of files.toSorted((a, b) => b.at - a.at).slice(most)) rmSync(file);
}
