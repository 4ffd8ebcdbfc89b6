import { findEntry, listTexts } from '../find-entry.ts';
import { readRecipients } from '../read-recipients.ts';
import type { Finding, Rule, Subject } from '../rule.ts';

/** "Lưu: VT", "- Lưu VT": the word that the form prints. */
const typedArchive =
  /^\s*-?\s*(?:[Ll]ưu|LƯU)(?: trữ)?\s*(?::|(?=\s*\p{Lu}{2,}(?!\p{L})|\s*[Vv]ăn (?:thư|phòng)(?!\p{L}))|$)/u;

/** The word for the archive at the start of a recipient. */
export function readTypedArchive(text: string): string | undefined {
  return /lưu/i.test(text) ? typedArchive.exec(text)?.[0] : undefined;
}

export const archiveTyped: Rule = {
  id: 'form/archive-typed',
  severity: 'error',
  message: {
    vi: 'bỏ “{found}”: ghi nơi lưu ở archive, thể thức in chữ “Lưu”',
    en: 'drop “{found}”: name the archive under archive, the form prints “Lưu”',
  },
  reason: {
    vi: 'Dòng lưu có mẫu riêng của mỗi thể thức: “Lưu: VT, TĐKT.” (NĐ 30/2020, Phụ lục I, mục II.9.b), “Lưu Văn phòng Tỉnh ủy.” (văn bản Đảng).',
    en: 'Each form has its own archive line: “Lưu: VT, TĐKT.” (Decree 30/2020, Annex I, II.9.b), “Lưu Văn phòng Tỉnh ủy.” (Party).',
  },
  bad: "recipients: [Các khoa phòng, 'Lưu: VT']",
  good: 'recipients: [Các khoa phòng]\narchive: VT',
  find: (subject) => {
    const inArchive = readArchive(subject).map(({ text, at }) => ({ text, at }));
    return [...readRecipients(subject), ...inArchive].flatMap(({ text, at }) => {
      const found = readTypedArchive(text);
      return found ? [{ ...at([0, found.trimEnd().length]), values: { found: found.trim() } }] : [];
    });
  },
};

/** A unit that keeps a copy. */
export interface ArchiveUnit {
  readonly text: string;
  at(within?: readonly [number, number]): Pick<Finding, 'pointer' | 'within'>;
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
