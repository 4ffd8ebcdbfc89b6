import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProblemsOf } from '../expectations.ts';

const plans = path.resolve(import.meta.dirname, '../../../plans');
const read = (plan: string) => readFileSync(path.join(plans, `${plan}.yaml`), 'utf8');

/** An error of a scan put back into the corrected plan: what stands there now, what the scan says, and who finds it where. */
interface Row {
  readonly what: string;
  readonly plan: string;
  readonly now: string;
  readonly scan: string;
  /** Rule, and the stretch of the changed text it points at. */
  readonly found: readonly (readonly [rule: string, at: string])[];
}

const rows: readonly Row[] = [
  {
    what: '000 line 3: number with a space and its symbol',
    plan: 'nam-dinh-2023-thi-dua',
    now: 'number: 13',
    scan: 'number: 13 -KH/TCTTC',
    found: [['schema/pattern', '13 -KH/TCTTC']],
  },
  {
    what: '000 lines 51 and 53: bullet cut by a page',
    plan: 'nam-dinh-2023-thi-dua',
    now: 'tổng kết thực tiễn góp phần xây dựng đội ngũ',
    scan: 'tổng kết thực tiễn\n          - góp phần xây dựng đội ngũ',
    found: [['build/split-item', 'góp phần xây dựng đội ngũ…']],
  },
  {
    what: '002 lines 71 and 75: bullet cut by a page',
    plan: 'nam-dinh-2023-dien-hinh',
    now: 'tâm huyết với nghề và có nhiều cống hiến',
    scan: 'tâm huyết với nghề và có nhiều\n              - cống hiến',
    found: [['build/split-item', 'cống hiến cho sự nghiệp…']],
  },
  {
    what: '002 lines 93 and 95: bullet cut by a page',
    plan: 'nam-dinh-2023-dien-hinh',
    now: 'đạo đức, phong cách Hồ Chí Minh. Chú trọng',
    scan: 'đạo đức, phong\n        - cách Hồ Chí Minh. Chú trọng',
    found: [['build/split-item', 'cách Hồ Chí Minh. Chú trọng…']],
  },
  {
    what: '002 line 105: archive line',
    plan: 'nam-dinh-2023-dien-hinh',
    now: 'archive: VT',
    scan: 'archive: Lưu VT',
    found: [['form/archive-typed', 'Lưu']],
  },
  {
    what: '002 line 109: title of the signer',
    plan: 'nam-dinh-2023-dien-hinh',
    now: 'signature: {title: Hiệu trưởng,',
    scan: 'signature: {title: Hộ khẩu trưởng,',
    found: [['form/signer-title', 'Hộ khẩu trưởng']],
  },
  {
    what: '003 line 113: archive line',
    plan: 'thanh-hoa-2022-5-tot',
    now: '  - Các khoa, phòng, đoàn thể\n',
    scan: '  - Các khoa, phòng, đoàn thể\narchive: Lưu VT,TDKT\n',
    found: [
      ['form/archive-typed', 'Lưu'],
      ['form/archive-units', 'TDKT'],
    ],
  },
  {
    what: '004 lines 3 to 47: headings of Markdown, typed in capitals',
    plan: 'lai-chau-2022-thi-dua',
    now: '  - heading: Mục đích, yêu cầu',
    scan: "  - heading: '#### I. MỤC ĐÍCH, YÊU CẦU'",
    found: [
      ['build/typed-marker', '####'],
      ['build/typed-capitals', '#### I. MỤC ĐÍCH, YÊU CẦU'],
    ],
  },
  {
    what: '004 line 7: rule below the subject',
    plan: 'lai-chau-2022-thi-dua',
    now: 'year: 2022',
    scan: "year: 2022\ntitle-lines: '-----'",
    found: [['build/typed-marker', '-----']],
  },
  {
    what: '004 lines 27 and 29: paragraph cut by a page',
    plan: 'lai-chau-2022-thi-dua',
    now: 'các văn bản hướng dẫn thi hành; triển khai thực hiện hiệu quả',
    scan: 'các văn bản hướng dẫn thi hành; triển khai\n            - thực hiện hiệu quả',
    found: [['build/split-item', 'thực hiện hiệu quả Chỉ thị số 19/CT-TTg…']],
  },
  {
    what: '004 lines 35 and 37: paragraph cut by a page',
    plan: 'lai-chau-2022-thi-dua',
    now: 'gắn phong trào thi đua với việc thực hiện',
    scan: "gắn phong trào thi đua với'\n            - 'việc thực hiện",
    found: [['build/split-item', "'việc thực hiện…"]],
  },
  {
    what: '004 line 61: "tháng" before a day and month',
    plan: 'lai-chau-2022-thi-dua',
    now: '            to: 2022-06-30\n',
    scan: '            to: 2022-06-30\n            period: Từ tháng 1/02 - 30/6/2022\n',
    found: [['facts/month-day', 'tháng 1/02']],
  },
  {
    what: '004 line 63: anniversary',
    plan: 'lai-chau-2022-thi-dua',
    now: '40 năm Ngày Nhà giáo Việt Nam (20/11/1982',
    scan: '40 năm Ngày Nhà giáo Việt Nam (20/11/1983',
    found: [['facts/anniversary', '40 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2022)']],
  },
];

