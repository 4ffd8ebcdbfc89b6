import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runKehoach } from './run-kehoach.ts';

const root = path.resolve(import.meta.dirname, '../..');
const plan = 'plans/nam-dinh-2023-thi-dua.yaml';
let project: string;
let built: Uint8Array;
const run = (...args: string[]) => runKehoach([...args, '--lang', 'vi'], project);
const read = (name: string) => readFile(path.join(project, name), 'utf8');

beforeAll(async () => {
  project = await mkdtemp(path.join(os.tmpdir(), 'kehoach-apply-'));
  await cp(path.join(root, 'plans'), path.join(project, 'plans'), { recursive: true });
  await run('build', plan);
  built = await readFile(path.join(project, 'out/nam-dinh-2023-thi-dua.docx'));
});
afterAll(async () => rm(project, { recursive: true, force: true }));

/** The built file after changes in its main part, as if by Word. */
async function edit(change: (xml: string) => string, more: Record<string, string> = {}): Promise<void> {
  const entries = unzipSync(built);
  const before = strFromU8(entries['word/document.xml']!);
  const after = change(before);
  expect(after).not.toBe(before);
  entries['word/document.xml'] = strToU8(after);
  for (const [name, text] of Object.entries(more)) entries[name] = strToU8(text);
  await writeFile(path.join(project, 'sua.docx'), zipSync(entries));
}

