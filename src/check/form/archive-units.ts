import { foldDiacritics } from '../../core/vietnamese.ts';
import { isOwn } from '../../reading/place-leaf.ts';
import { readArchive } from '../../reading/read-archive.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

export const archiveUnits: Rule = {
  id: 'form/archive-units',
  severity: 'warning',
  message: { vi: 'nơi lưu “{found}” không đúng mẫu', en: 'archive “{found}” does not fit the form' },
  reason: {
    vi: 'Văn bản hành chính lưu ở văn thư cơ quan trước, rồi đơn vị soạn thảo: “Lưu: VT, TĐKT.” (NĐ 30/2020, Phụ lục I, mục II.9.b); chữ viết tắt như ở chỗ khác.',
    en: 'A State document is kept by the registry first, then by the unit that drafted it: “Lưu: VT, TĐKT.” (Decree 30/2020, Annex I, II.9.b), abbreviated as elsewhere.',
  },
  bad: 'form: state\narchive: [TĐKT]',
  good: 'form: state\narchive: [VT, TĐKT]',
  find: (subject) => {
    const archive = readArchive(subject);
    if (subject.plan.data['issued-with'] || archive.length === 0) return [];
    const found: Finding[] = [];
    const first = archive[0]!;
    if (
      subject.profile.regime === 'state' &&
      !/^(?:lưu:?\s*)?(?:VT|VP|văn thư|văn phòng)(?!\p{L})/iu.test(first.text)
    ) {
      found.push({
        ...first.at(),
        values: { found: first.text, list: ['VT', ...archive.map(({ text }) => text)].join(', ') },
        hint: { vi: 'ghi VT (văn thư) trước: `[{list}]`', en: 'put VT (the registry) first: `[{list}]`' },
      });
    }
    // What comes from the issuer's file is spelt as the issuer spells it.
    if (!isOwn(subject.plan, 'archive') || !archive.some(({ text }) => /\p{Lu}{3}/u.test(text))) return found;
    const known = knownAbbreviations(subject);
    for (const { text, at } of archive) {
      for (const match of text.matchAll(/\p{Lu}{3,}/gu)) {
        const wanted = known.get(foldDiacritics(match[0]));
        if (wanted === undefined || wanted.has(match[0])) continue;
        const [name] = wanted;
        found.push({
          ...at([match.index, match.index + match[0].length]),
          values: { found: match[0] },
          hint: { vi: `chỗ khác ghi “${name}”`, en: `elsewhere it is “${name}”` },
        });
      }
    }
    return found;
  },
};

/** Abbreviations of the plan outside its archive, and of the issuer's usual archive, by their letters without diacritics. */
function knownAbbreviations(subject: Subject): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const texts = [
    ...(subject.plan.data.issuer.archive?.units ?? []),
    ...plainTextsOf(subject).filter(({ pointer }) => !/^\/(?:issuer\/)?archive/.test(pointer)),
  ];
  for (const { text } of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\d])\p{Lu}{3,}(?![\p{L}\d])/gu)) {
      const folded = foldDiacritics(word);
      known.set(folded, (known.get(folded) ?? new Set()).add(word));
    }
  }
  return known;
}
