import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { prepareDocxSkeleton } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { loadFonts } from '../../src/files.ts';
import type { Flow } from '../../src/flow/flow.ts';

export const fonts = await loadFonts();

/** Skeleton and file in one step. */
export async function makeDocx(flow: Flow, compatibility: 14 | 15 = 15): Promise<Uint8Array> {
  return writeDocx(flow, await prepareDocxSkeleton(flow, { compatibility }), fonts);
}

export function readParts(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Why a test that needs these programs is skipped, or undefined when all are there. */
export function findMissing(...programs: readonly string[]): string | undefined {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error);
  return missing.length === 0 ? undefined : `not installed: ${missing.join(', ')}`;
}

/** The Python that can talk to LibreOffice; why a test that needs it is skipped. */
export function findPython(): { readonly python?: string; readonly noTools?: string } {
  const missing = findMissing('soffice');
  if (missing) return { noTools: missing };
  const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import uno']).status === 0);
  return python === undefined ? { noTools: 'not installed: python3-uno' } : { python };
}

/** A folder for the time of one call. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-docx-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice makes of a file. */
export async function convertWithOffice(docx: Uint8Array, filter: string, extension: string): Promise<Buffer> {
  const [made] = await convertAllWithOffice([docx], filter, extension);
  return made!;
}

/** What LibreOffice makes of files, in one run, with a user profile of its own so that it never meets a running office. */
export function convertAllWithOffice(
  files: readonly Uint8Array[],
  filter: string,
  extension: string,
): Promise<Buffer[]> {
  return inFolder((folder) => {
    const names = files.map((_, i) => join(folder, `plan-${i}`));
    files.forEach((docx, i) => {
      writeFileSync(`${names[i]}.docx`, docx);
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const sources = names.map((name) => `${name}.docx`);
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...sources], {
      stdio: 'pipe',
    });
    return names.map((name) => readFileSync(`${name}.${extension}`));
  });
}
