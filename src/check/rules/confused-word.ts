import { startsUpper } from '../../core/letters.ts';
import { placeBare, readBare, readWords, type Word } from '../../reading/read-words.ts';
import type { PlanText } from '../../reading/subject.ts';
import { listWords } from '../../reading/word-form.ts';
import { type Confusion, confusions } from '../confusions.ts';
import type { Finding, Rule } from '../rule.ts';

const byFirst = new Map<string, (Confusion & { readonly words: readonly string[] })[]>();
for (const confusion of confusions) {
  const words = confusion.wrong.split(/[ -]/);
  const key = words[0]!;
  const same = byFirst.get(key);
  if (same) same.push({ ...confusion, words });
  else byFirst.set(key, [{ ...confusion, words }]);
}
for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
const isFirst = listWords(byFirst.keys());

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
  find: ({ texts }) => texts.flatMap(findConfused),
};

function findConfused(planText: PlanText): Finding[] {
  const words = readWords(planText);
  const { text } = readBare(planText);
  const findings: Finding[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isFirst(words[i]!.form)) continue;
    const confusion = byFirst.get(words[i]!.lower)?.find((candidate) => fits(candidate, words, i, text));
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

function fits(
  confusion: Confusion & { readonly words: readonly string[] },
  words: readonly Word[],
  at: number,
  text: string,
): boolean {
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
  return !confusion.notAfter?.test(text.slice(0, words[at]!.from).toLowerCase());
}

/** The right words with the capitals of the wrong ones. */
function likeCapitals(found: string, right: string): string {
  if (right !== right.toLowerCase()) return right;
  if (found === found.toUpperCase()) return right.toUpperCase();
  return startsUpper(found) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
}
