import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { FEATURES } from './feature-flows.ts';
import { convertWithOffice, findMissing, inFolder, makeDocx } from './open-docx.ts';
import { makeSamplePlan } from './sample-plan.ts';

const noTools = findMissing('soffice', 'pdftotext', 'mutool');

/** The lines on the pages that LibreOffice makes. Its own text filter would indent lists and draw its own bullets. */
async function linesOf(flow: Flow): Promise<string[]> {
  const pdf = await convertWithOffice(await makeDocx(flow), 'pdf', 'pdf');
  const text = await inFolder((folder) => {
    writeFileSync(join(folder, 'plan.pdf'), pdf);
    return execFileSync('pdftotext', ['-raw', join(folder, 'plan.pdf'), '-'], { encoding: 'utf8' });
  });
  return text.replace('\f', '').trimEnd().split('\n');
}

describe.skipIf(noTools)(`LibreOffice reads the text${noTools ? ` (skipped: ${noTools})` : ''}`, () => {
  test('Word lists count as the markers say', async () => {
    expect(await linesOf(FEATURES.lists!)).toEqual([
      'I. MỤC ĐÍCH',
      'I.1. Một',
      'a) Điểm a',
      'b) Điểm b',
      'I.2. Hai',
      'II. TỔ CHỨC',
      '+ Gạch',
      'IV. BẮT ĐẦU TỪ IV',
      'IV.1. Dưới IV',
      'A. Chữ hoa',
      'đ) Không đếm',
      'Điều 1. Dấu đậm',
    ]);
  });

  test('special characters', async () => {
    const text = await convertWithOffice(await makeDocx(FEATURES.characters!), 'txt:Text (encoded):UTF8', 'txt');
    expect(
      text
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .split('\n'),
    ).toEqual([
      'dòng một',
      'dòng hai\tsau tab',
      'số 05/KH\u2011TCT, ngày\u00a003, R&D <b> "trích"',
      ' đầu  giữa cuối ',
      'điều khiển lạc',
      'hết',
      '',
    ]);
  });
});

describe.skipIf(noTools)(`LibreOffice sets the pages${noTools ? ` (skipped: ${noTools})` : ''}`, () => {
  test.each([14, 15] as const)('mode %i: bookmarks, page numbers, tables and rules are in place', async (mode) => {
    const pdf = await convertWithOffice(await makeDocx(makeSamplePlan(), mode), 'pdf', 'pdf');
    await inFolder((folder) => {
      const file = join(folder, 'plan.pdf');
      writeFileSync(file, pdf);
      const run = (program: string, ...args: string[]): string =>
        execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
      const bookmarks = [...run('mutool', 'show', file, 'outline').matchAll(/^[|+-](\t+)"(.*?)"/gm)].map(
        ([, tabs, title]) => `${tabs!.length} ${title}`,
      );
      expect(bookmarks.slice(0, 4)).toEqual([
        '1 KẾ HOẠCH',
        '1 Chuyển đổi số năm 2023 của Trường Chính trị',
        '2 I. NỘI DUNG PHẦN THỨ 1',
        '3 1. Nhiệm vụ 1',
      ]);

      const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
      const heads = pages.map((page) => page.trimStart().split('\n')[0]!.trim().replace(/ .*/, ''));
      expect(heads).toEqual(['TỈNH', '2', '3', '4', 'Phụ']);

      const words = run('pdftotext', '-bbox', '-f', '4', '-l', '4', file, '-');
      const leftOf = (word: string): number => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`).exec(words)?.[1]);
      expect(leftOf('Tổng')).toBeCloseTo((1701 + 80) / 20, 0);
      expect(leftOf('Nơi')).toBeCloseTo(1701 / 20, 0);
      expect(leftOf('Quý')).toBeCloseTo((1701 + 600 + 4400 + 2200 + 80) / 20, 0);
    });
  });
});
