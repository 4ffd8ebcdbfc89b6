import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = path.resolve(import.meta.dirname, '../../bin/kehoach.cjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
  mkdirSync(path.join(folder, 'plans'));
  const items = Array.from({ length: 800 }, (_, i) => `      - Việc thứ ${i + 1} được được ghi hai lần.`);
  const plan = ['kind: general-plan', 'issuer: {name: Trường A, symbol: TA, place: B, form: state}', 'subject: Thử'];
  const body = ['body:', '  - heading: Việc', '    items:', ...items, 'signature: {title: Hiệu trưởng, name: An}', ''];
  writeFileSync(path.join(folder, 'plans/a.yaml'), [...plan, ...body].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a reader that stops early, such as head, is no fault', (context) => {
  if (process.platform === 'win32') context.skip('no POSIX shell');
  const command = `"${process.execPath}" "${program}" check --format json | head -n 1; echo "status \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toMatch(/status [01]\n$/);
  expect(stderr).toBe('');
});
