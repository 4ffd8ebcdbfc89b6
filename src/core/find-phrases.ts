import { isLetterOrDigitAt } from './letters.ts';

/** Where a phrase stands in a text. */
export interface FoundPhrase {
  readonly index: number;
  readonly length: number;
}

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
    for (let at = 0; at < folded.length; ) {
      let end = at;
      while (isLetterOrDigitAt(folded, end)) end += 1;
      const index = at;
      const length = byFirst.get(folded.slice(at, end))?.find((phrase) => isWord(folded, index, phrase))?.length;
      if (length !== undefined) found.push({ index, length });
      at = length === undefined ? Math.max(end, at + 1) : at + length;
    }
    return found;
  };
}

function isWord(text: string, at: number, phrase: string): boolean {
  return text.startsWith(phrase, at) && !isLetterOrDigitAt(text, at + phrase.length);
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
