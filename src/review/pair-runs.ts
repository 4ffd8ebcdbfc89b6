import { withPlainSigns } from '../core/plain-signs.ts';
import type { FlowNote, Paragraph, Run } from '../flow/flow.ts';
import type { FullParagraph, ParagraphPair, RunPair, Sides, StyledRun } from '../flow/flow-pair.ts';
import { markerAsRun } from '../flow/typed-runs.ts';
import { pairWords, withSpaces } from './compare-words.ts';
import { type Interner, type Word, wordPattern } from './cut-words.ts';
import type { Pairing } from './pair-items.ts';

/** A word, or a part of one that stands in one run. */
interface Token extends Word {
  readonly run: Run;
  /** Style of its paragraph, and which of some that became one, or were one. */
  readonly style: string;
  readonly part: number;
  /** What stands between it and the next word, as tokens of their own; its `gap` says the same. */
  readonly spaces: readonly Token[];
}

/**
 * Paragraphs that are one and the same, word by word: one and one; or one that was parted, or some that were joined. In Word the marks
 * of all but the last came or went; on paper a sign stands for each, and what was joined is one paragraph.
 */
export function pairParagraphs(
  before: readonly FullParagraph[],
  after: readonly FullParagraph[],
  { intern, lends }: Pairing,
): ParagraphPair[] {
  const [olds, news] = [before.map(paragraphOf), after.map(paragraphOf)];
  const [a, b] = [olds.filter(isThere), news.filter(isThere)];
  if (a.length < olds.length || b.length < news.length)
    return [
      {
        kind: 'paragraph',
        before: before[0]!,
        after: after[0]!,
        runs: [...runsOf('before', before[0]!), ...runsOf('after', after[0]!)],
      },
    ];
  const parts = pairRuns(a, b, intern).map((runs, i) => [...pairMarkers(a[i], b[i]), ...runs]);
  const last = parts.length - 1;
  if (lends || last === 0)
    return parts.map((runs, i): ParagraphPair => {
      const sides = i === last ? { before: before.at(-1)!, after: after.at(-1)! } : oneOf(before, after, i);
      return { kind: 'paragraph', ...sides, runs };
    });
  const side = b.length > 1 ? 'after' : 'before';
  const shown = parts.map((runs, i) => (i === last ? runs : [...runs, endOf((side === 'after' ? b : a)[i]!, side)]));
  if (side === 'before') return [{ kind: 'paragraph', before: before[0]!, after: after[0]!, runs: shown.flat() }];
  return shown.map((runs, i) => ({
    kind: 'paragraph',
    ...(i === 0 && { before: before[0]! }),
    after: after[i]!,
    runs,
  }));
}

const isThere = (paragraph: Paragraph | undefined): paragraph is Paragraph => paragraph !== undefined;

/** A part whose mark came, or went. */
function oneOf(before: readonly FullParagraph[], after: readonly FullParagraph[], i: number): Sides<FullParagraph> {
  return after.length > 1 ? { after: after[i]! } : { before: before[i]! };
}

/** The sign that stands for the end of a paragraph. */
function endOf({ runs, style }: Paragraph, side: 'before' | 'after'): RunPair {
  const { note: _note, link: _link, ...like } = runs.at(-1)!;
  return { end: true, [side]: { run: { ...like, text: '¶' }, style } };
}

/** A paragraph of one side. */
export function loneParagraph(side: 'before' | 'after', standing: FullParagraph): ParagraphPair {
  return { kind: 'paragraph', [side]: standing, runs: runsOf(side, standing) };
}

/** What is written in a paragraph of one side. */
export function runsOf(side: 'before' | 'after', standing: FullParagraph): RunPair[] {
  const text = paragraphOf(standing);
  if (!text) return [];
  const { marker, runs, style } = text;
  const typed = marker && !marker.list ? [markerAsRun(marker)] : [];
  return [
    ...typed.map((run): RunPair => ({ number: true, [side]: { run, style } })),
    ...runs.map((run) => makePair({ [side]: { run, style } })),
  ];
}

function paragraphOf({ text }: FullParagraph): Paragraph | undefined {
  return text.kind === 'paragraph' ? text : undefined;
}

/** Numbers as text: those that Word counts are no part of it. */
function pairMarkers(before: Paragraph | undefined, after: Paragraph | undefined): RunPair[] {
  const typed = (paragraph: Paragraph | undefined): StyledRun | undefined =>
    paragraph?.marker && !paragraph.marker.list
      ? { run: markerAsRun(paragraph.marker), style: paragraph.style }
      : undefined;
  const [a, b] = [typed(before), typed(after)];
  const number = true;
  if (a && b && a.run.text === b.run.text) return [{ number, before: a, after: b }];
  return [...(a ? [{ number, before: a } as const] : []), ...(b ? [{ number, after: b } as const] : [])];
}

