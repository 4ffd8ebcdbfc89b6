import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runKehoach } from '../run-kehoach.ts';

let project: string;
const run = (...args: string[]) => runKehoach(['new', ...args, '--lang', 'en'], project);

beforeEach(async () => {
  project = await mkdtemp(path.join(os.tmpdir(), 'kehoach-new-'));
  await cp(path.join(import.meta.dirname, '../project/plans/issuers'), path.join(project, 'plans/issuers'), {
    recursive: true,
  });
});

afterEach(async () => rm(project, { recursive: true, force: true }));

describe('kehoach new', () => {
  it('writes a plan that can be checked and built', async () => {
    const { code, stdout, stderr } = await run('special-campaign', '--anniversary', 'thanh-lap-dang', '--year', '2030');
    expect([code, stdout]).toEqual([0, 'plans/thanh-lap-dang-2030.yaml\n']);
    expect(stderr).toMatch(/^8 blanks <…> to fill; when done: kehoach check plans\/thanh-lap-dang-2030\.yaml\n$/);
    const text = await readFile(path.join(project, 'plans/thanh-lap-dang-2030.yaml'), 'utf8');
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../node_modules/kehoach/schemas/special-campaign.schema.json',
    );
    expect(text).toContain('issuer: truong-mau #');
    expect((await runKehoach(['check'], project)).code).toBe(0);
    expect((await runKehoach(['build', '--format', 'text'], project)).code).toBe(0);
  });

  it('never writes over a file', async () => {
    await mkdir(path.join(project, 'plans/x'));
    await writeFile(path.join(project, 'plans/x/a.yaml'), 'mine');
    const { code, stderr } = await run('work-plan', '--year', '2027', '--out', 'plans/x/a.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('plans/x/a.yaml: error: this file is there already and is not overwritten');
    expect(await readFile(path.join(project, 'plans/x/a.yaml'), 'utf8')).toBe('mine');
  });

  it.each([
    [[], '<kind> is missing (there is no keyboard to ask at); choose: annual-campaign, '],
    [['annual-campaing'], 'there is no kind "annual-campaing"'],
    [['annual-campaign'], '--year is missing'],
    [['annual-campaign', '--year', '27'], '--year: "27" is not possible; choose: 1900-2199'],
    [['annual-campaign', '--year', '2027-2028'], '--year: "2027-2028" is not possible'],
    [['topic-plan', '--year', '2030-2026'], '--year: "2030-2026" is not possible; choose: 2026-2030'],
    [['annual-campaign', '--year', '2027', '--phases', '13'], '--phases: "13" is not possible; choose: 1-12'],
    [['annual-campaign', '--year', '2027', '--issuer', 'x'], '--issuer: "x" is not possible; choose: truong-mau'],
    [['annual-campaign', '--year', '2027', '--form', 'x'], '--form: "x" is not possible; choose: '],
    [['annual-campaign', '--year', '2027', '--letterhead', 'x'], '--letterhead: "x" is not possible'],
    [['special-campaign', '--year', '2030'], '--anniversary is missing'],
    [['special-campaign', '--year', '1900', '--anniversary', 'thanh-lap-dang'], '"thanh-lap-dang" is not possible'],
    [['event-plan', '--year', '2030', '--phases', '2'], '--phases: a plan of the kind event-plan has no such part'],
  ])('%j is refused and writes nothing', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(await readdir(path.join(project, 'plans'))).toEqual(['issuers']);
  });

  it('wants an office', async () => {
    await rm(path.join(project, 'plans/issuers'), { recursive: true });
    const { code, stderr } = await run('event-plan', '--year', '2030');
    expect(code).toBe(2);
    expect(stderr).toContain('plans/issuers: error: there is no office yet');
  });

  it('calls the bureau as the archive of the office does', async () => {
    const office = (archive: string) =>
      `name: Đảng ủy xã Mẫu\nsymbol: ĐU\nplace: Mẫu\nform: party\narchive: ${archive}\n`;
    for (const [archive, bureau] of [
      ['Văn phòng Đảng ủy', 'Văn phòng Đảng ủy'],
      ['[Văn phòng Đảng ủy, BTG]', 'Văn phòng Đảng ủy'],
      ['VPĐU', 'Văn phòng cấp ủy'],
    ] as const) {
      await writeFile(path.join(project, 'plans/issuers/dang-uy.yaml'), office(archive));
      const out = `plans/${archive.length}.yaml`;
      await run('work-plan', '--issuer', 'dang-uy', '--year', '2027', '--out', out);
      expect(await readFile(path.join(project, out), 'utf8')).toContain(`\n  - ${bureau}\n`);
    }
  });

  it("keeps an office's own days before all others, and greets one of them", async () => {
    await mkdir(path.join(project, 'templates/language'), { recursive: true });
    await writeFile(
      path.join(project, 'templates/language/ngay.yaml'),
      'anniversaries: {truyen-thong-truong: {name: Ngày truyền thống Trường Mẫu, since: 1957-05-08, sector: trường}}\n',
    );
    await run('annual-campaign', '--year', '2027', '--phases', '2');
    const text = await readFile(path.join(project, 'plans/annual-campaign-2027.yaml'), 'utf8');
    expect(text).toMatch(/anniversaries: \[.*truyen-thong-truong.*\]/);
    await run('special-campaign', '--anniversary', 'truyen-thong-truong', '--year', '2027');
    expect((await runKehoach(['build', '--format', 'text'], project)).code).toBe(0);
    const year = await readFile(path.join(project, 'out/annual-campaign-2027.txt'), 'utf8');
    expect(year).toContain('70 năm Ngày truyền thống Trường Mẫu (08/5/1957 - 08/5/2027)');
    const special = await readFile(path.join(project, 'out/truyen-thong-truong-2027.txt'), 'utf8');
    expect(special).toContain('chào mừng kỷ niệm 70 năm Ngày truyền thống Trường Mẫu (08/5/1957 - 08/5/2027)');
  });

  it('begins with the starter of the office, and an own kind with the general one', async () => {
    await mkdir(path.join(project, 'templates/starters'), { recursive: true });
    await mkdir(path.join(project, 'schemas'));
    await writeFile(
      path.join(project, 'templates/starters/work-plan.yaml'),
      'kind: work-plan\nsubject: Việc năm <năm>\n',
    );
    const general = await readFile(
      path.resolve(import.meta.dirname, '../../../schemas/general-plan.schema.json'),
      'utf8',
    );
    await writeFile(
      path.join(project, 'schemas/safety-plan.schema.json'),
      general.replaceAll('general-plan', 'safety-plan'),
    );
    await run('work-plan', '--year', '2027');
    expect(await readFile(path.join(project, 'plans/work-plan-2027.yaml'), 'utf8')).toContain(
      'subject: Việc năm 2027\n',
    );
    await run('safety-plan', '--year', '2027');
    const own = await readFile(path.join(project, 'plans/safety-plan-2027.yaml'), 'utf8');
    expect(own).toContain('$schema=../schemas/safety-plan.schema.json\n');
    expect(own).toContain('\nkind: safety-plan\n');
  });
});
