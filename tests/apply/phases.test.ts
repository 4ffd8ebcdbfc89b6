import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyWord } from '../../src/apply-word.ts';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const planOf = (how: string, form: string): string => `kind: general-plan
issuer: {name: Trường Chính trị tỉnh A, superior: Tỉnh ủy A, symbol: TCT, place: A, form: ${form}}
number: 5
date: 2026-03-02
subject: Tổ chức phong trào đọc sách năm 2026
body:
  - purpose: [Nâng cao chất lượng phục vụ bạn đọc.]
  - phases:
      heading: Các bước tiến hành
      text: 'Phong trào có các bước sau:'
      ${how}
      list:
        # vận động trước Tết
        - from: 2026-03-02
          to: 2026-03-20 # theo lịch của Đoàn
          text: Các khoa vận động và lập danh sách.
        - {from: 2026-03-21, to: 2026-04-10, text: Trưng bày sách., items: [Mượn kệ sách., Sắp xếp phòng đọc.]}
        - name: Ngày cuối cùng
          period: Ngày 15/4/2026
          text: Tổng kết, trao giải.
  - heading: Tổ chức thực hiện
    items: [Thư viện chủ trì., Các khoa phối hợp.]
signature: {title: Hiệu trưởng, name: Nguyễn Văn A}
`;

const ways = [
  'called: Bước',
  '{as: items, called: Bước}',
  '{as: headings, called: Bước}',
  '{as: table, called: Bước}',
].map((how) => how.replace(/[{}]/g, '').replaceAll(', ', '\n      '));
const first = `        # vận động trước Tết
        - from: 2026-03-02
          to: 2026-03-20 # theo lịch của Đoàn
          text: Các khoa vận động và lập danh sách.
`;
const second =
  '        - {from: 2026-03-21, to: 2026-04-10, text: Trưng bày sách., items: [Mượn kệ sách., Sắp xếp phòng đọc.]}\n';
const last = `        - name: Ngày cuối cùng
          period: Ngày 15/4/2026
          text: Tổng kết, trao giải.
`;
const fresh = `        - from: 2026-04-11
          to: 2026-04-14
          text: Chấm bài dự thi của các khoa.
`;

const edits: Readonly<Record<string, (plan: string) => string>> = {
  'that adds a phase at the beginning': (plan) => plan.replace(first, fresh + first),
  'that adds a phase in the midst': (plan) => plan.replace(second, second + fresh),
  'that adds a phase at the end': (plan) => plan.replace(last, last + fresh),
  'that takes the first away': (plan) => plan.replace(first, ''),
  'that takes the second away, with what stands below it': (plan) => plan.replace(second, ''),
  'that takes the last away': (plan) => plan.replace(last, ''),
  'that moves the first to the end, with what is said of it': (plan) =>
    plan.replace(first, '').replace(last, last + first),
  'of days': (plan) => plan.replace('2026-03-20', '2026-03-25').replace('from: 2026-03-21', 'from: 2026-03-26'),
  'of a time in words': (plan) => plan.replace('Ngày 15/4/2026', 'Sáng 16/4/2026'),
  'of a name': (plan) => plan.replace('Ngày cuối cùng', 'Ngày hội sách'),
  'of words': (plan) => plan.replace('Trưng bày sách.', 'Trưng bày và giới thiệu sách.'),
  'of a bullet below': (plan) => plan.replace('Mượn kệ sách.', 'Mượn kệ sách của Đoàn.'),
  'that adds a bullet below': (plan) => plan.replace('đọc.]', 'đọc., Trực phòng đọc.]'),
};

let library: Library;
let fonts: FontFamily;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  fonts = await loadFonts();
});

async function build(text: string): Promise<Uint8Array> {
  const source = readYaml('plans/a.yaml', text);
  const { outputs, problems } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx'] });
  if (!outputs.docx) throw new Error(JSON.stringify(problems));
  return outputs.docx;
}

/** The paragraphs of a built file, changed as if by hand: nobody counts the phases anew. */
async function edit(text: string, change: (paragraphs: string[]) => string[]): Promise<Uint8Array> {
  const entries = unzipSync(await build(text));
  const xml = strFromU8(entries['word/document.xml']!);
  const paragraphs = xml.split(/(?<=<\/w:p>)/);
  return zipSync({ ...entries, 'word/document.xml': strToU8(change(paragraphs).join('')) });
}

const wordsOf = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map((run) => run[1]).join('');

describe.each(['state', 'party'])('phases of a plan in the %s form', (form) => {
  describe.each(ways)('with %s', (how) => {
    const plan = planOf(how, form);

    it.each(Object.entries(edits))('take an edit %s', async (_, edit) => {
      const wanted = edit(plan);
      expect(wanted).not.toBe(plan);
      const { source, left } = await applyWord(await build(wanted), readYaml('plans/a.yaml', plan), library, fonts, {
        file: 'b.docx',
      });
      expect({ text: source.text, left: left.map(({ what, before, after }) => [what, before, after]) }).toEqual({
        text: wanted,
        left: [],
      });
    });
  });

  const plan = planOf(ways[0]!, form);
  const apply = async (file: Uint8Array) => {
    const { source, left } = await applyWord(file, readYaml('plans/a.yaml', plan), library, fonts, { file: 'b.docx' });
    return { text: source.text, left };
  };

  it('are counted by the form where one was taken away and the others kept their numbers', async () => {
    const file = await edit(plan, (all) => all.filter((one) => !wordsOf(one).startsWith('Bước 1')));
    expect(await apply(file)).toEqual({ text: plan.replace(first, ''), left: [] });
  });

  it('take one that was typed without a look, and with a number that is not its own', async () => {
    const file = await edit(plan, (all) =>
      all.flatMap((one) => {
        if (!wordsOf(one).startsWith('Sắp xếp phòng đọc.')) return [one];
        const [like] = all.filter((other) => wordsOf(other).startsWith('Bước 2'));
        const look = /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/.exec(like!.slice(like!.indexOf('<w:p>')))![0];
        const words = 'Bước 7: Từ 11/4 - 14/4/2026: Chấm bài dự thi của các khoa.';
        return [one, `${look}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`];
      }),
    );
    expect(await apply(file)).toEqual({ text: plan.replace(second, second + fresh), left: [] });
  });
});
