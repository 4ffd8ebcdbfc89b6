import { fillColumn } from './fill-column.ts';
import { type NotePages, notesIn } from './note-foot.ts';
import { heightOf, type Strip } from './strip.ts';

/** Strips of one page with the header rows repeated, top to bottom. */
export type PageStrips = readonly Strip[];

/**
 * Breaks the strips of a section into pages of the given rooms (twips; the first page's, then the others'), above the notes of each.
 * Space above the first paragraph counts on the first page of a section, on no other (Word 2013 and later).
 */
export function breakPages(
  strips: readonly Strip[],
  rooms: { readonly first: number; readonly next: number },
  notes?: NotePages,
): PageStrips[] {
  const queue = [...strips];
  const pages: PageStrips[] = [];
  let start = 0;
  do {
    const firstPage = pages.length === 0;
    const headers = firstPage ? [] : repeatHeaders(queue[start]);
    const used = heightOf(headers, false);
    const full = firstPage ? rooms.first : rooms.next;
    const fits = used < full / 2;
    const foot = notes?.open();
    const fill = fillColumn(queue, {
      start,
      room: full - (fits ? used : 0),
      pageRoom: rooms.next,
      keepFirstBefore: firstPage,
      // A page may hold nothing but the rest of a note.
      force: !foot?.goesOn,
      ...(foot && { notes: foot }),
    });
    const page = [...(fits && (fill.cut || fill.end > start) ? headers : []), ...queue.slice(start, fill.end)];
    start = fill.end;
    if (fill.cut) page.push(fill.cut.head);
    if (notes) {
      const height = heightOf(page, firstPage) + Math.max(0, page.at(-1)?.foot ?? 0);
      notes.close(notesIn(page), full - height, page.length === 0);
    }
    const next = fill.cut?.tail ?? queue[start];
    if (next) queue[start] = next.row?.startPage() ?? next;
    pages.push(page);
  } while (start < queue.length || notes?.isLeft());
  return pages;
}

/** The header rows of the table this row continues, marked as said before. */
function repeatHeaders(first: Strip | undefined): Strip[] {
  return (first?.row?.headers ?? []).map((strip) => ({
    ...strip,
    place: (top, put) =>
      strip.place(top, (item, order) => put(item.kind === 'text' ? { ...item, repeated: true } : item, order)),
  }));
}
