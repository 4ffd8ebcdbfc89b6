import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { typed } from '../draft/hands.ts';
import { buildDocx } from '../draft/import-again.ts';
import { all as offices } from '../draft/offices/all.ts';
import { typePlan } from '../draft/type-plan.ts';
import { makeDocx, p, r } from '../word/make-docx.ts';
import { runKehoach } from './run-kehoach.ts';

const wordEndings = ['docx', 'docm', 'dotx', 'dotm', 'doc', 'rtf', 'odt', 'fodt'];

let docx: Uint8Array;
let folder: string;
beforeAll(async () => {
  const library = await loadLibrary(tmpdir());
  docx = await buildDocx(
    `kind: general-plan
issuer: {name: Trường A, symbol: TA, place: Hà Nội}
number: 5
date: 2026-03-01
subject: Thi đua năm 2026
body:
  - heading: Mục đích
    items: [Nâng cao chất lượng., 'Giữ gìn *kỷ cương*.']
signature: {title: Hiệu trưởng, name: Nguyễn Văn An}
`,
    library,
    await loadFonts(),
  );
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-import-'));
  mkdirSync(path.join(folder, 'plans'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const run = (...args: string[]) => runKehoach(['import', '--lang', 'en', ...args], folder);

describe('kehoach import', () => {
  it('writes the plan a careful person would have written, and says how many words it holds', async () => {
    put('Kế hoạch 2026.docx', docx);
    const { code, stdout, stderr } = await run('Kế hoạch 2026.docx');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Kế hoạch 2026\.docx -> plans\/ke-hoach-2026\.yaml \((\d+) of \1 words; form state\)\nplans\/issuers\/truong-a\.yaml: made from the letterhead.*\n$/,
    );
    expect(
      read('plans/ke-hoach-2026.yaml'),
    ).toBe(`# yaml-language-server: $schema=../node_modules/kehoach/schemas/annual-campaign.schema.json
kind: annual-campaign
issuer: truong-a
number: 5
date: 2026-03-01
year: 2026
subject: Thi đua năm 2026
body:
  - purpose:
      - Nâng cao chất lượng.
      - Giữ gìn *kỷ cương*
`);
    expect(read('plans/issuers/truong-a.yaml').replace(/ *#.*/g, '').trim()).toBe(`name: Trường A
symbol: TA
place: Hà Nội
form: state
signature: hieu-truong
signers:
  hieu-truong: {title: Hiệu trưởng, name: Nguyễn Văn An}`);
  });

  it('makes one office of several files, knows it the next time, and leaves it as it is', async () => {
    put('2025/a.docx', docx);
    put('2025/b.docx', docx);
    const { stdout } = await run('2025');
    expect(stdout.match(/plans\/issuers\/[^:]*/g)).toEqual(['plans/issuers/truong-a.yaml']);
    const mine = `${read('plans/issuers/truong-a.yaml')}# mine\n`;
    put('plans/issuers/truong-a.yaml', mine);
    const again = await run('2025', '--force');
    expect([again.code, again.stdout.includes('plans/issuers/')]).toEqual([0, false]);
    expect(read('plans/issuers/truong-a.yaml')).toBe(mine);
    for (const plan of ['a', 'b']) expect(read(`plans/${plan}.yaml`)).toContain('issuer: truong-a\n');
  });

  it('says in the file of an office what all its files do otherwise than the form', async () => {
    const entries = unzipSync(typePlan(...typed[0]!));
    const retype = (change: (xml: string) => string) =>
      zipSync({ ...entries, 'word/document.xml': strToU8(change(strFromU8(entries['word/document.xml']!))) });
    const smaller = (xml: string) => xml.replaceAll('w:val="28"', 'w:val="26"');
    put('2025/a.docx', retype(smaller));
    put(
      '2025/b.docx',
      retype((xml) => smaller(xml).replace('w:top="1134"', 'w:top="1418"')),
    );
    const { code, stdout } = await run('2025', '--report', 'r.json');
    expect([code, stdout.match(/^2025\/.*-> /gm)]).toEqual([0, ['2025/a.docx -> ', '2025/b.docx -> ']]);
    expect(stdout).toContain('.yaml: profile: what its 2 files do otherwise than the form');
    const [office] = readdirSync(path.join(folder, 'plans/issuers'));
    const said = read(`plans/issuers/${office}`);
    expect(said).toMatch(/\nprofile:\n(?: .*\n)* {4}body:\n {6}size: 13\n/);
    expect(said).not.toContain('top: 25');
    expect(read('plans/a.yaml')).not.toContain('profile:');
    expect(read('plans/b.yaml')).toMatch(/\nprofile:\n {2}page:\n {4}top: 25\nnumber/);
    const reports = JSON.parse(read('r.json')) as { words: object; departures: { setting: string }[] }[];
    for (const { words, departures } of reports) {
      expect(words).toEqual({ total: 552, kept: 552 });
      expect(departures.map(({ setting }) => setting)).toContain('styles.body.size');
    }
    // One file alone is no habit.
    expect((await run('2025/a.docx', '--out', 'ra', '--force')).code).toBe(0);
    expect(read(`plans/issuers/${office}`)).toBe(said);
    expect(read('ra/a.yaml')).not.toContain('profile:');
  });

  it('gives the office a name of its own where another has it', async () => {
    const other = 'name: Trường Á\nsymbol: TB\nplace: Huế\n';
    put('plans/issuers/truong-a.yaml', other);
    put('a.docx', docx);
    expect((await run('a.docx', '--out', 'ra/a.yaml')).code).toBe(0);
    expect(read('ra/a.yaml')).toContain('issuer: truong-a-2\n');
    expect(read('plans/issuers/truong-a.yaml')).toBe(other);
    expect((await runKehoach(['build', 'ra/a.yaml'], folder)).code).toBe(0);
  });

  it('writes no plan where the office cannot be written', async () => {
    put('a.docx', docx);
    put('plans/issuers', 'a file where a folder is to stand');
    expect((await run('a.docx')).code).toBe(74);
    expect(existsSync(path.join(folder, 'plans/a.yaml'))).toBe(false);
  });

  it('signs by the id of the office, where it has that signer', async () => {
    const office = (signers: string) =>
      `name: Trường A\nsymbol: TA\nplace: Hà Nội\nsignature: pho\nsigners:\n${signers}`;
    put('a.docx', docx);
    put(
      'plans/issuers/truong-a.yaml',
      office(
        '  pho: {title: Phó Hiệu trưởng, name: Lê Thị Mai}\n  truong: {title: Hiệu trưởng, name: Nguyễn Văn An}\n',
      ),
    );
    expect((await run('a.docx')).code).toBe(0);
    expect(read('plans/a.yaml')).toContain('signature: truong\n');
  });

  it('writes over no plan unless it is told to', async () => {
    put('a.docx', docx);
    put('plans/a.yaml', 'mine\n');
    const refused = await run('a.docx');
    expect([refused.code, read('plans/a.yaml')]).toEqual([2, 'mine\n']);
    expect(refused.stderr).toContain(
      'plans/a.yaml: error: this file is there already; kehoach import writes over it with --force',
    );
    expect((await run('a.docx', '--force')).code).toBe(0);
    expect(read('plans/a.yaml')).toContain('kind: annual-campaign');
  });

  it('asks how tracked changes are to be taken', async () => {
    put('a.docx', makeDocx(`${p('KẾ HOẠCH')}${p(`${r('Làm ')}<w:ins w:id="1" w:author="A">${r('ngay')}</w:ins>`)}`));
    const asked = await run('a.docx');
    expect([asked.code, existsSync(path.join(folder, 'plans/a.yaml'))]).toEqual([2, false]);
    expect(asked.stderr).toContain('--tracked accept');
    expect((await run('a.docx', '--tracked', 'accept')).code).toBe(0);
    expect(read('plans/a.yaml')).toContain('Làm ngay');
    expect((await run('a.docx', '--tracked', 'reject', '--force')).code).toBe(0);
    expect(read('plans/a.yaml')).not.toContain('ngay');
  });

  it('takes a folder, passes over locks, goes on after a broken file, and sums up', async () => {
    put('2025/a.docx', docx);
    put('2025/b.docx', 'no zip');
    put('2025/~$a.docx', 'lock');
    const { code, stdout, stderr } = await run('2025', '--out', 'plans/2025', '--report', 'nhap.json');
    expect(code).toBe(1);
    expect(stdout).toContain('2025/a.docx -> plans/2025/a.yaml');
    expect(stderr).toContain('2025/~$a.docx: Word');
    expect(stderr).toContain('2025/b.docx: error: this is no DOCX file');
    expect(stderr).toContain('1 of 2 files became plans');
    const report = JSON.parse(read('nhap.json'));
    expect(report.map(({ file, plan }: { file: string; plan?: string }) => [file, plan])).toEqual([
      ['2025/a.docx', 'plans/2025/a.yaml'],
      ['2025/b.docx', undefined],
    ]);
  });

  it('takes from a folder every file that the other commands take for one of Word', async () => {
    for (const ending of wordEndings) put(`2025/${ending}.${ending.toUpperCase()}`, 'no zip');
    put('2025/a.pdf', 'no zip');
    const { stderr } = await run('2025');
    for (const ending of wordEndings) expect(stderr).toContain(`2025/${ending}.${ending.toUpperCase()}: error`);
    expect(stderr).not.toContain('a.pdf');
  });

  it('finds a name whatever form of Unicode the disk keeps it in', async () => {
    put('Kế hoạch.docx'.normalize('NFD'), docx);
    expect((await run('Kế hoạch.docx'.normalize('NFC'))).code).toBe(0);
    expect(existsSync(path.join(folder, 'plans/ke-hoach.yaml'))).toBe(true);
  });

  it('lists hidden text and what is no text with its place', async () => {
    const hidden = r('thầm kín', '<w:vanish/>');
    put('a.docx', makeDocx(p('KẾ HOẠCH') + p(`${r('Làm ngay.')}${hidden}`)));
    const { code, stderr } = await run('a.docx', '--report', 'nhap.html');
    expect(code).toBe(0);
    expect(stderr).toContain('  paragraph 2: hidden text “thầm kín”\n');
    expect(read('nhap.html')).toContain('thầm kín');
    expect(read('plans/a.yaml')).not.toContain('thầm');
  });

  it('takes the first of two plans in a file, lists the words of the other, and says so by its exit code', async () => {
    const { make } = offices.find(({ name }) => name === 'ward: two plans in one file')!;
    put('a.docx', await make());
    const { code, stderr } = await run('a.docx');
    expect(code).toBe(1);
    expect(stderr).toContain(
      '“Tổng vệ sinh môi trường tháng 3” is not in the plan (it is of another document in the file)\n',
    );
    expect(read('plans/a.yaml')).toContain('number: 61\n');
  });
});
