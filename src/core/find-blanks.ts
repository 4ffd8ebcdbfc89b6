/** A blank that is still to be filled: words between `<` and `>`, the first a letter ("<tên phong trào>"). */
const blank = /<(\p{L}[^<>\n]*)>/gu;

/** Blanks of a text with their offsets (UTF-16), in its order; `name` is what stands between the brackets. */
export function findBlanks(text: string): { readonly name: string; readonly from: number; readonly to: number }[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(blank)].map(({ 0: all, 1: name, index }) => ({
    name: name!,
    from: index,
    to: index + all.length,
  }));
}
