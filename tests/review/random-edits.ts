// biome-ignore-all lint/complexity/useOptionalChain: isTold says yes or no.
import type { Document, Element, Inline } from '../../src/document/document.ts';
import type { Change } from '../../src/review/change.ts';
import { valuesOf } from '../../src/review/say-change.ts';

/** One edit of a document, and whether a report names it and nothing else. */
export interface Edit {
  readonly name: string;
  readonly document: Document;
  isTold(changes: readonly Change[]): boolean;
}

/** Numbers from 0 to below `limit`, the same for the same seed. */
export function createChance(seed: number): (limit: number) => number {
  // Mulberry32: neighbouring seeds give rows that have nothing in common.
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

type Chance = ReturnType<typeof createChance>;
type Made = Omit<Edit, 'document' | 'name'> & { readonly root: Element };
type Maker = (root: Element, chance: Chance) => Made | undefined;

const textOf = (element: Element): string => element.runs.map(({ text }) => text).join('');
const ownOf = (part: Element): Element | undefined => part.children.find(({ tag }) => tag === 'text');
const plain = (text: string): Inline[] => [{ text, bold: false, italic: false }];
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const wordsOf = (text: string): string[] => squeeze(text).split(' ');

function listElements(element: Element): Element[] {
  return [element, ...element.children.flatMap(listElements)];
}

function pick<Item>(items: readonly Item[], chance: Chance): Item | undefined {
  return items[chance(items.length)];
}

/** The tree with other children below one element. */
function replace(root: Element, old: Element, make: (old: Element) => readonly Element[]): Element {
  if (!root.children.some((child) => child === old || listElements(child).includes(old))) return root;
  return {
    ...root,
    children: root.children.flatMap((child) => (child === old ? make(old) : [replace(child, old, make)])),
  };
}

/** Items whose words stand alone below them. */
function listLeaves(root: Element): Element[] {
  return listElements(root).filter(
    ({ tag, children }) => tag === 'part' && children.length === 1 && children[0]!.tag === 'text',
  );
}

function isUnique(root: Element, part: Element): boolean {
  const words = textOf(ownOf(part)!);
  return listLeaves(root).filter((one) => textOf(ownOf(one)!) === words).length === 1;
}

const fresh = [
  'Tổ chức hội thi tìm hiểu lịch sử địa phương vào quý III',
  'Rà soát trang thiết bị phòng máy trước ngày 15/8',
  'Bố trí 120 triệu đồng từ nguồn xã hội hóa cho giải thưởng',
  'Mời báo cáo viên nói chuyện chuyên đề về chuyển đổi số',
];

const one = (changes: readonly Change[], kind: Change['kind']): Change | undefined =>
  changes.length === 1 && changes[0]!.kind === kind ? changes[0] : undefined;

function withRun(element: Element, run: Inline, text: string): Element {
  return { ...element, runs: element.runs.map((one) => (one === run ? { ...one, text } : one)) };
}

function withText(part: Element, text: string): Element {
  return {
    ...part,
    children: part.children.map((child) => (child.tag === 'text' ? { ...child, runs: plain(text) } : child)),
  };
}

const insert: Maker = (root, chance) => {
  const beside = pick(listLeaves(root), chance);
  if (!beside) return undefined;
  const words = fresh[chance(fresh.length)]!;
  const made = withText(beside, words);
  return {
    root: replace(root, beside, (old) => (chance(2) === 0 ? [old, made] : [made, old])),
    isTold: (changes) => one(changes, 'added')?.after === words,
  };
};

const remove: Maker = (root, chance) => {
  const item = pick(listLeaves(root), chance);
  if (!item) return undefined;
  const words = squeeze(textOf(ownOf(item)!));
  return {
    root: replace(root, item, () => []),
    isTold: (changes) => squeeze(one(changes, 'removed')?.before ?? '') === words,
  };
};

const changeWord: Maker = (root, chance) => {
  const texts = listElements(root).filter(
    ({ runs, tag }) => runs.length > 0 && tag !== 'type-name' && textOf({ runs } as Element).trim() !== '',
  );
  const element = pick(texts, chance);
  if (!element) return undefined;
  const run = pick(element.runs, chance)!;
  const words = run.text.split(/(\s+)/);
  const at = chance(words.length);
  if (!/^[\p{L}\d]+$/u.test(words[at]!)) return undefined;
  // What the template counts ("Đợt 2") nobody wrote, and nobody can change.
  if (/\d/.test(words[at]!) && run.place === undefined) return undefined;
  const word = /\d/.test(words[at]!) ? '977' : 'zxvong';
  return {
    root: replace(root, element, (old) => [withRun(old, run, words.with(at, word).join(''))]),
    isTold: (changes) => {
      const marked = one(changes, 'changed')?.pieces.filter(({ kind }) => kind !== 'same') ?? [];
      const [gone, come] = marked;
      return marked.length === 2 && gone!.text.includes(words[at]!) && come!.text.includes(word);
    },
  };
};

/** A figure, a target with its unit, or a date in the midst of a text. */
const changeValue =
  (pattern: RegExp, make: (found: string) => string): Maker =>
  (root, chance) => {
    const isMeant = ({ text, note }: Inline) => note === undefined && pattern.test(text);
    const element = pick(
      listElements(root).filter(({ runs }) => runs.some(isMeant)),
      chance,
    );
    const run = element?.runs.find(isMeant);
    if (!run) return undefined;
    const [found] = pattern.exec(run.text)!;
    const after = make(found);
    return {
      root: replace(root, element!, (old) => [
        withRun(
          old,
          run,
          run.text.replace(pattern, () => after),
        ),
      ]),
      isTold: (changes) => {
        const change = one(changes, 'changed');
        const values = change ? valuesOf(change) : [];
        return values.length === 1 && values[0]![0].includes(found) && values[0]![1].includes(after);
      },
    };
  };

const move: Maker = (root, chance) => {
  const leaves = listLeaves(root).filter((leaf) => isUnique(root, leaf) && wordsOf(textOf(ownOf(leaf)!)).length >= 4);
  const item = pick(leaves, chance);
  const beside = pick(leaves, chance);
  if (!item || !beside || item === beside) return undefined;
  const parentOf = (leaf: Element) => listElements(root).find(({ children }) => children.includes(leaf))!;
  const parent = parentOf(item);
  const made = { ...item, attributes: beside.attributes };
  // Set before the one it already stands before, it would not move.
  if (parent.children[parent.children.indexOf(item) + 1] === beside) return undefined;
  const words = squeeze(textOf(ownOf(item)!));
  const neighbours =
    parentOf(beside) === parent && Math.abs(parent.children.indexOf(item) - parent.children.indexOf(beside)) === 1;
  return {
    root: replace(
      replace(root, item, () => []),
      beside,
      (old) => [made, old],
    ),
    // Of two that changed places either may be the one that moved.
    isTold: (changes) => {
      const change = one(changes, 'moved');
      return change !== undefined && (neighbours || squeeze(change.after ?? '') === words);
    },
  };
};

/** Are ends of paragraphs all that is marked? */
const isEndsAlone = (change: Change | undefined): boolean => {
  const marked = change?.pieces.filter(({ kind }) => kind !== 'same') ?? [];
  return marked.length > 0 && marked.every(({ text }) => text.trim() === '¶');
};

function cutSentence(text: string): [string, string] | undefined {
  const words = wordsOf(text);
  if (words.length < 12) return undefined;
  const at = Math.floor(words.length / 2);
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}

const split: Maker = (root, chance) => {
  const item = pick(listLeaves(root), chance);
  const halves = item && cutSentence(textOf(ownOf(item)!));
  if (!halves) return undefined;
  return {
    root: replace(root, item, (old) => halves.map((half) => withText(old, half))),
    isTold: (changes) => isEndsAlone(one(changes, 'split')),
  };
};

const splitParagraph: Maker = (root, chance) => {
  const item = pick(
    listElements(root).filter(({ tag }) => tag === 'paragraph'),
    chance,
  );
  const halves = item && cutSentence(textOf(item));
  if (!halves) return undefined;
  return {
    root: replace(root, item, (old) => halves.map((half) => ({ ...old, runs: plain(half) }))),
    isTold: (changes) => isEndsAlone(one(changes, 'split')),
  };
};

const join: Maker = (root, chance) => {
  const parents = listElements(root).filter(
    ({ children }) => children.filter((c) => listLeaves(root).includes(c)).length > 1,
  );
  const parent = pick(parents, chance);
  const at = parent?.children.findIndex((child, i) => {
    const next = parent.children[i + 1];
    return next && listLeaves(root).includes(child) && listLeaves(root).includes(next);
  });
  if (!parent || at === undefined || at < 0) return undefined;
  const [first, second] = [parent.children[at]!, parent.children[at + 1]!];
  const words = `${squeeze(textOf(ownOf(first)!))} ${squeeze(textOf(ownOf(second)!))}`;
  if (wordsOf(words).length < 10) return undefined;
  return {
    root: replace(
      replace(root, second, () => []),
      first,
      (old) => [withText(old, words)],
    ),
    isTold: (changes) => isEndsAlone(one(changes, 'joined')),
  };
};

const emphasise: Maker = (root, chance) => {
  const item = pick(
    listElements(root).filter(({ tag, runs }) => ['text', 'paragraph'].includes(tag) && runs.length > 0),
    chance,
  );
  if (!item) return undefined;
  const [first, ...rest] = item.runs;
  const words = first!.text.split(' ');
  const at = Math.max(1, Math.floor(words.length / 2));
  const runs = [
    { ...first!, text: words.slice(0, at).join(' '), bold: !first!.bold },
    { ...first!, text: words.length > at ? ` ${words.slice(at).join(' ')}` : '' },
    ...rest,
  ].filter(({ text }) => text !== '');
  return {
    root: replace(root, item, (old) => [{ ...old, runs }]),
    isTold: (changes) => {
      const change = one(changes, 'changed');
      return (
        change !== undefined &&
        change.pieces.every(({ kind }) => kind === 'same') &&
        change.pieces.some(({ look }) => look)
      );
    },
  };
};

const squeezeRow = (text: string): string => text.replace(/[\s|/]+/g, '');
const printedOf = ({ pieces }: Change): string => pieces.map(({ text }) => text).join('');

const row =
  (how: 'insert' | 'remove' | 'move'): Maker =>
  (root, chance) => {
    const rows = listElements(root).filter(({ tag, attributes }) => tag === 'row' && attributes['header'] !== 'yes');
    const item = pick(rows, chance);
    if (!item) return undefined;
    const isRow = (change: Change | undefined, { children }: Element): boolean => {
      const words = children.flatMap((cell) => listElements(cell).map(textOf)).join(' ');
      return change?.what === 'row' && squeezeRow(change.after ?? change.before!) === squeezeRow(words);
    };
    if (how === 'remove')
      return { root: replace(root, item, () => []), isTold: (changes) => isRow(one(changes, 'removed'), item) };
    if (how === 'move') {
      const parent = listElements(root).find(({ children }) => children.includes(item))!;
      const others = parent.children.filter((child) => rows.includes(child) && child !== item);
      const beside = pick(others, chance);
      if (!beside || parent.children[parent.children.indexOf(item) + 1] === beside) return undefined;
      return {
        root: replace(
          replace(root, item, () => []),
          beside,
          (old) => [item, old],
        ),
        isTold: (changes) => {
          const change = one(changes, 'moved');
          const isBeside = Math.abs(parent.children.indexOf(item) - parent.children.indexOf(beside)) <= 2;
          return isBeside ? change?.what === 'row' : isRow(change && { ...change, after: printedOf(change) }, item);
        },
      };
    }
    const made = {
      ...item,
      children: item.children.map((cell, i) => ({
        ...cell,
        children: [
          {
            ...cell,
            tag: 'text' as const,
            attributes: {},
            children: [],
            runs: plain(`${fresh[i % fresh.length]} ${i}`),
          },
        ],
      })),
    };
    return {
      root: replace(root, item, (old) => [old, made]),
      isTold: (changes) => isRow(one(changes, 'added'), made),
    };
  };

const head: Maker = (root, chance) => {
  const [tag, name, value, what] = pick(
    [
      ['number', 'value', '977', 'number'],
      ['number', 'symbol', 'ZXV', 'number'],
      ['place-date', 'date', '2031-05-07', 'date'],
    ] as const,
    chance,
  )!;
  const element = root.children.find((child) => child.tag === tag);
  if (!element) return undefined;
  return {
    root: replace(root, element, (old) => [{ ...old, attributes: { ...old.attributes, [name]: value } }]),
    isTold: (changes) => one(changes, 'changed')?.what === what,
  };
};

const headLine: Maker = (root, chance) => {
  const [tag, what] = pick(
    [
      ['superior', 'superior'],
      ['issuer', 'issuer'],
      ['place-date', 'place'],
      ['subject', 'subject'],
      ['basis', 'basis'],
      ['title', 'title'],
      ['name', 'name'],
    ] as const,
    chance,
  )!;
  const element = pick(
    listElements(root).filter((one) => one.tag === tag && textOf(one).trim() !== ''),
    chance,
  );
  if (!element) return undefined;
  return {
    root: replace(root, element, (old) => [{ ...old, runs: [...old.runs, ...plain(' zxvong')] }]),
    isTold: (changes) => {
      const change = one(changes, 'changed');
      const marked = change?.pieces.filter(({ kind }) => kind !== 'same') ?? [];
      return change?.what === what && marked.length === 1 && marked[0]!.text.trim() === 'zxvong';
    },
  };
};

const recipient: Maker = (root, chance) => {
  const item = pick(
    listElements(root).filter(({ tag }) => tag === 'recipient'),
    chance,
  );
  if (!item) return undefined;
  if (chance(2) === 0)
    return {
      root: replace(root, item, () => []),
      isTold: (changes) =>
        one(changes, 'removed')?.what === 'recipient' && changes[0]!.before!.startsWith(textOf(item).trim()),
    };
  const made = { ...item, runs: plain('Đài Phát thanh và Truyền hình tỉnh') };
  return {
    root: replace(root, item, (old) => [old, made]),
    isTold: (changes) =>
      changes[0]?.after?.startsWith(textOf(made)) === true && one(changes, 'added')?.what === 'recipient',
  };
};

const section: Maker = (root, chance) => {
  const parts = root.children.filter(({ tag }) => tag === 'part');
  const item = pick(parts, chance);
  if (!item || parts.length < 2) return undefined;
  const words = squeeze(textOf(item.children[0]!)).replace(/:$/, '');
  if (chance(2) === 0)
    return {
      root: replace(root, item, () => []),
      isTold: (changes) => squeeze(one(changes, 'removed')?.before ?? '').startsWith(words),
    };
  const beside = pick(parts, chance)!;
  if (beside === item || root.children[root.children.indexOf(item) + 1] === beside) return undefined;
  return {
    root: replace(
      replace(root, item, () => []),
      beside,
      (old) => [item, old],
    ),
    // Of two neighbours either may be the one that moved.
    isTold: (changes) => {
      const change = one(changes, 'moved');
      const isBeside = Math.abs(parts.indexOf(item) - parts.indexOf(beside)) <= 2;
      return change !== undefined && (isBeside || squeeze(change.after ?? '').startsWith(words));
    },
  };
};

const makers: Readonly<Record<string, Maker>> = {
  insert,
  remove,
  'change a word': changeWord,
  'change a number': changeValue(/(?<![\d.,/–-])\d{2,3}(?![\d.,/–-]|\s?%)/, (found) => String(Number(found) + 413)),
  'change a date': changeValue(/(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/, () => '29/8/2031'),
  'change a target': changeValue(/\d+(?:,\d+)?\s?%/, (found) => (found === '97%' ? '93%' : '97%')),
  move,
  split,
  'split a paragraph': splitParagraph,
  join,
  emphasise,
  'insert a row': row('insert'),
  'remove a row': row('remove'),
  'move a row': row('move'),
  head,
  'a line of the head or end': headLine,
  recipient,
  section,
};

/** A random edit of a document; undefined where the one drawn is not possible there. */
export function makeEdit(document: Document, chance: Chance): Edit | undefined {
  const name = pick(Object.keys(makers), chance)!;
  const made = makers[name]!(document.root, chance);
  return made && { name, document: { ...document, root: made.root }, isTold: made.isTold };
}
