import { repeatedSentencesOf } from '../../reading/find-repeated-sentences.ts';
import { isOwn } from '../../reading/place-leaf.ts';
import { readBases } from '../../reading/read-bases.ts';
import { lineOfSpot } from '../../reading/read-layout.ts';
import { readRecipients } from '../../reading/read-recipients.ts';
import type { Subject } from '../../reading/subject.ts';
import { originOfWords, partsOf, wordsOf } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

/** Fewer words say too little to be called a copy; up to `short` words, one other word makes another item. */
const fewest = 6;
const short = 10;
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
    vi: 'Hai mục cùng một danh sách, hay một câu dài ở hai phần, mà lời như nhau thường do sao chép; văn bản nói một việc một lần.',
    en: 'Two items of one list, or a long sentence in two sections, with the same words are mostly a slip of copying; say it once.',
  },
  bad: 'text: Nội dung\nitems: [Tuyên truyền sâu rộng những nhân tố mới và điển hình tiên tiến, Tuyên truyền sâu rộng những nhân tố mới và các điển hình tiên tiến]',
  good: 'text: Nội dung\nitems: [Tuyên truyền sâu rộng những nhân tố mới và điển hình tiên tiến, Bồi dưỡng các gương người tốt việc tốt trong toàn trường]',
  find: (subject) => [
    ...findInBody(subject),
    ...findEqual(readBases(subject).map(({ text, pointer }) => ({ text, place: { pointer } }))),
    ...(isOwn(subject.plan, 'recipients')
      ? findEqual(readRecipients(subject).map(({ text, at }) => ({ text, place: at() })))
      : []),
  ],
};

/** Items much like one of their own list, and sentences that stand in another section word for word. */
function findInBody(subject: Subject): Finding[] {
  const copies = collectLists(subject).flatMap((list) => findCopies(list));
  const told = new Set(copies.map(({ pointer }) => pointer));
  return [
    ...copies,
    ...repeatedSentencesOf(subject).flatMap(({ words, place, first }): Finding[] =>
      told.has(place.pointer)
        ? []
        : [
            {
              ...place,
              values: { other: shorten(words), line: lineOfSpot(subject, first) },
              hint: {
                vi: 'câu này đã có ở dòng {line}, trong mục khác; bỏ một chỗ',
                en: 'the same sentence stands in line {line}, in another section; drop one',
              },
            },
          ],
    ),
  ];
}

interface Item {
  readonly text: string;
  readonly place: Pick<Finding, 'pointer' | 'within'>;
}

/** The lists of the body: the parts of one parent. */
function collectLists(subject: Subject): Item[][] {
  const lists = new Map<object, Item[]>();
  for (const { element, parent } of partsOf(subject)) {
    const text = wordsOf(element);
    const pointer = text.length < 20 ? undefined : originOfWords(subject, element);
    if (pointer === undefined) continue;
    const list = lists.get(parent) ?? [];
    list.push({ text, place: { pointer } });
    lists.set(parent, list);
  }
  return [...lists.values()].filter((list) => list.length > 1);
}

interface ReadItem {
  readonly item: Item;
  readonly words: readonly string[];
  readonly figures: string;
}

/** How many items above each one are looked at: a copy stands near. */
const reach = 60;

/** Each item that is much the same as one above it; items with other figures are not. */
function findCopies(items: readonly Item[]): Finding[] {
  const above: ReadItem[] = [];
  return items.flatMap((item): Finding[] => {
    const words = item.text.toLowerCase().match(/[^\s.,;:()“”"*–-]+/g) ?? [];
    const own = { item, words, figures: (item.text.match(/\d+/g) ?? []).join(' ') };
    const copy =
      words.length < fewest
        ? undefined
        : above
            .slice(-reach)
            .find(
              (other) => isAsLong(other.words, words) && other.figures === own.figures && likeness(other, own) >= alike,
            );
    above.push(own);
    return copy ? [{ ...item.place, values: { other: shorten(copy.item.text) } }] : [];
  });
}

function isAsLong(a: readonly string[], b: readonly string[]): boolean {
  return Math.min(a.length, b.length) >= alike * 0.8 * Math.max(a.length, b.length);
}

/** Share of the pairs of words that both have (Dice); nothing when few words are the same. */
function likeness({ words: a }: ReadItem, { words: b }: ReadItem): number {
  if (a.length < short || b.length < short) return a.join(' ') === b.join(' ') ? 1 : 0;
  let strange = 0;
  const known = new Set(a);
  for (const word of b) if (!known.has(word) && ++strange > (1 - alike) * b.length) return 0;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let same = 0;
  for (const pair of left) if (right.has(pair)) same += 1;
  return (2 * same) / (left.size + right.size);
}

function pairsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

/** Lines that stand twice, word for word. */
function findEqual(items: readonly Item[]): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ text, place }) => {
    const plain = text
      .toLowerCase()
      .replace(/(?<![\s;.,])[\s;.,]+$/, '')
      .replace(/\s+/g, ' ');
    if (seen.has(plain)) return [{ ...place, values: { other: shorten(text) } }];
    seen.add(plain);
    return [];
  });
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
