import { withPlainSigns } from '../core/plain-signs.ts';
import type { FlowNote, Paragraph, Run } from '../flow/flow.ts';
import type { FullParagraph, ParagraphPair, RunPair, StyledRun } from '../flow/flow-pair.ts';
import { markerAsRun } from '../flow/typed-runs.ts';
import { pairWords } from './compare-words.ts';
import { type Interner, type Word, wordPattern } from './cut-words.ts';

/** A word, a space or a part of one that stands in one run. */
interface Token extends Word {
  readonly run: Run;
}

/** Two paragraphs that are one and the same, word by word. */
export function pairParagraphs(before: FullParagraph, after: FullParagraph, intern: Interner): ParagraphPair {
  const [a, b] = [paragraphOf(before), paragraphOf(after)];
  const runs =
    a && b
      ? [...pairMarkers(a, b), ...pairRuns(a, b, intern)]
      : [...runsOf('before', before), ...runsOf('after', after)];
  return { kind: 'paragraph', before, after, runs };
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
function pairMarkers(before: Paragraph, after: Paragraph): RunPair[] {
  const typed = ({ marker, style }: Paragraph): StyledRun | undefined =>
    marker && !marker.list ? { run: markerAsRun(marker), style } : undefined;
  const [a, b] = [typed(before), typed(after)];
  const number = true;
  if (a && b && a.run.text === b.run.text) return [{ number, before: a, after: b }];
  return [...(a ? [{ number, before: a } as const] : []), ...(b ? [{ number, after: b } as const] : [])];
}

function pairRuns(before: Paragraph, after: Paragraph, intern: Interner): RunPair[] {
  const counts = [before, after].map(({ runs }) => runs.filter(({ note }) => note).length);
  // As many notes as before: they are the same ones, whatever became of their words.
  const noteKey = ({ paragraph }: FlowNote) =>
    counts[0] === counts[1] ? '' : paragraph.runs.map(({ text }) => text).join('');
  const keyOf = (text: string, { link, note }: Run) =>
    intern(note ? `\u0001${noteKey(note)}` : link === undefined ? text : `${text}\u0000${link}`);
  const pairs: RunPair[] = [];
  for (const stretch of pairWords(cutRuns(before.runs, keyOf), cutRuns(after.runs, keyOf))) {
    if (stretch.kind === 'changed') {
      for (const { run } of joinTokens(stretch.before.map((token) => [token])))
        pairs.push(makePair({ before: { run: run[0]!, style: before.style } }));
      for (const { run } of joinTokens(stretch.after.map((token) => [token])))
        pairs.push(makePair({ after: { run: run[0]!, style: after.style } }));
      continue;
    }
    for (const { run } of joinTokens(stretch.before.map((token, i) => [token, stretch.after[i]!])))
      pairs.push(
        makePair(
          { before: { run: run[0]!, style: before.style }, after: { run: run[1]!, style: after.style } },
          intern,
        ),
      );
  }
  return pairs;
}

/** Neighbours of the same run, or of the same two runs, as one. */
function joinTokens(rows: readonly (readonly Token[])[]): { run: Run[] }[] {
  const joined: { tokens: readonly Token[]; texts: readonly string[] }[] = [];
  for (const tokens of rows) {
    const last = joined.at(-1);
    if (last && tokens.every(({ run }, i) => run === last.tokens[i]!.run && !run.note))
      last.texts = last.texts.map((text, i) => text + tokens[i]!.text);
    else joined.push({ tokens, texts: tokens.map(({ text }) => text) });
  }
  return joined.map(({ tokens, texts }) => ({
    run: tokens.map(({ run }, i) => (run.note ? run : { ...run, text: texts[i]! })),
  }));
}

/** Words and what stands between them, cut where a run ends. Where no line is to end, is no part of a word: it follows from where lines end. */
function cutRuns(runs: readonly Run[], keyOf: (text: string, run: Run) => number): Token[] {
  const text = runs.map((run) => run.text).join('');
  const cuts = new Set<number>();
  for (const match of withPlainSigns(text).matchAll(wordPattern)) {
    cuts.add(match.index);
    cuts.add(match.index + match[0].length);
  }
  const tokens: Token[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    for (let from = start; from < end; ) {
      let to = from + 1;
      if (run.note) to = end;
      else while (to < end && !cuts.has(to)) to += 1;
      const part = text.slice(from, to);
      tokens.push({ text: part, id: keyOf(withPlainSigns(part), run), gap: '', look: 0, run });
      from = to;
    }
    start = end;
  }
  return tokens;
}

function makePair(sides: RunPair, intern?: Interner): RunPair {
  const [a, b] = [sides.before?.run.note?.paragraph, sides.after?.run.note?.paragraph];
  if (!a && !b) return sides;
  const only = (paragraph: Paragraph, side: 'before' | 'after') =>
    paragraph.runs.map((run): RunPair => ({ [side]: { run, style: paragraph.style } }));
  const runs =
    a && b && intern ? pairRuns(a, b, intern) : [...(a ? only(a, 'before') : []), ...(b ? only(b, 'after') : [])];
  return { ...sides, note: { ...(a && { before: a }), ...(b && { after: b }), runs } };
}
