import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary, readSource } from '../../src/files.ts';
import { type Library, readDocument } from '../../src/read-document.ts';
import type { Change } from '../../src/review/change.ts';
import { compareDocuments } from '../../src/review/compare-documents.ts';
import { freeSpaces } from '../../src/review/compare-words.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const root = path.resolve(import.meta.dirname, '../..');
const small = readFileSync(path.join(import.meta.dirname, 'small-plan.yaml'), 'utf8');
let library: Library;

beforeAll(async () => {
  library = await loadLibrary(root);
});

function open(text: string, form?: string) {
  const { read, problems } = readDocument(readYaml('a.yaml', text), library, form === undefined ? {} : { form });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return read!;
}

/** What is told of the small plan when stretches of its text are others. */
function edit(...pairs: readonly (readonly [string, string])[]): Change[] {
  let text = small;
  for (const [from, to] of pairs) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  return compareDocuments(open(small), open(text));
}

const marked = ({ pieces }: Change): string =>
  freeSpaces(pieces)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('two documents', () => {
  it.each(['party', 'youth', 'party-36'])('that differ in form alone tell nothing: %s', async (form) => {
    for (const name of ['nam-dinh-2023-thi-dua', 'thanh-hoa-2022-5-tot', 'hoc-vien-2024-75-nam']) {
      const source = await readSource(root, path.join(root, `plans/${name}.yaml`));
      const [own, other] = [readDocument(source, library).read!, readDocument(source, library, { form }).read!];
      expect(compareDocuments(own, own)).toEqual([]);
      expect(compareDocuments(own, other)).toEqual([]);
    }
    expect(compareDocuments(open(small), open(small, form))).toEqual([]);
  });

  it('that are numbered otherwise tell nothing', () => {
    expect(edit(['subject:', 'numbering: [A., I., 1., a)]\nsubject:'])).toEqual([]);
  });

  it('tell a new section as that alone, whatever it renumbers', () => {
    const changes = edit([
      '  - heading: Nội dung\n',
      '  - heading: Phạm vi\n    text: Toàn trường.\n  - heading: Nội dung\n',
    ]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'added',
      what: 'heading',
      after: 'Phạm vi',
      section: [],
      below: [{ text: 'Toàn trường.' }],
    });
  });

  it('tell a phase that came as that alone, though the others count on', () => {
    const changes = edit([
      '        - {from: 2026-03-21',
      '        - {from: 2026-03-20, to: 2026-03-21, text: Họp báo công bố chương trình và các đơn vị tài trợ.}\n        - {from: 2026-03-21',
    ]);
    expect(changes.map(({ kind, after }) => [kind, after])).toEqual([
      ['added', expect.stringContaining('Họp báo công bố')],
    ]);
  });

  it('tell a value with its unit whole, where it stands and where it was written', () => {
    const [change, ...rest] = edit(['80% học', '90% học']);
    expect(rest).toEqual([]);
    expect(marked(change!)).toBe('Có ít nhất [-80%-]{+90%+} học viên tham gia.');
    expect(change).toMatchObject({
      kind: 'changed',
      what: 'item',
      section: ['I. Mục đích, yêu cầu', '2. Yêu cầu'],
      places: { after: { file: 'a.yaml', pointer: '/body/0/parts/1/requirements/1' } },
    });
  });

  it.each([
    ['12-KH/TU', '15-KH/TU', '[-12-KH/TU-]{+15-KH/TU+}', 'basis'],
    ['ngày 15/3/2026', 'ngày 18/3/2026', '[-15/3/2026-]{+18/3/2026+}', 'item'],
    ['number: 7', 'number: 8', '[-07/KH-TCT-]{+08/KH-TCT+}', 'number'],
    ['date: 2026-03-02', 'date: 2026-03-05', '[-02/3/2026-]{+05/3/2026+}', 'date'],
    ['subject: Tổ chức', 'subject: Phát động', '[-Tổ chức-]{+Phát động+} Ngày hội', 'subject'],
    ['name: Nguyễn Văn A', 'name: Trần Thị B', '[-Nguyễn Văn A-]{+Trần Thị B+}', 'name'],
    ['title: Hiệu trưởng', 'title: Phó Hiệu trưởng', '{+Phó+} Hiệu trưởng', 'title'],
    ['superior: Tỉnh ủy A', 'superior: Thành ủy A', '[-Tỉnh-]{+Thành+} ủy A', 'superior'],
    ['Về phát triển văn hóa', 'Về phát huy văn hóa', 'phát [-triển-]{+huy+} văn hóa', 'basis'],
    ['caption: Dự toán kinh phí', 'caption: Dự toán chi', 'Dự toán [-kinh phí-]{+chi+}', 'table'],
    ['archive: [VT, TV]', 'archive: [VT]', 'VT[-, TV-]', 'archive'],
  ])('tell %s -> %s as %s', (from, to, shown, what) => {
    const changes = edit([from, to]);
    expect(changes.map((change) => change.what)).toEqual([what]);
    expect(marked(changes[0]!)).toContain(shown);
  });

  it.each([
    // Words among like words are told where a reader would mark them.
    ['Cờ cấp Học viện, Bằng khen của Học viện.', 'Cờ cấp Học viện.', 'Cờ cấp Học viện[-, Bằng khen của Học viện-].'],
    [
      'Cờ cấp Sở, Bằng khen cấp Sở.',
      'Giấy khen của Tỉnh, Cờ cấp Sở, Bằng khen cấp Sở.',
      '{+Giấy khen của Tỉnh,+} Cờ cấp',
    ],
    ['“Đúng - Đủ - Đều - Kỷ cương”', '“Nhanh - Kỷ cương”', '“[-Đúng - Đủ - Đều-]{+Nhanh+} - Kỷ cương”'],
    ['Một việc. Hai việc. Ba việc.', 'Một việc. Ba việc.', 'Một việc. [-Hai việc.-] Ba việc.'],
    [
      'chủ đề năm 2025 “Chủ động - Đủ”',
      'chủ đề năm 2026 “Đoàn kết - Đủ”',
      '[-2025-]{+2026+} “[-Chủ động-]{+Đoàn kết+} - Đủ”',
    ],
    // Spaces stand where they stood.
    ['Kế hoạch số 46-KH/TU, ngày 03/7/2023', 'Kế hoạch số 46-KH/TU ngày 03/7/2023', '46-KH/TU[-,-] ngày'],
    ['Theo trường chuẩn.', 'Theo trường chuẩn và Đề án đã duyệt.', 'chuẩn {+và Đề án đã duyệt+}.'],
  ])('mark %s -> %s as %s', (from, to, shown) => {
    const text = (own: string) => open(small.replace('Bảo đảm thiết thực, tiết kiệm.', own));
    const changes = compareDocuments(text(from), text(to));
    expect(changes).toHaveLength(1);
    expect(marked(changes[0]!)).toContain(shown);
  });

  it('tell what went in a section that is numbered otherwise now with the rest of that section', () => {
    const changes = edit(
      ['  - heading: Nội dung\n', '  - heading: Phạm vi\n    text: Toàn trường.\n  - heading: Nội dung\n'],
      ['[Tổ chức cuộc thi kể chuyện theo sách., Vận động', '[Vận động mọi'],
    );
    const [added, removed, changed] = changes;
    expect([added!.kind, removed!.kind, changed!.kind]).toEqual(['added', 'removed', 'changed']);
    expect(removed!.section).toEqual(['VI. Tổ chức thực hiện', '2. Đoàn trường']);
    expect(changed!.section).toEqual(removed!.section);
  });

  it('tell a cell by its row and column', () => {
    const [change, ...rest] = edit(['6.500.000', '7.000.000']);
    expect(rest).toEqual([]);
    expect(change).toMatchObject({
      kind: 'changed',
      what: 'cell',
      section: ['IV. Kinh phí', 'Dự toán kinh phí', 'Giải thưởng cuộc thi kể chuyện', 'Thành tiền'],
    });
  });

  it('tell a column that went as one change', () => {
    let text = small.replace(', Đơn vị thực hiện]', ']');
    for (const last of [
      ', Phòng Hành chính]',
      ', Đoàn trường]\n        - [Thù',
      ', Phòng Đào tạo]',
      ', Phòng Hành chính]',
    ])
      text = text.replace(last, last.includes('\n') ? ']\n        - [Thù' : ']');
    const changes = compareDocuments(open(small), open(text));
    expect(changes.map(({ kind, what, before }) => [kind, what, before])).toEqual([
      ['removed', 'column', 'Đơn vị thực hiện'],
    ]);
    expect(changes[0]!.below).toHaveLength(4);
  });

  it('tell a blank that was filled as changed', () => {
    const [blank, filled] = [
      ['<chỉ tiêu, ghi số hoặc tỷ lệ>.', '“<chủ đề>”.'],
      ['Có 85% cán bộ đạt Lao động tiên tiến trở lên trong năm.', 'Đoàn kết, sáng tạo, về đích sớm.'],
    ].map((items) =>
      open(small.replace(/items: \[Sách lý luận.*\]/, `items: ${JSON.stringify(['Một.', ...items, 'Hai.'])}`)),
    );
    const changes = compareDocuments(blank!, filled!);
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
  });

  it('tell what went before what came in its place', () => {
    const changes = edit(['Sách về lịch sử Đảng bộ tỉnh.', 'Tranh và hiện vật sưu tầm ở cơ sở.']);
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('tell one that moved as that one, however long it is', () => {
    const [long, ...short] = [
      small.match(/Mời diễn giả .*?dạy\./)![0],
      'Sách lý luận.',
      'Sách của tác giả trong tỉnh.',
    ];
    const [one, other] = [
      [...short, long],
      [long, ...short],
    ].map((items) => open(small.replace(/items: \[Sách lý luận.*\]/, `items: ${JSON.stringify(items)}`)));
    const changes = compareDocuments(one!, other!);
    expect(changes.map(({ kind, after }) => [kind, after])).toEqual([['moved', long]]);
  });

  it('tell a task that moved and changed as one thing', () => {
    const task = 'Vận động đoàn viên tặng sách cho thư viện lớp học.';
    const changes = edit(
      [`, ${task}]`, ']'],
      ['tasks: [Chủ trì dựng', `tasks: [${task.replace('lớp học', 'nhà trường')}, Chủ trì dựng`],
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'moved',
      from: ['V. Tổ chức thực hiện', '2. Đoàn trường'],
      section: ['V. Tổ chức thực hiện', '1. Thư viện nhà trường'],
    });
    expect(marked(changes[0]!)).toContain('[-lớp học-]{+nhà trường+}');
  });

  it('tell a paragraph that was parted within its part', () => {
    const changes = edit([
      'text: Ngày hội gồm ba hoạt động chính, diễn ra trong hai ngày tại khuôn viên nhà trường và thư viện tỉnh.',
      'text: [Ngày hội gồm ba hoạt động chính., Diễn ra trong hai ngày tại khuôn viên nhà trường và thư viện tỉnh.]',
    ]);
    expect(changes.map(({ kind }) => kind)).toEqual(['split']);
  });

  it('tell dashes that became numbers once', () => {
    const changes = edit(
      ['text: Ngày hội gồm', 'text: Ngày hội gồm'],
      ["    items:\n      - text: 'Trưng", "    parts:\n      - text: 'Trưng"],
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['form']);
  });

  it('take time that grows like their length', () => {
    const long = (count: number) => {
      const items = Array.from(
        { length: count },
        (_, i) => `      - Việc thứ ${i} giao cho tổ ${i % 17} làm trong tháng ${i % 12}.`,
      );
      return small.replace('  - assignments:', `  - heading: Việc\n    items:\n${items.join('\n')}\n  - assignments:`);
    };
    const time = (count: number): number => {
      const text = long(count);
      const [before, after] = [
        open(text),
        open(text.replace(/tháng (\d+)\.$/gm, (all, m) => (Number(m) % 3 ? all : `quý ${m}.`))),
      ];
      const start = performance.now();
      expect(compareDocuments(before, after).length).toBeGreaterThan(count / 5);
      return performance.now() - start;
    };
    time(100);
    const [one, eight] = [time(300), time(2400)];
    expect(eight / Math.max(one, 5)).toBeLessThan(40);
  });
});
