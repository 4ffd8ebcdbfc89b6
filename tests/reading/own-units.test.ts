import { expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import { coverUnits, splitUnits } from '../../src/reading/cover-units.ts';
import { deputyOf, headOf, isDeputy } from '../../src/reading/read-signers.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const { language, validator } = await loadLibrary('.');
const read = (...own: string[]) =>
  readLexicon([...language, ...own.map((text) => readYaml('own.yaml', text))], validator);
const usual = read();

it('covers units of the kinds that recipients name, and of the kinds an office adds', () => {
  const covered = (line: string, unit: string, lexicon = usual) => coverUnits([line], lexicon)(unit);
  expect(covered('Các khoa, phòng', 'Khoa Xây dựng Đảng')).toBe(true);
  expect(covered('Các khoa, phòng', 'Trung tâm Tin học')).toBe(false);
  expect(covered('UBND các xã', 'UBND phường Tân Phong')).toBe(true);
  expect(covered('UBND các xã', 'Sở Nội vụ')).toBe(false);
  expect(covered('Các đội', 'Đội Cờ đỏ')).toBe(false);
  expect(covered('Các đội', 'Đội Cờ đỏ', read('unit-kinds: {đội: [đội]}'))).toBe(true);
});

it('parts a list where a unit begins, an office’s own among them', () => {
  const units = 'Phòng Tổ chức, hành chính, Khoa Xây dựng Đảng, Đội Cờ đỏ';
  expect(splitUnits(units, usual)).toEqual(['Phòng Tổ chức, hành chính', 'Khoa Xây dựng Đảng, Đội Cờ đỏ']);
  expect(splitUnits(units, read('unit-starts: [Đội]')).at(-1)).toBe('Đội Cờ đỏ');
});

it('knows deputies whose titles do not begin with Phó, and the heads they belong to', () => {
  const heads = ['Phó Hiệu trưởng phụ trách', 'Phó ban', 'Thứ trưởng', 'thứ trưởng', 'Hiệu phó'];
  expect(heads.map((title) => isDeputy(title, usual))).toEqual(heads.map(() => true));
  expect(heads.map((title) => headOf(title, usual))).toEqual([
    'Hiệu trưởng',
    'Trưởng ban',
    'Bộ trưởng',
    'Bộ trưởng',
    'Hiệu trưởng',
  ]);
  expect(isDeputy('Hiệu trưởng', usual)).toBe(false);
  expect(['Bộ trưởng', 'Hiệu trưởng'].map((head) => deputyOf(head, usual))).toEqual(['Thứ trưởng', 'Phó Hiệu trưởng']);
  const own = read('deputies: {Hội phó: Hội trưởng}');
  expect([isDeputy('Hội phó', own), headOf('Hội phó', own), deputyOf('Hội trưởng', own)]).toEqual([
    true,
    'Hội trưởng',
    'Hội phó',
  ]);
});
