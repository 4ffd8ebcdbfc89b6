import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Flow, Paragraph } from '../flow/flow.ts';
import { visitParagraphs } from '../flow/visit-paragraphs.ts';
import type { Page } from '../layout/page.ts';
import { enterHeading } from './build-structure.ts';
import { formatNumber } from './format-number.ts';
import { printText, putWritten } from './written-object.ts';

export interface Bookmark {
  readonly title: string;
  /** Index of the page, and the upper edge of the heading on it in points from the top. */
  readonly page: number;
  readonly y: number;
  readonly kids: Bookmark[];
}

/** The headings of the document (paragraphs with an outline level) as a tree, each with its place. */
export function collectBookmarks(flow: Flow, pages: readonly Page[]): Bookmark[] {
  const places = new Map<Paragraph, { page: number; y: number }>();
  pages.forEach((page, i) => {
    for (const item of page.items) {
      if (item.kind !== 'text' || item.owner?.outlineLevel === undefined || places.has(item.owner)) continue;
      places.set(item.owner, { page: i, y: Math.max(0, item.y - 1.2 * item.size) });
    }
  });
  const roots: Bookmark[] = [];
  for (const section of flow.sections) {
    const levels: number[] = [];
    const open: Bookmark[] = [];
    visitParagraphs(section.blocks, (paragraph) => {
      const place = places.get(paragraph);
      if (paragraph.outlineLevel === undefined || !place) return;
      const bookmark = { title: titleOf(paragraph), ...place, kids: [] };
      open.length = enterHeading(levels, paragraph.outlineLevel) - 1;
      (open.at(-1)?.kids ?? roots).push(bookmark);
      open.push(bookmark);
    });
  }
  return roots;
}

/** Text of a heading on one line, with its number and without those of notes. */
function titleOf({ marker, runs }: Paragraph): string {
  const text = runs.map((run) => (run.note ? '' : run.text)).join('');
  return `${marker ? `${marker.text} ` : ''}${text}`
    .replaceAll('\u200b', '')
    .replace(/[ \t\n\u00a0]+/g, ' ')
    .trim();
}

/** Writes the outline (ISO 32000-1, 12.3.3), all levels open; undefined when there are no bookmarks. */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  pages: readonly Page[],
  pageRefs: readonly PDFRef[],
): PDFRef | undefined {
  if (bookmarks.length === 0) return undefined;
  /** The entries of the parent that lead to its kids. */
  const write = (parent: PDFRef, kids: readonly Bookmark[]): { entries: string; count: number } => {
    const refs = kids.map(() => context.nextRef());
    let count = kids.length;
    kids.forEach((kid, i) => {
      const own = refs[i]!;
      const inner = kid.kids.length > 0 ? write(own, kid.kids) : undefined;
      count += inner?.count ?? 0;
      const top = formatNumber(pages[kid.page]!.height - kid.y);
      const before = refs[i - 1] ? `/Prev ${refs[i - 1]}` : '';
      const after = refs[i + 1] ? `/Next ${refs[i + 1]}` : '';
      const place = `/Dest[${pageRefs[kid.page]}/XYZ 0 ${top} 0]`;
      putWritten(
        context,
        `<</Title${printText(kid.title)}/Parent ${parent}${before}${after}${place}${inner?.entries ?? ''}>>`,
        own,
      );
    });
    return { entries: `/First ${refs[0]}/Last ${refs.at(-1)}/Count ${count}`, count };
  };
  const root = context.nextRef();
  return putWritten(context, `<</Type/Outlines${write(root, bookmarks).entries}>>`, root);
}
