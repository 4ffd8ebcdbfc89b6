import { moveTone, removeTone } from '../../core/syllable.ts';
import { placeBare, readWords, type Word } from '../../reading/read-words.ts';
import type { PlanText } from '../../reading/subject.ts';
import type { Rule } from '../rule.ts';

interface Place {
  readonly planText: PlanText;
  readonly word: Word;
  readonly on: 'first' | 'second';
  /** Words of the name it belongs to; a name keeps its own spelling and is compared with itself only. */
  readonly name: string;
}

export const toneMark: Rule = {
  id: 'text/tone-mark',
  severity: 'warning',
  message: {
    vi: 'dấu thanh đặt hai cách trong một kế hoạch: ở đây “{found}”, chỗ khác theo kiểu “{other}”',
    en: 'tone marks placed in two ways in one plan: “{found}” here, elsewhere in the manner of “{other}”',
  },
  reason: {
    vi: 'hòa hay hoà, thủy hay thuỷ đều được, nhưng một văn bản chỉ nên theo một cách.',
    en: 'hòa or hoà, thủy or thuỷ are both in use, but one document should keep to one.',
  },
  bad: 'text: Cụ thể hóa chỉ tiêu, lan tỏa điển hình, xây dựng văn hoá công sở',
  good: 'text: Cụ thể hóa chỉ tiêu, lan tỏa điển hình, xây dựng văn hóa công sở',
  find({ texts }) {
    const places = texts.flatMap((planText) => collect(planText));
    const common = places.filter(({ name }) => name === '');
    const first = common.filter(({ on }) => on === 'first').length;
    const usual =
      first * 2 > common.length || (first * 2 === common.length && common[0]?.on === 'first') ? 'first' : 'second';
    const names = new Map<string, 'first' | 'second'>();
    return places.flatMap(({ planText, word, on, name }) => {
      if (name !== '' && !names.has(name)) names.set(name, on);
      if (on === (name === '' ? usual : names.get(name))) return [];
      const values = { found: word.text, other: moveTone(word.text) };
      const hint = { vi: 'viết “{other}”, hoặc sửa các chỗ kia', en: 'write “{other}”, or change the other places' };
      return [{ ...placeBare(planText, word.from, word.to), values, hint }];
    });
  },
};

function collect(planText: PlanText): Place[] {
  const words = readWords(planText);
  const found: Place[] = [];
  for (const word of words) {
    const on = word.form.tonePlace;
    if (on) found.push({ planText, word, on, name: nameOf(words, word) });
  }
  return found;
}

/** A capitalised syllable inside a name ("Nguyễn Thị Thuý", "Thanh Hoá"): the name with marks moved to one side. */
function nameOf(words: readonly Word[], word: Word): string {
  const capital = (other: Word | undefined) => other?.form.isCapital === true && other.form.isWritten;
  if (!capital(word)) return '';
  const before = words[word.index - 1];
  const after = words[word.index + 1];
  const joinsBefore = word.joined && capital(before);
  const joinsAfter = (after?.joined ?? false) && capital(after);
  if (!joinsBefore && !joinsAfter) return '';
  const same = removeTone(word.lower);
  return `${joinsBefore ? before!.lower : ''} ${same} ${joinsAfter ? after!.lower : ''}`;
}
