import { pairWords } from '../review/compare-words.ts';
import { createInterner, type Word } from '../review/cut-words.ts';
import type { Node } from '../review/node.ts';
import { printInlineText } from '../word/inline-text.ts';
import type { WordBlock, WordComment, WordFile } from '../word/word.ts';
import type { Typed } from './pair-versions.ts';
import { runsOfWords } from './place-words.ts';
import { readCommented, type Span } from './read-commented.ts';

/** What somebody said in a comment of a Word file. */
export interface Remark {
  readonly author: string;
  /** As the file has it, ISO 8601; '' where it says none. */
  readonly date: string;
  /** In one line. */
  readonly text: string;
}

/** A comment of a Word file, and what of a plan it is about. */
export interface PlacedComment extends Remark {
  /** Answers, in their order. */
  readonly replies: readonly Remark[];
  /** Whether it was settled. */
  readonly resolved: boolean;
  /** The words that it is about, where those are a part of a paragraph; else ''. */
  readonly about: string;
  /** The text of the plan that it is about; '' where the plan says nothing that the file does. */
  readonly pointer: string;
}

/** The comments of an edited file, each with the text of the plan that it is about, or the nearest one where the plan does not have its words. */
export function placeComments(file: WordFile, plan: Typed): PlacedComment[] {
  const first = file.comments.filter(({ replyTo }) => replyTo === undefined);
  if (first.length === 0) return [];
  const { words, spans } = readCommented(file);
  const pointers = pointersOf(words, plan);
  return first.map((comment): PlacedComment => {
    const span = spans.get(comment.id);
    return {
      ...remarkOf(comment),
      replies: file.comments.filter(({ replyTo }) => replyTo === comment.id).map(remarkOf),
      resolved: comment.resolved === true,
      about: span?.about ?? '',
      pointer: span ? nearest(pointers, span) : '',
    };
  });
}

/** The text of the plan that each word of the file stands in; undefined of words that the plan does not have. */
function pointersOf(words: readonly string[], plan: Typed): (string | undefined)[] {
  const intern = createInterner();
  const makeWord = (text: string): Word => ({ text, id: intern(text.toLowerCase()), gap: ' ', look: 0 });
  const own = listWords(plan.tree, plan).map(({ text, pointer }) => ({ ...makeWord(text), pointer }));
  const pointers: (string | undefined)[] = words.map(() => undefined);
  let [a, b] = [0, 0];
  for (const { kind, before, after } of pairWords<Word>(own, words.map(makeWord))) {
    if (kind === 'same') for (let i = 0; i < after.length; i++) pointers[b + i] = own[a + i]!.pointer;
    a += before.length;
    b += after.length;
  }
  return pointers;
}

function listWords(node: Node, plan: Typed): { readonly text: string; readonly pointer: string | undefined }[] {
  const runs = runsOfWords(node);
  const own = node.words.map(({ text }, i) => {
    const { place } = runs[i]!;
    const typed = place === undefined ? undefined : plan.places[place];
    return { text, pointer: typed?.file === plan.source.file ? typed.pointer : undefined };
  });
  return [...own, ...node.children.flatMap((child) => listWords(child, plan))];
}

/** The text of the words themselves, else of their paragraph, else of what stands before, or behind. */
function nearest(pointers: readonly (string | undefined)[], { from, to, start, end }: Span): string {
  const isKnown = (one: string | undefined) => one !== undefined;
  return (
    pointers.slice(from, to).find(isKnown) ??
    pointers.slice(from, end).find(isKnown) ??
    pointers.slice(start, from).findLast(isKnown) ??
    pointers.slice(0, start).findLast(isKnown) ??
    pointers.find(isKnown) ??
    ''
  );
}

function remarkOf({ author, date, blocks }: WordComment): Remark {
  return { author: author.trim(), date, text: wordsOf(blocks) };
}

function wordsOf(blocks: readonly WordBlock[]): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.inlines.map((one) => printInlineText(one)).join('')] : [],
  );
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}
