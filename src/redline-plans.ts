import type { PlanVersion } from './compare-plans.ts';
import type { Reviser } from './docx/revisions.ts';
import { writeRedline } from './docx/write-redline.ts';
import type { Flow } from './flow/flow.ts';
import type { FontFamily } from './font/font.ts';
import { outputs } from './outputs.ts';
import { pairFlows } from './review/pair-flows.ts';
import { typeset } from './typeset/typeset.ts';
import { describeFile } from './word/describe-file.ts';
import { readWord } from './word/read-word.ts';

/**
 * A Word file with the tracked changes between two versions of a plan; undefined where they are the same on paper.
 * @throws Error where the file, its changes accepted, would not be that of the later version or, rejected, that of the earlier one
 */
export async function redlinePlans(
  before: PlanVersion,
  after: PlanVersion,
  reviser: Reviser,
  fonts: FontFamily,
): Promise<Uint8Array | undefined> {
  const [old, now] = [before, after].map(({ source, read }) =>
    typeset(read.document, read.profile, read.lexicon, fonts, source.file),
  ) as [Flow, Flow];
  const redline = await writeRedline(pairFlows(old, now), reviser, fonts);
  await proveRedline(redline, { reject: old, accept: now }, fonts);
  return readWord(redline, { file: after.source.file }).changes.length === 0 ? undefined : redline;
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
