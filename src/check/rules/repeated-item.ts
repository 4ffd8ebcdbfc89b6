import { findEntry } from '../find-entry.ts';
import { readBases } from '../read-bases.ts';
import { readRecipients } from '../read-recipients.ts';
import type { Finding, Rule, Subject } from '../rule.ts';
import { partsOf, pointerOfWords, wordsOf } from '../walk-parts.ts';

/** Fewer words say too little to be called a copy. */
const fewest = 6;
/** Share of pairs of words that two items have in common (Dice). */
const alike = 0.75;

export const repeatedItem: Rule = {
  id: 'build/repeated-item',
  severity: 'warning',
  message: {
    vi: 'gần như lặp lại mục “{other}” ở trên; gộp hai mục hoặc bỏ một',
    en: 'nearly the same as “{other}” above; join them or drop one',
  },
  reason: {
    vi: 'Hai mục cùng một danh sách mà lời như nhau thường do sao chép; văn bản nói một việc một lần.',
    en: 'Two items of one list with the same words are mostly a slip of copying; say it once.',
  },
  bad: 'text: Nội dung\nitems: [Tuyên truyền sâu rộng những nhân tố mới và điển hình tiên tiến, Tuyên truyền sâu rộng những nhân tố mới và các điển hình tiên tiến]',
  good: 'text: Nội dung\nitems: [Tuyên truyền sâu rộng những nhân tố mới và điển hình tiên tiến, Bồi dưỡng các gương người tốt việc tốt trong toàn trường]',
  find: (subject) => [
    ...collectLists(subject).flatMap((list) => findCopies(list)),
    ...findEqual(readBases(subject).map(({ text, pointer }) => ({ text, place: { pointer } }))),
    ...(findEntry(subject, 'recipients') && subject.data['recipients'] !== undefined
      ? findEqual(readRecipients(subject).map(({ text, at }) => ({ text, place: at() })))
      : []),
  ],
};

interface Item {
  readonly text: string;
  readonly place: Pick<Finding, 'pointer' | 'within'>;
}

/** The lists of the body: the parts of one parent. */
function collectLists(subject: Subject): Item[][] {
  const lists = new Map<object, Item[]>();
  for (const { element, parent } of partsOf(subject)) {
    const text = wordsOf(element);
    const pointer = text.length < 20 ? undefined : pointerOfWords(subject, element);
    if (pointer === undefined) continue;
    const list = lists.get(parent) ?? [];
    list.push({ text, place: { pointer } });
    lists.set(parent, list);
  }
  return [...lists.values()].filter((list) => list.length > 1);
}

/** Each item that is much the same as one above it. Only items that share a run of three words are compared. */
function findCopies(items: readonly Item[]): Finding[] {
  const byRun = new Map<string, number[]>();
  const known: { pairs: Set<string>; figures: string }[] = [];
  return items.flatMap(({ text, place }, i): Finding[] => {
    const words = text.toLocaleLowerCase('vi').match(/[\p{L}\d%]+/gu) ?? [];
    const pairs = new Set(words.slice(1).map((word, k) => `${words[k]} ${word}`));
    const figures = words.filter((word) => /\d/.test(word)).join(' ');
    known.push({ pairs, figures });
    if (words.length < fewest) return [];
    const runs = new Set(words.slice(2).map((word, k) => `${words[k]} ${words[k + 1]} ${word}`));
    const shared = new Map<number, number>();
    for (const run of runs) {
      const holders = byRun.get(run) ?? [];
      for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
      // A run that many items begin with tells them not apart.
      if (holders.length < 20) byRun.set(run, [...holders, i]);
    }
    const copy = [...shared].find(
      ([other, count]) =>
        count * 2 >= runs.size * 0.6 &&
        known[other]!.figures === figures &&
        likeness(known[other]!.pairs, pairs) >= alike,
    );
    return copy ? [{ ...place, values: { other: shorten(items[copy[0]]!.text) } }] : [];
  });
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let same = 0;
  for (const pair of a) if (b.has(pair)) same += 1;
  return a.size + b.size === 0 ? 0 : (2 * same) / (a.size + b.size);
}

/** Lines that stand twice, word for word. */
function findEqual(items: readonly Item[]): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ text, place }) => {
    const plain = text
      .toLocaleLowerCase('vi')
      .replace(/[\s;.,]+$/, '')
      .replace(/\s+/g, ' ');
    if (seen.has(plain)) return [{ ...place, values: { other: shorten(text) } }];
    seen.add(plain);
    return [];
  });
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
