/** The letters that count list items (NĐ 30/2020, Phụ lục I, mục II.6.b: chữ cái tiếng Việt): a b c d đ e g … y. */
export const listLetters = [...'abcdđeghiklmnopqrstuvxy'];

/** The small letters of Vietnamese that ASCII lacks. */
export const vietnameseLetters = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

/** Text without tone marks and diacritics, in lower case, for comparing what people type: "Chỉ tiêu" -> "chi tieu". */
export function foldDiacritics(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code < 0x80 ? text[at]! : bare.get(code);
    if (letter === undefined) return foldAny(text);
    folded += letter;
  }
  return folded.toLowerCase();
}

/** The letters of Vietnamese that ASCII lacks, and signs of its texts, as folded; V8 takes long to compile `\p{M}`. */
const bare = new Map<number, string>();
for (const sign of `${vietnameseLetters}${vietnameseLetters.toUpperCase()}–—“”…`)
  bare.set(sign.charCodeAt(0), foldLetter(sign));

function foldLetter(sign: string): string {
  return sign === 'đ' || sign === 'Đ' ? 'd' : sign.normalize('NFD')[0]!;
}

function foldAny(text: string): string {
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

/** The right words with the capitals of the wrong ones. */
export function likeCapitals(found: string, right: string): string {
  if (right !== right.toLowerCase()) return right;
  if (found === found.toUpperCase()) return right.toUpperCase();
  return /^\p{Lu}/u.test(found) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
}
