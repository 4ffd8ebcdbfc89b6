import type { PlanVersion } from './compare-plans.ts';
import { ProblemError } from './core/problem.ts';
import type { Reviser } from './docx/revisions.ts';
import { findMissingGlyphs, textsOfFlow } from './find-missing-glyphs.ts';
import type { Flow } from './flow/flow.ts';
import type { FontFamily } from './font/font.ts';
import { outputs } from './outputs.ts';
import { markFlow } from './review/mark-flow.ts';
import { pairFlows } from './review/pair-flows.ts';
import { typeset } from './typeset/typeset.ts';
import { describeFile } from './word/describe-file.ts';
import { readWord } from './word/read-word.ts';

/**
 * A Word file with the tracked changes between two versions of a plan; undefined where they are the same on paper.
 * @throws Error where the file, its changes accepted, would not be that of the later version or, rejected, that of the earlier one
 */
export async function redlineForWord(
  before: PlanVersion,
  after: PlanVersion,
  reviser: Reviser,
  fonts: FontFamily,
): Promise<Uint8Array | undefined> {
  const { writeRedline } = await import('./docx/write-redline.ts');
  const [old, now] = [flowOf(before, fonts), flowOf(after, fonts)];
  const redline = await writeRedline(pairFlows(old, now, { lends: true }), reviser, fonts);
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
