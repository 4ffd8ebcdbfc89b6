import type { MessageValues } from '../../core/problem.ts';
import { writeEntries } from '../../edit/write-entries.ts';
import { isOwn } from '../../reading/place-leaf.ts';
import { readArchive, readTypedArchive, splitUnits } from '../../reading/read-archive.ts';
import { standsAlone } from '../../reading/read-layout.ts';
import { readRecipients } from '../../reading/read-recipients.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

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

/** One unit alone, several as a list. */
function short(units: readonly string[]): string | string[] {
  return units.length === 1 ? units[0]! : [...units];
}
