import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runKehoach, runShipped } from './run-kehoach.ts';

/**
 * Each scene is a file: the command in the first line (with variables of the environment before it, as in a shell),
 * then what it prints, with times masked. Each is played by the code of this tree and by the program as users start it
 * (`npm run build` makes it). `UPDATE_SCENES=1 npx vitest run tests/cli` writes them anew; read the diff.
 */
const scenes = path.join(import.meta.dirname, 'scenes');
const names = (await readdir(scenes)).filter((name) => name.endsWith('.txt')).sort();
const update = process.env['UPDATE_SCENES'] !== undefined;

describe.each([
  ['in this process', runKehoach],
  ['as shipped', runShipped],
])('what each command prints, %s', (_how, run) => {
  let project: string;

  beforeAll(async () => {
    project = await realpath(await mkdtemp(path.join(os.tmpdir(), 'kehoach-cli-')));
    await cp(path.join(import.meta.dirname, 'project'), project, { recursive: true });
  });

  afterAll(async () => rm(project, { recursive: true, force: true }));

  it.each(names)('%s', async (name) => {
    const file = path.join(scenes, name);
    const golden = await readFile(file, 'utf8');
    const command = golden.split('\n')[0]!;
    const words = /^\$ (.*)$/.exec(command)![1]!.split(' ');
    const at = words.indexOf('kehoach');
    const environment = Object.fromEntries(words.slice(0, at).map((word) => word.split('=')));
    const args = words.slice(at + 1).map((word) => word.replace(/^"(.*)"$/, '$1'));
    const { code, stdout, stderr } = await run(args, project, environment);
    const part = (title: string, text: string) =>
      text === '' ? '' : `--- ${title}\n${text}${text.endsWith('\n') ? '' : '\n'}`;
    const found = mask(`${command}\n${part('stdout', stdout)}${part('stderr', stderr)}--- exit ${code}\n`);
    if (update && run === runKehoach) await writeFile(file, found);
    else expect(found).toBe(golden);
  });

  function mask(text: string): string {
    return text
      .replaceAll(project, '<project>')
      .replace(/\d+ ms\b/g, '# ms')
      .replace(/"ms": \d+/g, '"ms": #');
  }
});