/** What is written in paragraphs that are one, a list for each of those that were parted or joined. */
function pairRuns(before: readonly Paragraph[], after: readonly Paragraph[], intern: Interner): RunPair[][] {
  const counts = [before, after].map((side) => side.flatMap(({ runs }) => runs.filter(({ note }) => note)).length);
  // As many notes as before: they are the same ones, whatever became of their words.
  const noteKey = ({ paragraph }: FlowNote) =>
    counts[0] === counts[1] ? '' : paragraph.runs.map(({ text }) => text).join('');
  const keyOf = (text: string, { link, note }: Run) =>
    intern(note ? `\u0001${noteKey(note)}` : link === undefined ? text : `${text}\u0000${link}`);
  const parts: RunPair[][] = Array.from({ length: Math.max(before.length, after.length) }, () => []);
  const [first, second] = [before, after].map((side) => side.flatMap((one, part) => cutRuns(one, part, keyOf)));
  const isJoined = before.length > 1;
  let part = 0;
  for (const { kind, before: gone, after: come } of withSpaces(pairWords(first!, second!), ({ spaces }) => spaces)) {
    if (kind === 'same') {
      for (const { parts: at, runs } of joinTokens(gone.map((token, i) => [token, come[i]!]))) {
        part = at[isJoined ? 0 : 1]!;
        parts[part]!.push(makePair({ before: runs[0]!, after: runs[1]! }, intern));
      }
      continue;
    }
    for (const { parts: at, runs } of joinTokens(gone.map((token) => [token]))) {
      if (isJoined) part = at[0]!;
      parts[part]!.push(makePair({ before: runs[0]! }));
    }
    for (const { parts: at, runs } of joinTokens(come.map((token) => [token]))) {
      if (!isJoined) part = at[0]!;
      parts[part]!.push(makePair({ after: runs[0]! }));
    }
  }
  return parts;
}

/** Neighbours of the same run, or of the same two runs, as one. */
function joinTokens(rows: readonly (readonly Token[])[]): { parts: number[]; runs: StyledRun[] }[] {
  const joined: { tokens: readonly Token[]; texts: readonly string[] }[] = [];
  for (const tokens of rows) {
    const last = joined.at(-1);
    if (last && tokens.every((token, i) => isSameRun(token, last.tokens[i]!)))
      last.texts = last.texts.map((text, i) => text + tokens[i]!.text);
    else joined.push({ tokens, texts: tokens.map(({ text }) => text) });
  }
  return joined.map(({ tokens, texts }) => ({
    parts: tokens.map(({ part }) => part),
    runs: tokens.map(({ run, style }, i) => ({ run: run.note ? run : { ...run, text: texts[i]! }, style })),
  }));
}

function isSameRun(a: Token, b: Token): boolean {
  return a.run === b.run && a.part === b.part && !a.run.note;
}

/**
 * Words with what stands between them, cut where a run ends. Where no line is to end, is no part of a word: it follows from where lines
 * end.
 */
function cutRuns({ runs, style }: Paragraph, part: number, keyOf: (text: string, run: Run) => number): Token[] {
  const text = runs.map((run) => run.text).join('');
  const cuts = new Set<number>();
  const starts = new Set<number>();
  for (const match of withPlainSigns(text).matchAll(wordPattern)) {
    starts.add(match.index);
    cuts.add(match.index);
    cuts.add(match.index + match[0].length);
  }
  const words: (Token & { gap: string; spaces: Token[] })[] = [];
  let start = 0;
  let isSpace = true;
  for (const run of runs) {
    const end = start + run.text.length;
    for (let from = start; from < end; ) {
      let to = from + 1;
      if (run.note) to = end;
      else while (to < end && !cuts.has(to)) to += 1;
      if (cuts.has(from)) isSpace = !starts.has(from);
      const own = text.slice(from, to);
      const plain = withPlainSigns(own);
      const last = words.at(-1);
      const token = { text: own, id: keyOf(plain, run), gap: '', look: lookOf(run), run, style, part, spaces: [] };
      if (isSpace && last && !run.note) {
        last.spaces.push(token);
        last.gap += plain;
      } else words.push(token);
      from = to;
    }
    start = end;
  }
  return words;
}

function lookOf({ bold, italic, underline }: Run): number {
  return (bold ? 2 : 0) + (italic ? 1 : 0) + (underline ? 4 : 0);
}

function makePair(sides: RunPair, intern?: Interner): RunPair {
  const [a, b] = [sides.before?.run.note?.paragraph, sides.after?.run.note?.paragraph];
  if (!a && !b) return sides;
  const only = (paragraph: Paragraph, side: 'before' | 'after') =>
    paragraph.runs.map((run): RunPair => ({ [side]: { run, style: paragraph.style } }));
  const runs =
    a && b && intern
      ? pairRuns([a], [b], intern).flat()
      : [...(a ? only(a, 'before') : []), ...(b ? only(b, 'after') : [])];
  return { ...sides, note: { ...(a && { before: a }), ...(b && { after: b }), runs } };
}
