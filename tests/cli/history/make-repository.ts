import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const plans = path.resolve(import.meta.dirname, '../../../plans');

/** A repository of a project, and the way to work in it. */
export interface Repository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Replaces words of a file that must stand there. */
  edit(file: string, ...pairs: readonly (readonly [from: string, to: string])[]): void;
  write(file: string, text: string): void;
  remove(): void;
}

export const first = 'plans/nam-dinh-2023-thi-dua.yaml';
export const later = 'plans/2023/thi-dua.yaml';
const issuer = 'plans/issuers/truong-chinh-tri-truong-chinh.yaml';

/** Ten commits by three authors over one plan: changes of targets, a rename, a version with a slip, a side line merged, an office's new head. */
export function makeRepository(): Repository {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kehoach-history-')));
  let clock = Date.UTC(2026, 0, 5, 2);
  let who = 'Nguyễn Văn An';
  const git = (...args: readonly string[]): string => {
    const date = new Date(clock).toISOString();
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: who,
        GIT_AUTHOR_EMAIL: 'a@example.vn',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: who,
        GIT_COMMITTER_EMAIL: 'a@example.vn',
        GIT_COMMITTER_DATE: date,
      },
    });
  };
  const at = (file: string) => path.join(folder, file);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  const edit: Repository['edit'] = (file, ...pairs) => {
    let text = readFileSync(at(file), 'utf8');
    for (const [from, to] of pairs) {
      if (!text.includes(from)) throw new Error(`not in ${file}: ${from}`);
      text = text.replace(from, () => to);
    }
    writeFileSync(at(file), text);
  };
  const commit = (author: string, message: string) => {
    who = author;
    clock += 86_400_000;
    git('add', '-A');
    git('commit', '-qm', message);
  };
  const [an, binh, chi] = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Chi'];

  git('init', '-q', '-b', 'main');
  cpSync(path.join(plans, path.basename(first)), path.join(mkFolder(at('plans')), path.basename(first)));
  cpSync(path.join(plans, 'issuers'), at('plans/issuers'), { recursive: true });
  commit(an, 'Kế hoạch thi đua năm 2023');
  git('tag', 'trinh-lan-1');
  edit(first, ['Có từ 80% trở lên', 'Có từ 85% trở lên']);
  commit(binh, 'Nâng chỉ tiêu Lao động tiên tiến theo góp ý của Hội đồng');
  git('branch', 'chi');
  mkFolder(at('plans/2023'));
  renameSync(at(first), at(later));
  edit(later, ['schema=../schemas', 'schema=../../schemas'], ['Có 15% cá nhân', 'Có 20% cá nhân']);
  commit(an, 'Xếp theo năm; nâng chỉ tiêu Chiến sĩ thi đua');

  git('checkout', '-q', 'chi');
  edit(first, ['Có từ 70% tổ chức đảng', 'Có từ 75% tổ chức đảng']);
  commit(chi, 'Chỉ tiêu của tổ chức đảng');
  git('checkout', '-q', 'main');

  edit(later, ['  - BTV Đảng ủy', '  - [BTV Đảng ủy']);
  commit(an, 'Bổ sung nơi nhận (gõ nhầm)');
  edit(later, ['  - [BTV Đảng ủy', '  - BTV Đảng ủy\n  - Công đoàn trường']);
  commit(an, 'Bổ sung nơi nhận');

  who = binh;
  clock += 86_400_000;
  git('merge', '-q', '--no-ff', '-m', 'Nhập chỉ tiêu của tổ chức đảng', 'chi');
  edit(later, ['body:\n', '# Các phần\nbody:\n'], ['number: 13', 'number:   13']);
  commit(binh, 'Ghi chú trong tệp');
  edit(issuer, ['Hoàng Đình Trung', 'Phạm Minh Đức']);
  commit(chi, 'Người ký mới');
  edit(later, ['number:   13', 'number: 14'], ['date: 2023-03-03', 'date: 2023-03-10']);
  commit(an, 'Số và ngày ban hành');
  git('tag', '-a', 'ban-hanh', '-m', 'Bản ban hành');
  return { folder, git, edit, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function mkFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
