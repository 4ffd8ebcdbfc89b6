import { keepPer } from '../core/keep-per.ts';
import { writeChoice } from '../core/write-choice.ts';
import { type Element, plainText } from '../document/document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { findAll } from '../plan/find-all.ts';
import type { Leaf } from '../plan/leaf.ts';
import { perSubject } from './per-subject.ts';
import { placeBare, readBare } from './read-words.ts';
import type { Spot, Subject } from './subject.ts';
import { isBelow, wordsOf } from './walk-parts.ts';

/** A number of things announced in words or figures, and how many there are. */
export interface Count {
  /** "05 đợt". */
  readonly words: string;
  readonly there: number;
  readonly place: Spot;
}

const numbers = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const counted = String.raw`(?<![\p{L}\p{N}/.,%–-]|(?:[\p{N}%]|thứ|tháng|ngày|năm|lần|số|hơn|trên|dưới|khoảng|từ|đến|ít nhất|tối thiểu|tối đa|thêm|mỗi|trong) )(\d{1,2}|${numbers.join('|')})`;

const countsOf = keepPer((lexicon: Lexicon) => {
  const noun = `(${writeChoice(lexicon['listed-nouns'])})(?!\\p{L})`;
  return {
    /** At the end of the sentence before a list: "gồm 03 nội dung sau:", "chia làm 05 đợt, cụ thể như sau:". */
    before: new RegExp(
      String.raw`${counted} ${noun}(?:(?! (?:và|cho|của|với|tại|đối|trong|từ|theo|đến|về|ở|để|do|các|những) ) [^\d,;:.()“” ]+){0,6}?(?:,? ?(?:gồm|bao gồm|cụ thể|là))*(?: (?:sau|sau đây|như sau|dưới đây))?\s*:?\s*$`,
      'iu',
    ),
    /** Before its own list in brackets: "gồm 03 nội dung: (1) …; (2) …". */
    inline: new RegExp(String.raw`${counted} ${noun}(?: [^\d;:.()]{1,70})?: ?(?=\(1\))`, 'giu'),
  };
});

/** The counts of a plan that can be held against what follows. */
export const findCounts = (subject: Subject): Count[] => [
  ...collectLists(subject).flatMap(({ intro, items }) => readIntro(intro, items, subject.lexicon)),
  ...findInline(subject),
  ...findPhaseCounts(subject),
];

/** A list, and the text of the plan right before it. */
interface Announced {
  readonly intro: Leaf;
  readonly items: readonly Element[];
}

const collectLists = perSubject((subject): Announced[] => {
  const found: Announced[] = [];
  const walk = ({ children }: Element): void => {
    for (let i = 0; i < children.length; i++) {
      const intro = children[i]!;
      walk(intro);
      const first = children[i + 1];
      if (!['text', 'paragraph', 'lead-in'].includes(intro.tag) || first?.tag !== 'part') continue;
      const items = [first];
      while (isAlike(first, children[i + 1 + items.length])) items.push(children[i + 1 + items.length]!);
      const leaf = leafOf(subject, intro);
      if (leaf && items.length > 1 && isListed(first)) found.push({ intro: leaf, items });
    }
  };
  walk(subject.document.root);
  return found;
});

function isListed({ attributes }: Element): boolean {
  return attributes.mark === 'number' || attributes.mark === 'bullet' || attributes.role === 'phase';
}

function isAlike(first: Element, other: Element | undefined): boolean {
  return (
    other?.tag === 'part' &&
    other.attributes.mark === first.attributes.mark &&
    (other.attributes.role === 'phase') === (first.attributes.role === 'phase')
  );
}

/** The text of the plan that an element ends with. */
function leafOf({ plan }: Subject, element: Element): Leaf | undefined {
  const leaf = plan.places[element.runs.at(-1)?.place ?? -1];
  return leaf?.kind === 'text' && leaf.file === plan.file && plainText(element).endsWith(readBare(leaf).text.slice(-20))
    ? leaf
    : undefined;
}

