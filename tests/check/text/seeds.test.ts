import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProblemsOf } from '../expectations.ts';

const plans = path.resolve(import.meta.dirname, '../../../plans');
const read = (name: string) => readFileSync(path.join(plans, `${name}.yaml`), 'utf8');
const isText = (line: string) => / text\//.test(line);

/** What each plan says of itself, as `rule: words`; every one is a slip or an inconsistency of its author. */
const trueWarnings: Record<string, string[]> = {
  'hoc-vien-2024-75-nam': [
    'text/two-spellings: Truyền thống',
    'text/two-spellings: Truyền thống',
    'text/two-spellings: Truyền thống',
    'text/two-spellings: Truyền thống',
    'text/two-spellings: Cổng thông tin',
  ],
  'lai-chau-2022-thi-dua': [
    'text/two-spellings: Trường chính trị',
    'text/name-capitals: Luật thi đua, khen thưởng',
    'text/tone-mark: hoá',
    'text/two-spellings: Trường chính trị',
    'text/name-capitals: Ban chấp hành Trung ương',
    'text/name-capitals: Hội đồng thi đua khen thưởng',
    'text/name-capitals: Ban thi đua, khen thưởng',
    'text/two-spellings: trường Chính trị',
    'text/name-capitals: Hội đồng thi đua, khen thưởng',
    'text/name-capitals: Hội đồng thi đua, khen thưởng',
    'text/name-capitals: ngày Quốc tế lao động',
  ],
  'nam-dinh-2023-dien-hinh': ['text/two-spellings: trường Chính trị'],
  'nam-dinh-2023-thi-dua': [
    'text/name-capitals: học viện Chính trị quốc gia Hồ Chí Minh',
    'text/list-end: quả”',
    'text/two-spellings: trường Chính trị',
    'text/two-spellings: trường chính trị',
    'text/name-capitals: pháp luật của nhà nước',
    'text/two-spellings: trường Chính trị',
    'text/list-end: .',
  ],
  'thanh-hoa-2022-5-tot': [
    'text/name-capitals: Hội đồng Thi đua - khen thưởng',
    'text/name-capitals: Hội đồng Khoa học - sáng kiến',
    'text/two-spellings: Phong trào',
    'text/name-capitals: Hội đồng Thi đua - khen thưởng',
    'text/name-capitals: Hội đồng Khoa học - sáng kiến',
  ],
};

/** `line rule column-endColumn` as `rule: words at the place`. */
function quote(found: string, text: string): string {
  const [line = '', rule = '', columns = ''] = found.split(' ');
  const [from = 1, to = 1] = columns.split('-').map(Number);
  return `${rule}: ${text.split('\n')[Number(line) - 1]!.slice(from - 1, to - 1)}`;
}

describe('the plans of the seeds', () => {
  it.each(Object.entries(trueWarnings))('%s: only true warnings', async (name, warnings) => {
    const found = (await findProblemsOf(`${name}.yaml`, read(name))).filter(isText);
    expect(found.map((line) => quote(line, read(name)))).toEqual(warnings);
  });
});

