import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../../src/cli/run-command-line.ts';

/** A plan in which the year of one anniversary is right; `wrong` has it wrong. */
export const plan = `kind: general-plan
issuer: {name: Trường A, symbol: TA, place: A, archive: VT, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}
number: 5
date: 2022-03-01
subject: Tổ chức thi đua
body:
  - paragraph: Chào mừng 40 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2022).
recipients: [Các khoa, phòng]
`;
export const wrong = plan.replace('20/11/1982', '20/11/1983');

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Project {
  readonly folder: string;
  /** Runs a command in the folder, in English unless told otherwise. */
  run(...args: string[]): Promise<Outcome>;
  runWith(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Outcome>;
  read(name: string): Promise<string>;
  /** Names of all files, sorted. */
  list(): Promise<string[]>;
}

/** A folder with these files; gone after `use`. */
export async function inProject(
  files: Readonly<Record<string, string>>,
  use: (project: Project) => Promise<void>,
): Promise<void> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'kehoach-check-')));
  const runWith = (environment: NodeJS.ProcessEnv, ...args: string[]) => runIn(folder, args, environment);
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    await use({
      folder,
      runWith,
      run: (...args) => runWith({ LANG: 'en_US.UTF-8' }, ...args),
      read: (name) => readFile(path.join(folder, name), 'utf8'),
      list: async () => {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
          .sort();
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a command in this process and keeps what it prints. */
async function runIn(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const kept = { stdout: '', stderr: '' };
  const real = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].write = (text: string | Uint8Array) => {
      kept[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
      return true;
    };
  }
  try {
    return { code: await runCommandLine(args, folder, environment), ...kept };
  } finally {
    process.stdout.write = real.stdout;
    process.stderr.write = real.stderr;
  }
}
