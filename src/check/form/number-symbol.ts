import { placeLeaf } from '../../reading/place-leaf.ts';
import type { Finding, Rule } from '../rule.ts';

/** Longest symbol that the exchange of documents takes (NĐ 30/2020, Phụ lục VI), with "KH-" before it. */
const longest = 30 - 'KH-'.length;

/** The type of the document, which the form prints. */
const typed = /^KH[-/]/i;

const hints = {
  zero: { vi: 'số đánh từ 01', en: 'numbers start from 01' },
  type: { vi: 'ghi `symbol: {rest}`; mẫu tự in chữ “KH”', en: 'write `symbol: {rest}`; the form prints “KH” itself' },
  mark: { vi: 'chỉ dùng chữ cái và gạch nối ở giữa', en: 'use letters, with hyphens between them only' },
  capitals: { vi: 'viết bằng chữ in hoa', en: 'write it in capitals' },
  hyphen: { vi: 'nối các nhóm chữ bằng gạch nối (-)', en: 'join the groups by hyphens (-)' },
  long: { vi: `rút còn không quá ${longest} ký tự`, en: `shorten it to ${longest} characters` },
};

export const numberSymbol: Rule = {
  id: 'form/number-symbol',
  severity: 'error',
  message: {
    vi: 'số, ký hiệu “{found}” không đúng mẫu',
    en: 'number or symbol “{found}” does not fit the form',
  },
  reason: {
    vi: 'Mẫu in sẵn chữ KH: “05/KH-TCT” (NĐ 30/2020, Phụ lục I, mục II.3) hoặc “05-KH/TCT” (văn bản Đảng); ký hiệu cơ quan viết hoa, các nhóm chữ nối bằng gạch nối; số đánh từ 01.',
    en: 'The form prints KH itself: “05/KH-TCT” (Decree 30/2020) or “05-KH/TCT” (Party); the symbol of the office is in capitals, its groups joined by hyphens; numbers start from 01.',
  },
  bad: 'symbol: KH-TCT',
  good: 'symbol: TCT',
  find: ({ plan, profile }) => {
    const { number, symbol } = plan.data;
    const found: Finding[] = [];
    if (number && /^0+\D?$/.test(number.text))
      found.push({ pointer: number.pointer, values: { found: number.text }, hint: hints.zero });
    const fault = symbol && findFault(symbol.text, profile.regime === 'state');
    if (fault !== undefined) {
      const values = { found: symbol!.text, rest: symbol!.text.replace(typed, '') };
      found.push({ ...placeLeaf(plan, symbol!), values, hint: hints[fault] });
    }
    return found;
  },
};

function findFault(symbol: string, state: boolean): keyof typeof hints | undefined {
  if (typed.test(symbol)) return 'type';
  if (/^-|-$|--|[.:;,]/.test(symbol)) return 'mark';
  if (symbol.split(/[-/]/).some((group) => group !== group.toUpperCase() && /^\p{L}?\p{Ll}+$/u.test(group)))
    return 'capitals';
  if (state && symbol.includes('/')) return 'hyphen';
  return symbol.length > longest ? 'long' : undefined;
}
