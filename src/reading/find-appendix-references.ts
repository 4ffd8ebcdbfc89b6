import { stretchBefore } from '../core/stretch-before.ts';
import { perSubject } from './per-subject.ts';
import { plainTextsOf } from './strip-emphasis.ts';
import type { Spot } from './subject.ts';
import { isAppendixTitle, isBelow } from './walk-parts.ts';

/** The text speaks of an appendix of this plan. */
export interface AppendixReference {
  /** Numbers named, counted from 1; none for "Phụ lục kèm theo". */
  readonly numbers: readonly number[];
  /** "các phụ lục kèm theo" */
  readonly all: boolean;
  readonly words: string;
  /** "kèm theo", where it follows at once. */
  readonly attached: string | undefined;
  readonly place: Spot;
}

const one = String.raw`(?:[IVX]{1,5}|\d{1,2})(?![\p{L}\d/])`;
const appendices = new RegExp(
  String.raw`((?:các|những|\d+) )?([Pp]hụ lục)(?: (?:số )?(${one}(?:(?:, ?| và | ?[-–] ?| đến )(?:[Pp]hụ lục )?(?:số )?${one})*))?`,
  'gu',
);
/** What follows when the appendix belongs to another document. */
const ofOther =
  /^["”)]*\s*(?:,\s*)?\(?(?:(?:được )?(?:ban hành )?(?:kèm theo|đính kèm|của|tại|thuộc|trong) (?:các |bản )?)?(?:Nghị định|Thông tư|Quyết định|Luật|Bộ luật|Pháp lệnh|Hướng dẫn|Công văn|Nghị quyết|Chỉ thị|Quy định|Quy chế|Chương trình|Đề án|Hợp đồng|hợp đồng|Thông báo|Kết luận|Kế hoạch số|Tờ trình|Công điện|Điều lệ|NĐ|TT|QĐ)(?!\p{L})/u;
const attached = /^[^.;]{0,40}?(?:kèm theo|đính kèm|dưới đây|sau đây)/u;

/** References to appendices in the words of a plan; what `see` prints is not among them. */
export const appendixReferencesOf = perSubject((subject): AppendixReference[] =>
  plainTextsOf(subject).flatMap(({ text, pointer, at }) => {
    if (!text.includes('hụ lục') || isBelow(pointer, 'bases', 'issued-with') || isAppendixTitle(pointer)) return [];
    return [...text.matchAll(appendices)].flatMap((match): AppendixReference[] => {
      const [words, several, , list = ''] = match;
      const after = text.slice(match.index + words.length);
      if (ofOther.test(after)) return [];
      const numbers = readNumbers(list);
      const capital = match[2] === 'Phụ lục';
      const meant =
        numbers.length > 0 ||
        attached.test(after) ||
        (capital && /(?:tại|theo|xem|có) $/.test(stretchBefore(text, match.index, 5)));
      if (!meant) return [];
      const from = match.index + (several?.length ?? 0);
      return [
        {
          numbers,
          all: several !== undefined,
          words: words.slice(several?.length ?? 0),
          attached: /^ (kèm theo|đính kèm)/u.exec(after)?.[1],
          place: at(from, match.index + words.length),
        },
      ];
    });
  }),
);

function readNumbers(list: string): number[] {
  const numbers = (list.match(/[IVX]+|\d+/g) ?? []).map((text) => (/\d/.test(text) ? Number(text) : readRoman(text)));
  const [first = 0, last = 0] = numbers;
  if (numbers.length === 2 && /[-–]|đến/.test(list))
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return numbers;
}

function readRoman(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  return [...text].reduce((sum, sign, i) => {
    const value = values[sign] ?? 0;
    return sum + (value < (values[text[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
