import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../../..');
const program = path.join(root, 'bin/kehoach.cjs');
export const browserFile = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

/** A project of its own with the plans of this one, shown by the program as it is shipped. */
export interface Shown {
  readonly folder: string;
  /** With the token. */
  readonly address: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export async function startPreview(...options: string[]): Promise<Shown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehoach-preview-'));
  await cp(path.join(root, 'plans'), path.join(folder, 'plans'), { recursive: true });
  const started = spawn(process.execPath, [program, 'preview', '--lang', 'vi', ...options], { cwd: folder });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    started.stdout.on('data', (more) => {
      told += more;
      if (told.includes('\n')) resolve(told.trim());
    });
    started.stderr.on('data', (more) => {
      told += more;
    });
    started.on('exit', () => reject(new Error(told)));
  });
  return {
    folder,
    address,
    process: started,
    async stop() {
      started.kill('SIGTERM');
      await new Promise((resolve) => (started.exitCode === null ? started.once('exit', resolve) : resolve(undefined)));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserFile!, args: ['--no-sandbox'] });
}

/** The address in a new page, when its pages are there; what the page says of itself as an error is gathered. */
export async function openPage(
  browser: Browser,
  address: string,
  options = {},
): Promise<{ page: Page; said: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })).newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await page.goto(address);
  await page.waitForSelector('.page svg text');
  await page.evaluate('document.fonts.ready.then(() => true)');
  return { page, said };
}
