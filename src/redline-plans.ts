import type { PlanVersion } from './compare-plans.ts';
import { ProblemError } from './core/problem.ts';
import { findMissingGlyphs, textsOfFlow } from './find-missing-glyphs.ts';
import type { Flow } from './flow/flow.ts';
import type { FlowPair, Reviser } from './flow/flow-pair.ts';
import type { FontFamily } from './font/font.ts';
import { outputs } from './outputs.ts';
import { markFlow } from './review/mark-flow.ts';
import { pairFlows } from './review/pair-flows.ts';
import { firstStep, joinTraces, nameRevisers, type Trace, traceFirst, traceStep } from './review/trace-changes.ts';
import { typeset } from './typeset/typeset.ts';
import { describeFile } from './word/describe-file.ts';
import { readWord } from './word/read-word.ts';

/** A version on the way from one to another. */
export interface Waypoint {
  /** Without one it cannot be read: what it changed is told with what comes after it. */
  readonly version?: PlanVersion;
  /** Who made it. */
  readonly reviser: Reviser;
  /** What it was made of; nothing of what stands beside or before the first version. */
  readonly from: readonly Waypoint[];
}

/**
 * A Word file with the tracked changes between two versions of a plan; undefined where they are the same on paper.
 * @param reviser who made what nobody else is known for
 * @param way that led to the later version, so that each change is of who made it
 * @throws Error where the file, its changes accepted, would not be that of the later version or, rejected, that of the earlier one
 */
export async function redlineForWord(
  before: PlanVersion,
  after: PlanVersion,
  reviser: Reviser,
  fonts: FontFamily,
  way?: Waypoint,
): Promise<Uint8Array | undefined> {
  const { writeRedline } = await import('./docx/write-redline.ts');
  const [old, now] = [flowOf(before, fonts), flowOf(after, fonts)];
  const pair = pairFlows(old, now, { lends: true });
  const redline = await writeRedline(way ? nameAll(pair, way, fonts) : pair, reviser, fonts);
  await proveRedline(redline, { reject: old, accept: now }, fonts);
  return readWord(redline, { file: after.source.file }).changes.length === 0 ? undefined : redline;
}

/**
 * The later version as a PDF that shows what changed; undefined where no text did.
 * @throws ProblemError where the fonts lack a sign of either
 */
export async function redlineForPaper(
  before: PlanVersion,
  after: PlanVersion,
  fonts: FontFamily,
): Promise<Uint8Array | undefined> {
  const flow = markFlow(pairFlows(flowOf(before, fonts), flowOf(after, fonts), { lends: false }));
  const missing = findMissingGlyphs(textsOfFlow(flow, fonts, after.source.file), 'error', after.read.lexicon);
  if (missing.length > 0) throw new ProblemError(missing);
  const [{ layoutFlow }, { writePdf }] = await Promise.all([
    import('./layout/layout-flow.ts'),
    import('./pdf/write-pdf.ts'),
  ]);
  const pages = layoutFlow(flow, fonts);
  const isMarked = pages.some(({ items }) => items.some((item) => item.kind === 'text' && item.change));
  return isMarked ? writePdf(pages, flow, fonts) : undefined;
}

/** The changes with who made each, as far as the way tells. */
function nameAll(pair: FlowPair, way: Waypoint, fonts: FontFamily): FlowPair {
  const first = { flow: pair.before, trace: traceFirst(pair) };
  const revisers: Reviser[] = [];
  const known = new Map<Waypoint, { flow: Flow; trace: Trace } | undefined>();
  const follow = (at: Waypoint): { flow: Flow; trace: Trace } | undefined => {
    if (known.has(at)) return known.get(at);
    const parents = at.from.flatMap((one) => follow(one) ?? []);
    known.set(at, at.version ? make(at.version, at.reviser, parents) : parents[0]);
    return known.get(at);
  };
  const make = (version: PlanVersion, by: Reviser, parents: readonly { flow: Flow; trace: Trace }[]) => {
    const flow = flowOf(version, fonts);
    const stepFrom = (one: typeof first, step?: number) =>
      traceStep(one.trace, pairFlows(one.flow, flow, { lends: true }), step);
    if (parents.length === 0) return { flow, trace: stepFrom(first) };
    const step = firstStep + revisers.push(by) - 1;
    return {
      flow,
      trace: joinTraces(
        parents.map((one) => stepFrom(one, step)),
        step,
      ),
    };
  };
  const last = follow(way);
  return last ? nameRevisers(pair, last.trace, revisers) : pair;
}

function flowOf({ source, read }: PlanVersion, fonts: FontFamily): Flow {
  return typeset(read.document, read.profile, read.lexicon, fonts, source.file);
}

/**
 * Reads a redline as if all its changes were accepted, and as if all were rejected: text, structure, numbers and look must be those of
 * the files that the two flows are written to.
 * @throws Error with the first line that differs
 */
export async function proveRedline(
  redline: Uint8Array,
  flows: Readonly<Record<'accept' | 'reject', Flow>>,
  fonts: FontFamily,
): Promise<void> {
  for (const tracked of ['accept', 'reject'] as const) {
    const { content } = await outputs.docx.write(flows[tracked], fonts);
    const wanted = describeFile(readWord(content, { file: tracked }));
    const found = describeFile(readWord(redline, { file: tracked, tracked }));
    const at = wanted.findIndex((line, i) => line !== found[i]);
    if (at >= 0 || wanted.length !== found.length)
      throw new Error(`redline, ${tracked}: ${found[Math.max(0, at)] ?? ''} <> ${wanted[Math.max(0, at)] ?? ''}`);
  }
}
