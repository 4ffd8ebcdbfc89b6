import { groupBy } from '../../core/group-by.ts';
import { keepPer } from '../../core/keep-per.ts';
import type { Words } from '../../core/problem.ts';
import { likeCapitals } from '../../core/vietnamese.ts';
import { writeChoice } from '../../core/write-choice.ts';
import type { Confusion, Lexicon } from '../../lexicon/lexicon.ts';
import { placeBare, readBare, readWords, type Word } from '../../reading/read-words.ts';
import type { PlanText } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

/** A confusion as it is looked for. */
interface Suspect {
  readonly wrong: string;
  readonly right: string;
  /** The wrong words in small letters. */
  readonly words: readonly string[];
  readonly why: Words;
  readonly before: RegExp | undefined;
  readonly notBefore: RegExp | undefined;
  readonly notAfter: readonly string[];
}

/** The lists of confusions, and why their words are confused. */
const reasons = {
  'confused-marks': {
    vi: 'thiếu hoặc sai dấu, hay gặp khi quét và nhận dạng chữ',
    en: 'a mark is missing or wrong, common in scanned text',
  },
  'confused-tones': { vi: 'lẫn dấu hỏi và dấu ngã', en: 'hỏi and ngã tones confused' },
  'confused-initials': {
    vi: 'lẫn âm đầu (s/x, ch/tr, d/gi/r, l/n)',
    en: 'initials confused (s/x, ch/tr, d/gi/r, l/n)',
  },
  'confused-words': { vi: 'dùng lẫn từ gần âm', en: 'a word of similar sound used by mistake' },
} as const;

/** Confusions by their first word, the longest first. */
const suspectsOf = keepPer((lexicon: Lexicon) => {
  const all = (Object.keys(reasons) as (keyof typeof reasons)[]).flatMap((list) =>
    Object.entries(lexicon[list]).map(([wrong, confusion]) => readSuspect(wrong, confusion, reasons[list])),
  );
  return groupBy(
    all.sort((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]!,
  );
});

function readSuspect(wrong: string, confusion: string | Confusion, why: Words): Suspect {
  const places = typeof confusion === 'string' ? { right: confusion } : confusion;
  return {
    wrong,
    right: places.right,
    words: wrong.toLowerCase().split(/[ -]/),
    why,
    before: places.before && followedBy(places.before),
    notBefore: places['not-before'] && followedBy(places['not-before']),
    notAfter: places['not-after'] ?? [],
  };
}

function followedBy(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${writeChoice(words).replaceAll('#', '\\d')})(?!\\p{L})`, 'u');
}

export const confusedWord: Rule = {
  id: 'text/confused-word',
  severity: 'warning',
  message: {
    vi: '“{found}” có lẽ là “{right}”',
    en: '“{found}” is probably “{right}”',
  },
  reason: {
    vi: 'Chữ có thật nhưng không đi với nhau như vậy; danh sách các chỗ hay nhầm trong văn bản hành chính.',
    en: 'The words exist but do not go together; from a list of confusions known in office documents.',
  },
  bad: 'text: Đơn vị có khả năng cỗ vũ, lôi cuốn, nêu gương',
  good: 'text: Đơn vị có khả năng cổ vũ, lôi cuốn, nêu gương; mâm cỗ ngày Tết',
  find: ({ texts, lexicon }) => {
    const suspects = suspectsOf(lexicon);
    return texts.flatMap((planText) => findConfused(planText, suspects));
  },
};

function findConfused(planText: PlanText, suspects: ReadonlyMap<string, readonly Suspect[]>): Finding[] {
  const words = readWords(planText);
  const { text } = readBare(planText);
  const findings: Finding[] = [];
  for (let i = 0; i < words.length; i++) {
    const confusion = suspects.get(words[i]!.lower)?.find((candidate) => fits(candidate, words, i, text));
    if (!confusion) continue;
    const from = words[i]!.from;
    const to = words[i + confusion.words.length - 1]!.to;
    const found = text.slice(from, to);
    findings.push({
      ...placeBare(planText, from, to),
      values: { found, right: likeCapitals(found, confusion.right) },
      hint: confusion.why,
    });
    i += confusion.words.length - 1;
  }
  return findings;
}

function fits(confusion: Suspect, words: readonly Word[], at: number, text: string): boolean {
  for (let k = 1; k < confusion.words.length; k++) {
    const word = words[at + k];
    if (word === undefined || word.lower !== confusion.words[k]) return false;
    const hyphen = confusion.wrong.includes('-') && text.slice(words[at + k - 1]!.to, word.from) === '-';
    if (!word.joined && !hyphen) return false;
  }
  const rest = text
    .slice(words[at + confusion.words.length - 1]!.to)
    .trimStart()
    .toLowerCase();
  if (confusion.before && !confusion.before.test(rest)) return false;
  if (confusion.notBefore?.test(rest)) return false;
  const front = text.slice(0, words[at]!.from).toLowerCase();
  return !confusion.notAfter.some((word) => front.endsWith(`${word} `));
}
