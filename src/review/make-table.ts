import { say } from '../core/messages.ts';
import { quote } from '../core/quote.ts';
import type { Document, Element, Inline, Tag } from '../document/document.ts';
import type { Change, Line } from './change.ts';
import { type Piece, sideOf } from './compare-words.ts';
import type { Comparison, Review } from './comparison.ts';
import { groupChanges, sayHow } from './say-change.ts';

/** Why a change was made, a line each; none where nobody said. */
export type ReasonsOf = (change: Change) => readonly string[];

/** The official documents are Vietnamese, whoever runs the program. */
const language = 'vi';
/** What stands for a text that one version does not have. */
const absent = { before: 'Chưa có', after: 'Bỏ' } as const;

/** Whose words say by themselves what they are. */
const plain: ReadonlySet<string> = new Set(['heading', 'item', 'paragraph', 'basis', 'lead-in', 'table', 'addressee']);

/** Widths of the columns for the current and the proposed text, mm; the reason has the rest. */
const width = '92';

/**
 * The table that goes with a submission ("bảng so sánh, thuyết minh"): a row for each change with the current text, the proposed one
 * and the reason, below the headings of its section; words that differ are bold. A document like any other, on paper laid across.
 */
export function makeTable({ before, after, plans }: Review, reasonsOf: ReasonsOf): Document {
  const alone = plans.length === 1;
  const root = make('document', { attributes: { landscape: 'yes', 'end-mark': '' } }, [
    line('type-name', 'BẢNG SO SÁNH, THUYẾT MINH'),
    line('subject', alone ? nameOf(plans[0]!) : 'Những nội dung sửa đổi, bổ sung của các kế hoạch'),
    line(
      'paragraph',
      `So sánh ${quote(before)} (hiện hành) với ${quote(after)} (đề xuất). Chữ in đậm là chỗ khác nhau giữa hai bản.`,
    ),
    ...plans.flatMap((plan) => [
      ...(alone ? [] : [make('part', { attributes: { mark: 'number' } }, [line('heading', nameOf(plan))])]),
      ...makePlan(plan, reasonsOf),
    ]),
  ]);
  return { root, places: [], met: new Set(), notes: 0, strayNotes: new Set() };
}

function nameOf({ subject }: Comparison): string {
  return `Kế hoạch ${quote(subject)}`;
}

function makePlan({ status, changes }: Comparison, reasonsOf: ReasonsOf): Element[] {
  if (status === 'new') return [line('paragraph', 'Kế hoạch mới, hiện hành chưa có.')];
  if (status === 'removed') return [line('paragraph', 'Đề xuất bãi bỏ toàn bộ kế hoạch.')];
  if (changes.length === 0) return [line('paragraph', 'Tên tệp thay đổi, nội dung giữ nguyên.')];
  const rows = groupChanges(changes, language).flatMap(({ title, changes: own }) => [
    make('row', { attributes: { span: 'yes' } }, [make('cell', {}, [line('text', title)])]),
    ...own.map((change) =>
      make('row', {}, [
        make('cell', {}, makeSide(change, 'before')),
        make('cell', {}, makeSide(change, 'after')),
        make(
          'cell',
          {},
          reasonsOf(change).map((reason) => line('text', reason)),
        ),
      ]),
    ),
  ]);
  return [
    make('table', { attributes: { numbered: 'yes', 'whole-rows': 'no' } }, [
      make('column', { attributes: { width }, runs: [run('Hiện hành')] }),
      make('column', { attributes: { width }, runs: [run('Đề xuất')] }),
      line('column', 'Lý do'),
      ...rows,
    ]),
  ];
}

/** What one version says, a paragraph each, with its number; what is not in the other is bold. */
function makeSide(change: Change, side: 'before' | 'after'): Element[] {
  const { kind, what, markers, below } = change;
  if (kind === (side === 'before' ? 'added' : 'removed')) return [line('text', absent[side])];
  const isWhole = kind === 'added' || kind === 'removed';
  const name = plain.has(what) ? '' : `${capitalise(say(language, { key: `review-what-${what}` }))}: `;
  const marker = markers?.[side] ?? '';
  const lead = run(`${name}${marker === '' ? '' : `${marker} `}`);
  const lines = splitLines(sideOf(change.pieces, side).map((piece) => showPiece(piece, side, isWhole)));
  const texts = lines.map((runs, i) => make('text', { runs: i === 0 && lead.text !== '' ? [lead, ...runs] : runs }));
  const more = (below ?? []).map((one) => line('text', printLine(one)));
  const notes = side === 'after' ? sayHow(change, language) : [];
  return [...texts, ...more, ...notes.map((note) => make('text', { runs: [{ ...run(`(${note})`), italic: true }] }))];
}

/** Emphasis of the plan itself is shown where that is what changed. */
function showPiece({ kind, text, look }: Piece, side: 'before' | 'after', isWhole: boolean): Inline {
  if (!look) return { text, bold: kind !== 'same' && !isWhole, italic: false };
  const own = look[side === 'before' ? 0 : 1];
  return { text, bold: own >= 2, italic: own % 2 === 1 };
}

/** Runs cut where a paragraph of them ends, without the spaces there. */
function splitLines(runs: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const one of runs) {
    const parts = one.text.split('¶');
    parts.forEach((part, i) => {
      if (i > 0) lines.push([]);
      const ended = i < parts.length - 1 ? part.trimEnd() : part;
      const text = lines.length > 1 && lines.at(-1)!.length === 0 ? ended.trimStart() : ended;
      if (text !== '') lines.at(-1)!.push({ ...one, text });
    });
  }
  return lines;
}

function printLine({ depth, marker, text }: Line): string {
  const words = marker === '' ? text : `${marker} ${text}`;
  return depth === 0 ? words : `${'\u00a0\u00a0'.repeat(depth)}${words}`;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function run(text: string): Inline {
  return { text, bold: false, italic: false };
}

function line(tag: Tag, text: string): Element {
  return make(tag, { runs: [run(text)] });
}

function make(tag: Tag, parts: Partial<Pick<Element, 'attributes' | 'runs'>>, children: Element[] = []): Element {
  return { tag, attributes: {}, runs: [], ...parts, children, origin: { file: '', line: 0 } };
}
