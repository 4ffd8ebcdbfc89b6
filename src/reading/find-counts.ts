import { groupBy } from '../core/group-by.ts';
import { keepPer } from '../core/keep-per.ts';
import { type Element, plainText } from '../document/document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { findAll } from '../plan/find-all.ts';
import type { Leaf } from '../plan/leaf.ts';
import { type Announced, announcedOf, leadsOver } from './find-announced.ts';
import { placeBare, readBare, readWords, type Word } from './read-words.ts';
import type { PlanText, Spot, Subject } from './subject.ts';
import { isBelow, wordsOf } from './walk-parts.ts';

/** A number of things announced in words or figures, and how many there are. */
export interface Count {
  /** "05 đợt". */
  readonly words: string;
  readonly there: number;
  readonly place: Spot;
}

/** A number and what it counts, as they stand in a text: the words `at` and up to `end`. */
interface Said {
  readonly planText: PlanText;
  readonly number: number;
  readonly noun: string;
  readonly at: number;
  readonly end: number;
}

const numbers = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const set = (words: string) => new Set(words.split(' '));
/** Before a number: it orders, measures or bounds ("tháng 3", "ít nhất 3", "trong 3 …"), and is no count of what follows. */
const noCount = set('thứ tháng ngày năm lần số hơn trên dưới khoảng từ đến nhất thiểu đa thêm mỗi trong');
/** Before the list these bring in others to whom the count belongs: "03 nội dung cho các đối tượng sau:". */
const others = set('và cho của với tại đối trong từ theo đến về ở để do các những');
/** The words that lead over to the list: "sau đây", "cụ thể như sau", "bao gồm". */
const leads = set('sau đây như dưới cụ thể gồm bao là');
/** Before the number of phases: "được chia thành 05 đợt". */
const parting = set('chia phân thành làm ra theo qua chức hành khai hiện gồm có');
const back = set('đã vừa trước qua');

/** Nouns of the language files by their first word, the longest first. */
const nounsOf = keepPer((lexicon: Lexicon) =>
  groupBy(
    lexicon['listed-nouns'].map((noun) => noun.split(' ')).toSorted((a, b) => b.length - a.length),
    ([first]) => first!,
  ),
);

/** The counts of a plan that can be held against what follows. */
export const findCounts = (subject: Subject): Count[] => [
  ...announcedOf(subject).flatMap((announced) =>
    announced.items[0]!.tag === 'table' ? judgeTable(announced) : judgeList(announced, subject.lexicon),
  ),
  ...findInline(subject),
  ...findPhaseCounts(subject),
];

/** "gồm 03 nội dung sau:", "chia làm 05 đợt, cụ thể như sau:" right before a list. */
function readIntro(leaf: Leaf, lexicon: Lexicon): Said | undefined {
  if (!leadsOver.test(readBare(leaf).text)) return undefined;
  return findLast(leaf, readWords(leaf).length, lexicon);
}

function judgeList({ intro, items }: Announced, lexicon: Lexicon): Count[] {
  if (items.length < 2) return [];
  const said = readIntro(intro, lexicon);
  if (!said) return [];
  // Items that name themselves ("Vòng 1", "Vòng 2") are counted alone: a note may stand behind them.
  const named = items.filter((item) => wordsOf(item).toLowerCase().startsWith(`${said.noun} `)).length;
  return judge(said, named > 1 ? named : items.length);
}

/** "gồm 03 nội dung: (1) …; (2) …", "gồm 03 nội dung: tuyên truyền; tập huấn; …". */
function findInline({ texts, lexicon }: Subject): Count[] {
  return texts.flatMap((planText) => {
    const { text } = readBare(planText);
    if (!text.includes('(1)')) return findUnmarked(planText, text, lexicon);
    const words = readWords(planText);
    let word = 0;
    return [...text.matchAll(/: ?\(1\)/g)].flatMap(({ index }, i, all) => {
      while (words[word]!.from < index) word += 1;
      const said = findLast(planText, word, lexicon);
      const list = said ? text.slice(index, all[i + 1]?.index) : '';
      let there = 0;
      while (list.includes(`(${there + 1})`)) there += 1;
      return said ? judge(said, there) : [];
    });
  });
}

/** The colon of an announcement, and what it announces up to the end of its sentence. */
const announced = /: ?(?=\p{L})([^.:!?\n“”()]+)(?:\.|$)/gu;

/**
 * A list without numbers. Parts between semicolons are its items; commas may stand inside an item too, so that with
 * commas alone only too few of them tell anything.
 */
function findUnmarked(planText: PlanText, text: string, lexicon: Lexicon): Count[] {
  if (!/: ?\p{L}/u.test(text)) return [];
  const words = readWords(planText);
  return [...text.matchAll(announced)].flatMap(({ 1: list = '', index }) => {
    const end = words.findIndex(({ from }) => from > index);
    const said = end < 0 ? undefined : findLast(planText, end, lexicon);
    if (!said) return [];
    const parts = list.split(';').filter((part) => part.trim() !== '').length;
    if (parts > 1) return judge(said, parts);
    const most = list.split(/,| và | cùng | với | hoặc /).length;
    return most > 1 && most < said.number ? judge(said, most) : [];
  });
}

