import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = path.resolve(import.meta.dirname, '../../bin/kehoach.cjs');
const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
const plan = (words: string) => `kind: general-plan
issuer: {name: Trường A, symbol: TA, place: A, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}
date: 2026-03-01
subject: Thử
body:
  - paragraph: ${words}
`;

let folder: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.vn', ...args], { cwd: folder, encoding: 'utf8' });
const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const commit = (name: string, text: string | Uint8Array) => {
  write(name, text);
  git('add', '.');
  git('commit', '-qm', 'a');
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-git-'));
  git('init', '-q');
  // As the README says, but for the program, which is not installed here.
  const [, attributes] = /echo '(.+)' >> \.gitattributes/.exec(readme)!;
  const [, wordAttributes] = /echo '(\*\.docx .+)' >> \.gitattributes/.exec(readme)!;
  const [, command] = /textconv '(?:npx kehoach) (.+)'/.exec(readme)!;
  write('.gitattributes', `${attributes}\n${wordAttributes}\n`);
  git('config', 'diff.kehoach.textconv', `"${process.execPath}" "${program}" ${command}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('plans in git, as the README says', () => {
  it.each(['plans/a.yaml', 'plans/2026/quy-1/a.yaml'])('shows what changes on paper: %s', (name) => {
    commit(name, plan('Một việc.'));
    write(name, plan('Hai việc.'));
    expect(git('diff', '--', name)).toMatch(/^-Một việc\.\/\.\n\+Hai việc\.\/\.$/m);
    commit(name, plan('Hai việc.'));
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['YAML that is broken', 'body: [\n  - "x\n', /^[-+]body: \[$/m],
    ['an unknown kind', 'kind: ke-hoach-la\nsubject: Lạ\n', /^[-+]kind: ke-hoach-la$/m],
    ['an office that is not there yet', plan('a').replace(/issuer: .*/, 'issuer: chua-co'), /^[-+]issuer: chua-co$/m],
    ['an empty file', '', /^-KẾ HOẠCH$/m],
    ['letters that are not UTF-8', Buffer.from('subject: K\xd5\n', 'latin1'), /^[-+]subject: K/m],
    ['signs that command a terminal', 'subject: a\u001b[2Jb\n', /^[-+]subject: a\ufffd\[2Jb$/m],
  ])('goes on over a version that cannot be read: %s', (_name, text, shown) => {
    const name = 'plans/b.yaml';
    commit(name, plan('Trước.'));
    commit(name, text);
    commit(name, plan('Sau.'));
    const log = git('log', '-p', '--', name);
    expect(log).toMatch(shown);
    expect(log).toMatch(/^\+Sau\.\/\.$/m);
    rmSync(path.join(folder, name));
    commit('x', String(Math.random()));
  });

  it('shows what changes in Word files, and goes on over one that is broken', () => {
    write('plans/d.yaml', plan('Một việc.'));
    const build = () =>
      execFileSync(process.execPath, [program, 'build', 'plans/d.yaml', '--format', 'docx'], {
        cwd: folder,
        stdio: 'ignore',
      });
    build();
    commit('out/x', '');
    write('plans/d.yaml', plan('Hai việc.'));
    build();
    expect(git('diff', '--', 'out/d.docx')).toMatch(/^-Một việc\.\/\.\n\+Hai việc\.\/\.$/m);
    write('out/d.docx', 'PK hỏng');
    expect(git('diff', '--', 'out/d.docx')).toMatch(/^-Một việc\.\/\.$[\s\S]*^\+word\/\S+$/m);
  });

  it('goes on where the project itself cannot be read', () => {
    commit('plans/c.yaml', plan('Trước.'));
    write('templates/profiles/state.yaml', '[');
    write('schemas/a.schema.json', '{');
    write('plans/c.yaml', plan('Sau.'));
    expect(git('diff', '--', 'plans/c.yaml')).toMatch(/^\+ {2}- paragraph: Sau\.$/m);
  });
});
