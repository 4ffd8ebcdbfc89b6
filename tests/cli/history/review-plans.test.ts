import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { later, makeRepository, type Repository } from './make-repository.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const script = path.join(root, 'docs/github/review-plans.sh');
let repository: Repository;
beforeAll(() => {
  repository = makeRepository();
});
afterAll(() => repository.remove());

describe('the workflow for a pull request', () => {
  it('tells what a branch changes, and builds what it changes', () => {
    const { folder, git, edit, write } = repository;
    git('checkout', '-q', '-b', 'nhanh', 'main');
    edit(later, ['Có 20% cá nhân', 'Có 25% cá nhân']);
    const text = readFileSync(path.join(folder, later), 'utf8').replace('../../schemas', '../schemas');
    write('plans/kế hoạch mới.yaml', text);
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
      env: { ...process.env, KEHOACH: `${process.execPath} ${path.join(root, 'bin/kehoach.cjs')} --lang vi` },
    });
    const changes = readFileSync(path.join(folder, 'ra/changes.md'), 'utf8');
    expect(changes).toContain('<b>20% → 25%</b>');
    expect(changes).toContain('kế hoạch mới');
    expect(changes).not.toContain('99%');
    for (const name of ['bang-so-sanh', '2023/thi-dua', 'kế hoạch mới'])
      expect(existsSync(path.join(folder, `ra/${name}.docx`)), name).toBe(true);
    expect(existsSync(path.join(folder, 'ra/2023/thi-dua.pdf'))).toBe(true);
  });

  it('is a workflow that calls the script with what it takes', () => {
    const workflow = parse(readFileSync(path.join(root, 'docs/github/review-plans.yml'), 'utf8'));
    const steps = workflow.jobs.review.steps as { run?: string }[];
    expect(steps.flatMap(({ run }) => run ?? [])).toContainEqual(
      expect.stringMatching(/^sh \.github\/workflows\/review-plans\.sh 'origin\/\$\{\{ github\.base_ref \}\}' review$/),
    );
  });
});
