import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runKehoach } from './run-kehoach.ts';

const root = path.resolve(import.meta.dirname, '../..');
const old = 'plans/thanh-hoa-2022-5-tot.yaml';
const made = 'plans/thanh-hoa-2027-5-tot.yaml';
let project: string;
const run = (...args: string[]) => runKehoach(['roll', ...args, '--lang', 'vi'], project);
const read = (name: string) => readFile(path.join(project, name), 'utf8');

beforeEach(async () => {
  project = await mkdtemp(path.join(os.tmpdir(), 'kehoach-roll-'));
  await cp(path.join(root, 'plans'), path.join(project, 'plans'), { recursive: true });
});
afterEach(async () => rm(project, { recursive: true, force: true }));

describe('kehoach roll', () => {
  it('writes the plan beside the old one and tells where to look, what is counted and what is missing', async () => {
    const before = await read(old);
    const { code, stdout, stderr } = await run(old, '--year', '2027');
    expect(code).toBe(0);
    expect(stdout).toBe(`${made}: từ năm 2022 sang năm 2027\n`);
    expect(stderr).toBe(
      [
        '3 chỗ cần xem lại; xóa ghi chú # xem lại khi đã xem, kehoach check còn nhắc đến lúc đó:',
        '  dòng 26: trích dẫn “năm 2025”, “năm 2030”',
        '  dòng 51: ngày “08/02/2027 là dịp nghỉ Tết Nguyên đán”',
        '  dòng 79: đơn vị “các huyện nay là các xã”',
        'Ngày kỷ niệm đã tính lại (** năm tròn, * năm lẻ 5):',
        '  ** 80 năm Ngày Bác Hồ lần đầu tiên về thăm Thanh Hóa (trước: 75)',
        '     137 năm Ngày sinh nhật Bác (trước: 132)',
        '  *  45 năm Ngày Nhà giáo Việt Nam (trước: 40)',
        'Ngày đáng nhớ của năm 2027 chưa có trong kế hoạch:',
        '  27/7/2027   ** 80 năm    Ngày Thương binh - Liệt sĩ (xã hội; thuong-binh-liet-si)',
        '',
      ].join('\n'),
    );
    expect(await read(old)).toBe(before);
    expect((await read(made)).split('\n')[25]).toBe('            # xem lại: trích dẫn “năm 2025”, “năm 2030”');
    const check = await runKehoach(['check', made, '--format', 'compact', '--lang', 'vi'], project);
    expect(check.code).toBe(0);
    expect(check.stdout.match(/\[facts\/to-review\]/g)).toHaveLength(3);
  });

  it('shows the difference and writes nothing on a dry run', async () => {
    const { code, stdout, stderr } = await run(old, '--year', '2027', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toBe(await readFile(path.join(root, 'tests/roll/golden/thanh-hoa-2022-5-tot.diff'), 'utf8'));
    expect(stderr.split('\n')[0]).toBe(`sẽ ghi ${made} (từ năm 2022 sang năm 2027); chưa ghi gì`);
    expect(await readdir(path.join(project, 'plans'))).not.toContain(path.basename(made));
  });

  it('writes over no file unless it is told to', async () => {
    await writeFile(path.join(project, made), 'của người khác\n');
    const refused = await run(old, '--year', '2027');
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('[cli/exists]');
    expect(await read(made)).toBe('của người khác\n');
    expect((await run(old, '--year', '2027', '--force')).code).toBe(0);
    expect(await read(made)).toContain('date: 2027');
    expect((await run(old, '--year', '2022')).stderr).toContain('[cli/exists]');
  });

  it('writes where it is told to', async () => {
    expect((await run(old, '--year', '2027', '--out', 'plans/moi/a.yaml')).stdout).toContain('plans/moi/a.yaml');
    expect(await read('plans/moi/a.yaml')).toContain('year: 2027');
  });

  it('puts the year behind a name without one', async () => {
    await writeFile(path.join(project, 'plans/nam-tot.yaml'), await read(old));
    expect((await run('plans/nam-tot.yaml', '--year', '2027')).stdout).toContain('plans/nam-tot-2027.yaml');
    expect((await run('plans/nam-tot-2027.yaml', '--year', '2028')).stdout).toContain('plans/nam-tot-2028.yaml');
  });

  it.each([
    ['a year before', [old, '--year', '2021'], 2, '[cli/roll]'],
    ['what is no year', [old, '--year', '20x7'], 2, '[cli/option]'],
    ['no year', [old], 2, "lỗi: thiếu tùy chọn '--year <năm>'"],
    ['no such plan', ['plans/b.yaml', '--year', '2027'], 2, '[file/missing]'],
    ['several plans', ['plans', '--year', '2027'], 2, '[cli/one-plan]'],
    ['a plan that cannot be read', ['plans/hong.yaml', '--year', '2027'], 1, '[schema/'],
    ['a plan of no year', ['plans/khong-nam.yaml', '--year', '2027'], 2, '[cli/roll]'],
  ])('refuses %s', async (_what, args, code, words) => {
    await writeFile(path.join(project, 'plans/a.yaml'), await read(old));
    await writeFile(path.join(project, 'plans/hong.yaml'), (await read(old)).replace('year: 2022', 'yaer: 2022'));
    const timeless =
      'kind: general-plan\nissuer: truong-chinh-tri-thanh-hoa\nsubject: Tổ chức thi đua\nbody: [{budget: Một.}, {time: Hai.}]\n';
    await writeFile(path.join(project, 'plans/khong-nam.yaml'), timeless);
    const names = await readdir(path.join(project, 'plans'));
    const outcome = await run(...args);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(words);
    expect(await readdir(path.join(project, 'plans'))).toEqual(names);
  });
});
