import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTargets, type TargetMeasure } from '../../src/reading/read-targets.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';
import { readBody, readText } from './read-body.ts';

const lexicon = await openLexicon();

/** What is read of one target, without its words and place. */
function readOne(text: string): Omit<TargetMeasure, 'text' | 'pointer'> {
  const { text: _text, pointer: _pointer, ...read } = readTargets(readBody([{ targets: [text] }]), lexicon)[0]!;
  return read;
}

describe('amounts in the words of a target', () => {
  const cases: readonly (readonly [string, Omit<TargetMeasure, 'text' | 'pointer'>])[] = [
    ['100% khoa, phòng tổ chức hưởng ứng phong trào', { value: 100, unit: '%' }],
    ['99,5 % học viên đạt yêu cầu', { value: 99.5, unit: '%' }],
    [
      'Có 15% cá nhân đạt danh hiệu trong số cá nhân đạt danh hiệu “Lao động tiên tiến”',
      { value: 15, unit: '%', of: 'cá nhân đạt danh hiệu “Lao động tiên tiến”' },
    ],
    [
      'Có từ 80% trở lên cá nhân đạt danh hiệu trong tổng số cán bộ, viên chức',
      { atLeast: 80, unit: '%', of: 'cán bộ, viên chức' },
    ],
    ['Có từ 70% tổ chức đảng đạt danh hiệu', { atLeast: 70, unit: '%' }],
    ['Đạt 80% trở lên', { atLeast: 80, unit: '%' }],
    ['Đạt 80% số giờ', { value: 80, unit: '%' }],
    ['90% học viên trở lên xếp loại khá', { atLeast: 90, unit: '%' }],
    ['Trên 90% học viên xếp loại khá', { atLeast: 90, unit: '%' }],
    ['Không dưới 85% cán bộ tham gia', { atLeast: 85, unit: '%' }],
    ['Ít nhất 01 mô hình điển hình', { atLeast: 1, unit: 'mô hình' }],
    ['Không quá 3% học viên phải thi lại', { atMost: 3, unit: '%' }],
    ['Tối đa 02 đơn vị chưa hoàn thành', { atMost: 2, unit: 'đơn vị' }],
    ['07-10 cá nhân được nhận bằng khen', { from: 7, to: 10, unit: 'cá nhân' }],
    ['Từ 80% đến 90% cá nhân', { from: 80, to: 90, unit: '%' }],
    ['Từ 5 đến 7 đề tài cấp trường', { from: 5, to: 7, unit: 'đề tài' }],
    ['70% - 75% khoa', { from: 70, to: 75, unit: '%' }],
    ['Mở 12 lớp bồi dưỡng', { value: 12, unit: 'lớp' }],
    ['Bồi dưỡng 1.200 học viên', { value: 1200, unit: 'học viên' }],
    ['Vận động 1.250.000 đồng', { value: 1250000, unit: 'đồng' }],
    ['Huy động 1,5 tỷ đồng', { value: 1.5, unit: 'tỷ đồng' }],
    ['*100%* cán bộ tham gia', { value: 100, unit: '%' }],
  ];
  it.each(cases)('%s', (text, read) => expect(readOne(text)).toEqual(read));
});

describe('figures that are no amounts', () => {
  const cases: readonly (readonly [string, Omit<TargetMeasure, 'text' | 'pointer'>])[] = [
    ['Hoàn thành trong tháng 6/2026', {}],
    ['Xong trước ngày 15/12/2026, 100% khoa nộp báo cáo', { value: 100, unit: '%' }],
    ['Năm học 2025-2026 có 05 sáng kiến', { value: 5, unit: 'sáng kiến', fromYear: 2025, by: 2026 }],
    ['Giai đoạn 2026 - 2030 có 10 đề tài', { value: 10, unit: 'đề tài', fromYear: 2026, by: 2030 }],
    ['Đến năm 2030 đạt chuẩn mức độ 2', { by: 2030 }],
    ['Đến hết năm 2026 có 02 phòng học', { value: 2, unit: 'phòng', by: 2026 }],
    ['Đến tháng 6/2026 đạt 50% kế hoạch', { value: 50, unit: '%', by: 2026 }],
    ['Đạt chuẩn theo Quy định số 11-QĐ/TW', {}],
    ['Hoàn thành tốt nhiệm vụ được giao', {}],
    ['Tham gia Hội thi lần thứ 5, có 03 giải', { value: 3, unit: 'giải' }],
  ];
  it.each(cases)('%s', (text, read) => expect(readOne(text)).toEqual(read));
});

describe('where targets stand', () => {
  const pointersOf = (...body: unknown[]) =>
    readTargets(readBody(body), lexicon).map(({ pointer, text }) => `${pointer} ${text}`);

  it('a sentence, a list, groups below a heading, parts before items', () => {
    expect(pointersOf({ targets: 'Đạt 80%' })).toEqual(['/body/0/targets Đạt 80%']);
    expect(pointersOf({ targets: ['Một', { text: 'Hai' }, { text: ['Ba', 'thêm'] }] })).toEqual([
      '/body/0/targets/0 Một',
      '/body/0/targets/1/text Hai',
      '/body/0/targets/2/text/0 Ba',
    ]);
    expect(pointersOf({ targets: [{ heading: 'Tập thể', text: 'Gồm:', items: ['Một', 'Hai'] }] })).toEqual([
      '/body/0/targets/0/items/0 Một',
      '/body/0/targets/0/items/1 Hai',
    ]);
  });

  it('words that open the list are no target, words alone are', () => {
    expect(pointersOf({ targets: { text: 'Phấn đấu:', items: ['Một'] } })).toEqual(['/body/0/targets/items/0 Một']);
    expect(pointersOf({ targets: { heading: 'Chỉ tiêu', text: 'Đạt 80%' } })).toEqual(['/body/0/targets/text Đạt 80%']);
  });

  it('anywhere in the body', () => {
    expect(pointersOf({ heading: 'Nội dung', parts: [{ targets: ['Một'] }] })).toEqual([
      '/body/0/parts/0/targets/0 Một',
    ]);
  });

  it('what `measure` says comes before the words', () => {
    const [target] = readTargets(
      readBody([
        {
          targets: [
            { text: 'Gấp đôi 5 lần', measure: { from: '7', to: '10', unit: 'cá nhân', of: 'tổng số', by: '2030' } },
          ],
        },
      ]),
      lexicon,
    );
    expect(target).toMatchObject({ from: 7, to: 10, unit: 'cá nhân', of: 'tổng số', by: 2030 });
    expect(target).not.toHaveProperty('value');
  });

  it('the targets of a real plan', () => {
    const file = path.resolve(import.meta.dirname, '../../plans/nam-dinh-2023-thi-dua.yaml');
    const targets = readTargets(readText(readFileSync(file, 'utf8')), lexicon);
    expect(targets.map(({ text: _text, pointer: _pointer, of: _of, ...read }) => read)).toEqual([
      { value: 100, unit: '%' },
      { value: 100, unit: '%' },
      { value: 100, unit: '%' },
      { atLeast: 80, unit: '%' },
      { value: 15, unit: '%' },
      { value: 1, unit: 'tập thể' },
      { atLeast: 70, unit: '%' },
    ]);
  });
});
