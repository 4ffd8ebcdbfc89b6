import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An office that is in order, for plans that are not. */
export const issuer =
  'name: Trường Chính trị tỉnh Mẫu\nsymbol: TCTM\nplace: Mẫu\nsignature: {title: Hiệu trưởng, name: Nguyễn Văn Mẫu}\narchive: VT\n';

/** A plan that is in order. */
export const plan =
  'kind: general-plan\nissuer: truong-mau\ndate: 2026-03-05\nsubject: Tổ chức hội nghị\nbody:\n  - heading: Mục đích\n    text: Nâng cao chất lượng.\n';

/** A folder with these files beside a sound issuer; gone after `use`. */
export async function inProject<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'kehoach-bad-')));
  try {
    await writeAll(folder, { 'plans/issuers/truong-mau.yaml': issuer, ...files });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Every file below a folder with its bytes as text (one character a byte), hidden ones included. */
export async function readTree(folder: string): Promise<Record<string, string>> {
  const tree: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    tree[path.relative(folder, file).split(path.sep).join('/')] = await readFile(file, 'latin1');
  }
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)));
}
