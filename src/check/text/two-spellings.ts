import { findIssuerNames } from '../../reading/find-issuer-names.ts';
import {
  findTwoBodies,
  findTwoCapitals,
  findTwoDashCapitals,
  findTwoDashes,
} from '../../reading/find-two-spellings.ts';
import { findMiscapitalised, findTwoWays } from '../../reading/official-names.ts';
import type { OtherSpelling } from '../../reading/pick-minority.ts';
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
    vi: 'Tên một cơ quan, một nơi, một phong trào viết một cách trong cả văn bản, kể cả ở đầu trang: chữ hoa, dấu gạch, dấu chữ, cấp xã hay phường (NĐ 30/2020/NĐ-CP, Phụ lục II).',
    en: 'The name of a body, a place or a campaign is written in one way throughout a document, its letterhead included: capitals, dash, marks, unit of the place (Decree 30/2020/NĐ-CP, Appendix II).',
  },
  bad: 'text: Đồng chí Hiệu trưởng trường Chính trị chỉ đạo; các khoa, phòng của Trường Chính trị thực hiện',
  good: 'text: Đồng chí Hiệu trưởng Trường Chính trị chỉ đạo; các khoa, phòng của Trường Chính trị thực hiện',
  find(subject) {
    const { texts, lexicon } = subject;
    const wrong = findMiscapitalised(subject);
    const taken: Pick<OtherSpelling, 'planText' | 'from' | 'to'>[] = [...wrong];
    // What is wrong by itself is no model.
    const noModels = new Set(wrong.map(({ found }) => found));
    const found: OtherSpelling[] = [];
    for (const spelling of [
      ...findTwoWays(subject),
      ...findTwoDashes(texts),
      ...findTwoDashCapitals(texts),
      ...findTwoBodies(texts, lexicon),
      ...findTwoCapitals(texts),
      ...findIssuerNames(subject),
    ]) {
      const overlaps = taken.some(
        ({ planText, from, to }) => planText === spelling.planText && from < spelling.to && spelling.from < to,
      );
      if (overlaps || noModels.has(spelling.other)) continue;
      taken.push(spelling);
      found.push(spelling);
    }
    return found.map(({ planText, from, to, ...values }) => ({
      ...placeBare(planText, from, to),
      values: { found: values.found, other: values.other },
    }));
  },
};
