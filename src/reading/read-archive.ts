import { findEntry, listTexts } from './find-entry.ts';
import type { Spot, Subject } from './subject.ts';

/** A unit that keeps a copy. */
export interface ArchiveUnit {
  readonly text: string;
  at(within?: readonly [number, number]): Spot;
}

/** The archive as written, the plan's own or its issuer's. */
export function readArchive(subject: Subject): ArchiveUnit[] {
  const entry = findEntry(subject, 'archive');
  if (!entry) return [];
  const full = typeof entry.data === 'object' && !Array.isArray(entry.data);
  const units = full ? (entry.data as { readonly [key: string]: string }).units : entry.data;
  return listTexts(units).map(({ text, sub }) => ({
    text,
    at: (within) => entry.at(`${full ? '/units' : ''}${sub}`, within),
  }));
}

/** "Lưu: VT", "- Lưu VT": the word that the form prints. */
const archiveWord =
  /^\s*-?\s*(?:[Ll]ưu|LƯU)(?: trữ)?\s*(?::|(?=\s*\p{Lu}{2,}(?!\p{L})|\s*[Vv]ăn (?:thư|phòng)(?!\p{L}))|$)/u;

/** The word for the archive at the start of a recipient. */
export function readArchiveWord(text: string): string | undefined {
  return /lưu/i.test(text) ? archiveWord.exec(text)?.[0] : undefined;
}

/** A line of the archive without its word. */
export function dropArchiveWord(text: string): string {
  return text.replace(archiveWord, '');
}
