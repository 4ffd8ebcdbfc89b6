import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
const fonts = await loadFonts();

/** What is printed where the plan is signed, and the rules that say something of it. */
async function sign(office: string, signature: string, form = 'state') {
  const issuer = readYaml('plans/issuers/a.yaml', `symbol: A\nplace: A\nform: ${form}\n${office}`);
  const plan = readYaml(
    'plans/a.yaml',
    `kind: general-plan\nissuer: a\nsubject: Làm việc\n${signature}\nbody: [{text: Một câu.}, {text: Hai câu.}]\n`,
  );
  const { outputs, problems } = await generateDocuments(
    plan,
    { ...library, issuers: new Map([['a', issuer]]) },
    fonts,
    {
      outputs: ['text'],
    },
  );
  const lines = String(outputs.text).trim().split('\n');
  return {
    lines: lines.slice(lines.findIndex((line) => /^(TM\.|T\/M|KT\.|K\/T|TUQ|PHÓ|HIỆU|CHỦ)/.test(line))),
    rules: problems.map(({ rule }) => rule).filter((rule) => /sign|deputy|collective|authority/.test(rule)),
  };
}

const school = (head: string) => `name: Trường A
signers:
  truong: {title: ${head}, name: Nguyễn Văn A}
  pho: {title: Phó ${head}, name: Trần Thị B}
  uy-quyen: {authorised-by: ${head}, title: Phó ${head}, name: Lê Văn C}
  mot-minh: {title: Phó Trưởng phòng, name: Phạm D}`;
const committee = (name: string, body: string, head: string) => `name: ${name}
signers:
  truong: {on-behalf-of: ${body}, title: ${head}, name: Nguyễn Văn A}
  pho: {title: Phó ${head}, name: Trần Thị B}`;

describe('who signs for whom', () => {
  it('follows from the title of a deputy and that of the head', async () => {
    expect(await sign(school('Hiệu trưởng'), 'signature: pho')).toEqual({
      lines: ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Trần Thị B'],
      rules: [],
    });
  });

  it('follows a change of the title, which touches the office alone', async () => {
    expect((await sign(school('Giám đốc'), 'signature: pho')).lines).toEqual([
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Trần Thị B',
    ]);
  });

  it('leaves what is written, and who has no head among the signers', async () => {
    expect((await sign(school('Hiệu trưởng'), 'signature: uy-quyen')).lines[0]).toBe('TUQ. HIỆU TRƯỞNG');
    expect((await sign(school('Hiệu trưởng'), 'signature: truong')).lines[0]).toBe('HIỆU TRƯỞNG');
    const alone = await sign(school('Hiệu trưởng'), 'signature: mot-minh');
    expect(alone.lines[0]).toBe('PHÓ TRƯỞNG PHÒNG');
    expect(alone.rules).toContain('form/deputy-alone');
    const own = await sign(school('Hiệu trưởng'), 'signature: {title: Phó Hiệu trưởng, name: Trần Thị B}');
    expect(own.lines[0]).toBe('PHÓ HIỆU TRƯỞNG');
  });

  it('never has a deputy of a committee sign in place of its secretary', async () => {
    const office =
      'name: Đảng ủy xã A\nsigners:\n  bi-thu: {title: Bí thư, name: A}\n  pho: {title: Phó Bí thư, name: Trần Thị B}';
    expect((await sign(office, 'signature: pho', 'party')).lines[0]).toBe('PHÓ BÍ THƯ');
  });

  it('has a deputy of a body with one head sign in its place, in the Party too', async () => {
    const office = school('Trưởng ban').replace('Trường A', 'Ban Tổ chức Tỉnh ủy A');
    expect((await sign(office, 'signature: pho', 'party')).lines.slice(0, 2)).toEqual([
      'K/T TRƯỞNG BAN',
      'PHÓ TRƯỞNG BAN',
    ]);
  });

  it('holds for the usual signer of the office too', async () => {
    expect((await sign(`${school('Hiệu trưởng')}\nsignature: pho`, '')).lines[0]).toBe('KT. HIỆU TRƯỞNG');
  });

  it.each([
    [
      'state',
      'Ủy ban nhân dân xã A',
      'Ủy ban nhân dân',
      'Chủ tịch',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['party', 'Đảng ủy xã A', 'Ban Thường vụ', 'Bí thư', ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ']],
    ['youth', 'Đoàn xã A', 'Ban Chấp hành', 'Bí thư', ['TM. BAN CHẤP HÀNH', 'PHÓ BÍ THƯ']],
  ])('in a committee of the form %s is for the committee', async (form, name, body, head, expected) => {
    const { lines, rules } = await sign(committee(name, body, head), 'signature: pho', form);
    expect(lines.slice(0, expected.length)).toEqual(expected);
    expect(rules).toEqual([]);
  });
});
