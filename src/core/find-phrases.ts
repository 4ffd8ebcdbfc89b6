/** Where a phrase stands in a text. */
export interface FoundPhrase {
  readonly index: number;
  readonly length: number;
}

const letter = /[\p{L}\p{N}]/u;

/**
 * Finds phrases in short texts as whole words, whatever their capitals, the longest where several begin; those found do not
 * overlap. ủy may be spelt uỷ, and so on. Each word of a text is looked up once: an expression of some hundred phrases is tried at
 * every letter, which took longer than all else that is done with a letterhead.
 */
export function openPhrases(phrases: readonly string[]): (text: string) => FoundPhrase[] {
  const byFirst = new Map<string, string[]>();
  for (const phrase of phrases.map(fold).toSorted((a, b) => b.length - a.length)) {
    const first = phrase.split(' ', 1)[0]!;
    const known = byFirst.get(first);
    if (known) known.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  return (text) => {
    const folded = fold(text);
    const found: FoundPhrase[] = [];
    for (const { index, 0: word } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
      const last = found.at(-1);
      if (last && index < last.index + last.length) continue;
      const length = byFirst.get(word)?.find((phrase) => isWord(folded, index, phrase))?.length;
      if (length !== undefined) found.push({ index, length });
    }
    return found;
  };
}

function isWord(text: string, at: number, phrase: string): boolean {
  return text.startsWith(phrase, at) && !letter.test(text.charAt(at + phrase.length));
}

/** Small letters and one spelling of the tone; of the same length, so that places stay. */
function fold(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text)
    .replaceAll('uỷ', 'ủy')
    .replaceAll('hoá', 'hóa')
    .replaceAll('hoà', 'hòa')
    .replaceAll('toà', 'tòa');
}
