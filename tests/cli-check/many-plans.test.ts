import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject, plan, wrong } from './in-project.ts';

const program = path.resolve(import.meta.dirname, '../../bin/kehoach.cjs');
const isBuilt = existsSync(path.resolve(import.meta.dirname, '../../dist/kehoach.cjs'));

describe('more plans than one thread takes', () => {
  it.skipIf(!isBuilt)('give what they give one after the other, in their order [needs npm run build]', () =>
    inProject(
      Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`plans/${i}.yaml`, i % 50 === 7 ? wrong : plan])),
      async ({ folder, run }) => {
        const here = await run('check', '--format', 'compact', '--lang', 'vi');
        const there = runProgram(folder, 'check', '--format', 'compact', '--lang', 'vi');
        expect(there).toBe(here.stdout);
        expect(there.split('\n').map((line) => line.split(':')[0])).toEqual([
          'plans/107.yaml',
          'plans/57.yaml',
          'plans/7.yaml',
          '',
        ]);
      },
    ),
  );
});

/** What the built program prints, whatever its exit code. */
function runProgram(folder: string, ...args: string[]): string {
  try {
    return execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
