import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyWord } from '../../src/apply-word.ts';
import { loadFonts, loadLibrary, readSource } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { printDocument } from '../../src/print-document.ts';
import { readDocument } from '../../src/read-document.ts';
import { compareWordFiles } from '../../src/review/compare-documents.ts';
import { readYaml, type Source } from '../../src/source/read-yaml.ts';
import { readWord } from '../../src/word/read-word.ts';
import { editedPlans } from '../review/edited-plans.ts';
import { createChance, makeEdit } from '../review/random-edits.ts';

/** `EDITS=500 FIRST=1 npx vitest run tests/apply` for the long run. */
const [count, first] = [Number(process.env['EDITS'] ?? 30), Number(process.env['FIRST'] ?? 1)];
const root = path.resolve(import.meta.dirname, '../..');
const [library, fonts] = [await loadLibrary(root), await loadFonts()];

/** Edits of the head and the end: most of it stands in the file of the office. */
const ofOffice: ReadonlySet<string> = new Set(['head', 'a line of the head or end']);

async function build(source: Source): Promise<Uint8Array> {
  const { outputs, problems } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx'] });
  if (!outputs.docx) throw new Error(JSON.stringify(problems));
  return outputs.docx;
}

/** A plan, and what is applied to it of the Word file that another is built to. */
async function applied(before: string, after: string): Promise<{ text: string; left: string[] }> {
  const file = await build(readYaml('plans/a.yaml', after));
  const { source, left } = await applyWord(file, readYaml('plans/a.yaml', before), library, fonts, { file: 'a.docx' });
  return { text: source.text, left: left.map(({ kind, what }) => `${kind} ${what}`) };
}

describe('random edits of the document that a plan is built to', () => {
  it('come back into the plan, or are told', async () => {
    const sources = await Promise.all(editedPlans.map((file) => readSource(root, path.join(root, file))));
    const [silent, told, ofOthers]: [string[], string[], string[]] = [[], [], []];
    let tried = 0;
    for (let seed = first; tried < count; seed++) {
      const chance = createChance(seed * 7919);
      chance(2);
      const source = sources[seed % sources.length]!;
      const { read } = readDocument(source, library);
      let document = read!.document;
      const names: string[] = [];
      for (let i = 0; i <= seed % 3; i++) {
        const edit = makeEdit(document, chance);
        if (!edit) continue;
        document = edit.document;
        names.push(edit.name);
      }
      if (names.length === 0) continue;
      tried += 1;
      const { content } = await printDocument(document, read!, fonts, 'docx', source.file);
      const result = await applyWord(content!, source, library, fonts, { file: 'a.docx' });
      const now = readWord(await build(result.source), { file: 'b.docx' });
      const differs = compareWordFiles(now, readWord(content!, { file: 'a.docx' })).length;
      const name = `${seed} ${source.file} ${names.join(', ')}: ${differs} differ, ${result.left.length} told`;
      if (result.left.length > 0) (names.some((one) => ofOffice.has(one)) ? ofOthers : told).push(name);
      else if (differs > 0) silent.push(name);
    }
    if (process.env['EDITS'])
      process.stdout.write(
        `${tried} tried, ${ofOthers.length} told of the head\n${told.join('\n')}\nsilent:\n${silent.join('\n')}\n`,
      );
    expect(silent).toEqual([]);
    // A changed word may be the office's too; a few say nothing of the share.
    expect(told.length, told.join('\n')).toBeLessThanOrEqual(Math.max(3, 0.05 * tried));
  }, 900_000);
});

/** A plan around a body, with comments and an order of its own. */
const plan = (body: string, number = 'number: 5') => `# Kế hoạch của trường
kind: general-plan
issuer: {name: Trường Chính trị tỉnh A, superior: Tỉnh ủy A, symbol: TCT, place: A, signature: {title: Hiệu trưởng, name: Nguyễn Văn A}}
${number}
date: 2026-03-02 # ngày ký
subject: Tổ chức Ngày hội đọc sách năm 2026
bases:
  - Kế hoạch số 12-KH/TU ngày 20/01/2026 của Ban Thường vụ Tỉnh ủy
lead-in: Trường Chính trị xây dựng kế hoạch như sau
body:
${body}recipients: [Ban Giám hiệu, Các khoa và phòng]
archive: [VT]
`;

