import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { runKehoach } from '../cli/run-kehoach.ts';
import { type Files, inProject, plan, readTree, writeAll } from './temp-project.ts';

const isRoot = process.getuid?.() === 0;

interface Case {
  readonly files?: Files;
  readonly args?: readonly string[];
  readonly prepare?: (folder: string) => Promise<void>;
  readonly code: number;
  /** What the talk must hold, in Vietnamese. */
  readonly says: readonly string[];
  /** Files that may be new afterwards. */
  readonly makes?: readonly string[];
}

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const latin = (text: string) => Buffer.from(text, 'latin1');
const withText = (text: string) => `${plan}  - ${text}\n`;
const deep = (levels: number) =>
  `kind: general-plan\nissuer: truong-mau\nsubject: Sâu\nbody: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;

const cases: Record<string, Case> = {
  'a file that is not there': {
    args: ['plans/khong-co.yaml'],
    code: 2,
    says: ['plans/khong-co.yaml: lỗi: không tìm thấy tệp này [file/missing]'],
  },
  'a pattern that matches nothing': {
    args: ['plans/2031-*.yaml'],
    code: 2,
    says: ['không có kế hoạch nào khớp với “plans/2031-*.yaml”'],
  },
  'a file and a pattern at fault, both told': {
    args: ['plans/khong-co.yaml', 'plans/x*.yaml', 'plans/a.yaml'],
    code: 2,
    says: ['plans/khong-co.yaml', 'plans/x*.yaml'],
  },
  'a project without plans': {
    files: { 'plans/a.yaml': '' },
    args: ['--project', 'trong'],
    prepare: async (folder) => void (await mkdir(path.join(folder, 'trong'))),
    code: 2,
    says: ['plans: lỗi: không có tệp kế hoạch nào (.yaml) trong thư mục này [cli/no-plans]'],
  },
  'a project folder that is not there': {
    args: ['--project', 'khong-co'],
    code: 2,
    says: ['khong-co: lỗi: không tìm thấy'],
  },
  'a folder named like a plan': {
    args: ['plans'],
    files: { 'plans/b.yaml/c.txt': 'x' },
    code: 0,
    says: [],
    makes: ['out/.kehoach-record', 'out/a.docx', 'out/a.pdf'],
  },
  'a folder without plans': {
    args: ['trong'],
    prepare: async (folder) => void (await mkdir(path.join(folder, 'trong'))),
    code: 2,
    says: ['trong: lỗi: không có tệp kế hoạch nào'],
  },
  'a dangling link': {
    prepare: (folder) => symlink('khong-co.yaml', path.join(folder, 'plans/b.yaml')),
    args: ['plans/b.yaml'],
    code: 2,
    says: ['plans/b.yaml: lỗi: không tìm thấy tệp này'],
  },
  'text in UTF-16 with a mark (Windows Notepad "Unicode")': {
    files: { 'plans/b.yaml': utf16(plan) },
    code: 2,
    says: ['plans/b.yaml: lỗi: tệp không ở dạng UTF-8; hãy lưu lại với mã hóa UTF-8 [file/encoding]'],
    makes: ['out/.kehoach-record', 'out/a.docx', 'out/a.pdf'],
  },
  'text in UTF-16, big end first': {
    files: { 'plans/b.yaml': utf16(plan, true) },
    args: ['plans/b.yaml'],
    code: 2,
    says: ['[file/encoding]'],
  },
  'text in an old Vietnamese code page': {
    files: { 'plans/b.yaml': latin('subject: KÕ ho¹ch \xb5\xb8\n') },
    args: ['plans/b.yaml'],
    code: 2,
    says: ['[file/encoding]'],
  },
  'a lone surrogate as bytes': {
    files: { 'plans/b.yaml': Buffer.concat([Buffer.from(withText('a')), Buffer.from([0xed, 0xa0, 0x80])]) },
    args: ['plans/b.yaml'],
    code: 2,
    says: ['[file/encoding]'],
  },
  'a Word file with the wrong name': {
    files: { 'plans/b.yaml': Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xe9, 0xff]) },
    args: ['plans/b.yaml'],
    code: 2,
    says: ['[file/encoding]'],
  },
  'a NUL in the text': {
    files: { 'plans/b.yaml': withText('Chữ \0 rỗng') },
    args: ['plans/b.yaml'],
    code: 1,
    says: [
      'plans/b.yaml:8:9: lỗi: có ký tự không in được (U+0000); hãy xóa ký tự này [yaml/control]',
      'Chữ \ufffd rỗng',
    ],
  },
  'an escape sequence for the terminal': {
    files: { 'plans/b.yaml': withText('Chữ \x1b[2J đỏ') },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['plans/b.yaml:8:9: lỗi: có ký tự không in được (U+001B)', 'Chữ \ufffd[2J đỏ'],
  },
  'a private-use character, as templates mark places with': {
    files: { 'plans/b.yaml': withText('Chữ \u{f0000}\u{100001} lạ') },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['plans/b.yaml:8:9: lỗi: có ký tự không in được (U+F0000)'],
  },
  'a file over the limit': {
    files: { 'plans/b.yaml': Buffer.alloc(limits.bytes + 1, '# ') },
    args: ['plans/b.yaml'],
    code: 2,
    says: ['plans/b.yaml: lỗi: tệp quá lớn (giới hạn 8 MB) [file/too-large]'],
  },
  'brackets 10 000 levels deep': {
    files: { 'plans/b.yaml': deep(10_000) },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['plans/b.yaml', 'các mục lồng nhau quá sâu (giới hạn 40 cấp) [yaml/too-deep]'],
  },
  'brackets 10 000 levels deep and never closed': {
    files: { 'plans/b.yaml': `body: ${'['.repeat(10_000)}` },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['plans/b.yaml'],
  },
  'braces 10 000 levels deep': {
    files: { 'plans/b.yaml': `body: ${'{a: '.repeat(10_000)}` },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['plans/b.yaml'],
  },
  'dashes 10 000 levels deep': {
    files: { 'plans/b.yaml': `body:\n  ${'- '.repeat(10_000)}x\n` },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['các mục lồng nhau quá sâu (giới hạn 40 cấp) [yaml/too-deep]'],
  },
  '41 levels, just past the limit': {
    files: { 'plans/b.yaml': deep(41) },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['plans/b.yaml:4:47: lỗi: các mục lồng nhau quá sâu (giới hạn 40 cấp) [yaml/too-deep]'],
  },
  '200 001 items': {
    files: { 'plans/b.yaml': `body: [${'x,'.repeat(200_001)}]\n` },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['tệp có quá nhiều mục (giới hạn 200000) [yaml/too-many]'],
  },
  '50 000 keys, all unknown': {
    files: { 'plans/b.yaml': plan + Array.from({ length: 50_000 }, (_, i) => `k${i}: x`).join('\n') },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['plans/b.yaml:107:1: lỗi: không có khóa “k99” ở đây', '… và 400 chỗ nữa trong plans/b.yaml'],
  },
  'an alias bomb': {
    files: {
      'plans/b.yaml': `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}\n`,
    },
    args: ['plans/b.yaml'],
    code: 1,
    says: ['[yaml/first-sign]'],
  },
  'an issuer that is a link out of the project': {
    files: { 'ngoai/bi-mat.yaml': 'name: Bí mật\n', 'plans/a.yaml': plan.replace('truong-mau', 'bi-mat') },
    prepare: (folder) =>
      symlink(path.join(folder, 'ngoai/bi-mat.yaml'), path.join(folder, 'plans/issuers/bi-mat.yaml')),
    code: 1,
    says: ['không có cơ quan “bi-mat” trong plans/issuers'],
  },
  'an output path that is a folder': {
    prepare: (folder) => mkdir(path.join(folder, 'out/a.docx'), { recursive: true }).then(() => undefined),
    code: 74,
    says: [
      'a.docx: lỗi: chỗ cần ghi tệp đang là một thư mục',
      '[file/output-is-folder]',
      '1 trên 1 kế hoạch không dựng được; bản cũ (nếu có) được giữ nguyên',
    ],
  },
  'the second output path is a folder': {
    prepare: (folder) => mkdir(path.join(folder, 'out/a.pdf'), { recursive: true }).then(() => undefined),
    code: 74,
    says: ['a.pdf: lỗi: chỗ cần ghi tệp đang là một thư mục'],
  },
  'an output folder that is a file': { files: { out: 'earlier' }, code: 74, says: ['out', 'không ghi được'] },
  'a font folder without fonts': {
    args: ['--fonts', 'plans'],
    code: 2,
    says: ['thư mục phông chữ thiếu kiểu', 'Times New Roman'],
  },
  'a font that is none': {
    args: ['--fonts', 'phong'],
    files: { 'phong/times.ttf': 'x', 'phong/timesbd.ttf': 'x', 'phong/timesi.ttf': 'x', 'phong/timesbi.ttf': 'x' },
    code: 2,
    says: ['không dùng được phông chữ'],
  },
  'an unknown form': {
    args: ['--form', 'stat'],
    code: 2,
    says: ['--form: “stat” không được nhận; chọn: ', 'ý bạn là “state”?'],
  },
  'a form that climbs out': { args: ['--form', '../x'], code: 2, says: ['--form: “../x” không được nhận'] },
  'an unknown format': {
    args: ['--format', 'docx,odt'],
    code: 2,
    says: ['--format: “odt” không được nhận; chọn: docx, pdf'],
  },
  'an empty format': { args: ['--format', ''], code: 2, says: ['--format: “” không được nhận; chọn: docx, pdf'] },
  'a sign Word may take from another font, DOCX alone': {
    files: { 'plans/a.yaml': withText('Đạt ✅') },
    args: ['--format', 'docx'],
    code: 0,
    says: ['2 cảnh báo; xem: kehoach check plans/a.yaml'],
    makes: ['out/.kehoach-record', 'out/a.docx'],
  },
  'the same of the same words, which check tells as one': {
    files: { 'plans/a.yaml': withText('Đạt ✅ và ✅') },
    args: ['--format', 'docx'],
    code: 0,
    says: ['2 cảnh báo; xem: kehoach check plans/a.yaml'],
    makes: ['out/.kehoach-record', 'out/a.docx'],
  },
};

describe('files, paths and options', () => {
  it.each(Object.entries(cases))('%s', async (_name, { files = {}, args = [], prepare, code, says, makes = [] }) => {
    await inProject({ 'plans/a.yaml': plan, ...files }, async (folder) => {
      await prepare?.(folder);
      const before = await readTree(folder);
      const outcome = await runKehoach(['build', '--lang', 'vi', ...args], folder);
      expect(outcome.code, outcome.stderr).toBe(code);
      for (const words of says) expect(outcome.stderr).toContain(words);
      expect(outcome.stderr).not.toMatch(/\n\s+at .*[:(]\d+|\bundefined\b|\[object|NaN|[\0\x1b]/);
      const after = await readTree(folder);
      expect(Object.keys(after).filter((name) => !(name in before))).toEqual(makes);
      for (const [name, bytes] of Object.entries(before)) expect(after[name] === bytes, name).toBe(true);
    });
  });

  it.skipIf(isRoot)('a file nobody may read [not as root]', async () => {
    await inProject({ 'plans/a.yaml': plan }, async (folder) => {
      await chmod(path.join(folder, 'plans/a.yaml'), 0);
      const { code, stderr } = await runKehoach(['build', '--lang', 'vi'], folder);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringContaining('plans/a.yaml: lỗi: không đọc được tệp'),
      });
    });
  });

  it.skipIf(isRoot)('an output folder nobody may write to [not as root]', async () => {
    await inProject({ 'plans/a.yaml': plan, 'out/a.docx': 'earlier' }, async (folder) => {
      await chmod(path.join(folder, 'out'), 0o555);
      const { code, stderr } = await runKehoach(['build', '--lang', 'vi'], folder);
      await chmod(path.join(folder, 'out'), 0o755);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('không ghi được tệp') });
    });
  });

  it('takes CRLF, a byte-order mark, Vietnamese names with spaces, letters in NFD and one very long word', async () => {
    const long = `${plan}  - ${'nghiêng'.repeat(2000)}\n`;
    const names = ['plans/Kế hoạch năm 2026.yaml', 'plans/năm 2026/Thi đua.yml', 'plans/dai.yaml'];
    await inProject(
      { [names[0]!]: `\ufeff${plan.replace(/\n/g, '\r\n')}`, [names[1]!]: plan.normalize('NFD'), [names[2]!]: long },
      async (folder) => {
        const { code, stdout, stderr } = await runKehoach(['build', '--no-check', '--lang', 'vi'], folder);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout.split('\n').filter(Boolean)).toHaveLength(3);
        const made = Object.keys(await readTree(path.join(folder, 'out')));
        expect(made).toEqual([
          '.kehoach-record',
          'Kế hoạch năm 2026.docx',
          'Kế hoạch năm 2026.pdf',
          'dai.docx',
          'dai.pdf',
          'năm 2026/.kehoach-record',
          'năm 2026/Thi đua.docx',
          'năm 2026/Thi đua.pdf',
        ]);
      },
    );
  });

  it('points at the same columns in a file with CRLF and a byte-order mark', async () => {
    const faulty = `${plan}xyz: 1\n`;
    await inProject(
      { 'plans/a.yaml': faulty, 'plans/b.yaml': `\ufeff${faulty.replace(/\n/g, '\r\n')}` },
      async (folder) => {
        const { stdout } = await runKehoach(['check', '--json', '--lang', 'vi'], folder);
        const [a, b] = (JSON.parse(stdout) as { file: string }[]).map(({ file: _file, ...rest }) => rest);
        expect(a).toMatchObject({ line: 8, column: 1, endColumn: 4, rule: 'schema/unknown-key' });
        expect(b).toEqual(a);
      },
    );
  });

  it('writes outside the project when told to', async () => {
    await inProject({}, async (outside) => {
      await inProject({ 'plans/a.yaml': plan }, async (folder) => {
        const { code } = await runKehoach(['build', '--out', path.join(outside, 'ban-in')], folder);
        expect(code).toBe(0);
        expect(Object.keys(await readTree(path.join(outside, 'ban-in')))).toEqual([
          '.kehoach-record',
          'a.docx',
          'a.pdf',
        ]);
        expect(Object.keys(await readTree(folder))).not.toContain('out/a.docx');
      });
    });
  });

  it('keeps the documents of a plan that fails later on, and builds the others', async () => {
    await inProject({ 'plans/a.yaml': plan, 'plans/b.yaml': plan }, async (folder) => {
      expect((await runKehoach(['build'], folder)).code).toBe(0);
      const before = await readTree(path.join(folder, 'out'));
      await writeAll(folder, { 'plans/a.yaml': withText('Chữ: thừa: dấu'), 'plans/b.yaml': withText('Thêm một câu.') });
      const { code, stdout, stderr } = await runKehoach(['build', '--lang', 'vi'], folder);
      expect({ code, stdout: stdout.split(' ->')[0] }).toEqual({ code: 1, stdout: 'plans/b.yaml' });
      expect(stderr).toContain('1 trên 2 kế hoạch không dựng được; bản cũ (nếu có) được giữ nguyên');
      const after = await readTree(path.join(folder, 'out'));
      expect(Object.keys(after)).toEqual(Object.keys(before));
      expect(after['a.docx'] === before['a.docx'] && after['a.pdf'] === before['a.pdf']).toBe(true);
      expect(after['b.docx'] === before['b.docx']).toBe(false);
    });
  });
});
