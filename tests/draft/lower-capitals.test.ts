import { expect, it } from 'vitest';
import { makeLowerCapitals } from '../../src/draft/lower-capitals.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';

const lexicon = await openLexicon();

it.each([
  ['BAN THƯỜNG VỤ TỈNH ĐOÀN', ['Theo đề nghị, Ban Thường vụ Tỉnh đoàn ban hành Kế hoạch.'], 'Ban Thường vụ Tỉnh đoàn'],
  ['BAN THƯỜNG VỤ TỈNH ĐOÀN', ['Không nói gì.'], 'Ban thường vụ tỉnh đoàn'],
  [
    'BAN THƯỜNG VỤ TỈNH ĐOÀN',
    ['Do Ban thường vụ tỉnh đoàn chủ trì, Ban Thường vụ Tỉnh đoàn ban hành.'],
    'Ban Thường vụ Tỉnh đoàn',
  ],
  // The capital that opens a sentence is none of the name's.
  ['CÁC ĐƠN VỊ TRỰC THUỘC', ['Gửi các đơn vị trực thuộc.'], 'Các đơn vị trực thuộc'],
  ['TRUNG TÂM NGOẠI NGỮ SAO MAI', ['Học tại Trung tâm Ngoại ngữ Sao Mai.'], 'Trung tâm Ngoại ngữ Sao Mai'],
  // At the beginning of a text as well.
  ['CHI BỘ TRƯỜNG THCS', ['Chi bộ Trường THCS xây dựng kế hoạch.'], 'Chi bộ Trường THCS'],
  // Initials that are a syllable too are one; a name in quotation marks begins with a capital.
  ['LỊCH TƯ VẤN CỦA “GIỌT HỒNG”', [], 'Lịch tư vấn của “Giọt hồng”'],
  // Half a word is none.
  ['ĐOÀN TRƯỜNG CAO', ['Của Đoàn trường Caolanh.'], 'Đoàn trường cao'],
])('%s as the file writes it within a sentence', (capitals, texts, right) => {
  expect(makeLowerCapitals(lexicon, [capitals, ...texts])(capitals)).toBe(right);
});
