import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import { isBelow } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

export const typedCapitals: Rule = {
  id: 'build/typed-capitals',
  severity: 'warning',
  message: {
    vi: 'gõ bằng chữ in hoa; viết “{wanted}”, chữ hoa do thể thức',
    en: 'typed in capitals; write “{wanted}”, the form sets capitals',
  },
  reason: {
    vi: 'Đề mục cấp nào in hoa do thể thức quy định (NĐ 30/2020, Phụ lục I, mục II.6.b); gõ hoa thì đổi thể thức, đổi cấp vẫn in hoa.',
    en: 'The form says which headings are in capitals (Decree 30/2020, Annex I, II.6.b); typed ones stay capitals in every form and at every level.',
  },
  bad: 'body: [{heading: MỤC ĐÍCH VÀ YÊU CẦU, text: Động viên cán bộ thi đua}, {budget: Theo quy định}]',
  good: 'body: [{heading: Mục đích và yêu cầu, text: Động viên cán bộ thi đua}, {budget: Theo quy định}]',
  find: (subject) =>
    plainTextsOf(subject).flatMap(({ text, pointer, key, at }): Finding[] => {
      const isTitle =
        ['heading', 'label', 'unit'].includes(key) ||
        isBelow(pointer, 'subject', 'title-lines') ||
        /^\/appendices\/\d+\/title/.test(pointer);
      if (!isTitle || /\p{Ll}/u.test(text)) return [];
      const words = text.match(/\p{L}+/gu) ?? [];
      if (words.length < 2 || !words.some(isSyllable)) return [];
      return [{ ...at(0, text.length), values: { wanted: toSentence(text) } }];
    }),
};

/** A syllable of Vietnamese and no abbreviation: a vowel, and a letter only Vietnamese has. */
function isSyllable(word: string): boolean {
  const plain = word.normalize('NFD');
  return word.length >= 2 && /[AEIOUY]/.test(plain) && (/\p{M}/u.test(plain) || /^Đ.{2}/u.test(word));
}

function toSentence(text: string): string {
  const lower = text.toLowerCase();
  const sentence = lower.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  return sentence.length > 60 ? `${sentence.slice(0, 57).trimEnd()}…` : sentence;
}
