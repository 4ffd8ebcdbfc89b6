import type { Chunk } from './look.ts';

/** What stands between two places where the text has a space or a line break: chunks that only a hyphen parts. */
export interface Word {
  readonly text: string;
  /** Twips. */
  readonly width: number;
  /** Width of the spaces after it, twips. */
  readonly gap: number;
  /** Where it ends in the text of a paragraph without a marker. */
  readonly end: number;
}

/** The words of a paragraph, each as wide as a line must be to hold it whole. */
export function joinChunks(chunks: readonly Chunk[]): Word[] {
  const words: Word[] = [];
  let text = '';
  let width = 0;
  let at = 0;
  chunks.forEach(({ words: pieces, width: own, spaces, forced }, i) => {
    for (const piece of pieces) text += piece.text;
    width += own;
    if (spaces.length === 0 && !forced && i < chunks.length - 1) return;
    const end = at + text.length;
    words.push({ text, width, gap: spaces.reduce((sum, space) => sum + space.width, 0), end });
    at = spaces.reduce((sum, space) => sum + space.text.length, end) + (forced ? 1 : 0);
    text = '';
    width = 0;
  });
  return words;
}