describe('errors of the scans, put back into the plans', () => {
  it.each(rows.map((row) => [row.what, row] as const))('%s', async (_what, { plan, now, scan, found }) => {
    const corrected = read(plan);
    expect(corrected.split(now)).toHaveLength(2);
    const text = corrected.replace(now, () => scan);
    const before = new Map<string, number>();
    for (const line of await findProblemsOf(plan, corrected)) count(before, ruleOf(line));
    const places = found.map(([rule, at]) => placeOf(text, corrected.indexOf(now), rule, at));
    const lines = await findProblemsOf(plan, text);
    expect(lines).toEqual(expect.arrayContaining(places));
    // Each rule finds this error and nothing else that it had not found before.
    for (const [rule] of found)
      expect(lines.filter((line) => ruleOf(line) === rule)).toHaveLength((before.get(rule) ?? 0) + 1);
  });
});

describe('slips of the authors, kept in the plans', () => {
  const kept: readonly (readonly [plan: string, rule: string, at: string])[] = [
    [
      'hoc-vien-2024-75-nam',
      'build/only-child',
      "'Phối hợp với đơn vị thường trực Hội đồng Thi đua - Khen thưởng Học viện tổ chức các hoạt động…",
    ],
    ['hoc-vien-2024-75-nam', 'form/not-numbered', '2024'],
    ['nam-dinh-2023-dien-hinh', 'build/repeated-item', 'Tuyên truyền sâu rộng, kịp thời, có hiệu quả…'],
  ];
  it.each(kept)('%s: %s', async (plan, rule, at) => {
    const text = read(plan);
    expect(await findProblemsOf(plan, text)).toContain(
      placeOf(text, text.indexOf(rule === 'form/not-numbered' ? 'date: ' : at.replace('…', '')), rule, at),
    );
  });
});

describe('the plans as corrected', () => {
  it.each([
    'hoc-vien-2024-75-nam',
    'lai-chau-2022-thi-dua',
    'nam-dinh-2023-dien-hinh',
    'nam-dinh-2023-thi-dua',
    'thanh-hoa-2022-5-tot',
  ])('%s has only the warnings known to be true', async (plan) => {
    const found = (await findProblemsOf(plan, read(plan))).filter((line) => /^\d+ (?:form|facts|build)\//.test(line));
    expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(trueWarnings[plan]);
  });
});

/** Every warning on the corrected plans, by line; each states a fact of the plan. */
const trueWarnings: Readonly<Record<string, readonly string[]>> = {
  // Number, day and month are lost; no time is given; six units with tasks get no copy; one duty below "Vụ Các trường chính trị".
  'hoc-vien-2024-75-nam': [
    '4 form/not-numbered',
    '11 build/campaign-parts',
    '103 form/task-copy',
    '105 form/task-copy',
    '107 form/task-copy',
    '109 build/only-child',
    '110 form/task-copy',
    '113 form/task-copy',
    '115 form/task-copy',
  ],
  // Number, day and month are lost; no targets; reports go to a council that gets no copy.
  'lai-chau-2022-thi-dua': ['4 form/not-numbered', '10 build/campaign-parts', '38 form/report-copy'],
  // Number, day and month are lost; II.6 says II.3 once more.
  'nam-dinh-2023-dien-hinh': ['4 form/not-numbered', '31 build/repeated-item'],
  'nam-dinh-2023-thi-dua': [],
  // Number, day and month are lost; no targets; the classes have tasks, but get no copy.
  'thanh-hoa-2022-5-tot': ['4 form/not-numbered', '8 build/campaign-parts', '71 form/task-copy'],
};

function ruleOf(line: string): string {
  return line.split(' ')[1]!;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Line, rule and columns of a stretch of the text; one that ends in … goes on to the end of its line. */
function placeOf(text: string, from: number, rule: string, at: string): string {
  const words = at.replace(/…$/, '');
  const start = text.indexOf(words, from);
  expect(start, `the text has “${words}”`).toBeGreaterThanOrEqual(0);
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const end = at.endsWith('…') ? text.indexOf('\n', start) : start + words.length;
  return `${text.slice(0, start).split('\n').length} ${rule} ${start - lineStart + 1}-${end - lineStart + 1}`;
}
