import { isOwn } from '../../reading/place-leaf.ts';
import { readSigners } from '../../reading/read-signers.ts';
import type { Finding, Rule } from '../rule.ts';

export const signerTitle: Rule = {
  id: 'form/signer-title',
  severity: 'warning',
  message: {
    vi: '{name} ký là “{found}”, nhưng ở cơ quan ban hành là “{usual}”',
    en: '“{name}” signs as “{found}”, but is “{usual}” in the issuer’s file',
  },
  reason: {
    vi: 'Chức vụ ghi ở chữ ký là chức vụ chính thức của người ký (NĐ 30/2020, Phụ lục I, mục II.7.b).',
    en: 'The title in a signature is the official title of who signs (Decree 30/2020, Annex I, II.7.b).',
  },
  bad: 'issuer: {name: Trường Chính trị, symbol: TCT, place: Lai Châu, archive: VT, signature: {title: Hiệu trưởng, name: Nguyễn Văn An}}\nsignature: {title: Hậu trưởng, name: Nguyễn Văn An}',
  good: 'issuer: {name: Trường Chính trị, symbol: TCT, place: Lai Châu, archive: VT, signature: {title: Hiệu trưởng, name: Nguyễn Văn An}}\nsignature: {title: Hiệu trưởng, name: Nguyễn Văn An}',
  find: (subject) => {
    const [usual, ...others] = subject.plan.data.issuer.signature ?? [];
    const title = usual?.title?.[0]?.text;
    if (!isOwn(subject.plan, 'signature') || title === undefined || others.length > 0) return [];
    return readSigners(subject).flatMap(
      ({ onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, name, titles }): Finding[] => {
        const first = titles[0];
        // For a committee, or by another's authority, one has another office.
        if (!first || !name || name.text !== usual?.name?.text || onBehalfOf || inPlaceOf || byOrderOf || authorisedBy)
          return [];
        const same = titles.some(
          ({ text }) => plain(text).includes(plain(title)) || plain(title).includes(plain(text)),
        );
        return same ? [] : [{ ...first.place, values: { name: name.text, found: first.text, usual: title } }];
      },
    );
  },
};

function plain(title: string): string {
  return title.replaceAll('*', '').trim().toLowerCase();
}
