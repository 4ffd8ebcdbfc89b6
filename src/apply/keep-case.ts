import { isCapitals } from '../draft/lower-capitals.ts';
import { pairWords } from '../review/compare-words.ts';
import { createInterner, joinWords, type Word } from '../review/cut-words.ts';
import { printInlineText } from '../word/inline-text.ts';
import type { WordFile } from '../word/word.ts';
import { listParagraphs } from './list-paragraphs.ts';

/** Words as they were spelled before where an edited text is in capitals: those do not tell which letters are capitals in a plan. */
export type KeepCase = <Item extends Word>(before: readonly Word[], after: readonly Item[]) => readonly Item[];

/** @param file the edited one */
export function createKeepCase(file: WordFile): KeepCase {
  const lines = listParagraphs(file).map(({ inlines }) => inlines.map((one) => printInlineText(one)).join(''));
  const capitals = squeeze(lines.filter(isCapitals).join(' '));
  return (before, after) => {
    if (!capitals.includes(squeeze(joinWords(after)))) return after;
    const intern = createInterner();
    const folded = <One extends Word>(words: readonly One[]) =>
      words.map((own) => ({ ...own, own, id: intern(own.text.toLowerCase()) }));
    return pairWords<Word & { own: Word }>(folded(before), folded(after)).flatMap((run) =>
      run.after.map(({ own }, i): (typeof after)[number] => {
        const word = own as (typeof after)[number];
        const { text, id } = run.kind === 'same' ? run.before[i]!.own : word;
        return { ...word, text, id };
      }),
    );
  };
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
