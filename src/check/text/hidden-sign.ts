import { codeOf, findUnseen, isOddBlank } from '../../core/hidden-signs.ts';
import { nameSign } from '../../reading/sign-facts.ts';
import type { Finding, Rule } from '../rule.ts';

export const hiddenSign: Rule = {
  id: 'text/hidden-sign',
  severity: 'warning',
  message: {
    vi: 'có ký tự không nhìn thấy: {code} ({name})',
    en: 'there is a character that cannot be seen: {code} ({name})',
  },
  reason: {
    vi: 'Ký tự không nhìn thấy (gạch nối mềm, dấu cách không rộng, dấu đổi chiều chữ, dấu cách khác độ rộng) làm hỏng tìm kiếm, ngắt dòng và in thành ô vuông; thường do chép từ Word hoặc trang web. Bản in bỏ chúng đi, dấu cách lạ in thành dấu cách thường.',
    en: 'Characters that cannot be seen (soft hyphens, zero-width spaces, direction marks, spaces of other widths) break search and line breaks, or are printed as boxes; they come from Word and web pages. The document is printed without them, with a plain space for an odd one.',
  },
  bad: 'text: "Tổ chức\\u200B thiết thực, an toàn"',
  good: 'text: Tổ chức thiết thực, an toàn',
  find: ({ source, texts, lexicon }) => {
    // Nearly all files hold none, neither as itself nor as an escape.
    const mayEscape = /\\[xuULPN]/.test(source.text);
    if (!mayEscape && findUnseen(source.text).length === 0) return [];
    return texts.flatMap(({ pointer }) => {
      const [start, end] = source.locate(pointer);
      const raw = source.text.slice(start, end);
      const shown = mayEscape && raw.startsWith('"') ? readEscapes(raw) : { text: raw, at: undefined };
      const place = (from: number, to: number) =>
        [start + (shown.at?.[from] ?? from), start + (shown.at?.[to] ?? to)] as const;
      return findUnseen(shown.text).map(({ sign, from, to, at, seen }): Finding => {
        const isBlank = isOddBlank(sign);
        return {
          pointer,
          range: place(at, isBlank ? at + sign.length : to),
          values: { code: codeOf(sign), name: nameSign(sign, lexicon) },
          hint: seen === ' ' ? hints.blank : hints.hidden,
          fix: { pointer, from: 0, to: 0, text: seen, range: place(from, to) },
        };
      });
    });
  },
};

const hints = {
  hidden: { vi: 'xóa ký tự này', en: 'delete it' },
  blank: { vi: 'thay bằng một dấu cách thường', en: 'write a plain space instead' },
};

/** A text in double quotes with its escapes read, and where each UTF-16 unit of that stands in it. */
function readEscapes(raw: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (let from = 0; from < raw.length; ) {
    const [whole, code = ''] = /^\\(?:[xuU]((?<=x)..|(?<=u)....|(?<=U)........)|.)/s.exec(
      raw.slice(from, from + 10),
    ) ?? [raw[from]!];
    const number = Number.parseInt(code, 16);
    const sign = code !== '' && number <= 0x10ffff ? String.fromCodePoint(number) : (short[whole] ?? whole[0]!);
    for (let i = 0; i < sign.length; i++) at.push(from);
    text += sign;
    from += whole.length;
  }
  at.push(raw.length);
  return { text, at };
}

/** Escapes of one letter for blanks. */
const short: Readonly<Record<string, string>> = { '\\L': '\u2028', '\\P': '\u2029', '\\N': '\u0085' };