/** A stretch of a paragraph in runs of its own, as tracked changes need it. */
const replaceTracked = (xml: string, from: string, to: string): string =>
  xml.replace(
    new RegExp(`<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t[^>]*>([^<]*)${from}([^<]*)</w:t></w:r>`),
    (_, look: string, before: string, after: string) => {
      const r = (text: string, tag = 't') => `<w:r>${look}<w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
      const by = 'w:author="Hiệu trưởng" w:date="2026-11-01T08:00:00Z"';
      const gone = `<w:del w:id="9001" ${by}>${r(from, 'delText')}</w:del>`;
      return `${r(before)}${gone}<w:ins w:id="9002" ${by}>${r(to)}</w:ins>${r(after)}`;
    },
  );

describe('kehoach apply', () => {
  it('writes tracked changes into the plan, and touches no other line', async () => {
    await edit((xml) => replaceTracked(xml, 'khí thế thi đua sôi nổi', 'phong trào thi đua rộng khắp'));
    const before = await read(plan);
    const shown = await run('apply', 'sua.docx', plan, '--dry-run');
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('+++ plans/nam-dinh-2023-thi-dua.yaml') });
    expect(shown.stderr).toBe(
      [
        'sua.docx: tệp có 2 chỗ sửa được theo dõi, lấy như đã chấp nhận hết (--tracked reject: như đã bỏ hết)',
        'plans/nam-dinh-2023-thi-dua.yaml: sẽ ghi 1 trên 1 chỗ sửa của sua.docx; chưa ghi gì',
        '',
      ].join('\n'),
    );
    expect(await read(plan)).toBe(before);
    const { code, stdout } = await run('apply', 'sua.docx', plan);
    expect([code, stdout]).toEqual([0, 'plans/nam-dinh-2023-thi-dua.yaml: đã ghi 1 trên 1 chỗ sửa của sua.docx\n']);
    expect(await read(plan)).toBe(before.replace('khí thế thi đua sôi nổi', 'phong trào thi đua rộng khắp'));
    const again = await run('apply', 'sua.docx', plan);
    expect(again).toMatchObject({
      code: 0,
      stdout: 'sua.docx và plans/nam-dinh-2023-thi-dua.yaml cùng nội dung; không có gì để ghi\n',
    });
    const back = await run('apply', 'sua.docx', plan, '--tracked', 'reject');
    expect(back.code).toBe(0);
    expect(await read(plan)).toBe(before);
  });

  it('tells what stands in the file of the office, and the comments', async () => {
    const types = unzipSync(built);
    await edit((xml) => xml.replace('NAM ĐỊNH', 'NINH BÌNH'), {
      'word/comments.xml':
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Hiệu trưởng"><w:p><w:r><w:t>Bổ sung số liệu năm trước</w:t></w:r></w:p></w:comment></w:comments>',
      'word/_rels/document.xml.rels': strFromU8(types['word/_rels/document.xml.rels']!).replace(
        '</Relationships>',
        '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    });
    const before = await read(plan);
    const { code, stdout, stderr } = await run('apply', 'sua.docx', plan);
    expect(code).toBe(1);
    expect(stdout).toBe('plans/nam-dinh-2023-thi-dua.yaml: đã ghi 0 trên 1 chỗ sửa của sua.docx\n');
    expect(stderr).toContain('Chưa ghi 1 chỗ sửa');
    expect(stderr).toMatch(/cơ quan cấp trên: Tỉnh ủy \[-Nam Định-\]\{\+ninh bình\+\}/i);
    expect(stderr).toContain(
      'Nhận xét trong tệp: 1 (--comments: ghi vào kế hoạch thành dòng #)\n  plans/nam-dinh-2023-thi-dua.yaml:2: Hiệu trưởng: Bổ sung số liệu năm trước\n',
    );
    expect(await read(plan)).toBe(before);
  });

  it('writes comments above what they are about, once', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const said = [
      ['Hiệu trưởng', 'Bổ sung số liệu năm trước'],
      ['Văn phòng', 'Đã bổ sung.'],
      ['Văn phòng', 'Đã sửa lỗi gõ.'],
    ];
    const comments = said.map(
      ([by, words], id) =>
        `<w:comment w:id="${id}" w:author="${by}" w:date="2026-11-0${id + 1}T08:00:00Z"><w:p w14:paraId="0000000${id + 1}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`,
    );
    const types = unzipSync(built);
    const marks = '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="2"/>';
    await edit(
      (xml) =>
        xml.replace(
          /<w:r>(?:(?!<w:r>).)*khí thế thi đua sôi nổi(?:(?!<w:r>).)*<\/w:r>/,
          (run) => `${marks}${run}<w:commentRangeEnd w:id="0"/><w:commentRangeEnd w:id="2"/>`,
        ),
      {
        'word/comments.xml': `<w:comments xmlns:w="${w}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments.join('')}</w:comments>`,
        'word/commentsExtended.xml':
          '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000003" w15:done="1"/></w15:commentsEx>',
        'word/_rels/document.xml.rels': strFromU8(types['word/_rels/document.xml.rels']!).replace(
          '</Relationships>',
          '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="rIdE" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
        ),
      },
    );
    const before = await read(plan);
    const lines = before.split('\n');
    const at = lines.findIndex((line) => line.includes('khí thế thi đua sôi nổi'));
    const told = await run('apply', 'sua.docx', plan);
    expect(told.stderr).toContain(
      `${plan}:${at + 1}: Hiệu trưởng, 01/11/2026: Bổ sung số liệu năm trước\n    - Văn phòng, 02/11/2026: Đã bổ sung.\n  ${plan}:${at + 1}: Văn phòng, 03/11/2026: Đã sửa lỗi gõ. (đã giải quyết)\n`,
    );
    const dry = await run('apply', 'sua.docx', plan, '--comments', '--dry-run');
    expect(dry.stdout).toMatch(/^\+ *# Hiệu trưởng, 01\/11\/2026: Bổ sung số liệu năm trước$/m);
    expect(dry.stderr).toBe(`${plan}: sẽ ghi 1 nhận xét của sua.docx thành dòng #; chưa ghi gì\n`);
    expect(await read(plan)).toBe(before);
    const done = await run('apply', 'sua.docx', plan, '--comments');
    expect(done).toMatchObject({
      code: 0,
      stdout: `${plan}: đã ghi 1 nhận xét của sua.docx thành dòng #\n`,
      stderr: '',
    });
    const indent = /^ */.exec(lines[at]!)![0];
    const written = [
      '# Hiệu trưởng, 01/11/2026: Bổ sung số liệu năm trước',
      '#   - Văn phòng, 02/11/2026: Đã bổ sung.',
    ];
    const wanted = lines.toSpliced(at, 0, ...written.map((line) => indent + line)).join('\n');
    expect(await read(plan)).toBe(wanted);
    const again = await run('apply', 'sua.docx', plan, '--comments');
    expect(again.stdout).toContain('không có gì để ghi');
    expect(await read(plan)).toBe(wanted);
    await writeFile(path.join(project, plan), before);
  });

  it('shows where a paragraph was parted in lines', async () => {
    await edit((xml) => xml.replace('khí thế thi đua', 'khí thế</w:t><w:br/><w:t xml:space="preserve">thi đua'));
    const { stderr } = await run('apply', 'sua.docx', plan, '--dry-run');
    expect(stderr).toContain('{+↵+}');
  });

  it('says what is wrong with what it is given', async () => {
    expect((await run('apply', 'khong-co.docx', plan)).code).toBe(2);
    expect((await run('apply', 'sua.docx', 'plans/khong-co.yaml')).code).toBe(2);
    expect((await run('apply', 'sua.docx', plan, '--tracked', 'maybe')).code).toBe(2);
    expect((await run('apply', 'sua.docx', 'plans')).code).toBe(2);
  });

  it('refuses the file of another plan, which would write over this one', async () => {
    const other = 'plans/lai-chau-2022-thi-dua.yaml';
    const before = await read(other);
    const { code, stderr } = await run('apply', 'out/nam-dinh-2023-thi-dua.docx', other);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`không phải tệp dựng từ ${other}: chỉ có `)]);
    expect(await read(other)).toBe(before);
  });
});