function readIntro(leaf: Leaf, items: readonly Element[], lexicon: Lexicon): Count[] {
  const { text } = readBare(leaf);
  const match = /(?::|sau|sau đây|dưới đây|cụ thể)\s*$/iu.test(text) ? countsOf(lexicon).before.exec(text) : null;
  if (!match) return [];
  // Of two counts in one clause ("3 đột phá, 5 nhiệm vụ sau:") the list may be both.
  if (
    /\d|(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?!\p{L})/iu.test(
      text.slice(0, match.index).split(/[.;:]/).at(-1)!,
    )
  )
    return [];
  // Items that name themselves ("Vòng 1", "Vòng 2") are counted alone: a note may stand behind them.
  const noun = match[2]!.toLowerCase();
  const named = items.filter((item) => wordsOf(item).toLowerCase().startsWith(`${noun} `)).length;
  return judge(leaf, match, named > 1 ? named : items.length);
}

function findInline({ texts, lexicon }: Subject): Count[] {
  return texts.flatMap((planText) => {
    const { text } = readBare(planText);
    if (!text.includes(': (1)') && !text.includes(':(1)')) return [];
    return [...text.matchAll(countsOf(lexicon).inline)].flatMap((match) => {
      const rest = text.slice(match.index + match[0].length);
      let there = 0;
      while (rest.includes(`(${there + 1})`)) there += 1;
      return judge(planText, match, there);
    });
  });
}

/** "chia làm 05 đợt" anywhere in a plan that has one list of phases. */
function findPhaseCounts(subject: Subject): Count[] {
  const [phases, ...others] = findAll(subject.plan, 'phases');
  if (!phases || others.length > 0) return [];
  const { called, list } = phases.value;
  const noun = (called?.text ?? 'Đợt').toLowerCase();
  const search = new RegExp(
    String.raw`(?<=(?:chia|phân|tổ chức|tiến hành|triển khai|thực hiện|gồm|có)(?: (?:ra|thành|làm|theo|trong|qua))* )(\d{1,2}|${numbers.join('|')}) ${writeChoice([noun])}(?!\p{L})`,
    'giu',
  );
  // The text right before the phases has been read with its list.
  const known = new Set(
    collectLists(subject).flatMap(({ intro, items }) =>
      items[0]!.attributes.role === 'phase' && readIntro(intro, [], subject.lexicon).length > 0 ? [intro.pointer] : [],
    ),
  );
  const named = list.filter(({ name }) => name && !name.text.toLowerCase().startsWith(noun)).length;
  return subject.texts.flatMap((planText) => {
    const { text } = readBare(planText);
    if (
      known.has(planText.pointer) ||
      !isBelow(planText.pointer, 'body', 'lead-in') ||
      !text.toLowerCase().includes(noun)
    )
      return [];
    return [...text.matchAll(search)].flatMap((match) =>
      // What was done before is no phase of this plan.
      /(?<!\p{L})(?:đã|vừa|trước|qua)(?!\p{L})[^.;]*$/iu.test(text.slice(0, match.index))
        ? []
        : judge(planText, match, list.length, list.length - named),
    );
  });
}

/** @param there how many there are; several where it may be counted in several ways */
function judge(
  planText: Parameters<typeof placeBare>[0],
  match: RegExpExecArray,
  ...there: readonly number[]
): Count[] {
  const [all, number = ''] = match;
  const said = /\d/.test(number) ? Number(number) : numbers.indexOf(number.toLowerCase()) + 2;
  const noun = match[2] ?? all.slice(number.length + 1);
  const to = match.index + number.length + 1 + noun.length;
  return said < 2 || there.includes(said) || there[0] === 1
    ? []
    : [{ words: all.slice(0, to - match.index), there: there[0]!, place: placeBare(planText, match.index, to) }];
}