/** "có 04 khối thi đua như sau:" before a table whose first column is headed "Khối thi đua" and has merged nothing. */
function judgeTable({ intro, items: [table] }: Announced): Count[] {
  const { text } = readBare(intro);
  const head = table!.children.find((child) => child.tag === 'column' && !/^(?:stt|tt|số tt)$/i.test(plainText(child)));
  const rows = table!.children.filter(
    ({ tag, attributes: { header, span, group, total } }) => tag === 'row' && !header && !span && !group && !total,
  );
  if (!head || !leadsOver.test(text) || rows.some(({ children }) => children.some(isMerged))) return [];
  const noun = plainText(head)
    .toLowerCase()
    .replace(/^(?:tên|danh sách) /, '')
    .split(/\s+/);
  const words = readWords(intro);
  for (let at = words.length - 1 - noun.length; at >= Math.max(0, words.length - 16); at--) {
    const number = readNumber(words[at]!);
    if (number === undefined || !isCount(intro, at)) continue;
    if (!noun.every((word, k) => words[at + 1 + k]!.lower === word && words[at + 1 + k]!.joined)) continue;
    return judge({ planText: intro, number, noun: noun.join(' '), at, end: at + 1 + noun.length }, rows.length);
  }
  return [];
}

function isMerged({ attributes }: Element): boolean {
  return attributes.columns !== undefined || attributes.rows !== undefined;
}

/** The count that ends a sentence before the word `end`, if nothing but words of the list stands behind it. */
function findLast(planText: PlanText, end: number, lexicon: Lexicon): Said | undefined {
  const words = readWords(planText);
  const { text } = readBare(planText);
  for (let at = end - 2; at >= Math.max(0, end - 16); at--) {
    const said = readCount(planText, at, lexicon);
    if (!said || said.end > end) continue;
    let free = 0;
    for (let k = said.end; k < end; k++) {
      const word = words[k]!;
      if (leads.has(word.lower)) continue;
      if (!word.joined || others.has(word.lower) || /\d/.test(word.text) || ++free > 6) return undefined;
    }
    // Of two counts in one clause ("3 đột phá, 5 nhiệm vụ sau:") the list may be both.
    for (let k = at - 1; k >= 0 && !/[.;:]/.test(text.slice(words[k]!.to, words[k + 1]!.from)); k--)
      if (readNumber(words[k]!) !== undefined && words[k]!.lower !== 'năm') return undefined;
    return said;
  }
  return undefined;
}

/** "05 đợt" where a number stands. */
function readCount(planText: PlanText, at: number, lexicon: Lexicon): Said | undefined {
  const words = readWords(planText);
  const number = readNumber(words[at]!);
  const next = words[at + 1];
  if (number === undefined || !next?.joined || !isCount(planText, at)) return undefined;
  const noun = nounsOf(lexicon)
    .get(next.lower)
    ?.find((parts) => parts.every((part, k) => words[at + 1 + k]?.lower === part && words[at + 1 + k]!.joined));
  return noun && { planText, number, noun: noun.join(' '), at, end: at + 1 + noun.length };
}

/** Two and more, in figures or words. */
function readNumber({ text, lower }: Word): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const at = numbers.indexOf(lower);
  return at < 0 ? undefined : at + 2;
}

/** No part of a date, a share or an order. */
function isCount(planText: PlanText, at: number): boolean {
  const words = readWords(planText);
  const word = words[at]!;
  if (/[\d/.,%–-]/.test(readBare(planText).text[word.from - 1] ?? '')) return false;
  const before = word.joined ? words[at - 1]! : undefined;
  return before === undefined || !(noCount.has(before.lower) || /\d/.test(before.text));
}

/** "chia làm 05 đợt" anywhere in a plan that has one list of phases. */
function findPhaseCounts(subject: Subject): Count[] {
  const [phases, ...more] = findAll(subject.plan, 'phases');
  if (!phases || more.length > 0) return [];
  const { called, list } = phases.value;
  const noun = (called?.text ?? 'Đợt').toLowerCase();
  const parts = noun.split(' ');
  // The text right before the phases has been read with its list.
  const known = new Set(
    announcedOf(subject).flatMap(({ intro, items }) =>
      items[0]!.attributes.role === 'phase' && readIntro(intro, subject.lexicon) ? [intro.pointer] : [],
    ),
  );
  const named = list.filter(({ name }) => name && !name.text.toLowerCase().startsWith(noun)).length;
  return subject.texts.flatMap((planText) => {
    if (known.has(planText.pointer) || !isBelow(planText.pointer, 'body', 'lead-in')) return [];
    const words = readWords(planText);
    return words.flatMap((word, at) => {
      const number = readNumber(word);
      if (number === undefined || !word.joined || !parting.has(words[at - 1]!.lower)) return [];
      if (!parts.every((part, k) => words[at + 1 + k]?.lower === part && words[at + 1 + k]!.joined)) return [];
      // What was done before is no phase of this plan.
      for (let k = at - 1; k >= Math.max(0, at - 12); k--) if (back.has(words[k]!.lower)) return [];
      return judge({ planText, number, noun, at, end: at + 1 + parts.length }, list.length, list.length - named);
    });
  });
}

/** @param there how many there are; several where it may be counted in several ways */
function judge({ planText, number, at, end }: Said, ...there: readonly number[]): Count[] {
  if (number < 2 || there.includes(number) || there[0]! < 2) return [];
  const words = readWords(planText);
  const [from, to] = [words[at]!.from, words[end - 1]!.to];
  return [{ words: readBare(planText).text.slice(from, to), there: there[0]!, place: placeBare(planText, from, to) }];
}
