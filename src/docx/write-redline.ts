import { requireFinite } from '../core/finite.ts';
import type { FlowPair, Reviser } from '../flow/flow-pair.ts';
import type { FontFamily } from '../font/font.ts';
import { carrierOf, joinStyles, joinWriting } from './join-flows.ts';
import type { Marking } from './marking.ts';
import { packDocx } from './pack-docx.ts';
import { prepareDocxSkeleton } from './prepare-skeleton.ts';
import { writeBlockPairs } from './redline-blocks.ts';
import { writeNotePairs } from './redline-notes.ts';
import { startSections } from './redline-sections.ts';
import { startRevisions } from './revisions.ts';
import { wrapBody } from './write-document.ts';
import { writeNumbering } from './write-numbering.ts';

/**
 * The DOCX file of two flows, with tracked changes from the first to the second: accepted, it is the file of the second, rejected
 * that of the first, but for names of styles and numbers of lists.
 */
export async function writeRedline(pair: FlowPair, reviser: Reviser, fonts: FontFamily): Promise<Uint8Array> {
  requireFinite(pair, 'pair');
  const styles = joinStyles(pair);
  const carrier = carrierOf(pair, styles);
  const skeleton = await prepareDocxSkeleton(carrier);
  const { lists, ...sides } = joinWriting(pair, styles, skeleton.headers, skeleton.compatibility, fonts);
  const marking: Marking = { ...sides, revisions: startRevisions(reviser), notes: [] };
  const count = pair.blocks.filter((block) => block.kind === 'paragraph' && block.sections).length + 1;
  const sections = startSections(pair, marking, count);
  const body = writeBlockPairs(pair.blocks, marking, sections.write) + sections.write(pair.last);
  return packDocx(skeleton, {
    info: pair.after.info,
    links: marking.after.links,
    firstPages: sections.parts(),
    ...(carrier.noteStyle !== undefined && { notes: writeNotePairs(carrier.noteStyle, marking) }),
    document: wrapBody(body),
    numbering: writeNumbering(lists, marking.after),
  });
}
