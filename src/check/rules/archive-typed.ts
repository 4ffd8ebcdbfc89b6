import type { MessageValues } from '../../core/problem.ts';
import { isOwn, placeLeaf } from '../../reading/place-leaf.ts';
import { readRecipients } from '../../reading/read-recipients.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';
import { standsAlone, writeEntries } from '../written-plan.ts';

/** "Lưu: VT", "- Lưu VT": the word that the form prints. */
const typedArchive =
  /^\s*-?\s*(?:[Ll]ưu|LƯU)(?: trữ)?\s*(?::|(?=\s*\p{Lu}{2,}(?!\p{L})|\s*[Vv]ăn (?:thư|phòng)(?!\p{L}))|$)/u;

/** The word for the archive at the start of a recipient. */
export function readTypedArchive(text: string): string | undefined {
  return /lưu/i.test(text) ? typedArchive.exec(text)?.[0] : undefined;
}

/** The registry, which keeps what is sent: it is no recipient. */
const registry = /^(?:VT|[Vv]ăn thư)$/;

export const archiveTyped: Rule = {
  id: 'form/archive-typed',
  severity: 'error',
  message: {
    vi: '“{found}”: nơi lưu ghi ở khóa archive, không kèm chữ “Lưu” (tự in)',
    en: '“{found}”: the archive has its key, archive, without “Lưu” (it is printed for you)',
  },
  reason: {
    vi: 'Dòng lưu có mẫu riêng của mỗi thể thức: “Lưu: VT, TĐKT.” (NĐ 30/2020, Phụ lục I, mục II.9.b), “Lưu Văn phòng Tỉnh ủy.” (văn bản Đảng).',
    en: 'Each form has its own archive line: “Lưu: VT, TĐKT.” (Decree 30/2020, Annex I, II.9.b), “Lưu Văn phòng Tỉnh ủy.” (Party).',
  },
  bad: "recipients: [Các khoa phòng, 'Lưu: VT']",
  good: 'recipients: [Các khoa phòng]\narchive: VT',
  find: (subject) => [
    ...readRecipients(subject).flatMap(({ text, at }): Finding[] => {
      const found = readTypedArchive(text) ?? (isRegistry(text) ? text : undefined);
      if (found === undefined) return [];
      const place = at([0, found.trimEnd().length]);
      return [{ ...place, values: { found: text.trim(), ...adviseMove(subject, place.pointer, text) }, hint: move }];
    }),
    ...readArchive(subject).flatMap(({ text, at }): Finding[] => {
      const found = readTypedArchive(text);
      if (!found) return [];
      const place = at([0, found.trimEnd().length]);
      const units = readArchive(subject).flatMap((unit) => splitUnits(unit.text));
      const key = place.pointer.includes('/units') ? 'units' : 'archive';
      const [line = ''] = writeEntries({ [key]: short(units) });
      return [{ ...place, values: { found: text.trim(), line }, hint: retype }];
    }),
  ],
};

const move = { vi: 'xóa {what}; {then}', en: 'delete {what}; {then}' };
const retype = { vi: 'ghi `{line}`', en: 'write `{line}`' };

/** "VT, TCHC": nothing but short names, the registry among them. */
function isRegistry(text: string): boolean {
  const units = splitUnits(text);
  return (
    units.some((unit) => registry.test(unit)) &&
    units.every((unit) => registry.test(unit) || /^\p{Lu}{2,}$/u.test(unit))
  );
}

/** What is to be deleted, and the line to be written for it. */
function adviseMove(subject: Subject, pointer: string, text: string): MessageValues {
  const units = splitUnits(text);
  const own = isOwn(subject.plan, 'archive') ? readArchive(subject).map((unit) => unit.text) : [];
  const all = [...new Set([...own, ...units])];
  const what = standsAlone(subject, pointer)
    ? { vi: 'cả dòng này', en: 'this whole line' }
    : { vi: `“${text.trim()}”`, en: `“${text.trim()}”` };
  const [archive = ''] = writeEntries({ archive: short(all.length > 0 ? all : ['VT']) });
  if (all.length === 0 && subject.plan.data.archive)
    return { what, then: { vi: 'nơi lưu đã có ở archive', en: 'archive says already where it is kept' } };
  if (own.length > 0)
    return own.length === all.length
      ? { what, then: { vi: `đã có \`${archive}\``, en: `\`${archive}\` is there already` } }
      : { what, then: { vi: `sửa dòng archive thành \`${archive}\``, en: `make the line of archive \`${archive}\`` } };
  return {
    what,
    then: {
      vi: `ghi ở sát lề trái, dưới dòng cuối của recipients: \`${archive}\``,
      en: `write at the left margin, below the last line of recipients: \`${archive}\``,
    },
  };
}

/** The units of an archive line, without its word. */
function splitUnits(text: string): string[] {
  return text
    .replace(typedArchive, '')
    .split(/[,;]/)
    .map((unit) => unit.replace(/^[\s-]+|[\s.]+$/g, ''))
    .filter(Boolean);
}

/** One unit alone, several as a list. */
function short(units: readonly string[]): string | string[] {
  return units.length === 1 ? units[0]! : [...units];
}

/** A unit that keeps a copy. */
export interface ArchiveUnit {
  readonly text: string;
  at(within?: readonly [number, number]): Pick<Finding, 'pointer' | 'within'>;
}

/** The units of the archive as written, the plan's own or its issuer's; "Lưu" alone is a line without units, "none" no line. */
export function readArchive({ plan }: Subject): ArchiveUnit[] {
  const units = plan.data.archive?.units ?? [];
  if (units.length === 1 && /^(?:lưu|none)$/iu.test(units[0]!.text.trim())) return [];
  return units.map((leaf) => ({
    text: leaf.text,
    at: (within) => placeLeaf(plan, leaf, within),
  }));
}
