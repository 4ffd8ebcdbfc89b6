import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readWord } from '../../../src/word/read-word.ts';
import { later, makeRepository, type Repository } from './make-repository.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const script = path.join(root, 'docs/github/review-plans.sh');
const kehoach = `${process.execPath} ${path.join(root, 'bin/kehoach.cjs')} --lang vi`;
let repository: Repository;
beforeAll(() => {
  repository = makeRepository();
});
afterAll(() => repository.remove());

describe('the workflow for a pull request', () => {
  it('tells what a branch changes, and builds what it changes', () => {
    const { folder, git, edit, write } = repository;
    const spaced = 'plans/kế hoạch cũ.yaml';
    const renamed = `plans/2023/kế hoạch "cũ" & $HOME.yaml`;
    write(spaced, readFileSync(path.join(folder, later), 'utf8').replace('../../schemas', '../schemas'));
    git('add', '-A');
    git('commit', '-qm', 'Kế hoạch khác');
    git('checkout', '-q', '-b', 'nhanh', 'main');
    edit(later, ['Có 20% cá nhân', 'Có 25% cá nhân']);
    const text = readFileSync(path.join(folder, later), 'utf8').replace('../../schemas', '../schemas');
    write('plans/kế hoạch mới.yaml', text);
    git('mv', spaced, renamed);
    edit(renamed, ['Có từ 85% trở lên', 'Có từ 90% trở lên']);
    git('add', '-A');
    git('commit', '-qm', 'Cho sát thực tế');
    // The branch it goes into has gone on meanwhile.
    git('checkout', '-q', 'main');
    edit(later, ['Có từ 85% trở lên', 'Có từ 99% trở lên']);
    git('commit', '-qam', 'Việc khác');
    git('checkout', '-q', 'nhanh');
    execFileSync('sh', [script, 'main', 'ra'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, KEHOACH: kehoach },
    });
    const changes = readFileSync(path.join(folder, 'ra/changes.md'), 'utf8');
    expect(changes).toContain('<b>20% → 25%</b>');
    expect(changes).toContain('kế hoạch mới');
    expect(changes).not.toContain('99%');
    for (const name of ['bang-so-sanh', '2023/thi-dua', 'kế hoạch mới'])
      expect(existsSync(path.join(folder, `ra/${name}.docx`)), name).toBe(true);
    expect(existsSync(path.join(folder, 'ra/2023/thi-dua.pdf'))).toBe(true);
    for (const name of ['2023/thi-dua', renamed.replace(/^plans\/|\.yaml$/g, '')]) {
      const redline = readFileSync(path.join(folder, `ra/${name}.redline.docx`));
      const { changes } = readWord(redline, { file: name });
      expect(changes.map(({ kind, author }) => [kind, author])).toEqual([
        ['deletion', 'Nguyễn Văn An'],
        ['insertion', 'Nguyễn Văn An'],
      ]);
      expect(readFileSync(path.join(folder, `ra/${name}.redline.pdf`), 'latin1')).toMatch(/^%PDF-/);
    }
    expect(existsSync(path.join(folder, 'ra/kế hoạch mới.redline.docx'))).toBe(false);
  });

  it('is a workflow whose steps post what the script writes, with where the documents are', () => {
    const { folder, write } = repository;
    const workflow = parse(readFileSync(path.join(root, 'docs/github/review-plans.yml'), 'utf8'));
    const steps = workflow.jobs.review.steps as { run?: string; env?: Record<string, string> }[];
    // What the runner of GitHub would have put in, and a `gh` that keeps what it is told to post.
    const values: Record<string, string> = {
      'github.base_ref': 'main',
      'steps.documents.outputs.artifact-url': 'https://example.vn/tai-lieu',
      'github.token': 'token',
      'github.event.number': '7',
    };
    const fill = (text: string) => text.replace(/\$\{\{ (.*?) \}\}/g, (_, name) => values[name] ?? `unknown: ${name}`);
    write('tools/gh', '#!/bin/sh\n[ "$1 $2 $3 $4" = "pr comment 7 --body-file" ] && cp "$5" posted.md\n');
    chmodSync(path.join(folder, 'tools/gh'), 0o755);
    write('.github/workflows/review-plans.sh', readFileSync(script, 'utf8'));
    execFileSync('git', ['update-ref', 'refs/remotes/origin/main', 'main'], { cwd: folder });
    for (const { run, env = {} } of steps) {
      if (run === undefined || run === 'npm ci') continue;
      const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, fill(value)]));
      execFileSync('bash', ['-euo', 'pipefail', '-c', fill(run)], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          ...process.env,
          ...own,
          ...(own['KEHOACH'] !== undefined && { KEHOACH: kehoach }),
          PATH: `${path.join(folder, 'tools')}:${process.env['PATH']}`,
          GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'),
        },
      });
    }
    const posted = readFileSync(path.join(folder, 'posted.md'), 'utf8');
    expect(posted).toContain('<b>20% → 25%</b>');
    expect(posted).toContain('(https://example.vn/tai-lieu)');
    expect(readFileSync(path.join(folder, 'summary.md'), 'utf8')).toBe(posted);
    expect(existsSync(path.join(folder, 'review/2023/thi-dua.redline.docx'))).toBe(true);
  });

  it('posts no more than a comment holds', () => {
    const { folder, write } = repository;
    const line = readFileSync(script, 'utf8')
      .split('\n')
      .find((one) => one.startsWith('awk '));
    write('dài/changes.md', `- Một dòng dài của kế hoạch.\n`.repeat(4000));
    execFileSync('sh', ['-c', line!], { cwd: folder, env: { ...process.env, folder: 'dài' } });
    const comment = readFileSync(path.join(folder, 'dài/comment.md'), 'utf8');
    expect(comment.length).toBeLessThan(65_000);
    expect(comment.endsWith('kế hoạch.\n\n…\n')).toBe(true);
  });
});
