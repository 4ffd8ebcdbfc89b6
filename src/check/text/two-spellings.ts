import { findIssuerNames } from '../../reading/find-issuer-names.ts';
import {
  findTwoBodies,
  findTwoCapitals,
  findTwoDashCapitals,
  findTwoDashes,
  findTwoJoints,
} from '../../reading/find-two-spellings.ts';
import { findMiscapitalised, findTwoWays } from '../../reading/official-names.ts';
import type { OtherSpelling } from '../../reading/pick-minority.ts';
import { placeBare } from '../../reading/read-words.ts';
import type { Rule } from '../rule.ts';

export const twoSpellings: Rule = {
  id: 'text/two-spellings',
  severity: 'warning',
  message: {
    vi: 'một tên viết hai cách: ở đây “{found}”, chỗ khác “{other}”',
    en: 'one name written in two ways: “{found}” here, “{other}” elsewhere',
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
    const taken: Stretch[] = [...wrong];
    // What is wrong by itself is no model.
    const noModels = new Set(wrong.map(({ found }) => found));
    const found: OtherSpelling[] = [];
    for (const spelling of [
      ...findTwoWays(subject),
      ...findTwoDashes(texts),
      ...findTwoJoints(texts, lexicon),
      ...findTwoDashCapitals(texts),
      ...findTwoBodies(texts, lexicon),
      ...findTwoCapitals(texts, lexicon),
      ...findIssuerNames(subject),
    ]) {
      const { model } = spelling;
      const isWrongModel = noModels.has(spelling.other) || (model && wrong.some((name) => overlap(name, model)));
      if (isWrongModel || taken.some((other) => overlap(other, spelling))) continue;
      taken.push(spelling);
      found.push(spelling);
    }
    return found.map(({ planText, from, to, isEven, ...values }) => ({
      ...placeBare(planText, from, to),
      values: { found: values.found, other: values.other },
      hint: isEven
        ? { vi: 'chọn một cách viết cho cả kế hoạch', en: 'choose one and keep to it in the whole plan' }
        : { vi: 'viết “{other}”', en: 'write “{other}”' },
    }));
  },
};

type Stretch = Pick<OtherSpelling, 'planText' | 'from' | 'to'>;

function overlap(a: Stretch, b: Stretch): boolean {
  return a.planText === b.planText && a.from < b.to && b.from < a.to;
}
