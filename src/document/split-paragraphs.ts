import type { Inline, Tag } from './document.ts';

/** What follows the first paragraph of a text, by the tag it stands in and its own; elsewhere a blank line is a line end. */
const following: Readonly<Record<string, Tag | undefined>> = {
  'document paragraph': 'paragraph',
  'part paragraph': 'paragraph',
  'appendix paragraph': 'paragraph',
  'part text': 'paragraph',
  'cell text': 'text',
  'document closing': 'closing',
};

/** The paragraphs a text consists of, each with its tag: parted by blank lines where several may stand. */
export function splitParagraphs(tag: Tag, parent: Tag, runs: readonly Inline[]): (readonly [Tag, readonly Inline[]])[] {
  if (!runs.some(({ text }) => text.includes('\n\n'))) return [[tag, runs]];
  const next = following[`${parent} ${tag}`];
  if (!next) return [[tag, runs.map((run) => ({ ...run, text: run.text.replaceAll('\n\n', '\n') }))]];
  const paragraphs: Inline[][] = [[]];
  for (const run of runs) {
    run.text.split('\n\n').forEach((text, i) => {
      if (i > 0) paragraphs.push([]);
      if (text !== '' || run.note) paragraphs.at(-1)!.push({ ...run, text });
    });
  }
  return paragraphs.map((own, i) => [i === 0 ? tag : next, own] as const);
}
