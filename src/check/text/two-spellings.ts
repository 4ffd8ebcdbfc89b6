import {
  findTwoBodies,
  findTwoCapitals,
  findTwoDashCapitals,
  findTwoDashes,
  type OtherSpelling,
} from '../../reading/find-two-spellings.ts';
import { findMiscapitalised } from '../../reading/official-names.ts';
import { placeBare } from '../../reading/read-words.ts';
import type { Rule } from '../rule.ts';

export const twoSpellings: Rule = {
  id: 'text/two-spellings',
  severity: 'warning',
  message: {
    vi: 'một tên viết hai cách: ở đây “{found}”, chỗ khác “{other}”; viết “{other}”',
    en: 'one name written in two ways: “{found}” here, “{other}” elsewhere; write “{other}”',
  },
  reason: {
    vi: 'Tên một cơ quan, một phong trào phải viết hoa và dùng dấu gạch như nhau trong cả văn bản (NĐ 30/2020/NĐ-CP, Phụ lục II).',
    en: 'The name of a body or a campaign keeps its capitals and its dash throughout a document (Decree 30/2020/NĐ-CP, Appendix II).',
  },
  bad: 'text: Đồng chí Hiệu trưởng trường Chính trị chỉ đạo; các khoa, phòng của Trường Chính trị thực hiện',
  good: 'text: Đồng chí Hiệu trưởng Trường Chính trị chỉ đạo; các khoa, phòng của Trường Chính trị thực hiện',
  find({ texts, lexicon }) {
    const taken: Pick<OtherSpelling, 'planText' | 'from' | 'to'>[] = [...findMiscapitalised({ texts, lexicon })];
    const found: OtherSpelling[] = [];
    for (const spelling of [
      ...findTwoDashes(texts),
      ...findTwoDashCapitals(texts),
      ...findTwoBodies(texts, lexicon),
      ...findTwoCapitals(texts),
    ]) {
      const overlaps = taken.some(
        ({ planText, from, to }) => planText === spelling.planText && from < spelling.to && spelling.from < to,
      );
      if (overlaps) continue;
      taken.push(spelling);
      found.push(spelling);
    }
    return found.map(({ planText, from, to, ...values }) => ({
      ...placeBare(planText, from, to),
      values: { found: values.found, other: values.other },
    }));
  },
};
