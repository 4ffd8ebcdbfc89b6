import { findLists, type ListItem } from '../../reading/find-lists.ts';
import { isCutByComma } from '../../reading/is-cut-by-comma.ts';
import { placeBare, readBare } from '../../reading/read-words.ts';
import type { Finding, Rule } from '../rule.ts';

/** How the items of a list end: all with a full stop, all bare, or `;` (`,`) and a full stop after the last. */
const styles = ['.', '', ';', ','] as const;
type Style = (typeof styles)[number];

interface End {
  /** `any`: dots, `?`, `!`, `:` or `./.`, which go with every style. */
  readonly mark: Style | 'any';
  /** Offset in the bare text of the mark, or where one would stand. */
  readonly at: number;
}

export const listEnd: Rule = {
  id: 'text/list-end',
  severity: 'warning',
  message: {
    vi: 'mục không kết thúc như các mục cùng danh sách',
    en: 'the item does not end as its list does',
  },
  reason: {
    vi: 'Các mục của một danh sách kết thúc như nhau: đều “.”, hoặc “;” và mục cuối “.”.',
    en: 'Items of one list end alike: all with “.”, or with “;” and the last with “.”.',
  },
  bad: `items:
  - Các khoa, phòng;
  - Các đoàn thể.
  - Các lớp.`,
  good: `items:
  - Các khoa, phòng;
  - Các đoàn thể;
  - Các lớp.`,
  find(subject) {
    // The parts of a sentence that a comma has cut are no items: a rule of their own tells.
    const whole = findLists(subject).filter(
      (items) =>
        !items.some(
          ({ planText }, i) => i > 0 && isCutByComma(subject, items[i - 1]!.planText.pointer, planText.pointer),
        ),
    );
    const lists = whole.map((items) => items.map((item) => ({ item, end: readEnd(readBare(item.planText).text) })));
    const counts = new Map<Style, number>();
    for (const { end } of lists.flat()) if (end.mark !== 'any') counts.set(end.mark, (counts.get(end.mark) ?? 0) + 1);
    return lists.flatMap((items) => {
      const faults = styles.map((style) => ({
        style,
        faults: items.filter(({ item, end }) => !fits(end, item, style)),
      }));
      // Of styles that fit alike: the one of an item that plainly goes on (";"), else the commonest of the plan.
      const goesOn = items.some(({ end }) => end.mark === ';');
      const weigh = (style: Style) => (style === ';' && goesOn ? Number.POSITIVE_INFINITY : (counts.get(style) ?? 0));
      const best = faults.reduce((a, b) =>
        b.faults.length < a.faults.length || (b.faults.length === a.faults.length && weigh(b.style) > weigh(a.style))
          ? b
          : a,
      );
      return best.faults.map(({ item, end }) => report(item, end, best.style));
    });
  },
};

function readEnd(text: string): End {
  const trimmed = text.trimEnd();
  const end = endBefore(trimmed, '”"»’)]');
  // "[…]", "(...)": what is left out says nothing of the list.
  if (['..', './.', '…', '?', '!', ':', '[', '('].some((mark) => trimmed.endsWith(mark, end)))
    return { mark: 'any', at: trimmed.length };
  const at = endBefore(trimmed, '”"»’') - 1;
  const mark = styles.find((style) => style === trimmed[at]);
  return mark ? { mark, at } : { mark: '', at: trimmed.length };
}

/** Where a text ends but for these signs. */
function endBefore(text: string, closing: string): number {
  let end = text.length;
  while (end > 0 && closing.includes(text[end - 1]!)) end -= 1;
  return end;
}

function fits({ mark }: End, item: ListItem, style: Style): boolean {
  if (mark === 'any') return true;
  if (style === '.' || style === '') return mark === style;
  if (!item.isLast) return mark === style;
  // The last of an inner list may go on with the outer one.
  return mark === '.' || (mark === style && item.isInner);
}

function report({ planText, isLast }: ListItem, { mark, at }: End, style: Style): Finding {
  const { text, at: offsets } = readBare(planText);
  const wanted = style === ';' || style === ',' ? (isLast ? '.' : style) : style;
  const start = mark === '' ? Math.max(text.lastIndexOf(' ', at - 1) + 1, 0) : at;
  const place = placeBare(planText, start, mark === '' ? at : at + 1);
  const values = { wanted };
  const hint =
    wanted === ''
      ? { vi: 'bỏ dấu cuối mục', en: 'take its last mark away' }
      : { vi: 'kết thúc bằng “{wanted}”', en: 'end it with “{wanted}”' };
  const from = offsets[at]!;
  // Only the very end of a text is changed; a mark inside quotes is left to its author.
  const isEnd = /^[*\s]*$/.test(planText.text.slice(mark === '' ? from : from + 1));
  const insertAt = planText.text.trimEnd().length;
  if (!isEnd) return { ...place, values, hint };
  return {
    ...place,
    values,
    hint,
    fix:
      mark === ''
        ? { pointer: planText.pointer, from: insertAt, to: insertAt, text: wanted }
        : { pointer: planText.pointer, from, to: from + 1, text: wanted },
  };
}
