import { hideBreaks } from '../core/printable.ts';
import { reviewLead } from '../source/review-notes.ts';

/** What is left as it stands for a person to decide, in the words of the comment that asks for it. */
export const reviewSorts = {
  basis: 'căn cứ',
  document: 'văn bản',
  law: 'luật',
  congress: 'đại hội',
  span: 'giai đoạn',
  target: 'chỉ tiêu',
  theme: 'chủ đề',
  quotation: 'trích dẫn',
  edition: 'lần tổ chức',
  past: 'việc đã qua',
  ahead: 'mốc về sau',
  figure: 'con số',
  address: 'địa chỉ',
  lunar: 'theo âm lịch',
  day: 'ngày',
  anniversary: 'kỷ niệm',
  unit: 'đơn vị',
  expired: 'hết hiệu lực',
  signer: 'người ký',
} as const;

export type ReviewSort = keyof typeof reviewSorts;

/** A place of the new plan that a person must look at. */
export interface Review {
  /** JSON pointer of the value. */
  readonly pointer: string;
  readonly sort: ReviewSort;
  /** The words meant, as they stand there or what to know of them; none: the value as a whole. */
  readonly words?: string;
}

/** Most signs of a stretch that a comment repeats. */
const longest = 100;

/** What a comment says of a place: `căn cứ; giai đoạn “2021-2025”, “2022-2030”`. */
export function writeReviews(reviews: readonly Omit<Review, 'pointer'>[]): string {
  const bySort = new Map<ReviewSort, Set<string>>();
  for (const { sort, words } of reviews) {
    const known = bySort.get(sort) ?? new Set();
    bySort.set(sort, known);
    if (words !== undefined) known.add(`“${shorten(words)}”`);
  }
  return [...bySort]
    .map(([sort, words]) => [reviewSorts[sort], [...words].join(', ')].filter((part) => part !== '').join(' '))
    .join('; ');
}

/** Words as a comment repeats them: within one pair of quotation marks, on one line. */
export function shorten(words: string): string {
  const plain = hideBreaks(words.replace(/\s+/g, ' ').replace(/[“”*]/g, '').trim());
  const signs = [...plain];
  if (signs.length <= longest) return plain;
  const cut = signs.slice(0, longest - 1).join('');
  return `${cut.replace(/(?<=.{60}) \S{0,30}$/u, '').trimEnd()} …`;
}

/** The stretches that a comment of a roll names, with what is asked of each. */
export function readReviews(words: string): { readonly sort: ReviewSort; readonly words: string }[] {
  return words.split('; ').flatMap((part) => {
    const sort = (Object.keys(reviewSorts) as ReviewSort[]).find((name) => part.startsWith(`${reviewSorts[name]} “`));
    return sort ? [...part.matchAll(/“([^”]*)”/g)].map((match) => ({ sort, words: match[1]! })) : [];
  });
}

const written = new RegExp(`^(?:${Object.values(reviewSorts).join('|')})(?=$|; | “)`);

/** Is a comment one that a roll wrote? The next one makes them anew. */
export function isWritten(words: string): boolean {
  return written.test(words);
}

/** The comment, without its indentation. */
export function writeComment(words: string): string {
  return `# ${reviewLead}: ${words}`;
}
