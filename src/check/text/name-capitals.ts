import type { Fix } from '../../core/problem.ts';
import { citationsOf } from '../../reading/find-citations.ts';
import { isQuoted } from '../../reading/is-quoted.ts';
import { findSmallCapitals } from '../../reading/names/find-small-capitals.ts';
import { findMiscapitalised, type MiscapitalisedName } from '../../reading/names/official-names.ts';
import { placeBare, readBare } from '../../reading/read-words.ts';
import type { Spot } from '../../reading/subject.ts';
import type { Rule } from '../rule.ts';

export const nameCapitals: Rule = {
  id: 'text/name-capitals',
  severity: 'warning',
  message: {
    vi: 'tên viết hoa chưa đúng: “{found}”, đúng là “{right}”',
    en: 'wrong capitals in a name: “{found}”, it is “{right}”',
  },
  reason: {
    vi: 'NĐ 30/2020/NĐ-CP, Phụ lục II: tên riêng, tên cơ quan, tổ chức, văn bản, địa danh, ngày lễ, điều khoản viết hoa theo quy định.',
    en: 'Decree 30/2020/NĐ-CP, Appendix II, says how names of persons, bodies, documents, places and holidays, and articles of laws, are capitalised.',
  },
  bad: 'text: Chào mừng Ngày Nhà giáo Việt nam 20/11',
  good: 'text: Chào mừng Ngày Nhà giáo Việt Nam 20/11',
  find: (subject) => {
    const titles = citationsOf(subject).flatMap(({ namePlace }) => namePlace ?? []);
    return [...findMiscapitalised(subject), ...findSmallCapitals(subject.texts)].map((name) => {
      const { found, right } = name;
      const place = placeBare(name.planText, name.from, name.to);
      return { ...place, values: { found, right }, ...(isSafe(name, place, titles) && { fix: fixOf(name, place) }) };
    });
  },
};

/** Capitals alone change, and not in words of others: a quotation, the title of a document. */
function isSafe(
  { planText, from, found, right, isSure }: MiscapitalisedName,
  { pointer, within: [start, end] }: Required<Spot>,
  titles: readonly Spot[],
): boolean {
  return (
    isSure &&
    end - start === found.length &&
    right.toLowerCase() === found.toLowerCase() &&
    !isQuoted(readBare(planText).text, from) &&
    !titles.some(({ pointer: held, within }) => held === pointer && within && within[0] <= start && end <= within[1])
  );
}

function fixOf({ right }: MiscapitalisedName, { pointer, within: [from, to] }: Required<Spot>): Fix {
  return { pointer, from, to, text: right };
}