const body = `  - heading: Mục đích
    # hai ý, theo ý kiến của Ban Giám hiệu
    items:
      - Khơi dậy thói quen đọc sách của cán bộ và học viên.
      # con số của thư viện
      - Giới thiệu 200 đầu sách mới của thư viện.
  - heading: Nội dung
    text: >-
      Ngày hội gồm ba hoạt động chính,
      diễn ra trong hai ngày tại khuôn viên nhà trường.
    items: [Trưng bày sách., Thi kể chuyện theo sách., Tọa đàm với diễn giả.]
  - phases:
      list:
        - {from: 2026-03-02, to: 2026-03-20, text: Các khoa chọn sách và đăng ký gian trưng bày.}
        - {from: 2026-03-21, to: 2026-04-10, text: Thư viện dựng gian và duyệt chương trình kể chuyện.}
  - heading: Kinh phí
    table:
      columns: [Nội dung chi, Thành tiền]
      rows:
        - [Băng rôn và bảng giới thiệu sách, 2.000.000]
        - [Giải thưởng cuộc thi kể chuyện, 6.500.000] # tạm tính
`;

/** What is edited in Word, as the plan that would say it; the lines of the plan that change. */
const edits: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'a word': ['200 đầu sách mới', '250 đầu sách mới'],
  'words in a folded text': ['diễn ra trong hai ngày tại', 'diễn ra trong ba ngày tại'],
  'words at the end': ['cán bộ và học viên.', 'cán bộ và học viên; rèn luyện cách ghi chép.'],
  'words at the beginning': ['Giới thiệu 200', 'Trưng bày và giới thiệu 200'],
  'an item on a line': [
    '      # con số của thư viện\n',
    '      - Góp phần xây dựng văn hóa đọc trong nhà trường.\n      # con số của thư viện\n',
  ],
  'an item gone, with what is said of it': [
    '      # con số của thư viện\n      - Giới thiệu 200 đầu sách mới của thư viện.\n',
    '',
  ],
  'an item among brackets': ['Trưng bày sách., ', 'Trưng bày sách., "Thi vẽ, thi xếp sách.", '],
  'an item among brackets gone': ['Trưng bày sách., Thi kể', 'Thi kể'],
  'the last among brackets gone': [', Tọa đàm với diễn giả.]', ']'],
  'the day a phase ends': ['to: 2026-04-10', 'to: 2026-04-12'],
  'a cell': ['2.000.000', '2.500.000'],
  'a row': [
    '        - [Giải thưởng',
    '        - [Nước uống và hoa tươi cho hai ngày, 1.500.000]\n        - [Giải thưởng',
  ],
  'a row gone, with what is said of it': ['        - [Giải thưởng cuộc thi kể chuyện, 6.500.000] # tạm tính\n', ''],
  emphasis: ['Giới thiệu 200 đầu', 'Giới thiệu **200** đầu'],
  'a note': ['của thư viện.', 'của thư viện^[Theo danh mục kèm theo.].'],
};

describe('an edit', () => {
  it.each(Object.entries(edits))('%s', async (_, [from, to]) => {
    const [before, after] = [plan(body), plan(body.replace(from, to))];
    expect(after).not.toBe(before);
    expect(await applied(before, after)).toEqual({
      text: after.replace('"Thi vẽ, thi xếp sách."', "'Thi vẽ, thi xếp sách.'"),
      left: [],
    });
  });

  it('that moves an item takes along what is said of it', async () => {
    const parts = body.split(/(?= {2}- heading: | {2}- phases:)/);
    const moved = [parts[0], parts[2], parts[1], parts[3]].join('');
    expect(await applied(plan(body), plan(moved))).toEqual({ text: plan(moved), left: [] });
  });

  it('gives the number that the clerk wrote by hand', async () => {
    const [before, after] = [plan(body, 'number:'), plan(body, 'number: 17')];
    expect(await applied(before, after)).toEqual({ text: after, left: [] });
  });

  it('of what is not the plan is told', async () => {
    const after = plan(body).replace('symbol: TCT', 'symbol: TCTA');
    expect(await applied(plan(body), after)).toEqual({ text: plan(body), left: ['changed number'] });
  });

  it('comes back through line ends of Windows', async () => {
    const [before, after] = [plan(body), plan(body.replace('200 đầu', '250 đầu'))].map((text) =>
      text.replaceAll('\n', '\r\n'),
    );
    expect(await applied(before!, after!)).toEqual({ text: after, left: [] });
  });

  it('that was none leaves the plan as it is', async () => {
    expect(await applied(plan(body), plan(body))).toEqual({ text: plan(body), left: [] });
  });
});
