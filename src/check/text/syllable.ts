import { isAccentless } from '../../core/accentless.ts';
import { keepPer } from '../../core/keep-per.ts';
import { stretchBefore } from '../../core/stretch-before.ts';
import { foldDiacritics, likeCapitals } from '../../core/vietnamese.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';

import { isCapitalProse } from '../../reading/find-abbreviations.ts';
import { isCode, isPlain, placeBare, readBare, readToken, readWords, type Word } from '../../reading/read-words.ts';
import type { PlanText, Subject } from '../../reading/subject.ts';

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
  find: (subject) => {
    const { texts } = subject;
    return texts.flatMap((planText) =>
      readWords(planText)
        .filter(({ form }) => form.fault !== undefined)
        .flatMap((word) => judge(word, planText, subject)),
    );
  },
};

function judge(word: Word, planText: PlanText, { texts, lexicon }: Subject): Finding[] {
  const { form } = word;
  const doubt = readDoubt(word, planText, allowedOf(lexicon));
  // Where the letters alone decide nothing, the plan or a common word must have the same letters with their marks.
  const suggest = () => suggestWord(word, planText, texts, lexicon);
  const proven = doubt === 'open' ? suggest().marked : undefined;
  if (doubt === 'none' || (doubt === 'open' && proven === undefined)) return [];
  const right = proven ?? form.meant ?? suggest().near;
  const place = placeBare(planText, word.from, word.to);
  if (right === undefined) return [{ ...place, values: { found: word.text } }];
  const meant = likeCapitals(word.text, right);
  const [from, to] = place.within;
  const isSure = right === form.meant && isPlain(planText, word.from, word.to);
  return [
    {
      ...place,
      values: { found: word.text, meant },
      hint: { vi: 'ý bạn là “{meant}”?', en: 'did you mean “{meant}”?' },
      ...(isSure && { fix: { pointer: planText.pointer, from, to, text: meant } }),
    },
  ];
}

/** Is a word wrong by its letters? `open`: only if the words beside it say so. */
function readDoubt(word: Word, planText: PlanText, allowed: Allowed): 'wrong' | 'open' | 'none' {
  const { fault, meant, isLetters, isCapitalised, isUpper } = word.form;
  if (!fault || word.text.length < 2 || !isLetters || isMention(word, planText)) return 'none';
  const words = readWords(planText);
  const { text } = readBare(planText);
  if (!/[^\x00-\x7f]/.test(word.text)) return readBareDoubt(word, words, text, allowed);
  if (allowed.borrowed.has(word.lower)) return 'none';
  // An abbreviation has no vowel, or is all capitals.
  if (!/[aeiouy]/.test(foldDiacritics(word.text))) return 'none';
  if (isUpper ? !isCapitalProse(planText) : word.lower !== word.text && !isCapitalised) return 'none';
  if (fault === 'letters' && (word.lower.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0) < 2)
    return 'none';
  if (/[fjwz]|[^a-zđăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u.test(word.lower))
    return 'none';
  if (word.text !== word.lower && allowed.names.has(word.lower)) return 'none';
  if (isPartOfCode(word, text)) return 'none';
  if (isUpper || word.text === word.lower || fault === 'tone-place') return 'wrong';
  // A capital inside a sentence, or before another capital, is a name, and names may come from other languages.
  const next = words[word.index + 1];
  const isName = !word.first || (next?.joined === true && next.form.isCapital);
  return !isName ? 'wrong' : meant !== undefined && fault === 'unknown' ? 'open' : 'none';
}

/** What is left of "như", "những" when letters are lost: an initial alone, or an initial and a final. */
const vowelless = /^(?:nh|(?:[bcdghklmnrstvx]|ch|gh|kh|ngh?|nh|ph|th|tr)(?:ng|nh))$/;

/** A word typed without marks among others that have them: "thuc hiện", "kip thời", "nh sau". */
function readBareDoubt(word: Word, words: readonly Word[], text: string, allowed: Allowed): 'wrong' | 'open' | 'none' {
  const { lower, form } = word;
  const isCapital = lower !== word.text;
  if ((isCapital && !(word.first && form.isCapitalised)) || isPartOfCode(word, text)) return 'none';
  const isShort = word.text.length < 4 && form.fault === 'stop-tone';
  if (!isShort && !isAccentless(lower) && !vowelless.test(lower)) return 'none';
  const next = words[word.index + 1];
  const before = word.joined ? words[word.index - 1] : undefined;
  const isAmongMarked = [before, next?.joined ? next : undefined].some(
    (other) => other !== undefined && /[^\x00-\x7f]/.test(other.text) && !other.form.fault,
  );
  if (!isAmongMarked) return 'none';
  if (lower === 'nh') return 'wrong';
  // Short ones are English as often as not ("kit xét nghiệm", "top 10"), and a capital may begin a name.
  if (isShort && (allowed.english.has(lower) || word.text.length < 3)) return 'open';
  if (allowed.english.has(lower) || word.text.length < 3) return 'none';
  return isCapital ? 'open' : 'wrong';
}

/** A word alone in quotes is spoken of, not used. */
function isMention(word: Word, planText: PlanText): boolean {
  const { text } = readBare(planText);
  return /[“‘"'«]/.test(text[word.from - 1] ?? '') && /[”’"'»]/.test(text[word.to] ?? '');
}

function isPartOfCode(word: Word, text: string): boolean {
  const around = (text[word.from - 1] ?? ' ') + (text[word.to] ?? ' ');
  if (/['’_/&@\d]/.test(around)) return true;
  // Loan words are written with hyphens: ki-lô-mét, vắc-xin.
  if (/\p{L}-$/u.test(stretchBefore(text, word.from, 2)) || /^-[\p{L}\p{N}]/u.test(text.slice(word.to, word.to + 2)))
    return true;
  return isCode(readToken(text, word.from));
}
