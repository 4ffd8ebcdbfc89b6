import { keepPer } from '../../core/keep-per.ts';
import { writeChoice } from '../../core/write-choice.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';

/** How units that are given tasks are known. */
export interface UnitWords {
  /** Whether a heading or label is the name of a unit, of several, or of a person. */
  isUnit(words: string): boolean;
  /** A sentence that begins with a unit, parted from what the unit is to do: "Các khoa, phòng" and "căn cứ Kế hoạch …". */
  split(sentence: string): readonly [unit: string, task: string] | undefined;
}

const longest = 150;

/** Units by `unit-starts`, what they do by `assigned-verbs` (`templates/language/units.yaml`). */
export const unitWordsOf = keepPer((lexicon: Lexicon): UnitWords => {
  const starts = writeChoice(lexicon['unit-starts']);
  const lower = writeChoice([
    ...lexicon['unit-starts'].map((word) => word.toLowerCase()),
    ...Object.keys(lexicon['unit-kinds']),
  ]);
  const start = new RegExp(
    `^(?:(?:[Đđ]ề nghị|[Gg]iao|[Yy]êu cầu) )?(?:(?:[Cc]ác|[Mm]ỗi|[Tt]ừng|[Tt]hường trực) (?:${starts}|${lower}|đơn vị|cơ quan)|(?:${starts})|(?:Đồng chí|Đ/c|Ông|Bà)(?= \\p{Lu}))(?!\\p{L})`,
    'u',
  );
  const verb = writeChoice(lexicon['assigned-verbs']);
  const begins = new RegExp(`^(?:${verb})(?!\\p{L})`, 'iu');
  const does = new RegExp(`,? (?=(?:${verb})(?!\\p{L}))`, 'u');
  const names = (words: string) => words.length <= longest && start.test(words) && !begins.test(words);
  return {
    isUnit: (words) => names(words) && !/[.;!?]/.test(words) && !does.test(words),
    split(sentence) {
      if (!start.test(sentence) || begins.test(sentence)) return undefined;
      for (const { 0: gap, index } of sentence.slice(0, longest + 20).matchAll(new RegExp(does, 'gu'))) {
        const unit = sentence.slice(0, index);
        if (!/^[^.;!?]*$/.test(unit) || /:./s.test(unit)) return undefined;
        if (!gap.startsWith(',') && names(unit)) return [unit, sentence.slice(index + gap.length)];
      }
      return undefined;
    },
  };
});