/** Rows of the error tables: as corrected, as scanned, the rule that finds it. */
const rows: Record<string, [string, string, string][]> = {
  'nam-dinh-2023-thi-dua': [
    ['Phấn đấu có 01 tập thể', 'Phần đầu có 01 tập thể', 'confused-word'],
    ['Giám đốc học viện Chính trị', 'Giám đốc học viện Chính trị', 'name-capitals'],
    ['Hiệu trưởng trường Chính trị', 'Hiệu trưởng trường Chính trị', 'two-spellings'],
    ['xây dựng trường chính trị Trường Chinh', 'xây dựng trường chính trị Trường Chinh', 'two-spellings'],
    ['Chất lượng - Hiệu quả”\n          - Phát huy', 'Chất lượng - Hiệu quả”\n          - Phát huy', 'list-end'],
    ['khen thưởng các cấp.', 'khen thưởng các cấp.', 'list-end'],
  ],
  'hoc-vien-2024-75-nam': [
    ['toàn hệ thống Học viện”.*', 'toàn hệ thống Học viện.*', 'unpaired'],
    ['“Giờ giảng kiểu mẫu”...', '“Giờ giảng kiểu mẫu”....', 'repeated-mark'],
    [
      'Thi đua “*Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh*”.',
      'Thi đua "*Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh*".',
      'quote-style',
    ],
    [
      'thường trực Hội đồng Thi đua - Khen thưởng Học viện tổ chức',
      'thường trực Hội đồng Thi đua – Khen thưởng Học viện tổ chức',
      'two-spellings',
    ],
    ['kỷ niệm 75 năm Truyền thống Học viện.', 'kỷ niệm 75 năm Truyền thống Học viện.', 'two-spellings'],
  ],
  'nam-dinh-2023-dien-hinh': [
    ['có khả năng cổ vũ', 'có khả năng cỗ vũ', 'confused-word'],
    ['hoàn thành xuất sắc nhiệm vụ, đảng viên', 'hoàn thành xuất sắc nhêm vụ, đảng viên', 'syllable'],
    ['tập thể, cá nhân tiêu biểu. Hướng dẫn', 'tập thể, các nhân tiêu biểu. Hướng dẫn', 'confused-word'],
    ['tại Trường Chính trị Trường Chinh giai đoạn', 'tại trường Chính trị Trường Chính trị giai đoạn', 'double-word'],
    ['title: Hiệu trưởng', 'title: Hộ khẩu trưởng', 'confused-word'],
    ["heading: 'Mục đích:'", "heading: 'Noi nhận:'", 'confused-word'],
  ],
  'thanh-hoa-2022-5-tot': [
    ['năng lực, trí tuệ', 'năng lực, tri tuệ', 'confused-word'],
    ['Ngày Nhà giáo Việt Nam', 'Ngày Nhà giáo Việt nam', 'name-capitals'],
    ['(20/02/1947 - 20/02/2022)', '(20/02/1947 – 20/02/2022)', 'range-dash'],
    ['(19/5/1890 - 19/5/2022)', '(19/5/1890 – 19/5/2022)', 'range-dash'],
    ['Thường trực Hội đồng Thi đua - khen thưởng', 'Thường trực Hội đồng Thi đua - khen thưởng', 'name-capitals'],
    ['Hội đồng Khoa học - sáng kiến', 'Hội đồng Khoa học - sáng kiến', 'name-capitals'],
    ['  - Các khoa, phòng, đoàn thể\n', '  - Lưu VT,TDKT\n', 'missing-space'],
  ],
  'lai-chau-2022-thi-dua': [
    ['đại dịch Covid-19*” ...', 'đại dịch Covi-19*” ...', 'confused-word'],
    ['nhiệm vụ Trưởng Cụm thi đua', 'nhiệm vụ Trường Cụm thi đua', 'confused-word'],
    ['Trưởng Khối thi đua VH-XH', 'Trường Khổi thi đua VH-XH', 'confused-word'],
    [
      '“Giảng dạy tốt, nghiên cứu tốt, học tập tốt, quản lý tốt, phục vụ tốt”; chủ động',
      '"Giảng dạy tốt, nghiên cứu tốt, học tập tốt, quản lý tốt, phục vụ tốt"; chủ động',
      'quote-style',
    ],
  ],
};

describe('the plans with the words of the scans', () => {
  it.each(Object.entries(rows))('%s: every row is found at its line by its rule', async (name, list) => {
    let text = read(name);
    for (const [right, scanned] of list) {
      expect(text).toContain(right);
      text = text.replace(right, scanned);
    }
    const found = (await findProblemsOf(`${name}.yaml`, text)).map((line) => line.split(' ').slice(0, 2).join(' '));
    const wanted = list.map(
      ([, scanned, rule]) => `${text.slice(0, text.indexOf(scanned)).split('\n').length} text/${rule}`,
    );
    expect(found).toEqual(expect.arrayContaining(wanted));
  });
});
