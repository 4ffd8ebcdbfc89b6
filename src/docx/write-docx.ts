import { requireFinite } from '../core/finite.ts';
import type { Flow } from '../flow/flow.ts';
import type { FontFamily } from '../font/font.ts';
import { packDocx } from './pack-docx.ts';
import { type Skeleton, skeletonKey } from './prepare-skeleton.ts';
import { writeDocument } from './write-document.ts';
import { writeFirstPages } from './write-first-pages.ts';
import { writeNotes } from './write-notes.ts';
import { writeNumbering } from './write-numbering.ts';
import { prepareWriting } from './writing.ts';

/**
 * The DOCX file (ISO/IEC 29500 transitional) of a flow. Same flow and skeleton, same bytes.
 * @param skeleton from `prepareDocxSkeleton`, of this flow or of another with the same styles.
 * @param fonts that the pages are measured with: they say which signs Word must take from another font
 * @throws Error when the skeleton belongs to other styles, the flow names a style or list that it does not have, or a number
 * of it is not finite.
 */
export function writeDocx(flow: Flow, skeleton: Skeleton, fonts: FontFamily): Uint8Array {
  if (skeleton.key !== skeletonKey(flow, skeleton.compatibility))
    throw new Error('the skeleton belongs to other styles');
  requireFinite(flow, 'flow');
  const writing = prepareWriting(flow, skeleton.headers, skeleton.compatibility, fonts);
  return packDocx(skeleton, {
    info: flow.info,
    links: writing.links,
    firstPages: writeFirstPages(flow, writing),
    ...(flow.noteStyle !== undefined && { notes: writeNotes(flow, writing) }),
    document: writeDocument(flow, writing),
    numbering: writeNumbering(flow.lists, writing),
  });
}
