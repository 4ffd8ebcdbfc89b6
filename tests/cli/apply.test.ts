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
    expect(stderr).toContain('Nhận xét trong tệp: 1\n  Hiệu trưởng: Bổ sung số liệu năm trước\n');
    expect(await read(plan)).toBe(before);
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
