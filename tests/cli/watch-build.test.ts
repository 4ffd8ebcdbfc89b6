import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const program = path.resolve(import.meta.dirname, '../../bin/kehoach.cjs');

describe('kehoach build --watch', () => {
  let project: string;
  let child: ChildProcess;
  let said = '';
  /** Waits for words that the program says from here on. */
  const hears = async (work: () => Promise<unknown>, words: string | RegExp) => {
    const from = said.length;
    await work();
    await vi.waitFor(() => expect(said.slice(from)).toMatch(words), { timeout: 20_000, interval: 20 });
  };
  const plan = () => path.join(project, 'plans/hoi-nghi.yaml');
  const text = () => readFile(path.join(project, 'out/hoi-nghi.txt'), 'utf8');

  beforeAll(async () => {
    project = await mkdtemp(path.join(os.tmpdir(), 'kehoach-watch-'));
    await cp(path.join(import.meta.dirname, 'project'), project, { recursive: true });
    await rm(path.join(project, 'plans/loi.yaml'));
    child = spawn(process.execPath, [program, 'build', '--watch', '--format', 'text', '--lang', 'en'], {
      cwd: project,
    });
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (data: Buffer) => {
        said += data.toString();
      });
    await hears(async () => {}, /Waiting for files/);
  }, 30_000);

  afterAll(async () => {
    child.kill('SIGKILL');
    await rm(project, { recursive: true, force: true });
  });

  it('builds a plan that is saved', async () => {
    const before = await readFile(plan(), 'utf8');
    const subject = /^subject: .*$/m;
    expect(before).toMatch(subject);
    await hears(() => writeFile(plan(), before.replace(subject, 'subject: Tổ chức Hội nghị khác')), 'hoi-nghi.txt');
    expect(await text()).toContain('Hội nghị khác');
  });

  it('tells a broken plan, keeps its documents, and builds it again when it is mended', async () => {
    const sound = await readFile(plan(), 'utf8');
    await hears(() => writeFile(plan(), `${sound}\n\tnát: [`), /plans\/hoi-nghi\.yaml.*error/);
    expect(await text()).toContain('Hội nghị khác');
    await hears(() => writeFile(plan(), sound.replace('Hội nghị khác', 'Hội nghị cuối')), 'hoi-nghi.txt');
    await expect.poll(text, { timeout: 10_000 }).toContain('Hội nghị cuối');
  });

  it('builds all plans when an office is saved, and survives settings that cannot be read', async () => {
    const issuer = path.join(project, 'plans/issuers/truong-mau.yaml');
    const office = await readFile(issuer, 'utf8');
    await hears(() => writeFile(issuer, office.replace(/^place: .*$/m, 'place: Nơi khác')), 'hoi-nghi.txt');
    // A file saved once may be told of twice, and the second build finds nothing changed.
    await expect.poll(text, { timeout: 10_000 }).toContain('Nơi khác, ngày');
    await hears(() => writeFile(path.join(project, 'kehoach.config.yaml'), 'out: [x'), /kehoach\.config\.yaml.*error/);
    await hears(() => rm(path.join(project, 'kehoach.config.yaml')), 'hoi-nghi.txt');
  });

  it('survives a plan that is deleted and written again', async () => {
    const sound = await readFile(plan(), 'utf8');
    await rm(plan());
    await rm(path.join(project, 'out/hoi-nghi.txt'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await hears(() => writeFile(plan(), sound), 'hoi-nghi.txt');
    expect((await stat(path.join(project, 'out/hoi-nghi.txt'))).isFile()).toBe(true);
  });

  it('ends with 0 at Ctrl+C', async () => {
    const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
