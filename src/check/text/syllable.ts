import { isAccentless } from '../../core/accentless.ts';
import { keepPer } from '../../core/keep-per.ts';
import { foldDiacritics } from '../../core/vietnamese.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isCapitalProse } from '../../reading/find-abbreviations.ts';
import { isCode, placeBare, readBare, readToken, readWords, type Word } from '../../reading/read-words.ts';
import type { PlanText } from '../../reading/subject.ts';
import { suggestWord } from '../../reading/suggest-word.ts';
import type { Finding, Rule } from '../rule.ts';

/** Words in small letters that are right though they are no Vietnamese syllables, or look like one without its marks. */
const allowedOf = keepPer((lexicon: Lexicon) => {
  const read = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase()));
  return {
    borrowed: read(lexicon['borrowed-words']),
    names: read(lexicon['foreign-names']),
    english: read(lexicon['english-words']),
  };
});

type Allowed = ReturnType<typeof allowedOf>;

export const syllable: Rule = {
  id: 'text/syllable',
  severity: 'warning',
  message: {
    vi: 'tiếng Việt không có chữ “{found}”',
    en: '“{found}” is no Vietnamese syllable',
  },
  reason: {
    vi: 'Chữ không đúng quy tắc ghép âm đầu, vần và thanh của tiếng Việt; tên riêng, chữ mượn, chữ viết tắt và ký hiệu không bị báo.',
    en: 'The letters break the rules of initial, rime and tone; names, loan words, abbreviations and codes are not reported.',
  },
  bad: 'text: Cá nhân hoàn thành xuất sắc nhêm vụ được giao',
  good: 'text: Cá nhân hoàn thành xuất sắc nhiệm vụ được giao tại Đắk Lắk',
  find: ({ texts, lexicon }) => {
    const allowed = allowedOf(lexicon);
    return texts.flatMap((planText) => {
      const words = readWords(planText).filter(({ form }) => form.fault !== undefined);
      return words.flatMap((word): Finding[] => {
        if (!isWrong(word, planText, allowed)) return [];
        const meant = word.form.meant ?? suggestWord(word, planText, texts, lexicon);
        const values = { found: word.text, ...(meant !== undefined && { meant }) };
        return [
          {
            ...placeBare(planText, word.from, word.to),
            values,
            ...(meant !== undefined && { hint: { vi: 'ý bạn là “{meant}”?', en: 'did you mean “{meant}”?' } }),
          },
        ];
      });
    });
  },
};

function isWrong(word: Word, planText: PlanText, allowed: Allowed): boolean {
  const { fault, isLetters, isCapitalised } = word.form;
  if (!fault || word.text.length < 2 || !isLetters) return false;
  const words = readWords(planText);
  const { text } = readBare(planText);
  if (!/[^\x00-\x7f]/.test(word.text)) return isBareSyllable(word, words, text, allowed);
  if (allowed.borrowed.has(word.lower)) return false;
  // An abbreviation has no vowel, or is all capitals.
  if (!/[aeiouy]/.test(foldDiacritics(word.text))) return false;
  const { isUpper } = word.form;
  if (isUpper ? !isCapitalProse(planText) : word.lower !== word.text && !isCapitalised) return false;
  if (fault === 'letters' && (word.lower.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0) < 2)
    return false;
  if (/[fjwz]|[^a-zđăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u.test(word.lower))
    return false;
  if (word.text !== word.lower && allowed.names.has(word.lower)) return false;
  if (isPartOfCode(word, text)) return false;
  if (isUpper || word.text === word.lower) return true;
  // A capital inside a sentence, or before another capital, is a name; a name can only be spelled amiss.
  const next = words[word.index + 1];
  const isName = !word.first || (next?.joined === true && next.form.isCapital);
  return !isName || fault === 'tone-place';
}

/** A word typed without marks among others that have them: "thuc hiện". */
function isBareSyllable(word: Word, words: readonly Word[], text: string, allowed: Allowed): boolean {
  if (word.text.length < 4 || word.lower !== word.text || allowed.english.has(word.lower)) return false;
  if (!isAccentless(word.lower) || isPartOfCode(word, text)) return false;
  const next = words[word.index + 1];
  const before = word.joined ? words[word.index - 1] : undefined;
  return [before, next?.joined ? next : undefined].some(
    (other) => other !== undefined && /[^\x00-\x7f]/.test(other.text) && !other.form.fault,
  );
}

function isPartOfCode(word: Word, text: string): boolean {
  const around = (text[word.from - 1] ?? ' ') + (text[word.to] ?? ' ');
  if (/['’_/&@\d]/.test(around)) return true;
  // Loan words are written with hyphens: ki-lô-mét, vắc-xin.
  if (
    /\p{L}-$/u.test(text.slice(Math.max(0, word.from - 2), word.from)) ||
    /^-\p{L}/u.test(text.slice(word.to, word.to + 2))
  )
    return true;
  return isCode(readToken(text, word.from));
}
