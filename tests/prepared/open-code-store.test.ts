import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { openCodeStore as Open } from '../../src/open-code-store.ts';

// From the built package: run from source there is no store.
const built: string = '../../dist/open-code-store.js';
const { openCodeStore } = (await import(built)) as { openCodeStore: typeof Open };
const digest = 'a'.repeat(64);
let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'kehoach-')), 'cache');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));
const open = () => openCodeStore({ KEHOACH_CACHE: folder }, process.platform)!;
const file = () => path.join(folder, `code-${digest}`);

describe('openCodeStore', () => {
  it('keeps code for the user alone and finds its value again', () => {
    open().keep(digest, '{ sum: (a, b) => a + b }');
    const found = open().find(digest) as { sum(a: number, b: number): number };
    expect(found.sum(2, 3)).toBe(5);
    expect(open().find('b'.repeat(64))).toBeUndefined();
    expect(readdirSync(folder)).toEqual([`code-${digest}`]);
    if (process.platform === 'win32') return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('runs nothing that is damaged, cut off, or kept under another name', () => {
    open().keep(digest, '{ a: 1 }');
    const good = readFileSync(file());
    for (const at of [0, 40, 63, 64, 66, good.length - 1]) {
      const bad = Buffer.from(good);
      bad[at]! ^= 1;
      writeFileSync(file(), bad);
      expect(open().find(digest)).toBeUndefined();
    }
    writeFileSync(file(), good.subarray(0, 67));
    expect(open().find(digest)).toBeUndefined();
    writeFileSync(path.join(folder, `code-${'c'.repeat(64)}`), good);
    expect(open().find('c'.repeat(64))).toBeUndefined();
    open().keep(digest, '{ a: 1 }');
    expect(open().find(digest)).toEqual({ a: 1 });
  });

  it.skipIf(process.platform === 'win32')('runs nothing that others may write to', () => {
    open().keep(digest, '{ a: 1 }');
    chmodSync(file(), 0o602);
    expect(open().find(digest)).toBeUndefined();
    chmodSync(file(), 0o620);
    expect(open().find(digest)).toBeUndefined();
    chmodSync(file(), 0o600);
    expect(open().find(digest)).toEqual({ a: 1 });
    chmodSync(folder, 0o777);
    expect(open().find(digest)).toBeUndefined();
    open().keep('d'.repeat(64), '1');
    expect(readdirSync(folder)).toEqual([`code-${digest}`]);
    chmodSync(folder, 0o700);
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    expect(openCodeStore({ KEHOACH_CACHE: link }, process.platform)!.find(digest)).toBeUndefined();
  });

  it('says nothing when it cannot write', () => {
    writeFileSync(folder, 'a file, not a folder');
    open().keep(digest, '{ a: 1 }');
    expect(open().find(digest)).toBeUndefined();
    expect(readFileSync(folder, 'utf8')).toBe('a file, not a folder');
  });

  it('forgets the oldest of many and no file of others', () => {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(path.join(folder, 'thu-tu.yaml'), 'x');
    for (let i = 0; i < 70; i++) open().keep(String(i).padStart(64, '0'), '1');
    expect(readdirSync(folder)).toHaveLength(61);
    expect(readdirSync(folder)).toContain('thu-tu.yaml');
    expect(open().find(String(69).padStart(64, '0'))).toBe(1);
  });

  it('stands where the system keeps such things, or nowhere', () => {
    const at = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform) => {
      const store = openCodeStore(environment, platform);
      store?.keep(digest, '1');
      return store !== undefined;
    };
    expect(at({ KEHOACH_CACHE: 'off' }, 'linux')).toBe(false);
    expect(at({ KEHOACH_CACHE: 'off', LOCALAPPDATA: folder }, 'win32')).toBe(false);
    expect(at({}, 'win32')).toBe(false);
    if (process.platform === 'win32') return;
    expect(at({ XDG_CACHE_HOME: folder }, 'linux')).toBe(true);
    expect(readdirSync(path.join(folder, 'kehoach'))).toEqual([`code-${digest}`]);
  });
});
