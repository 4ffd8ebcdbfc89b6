/** The letters that count list items (NĐ 30/2020, Phụ lục I, mục II.6.b: chữ cái tiếng Việt): a b c d đ e g … y. */
export const listLetters = [...'abcdđeghiklmnopqrstuvxy'];

/** Text without tone marks and diacritics, in lower case, for comparing what people type: "Chỉ tiêu" -> "chi tieu". */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Capitals by the rules of Vietnamese (the same in every locale). */
export function toUpper(text: string): string {
  return text.toUpperCase();
}

/** The first letter changed to upper or lower case; the rest stays. Opening quotes and brackets are passed over, an abbreviation (UBND) keeps its capital. */
export function changeFirstLetter(text: string, to: 'upper' | 'lower'): string {
  if (to === 'lower' && /^[^\p{L}\p{N}]*\p{Lu}{2}/u.test(text)) return text;
  return text.replace(
    /^([^\p{L}\p{N}]*)(\p{L})/u,
    (_all, before: string, letter: string) => before + (to === 'upper' ? letter.toUpperCase() : letter.toLowerCase()),
  );
}
