import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const program = path.resolve(import.meta.dirname, '../../bin/kehoach.cjs');
const run = (...args: string[]) =>
  execFileSync(process.execPath, [program, 'anniversaries', ...args], { encoding: 'utf8' });

describe('kehoach anniversaries', () => {
  it('lists round ones first', () => {
    expect(run('2030', '--month', '2', '--lang', 'vi')).toBe(
      [
        '03/02/2030  ** 100 năm   Ngày thành lập Đảng Cộng sản Việt Nam (đảng; thanh-lap-dang)',
        '27/02/2030  *  75 năm    Ngày Thầy thuốc Việt Nam (y tế; thay-thuoc)',
        '02/02/2030               Tết Nguyên đán (chung; tet-nguyen-dan)',
        '',
      ].join('\n'),
    );
  });

  it('takes the round ones of one sector as JSON', () => {
    expect(JSON.parse(run('2030', '--round', '--sector', 'Nông dân', '--json'))).toEqual([
      {
        id: 'hoi-nong-dan',
        name: 'Ngày thành lập Hội Nông dân Việt Nam',
        date: '2030-10-14',
        years: 100,
        round: 'round',
        sector: 'nông dân',
      },
    ]);
  });

  it('prints a calendar whose lines are at most 75 bytes', () => {
    const calendar = run('2027', '--ics');
    expect(calendar).toContain('SUMMARY:45 năm Ngày Nhà giáo Việt Nam');
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line.trimEnd())).toBeLessThanOrEqual(75);
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(calendar.match(/END:VEVENT/g)!.length);
  });

  it.each([
    ['x', []],
    ['3000', []],
    ['2027', ['--month', '13']],
    ['2027', ['--sector', 'không có']],
  ])('refuses %s %s', (year, options) => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'anniversaries', year, ...options], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('[cli/option]');
  });
});
