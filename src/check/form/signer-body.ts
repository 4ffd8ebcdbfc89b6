import { readSigners } from '../../reading/read-signers.ts';
import { isOfOffice } from '../../reading/signing-bodies.ts';
import type { Finding, Rule } from '../rule.ts';

export const signerBody: Rule = {
  id: 'form/signer-body',
  severity: 'warning',
  message: {
    vi: 'ký là “{found}”, nhưng cơ quan ở đầu trang là “{issuer}”',
    en: 'signed by “{found}”, but the letterhead is that of “{issuer}”',
  },
  reason: {
    vi: 'Người ký hoặc tập thể sau TM. là của cơ quan ban hành ghi ở đầu trang (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2, II.7); hay sai khi chép chữ ký của một kế hoạch khác.',
    en: 'Who signs, or the collective behind TM., belongs to the issuing body at the head of the page (Decree 30/2020/NĐ-CP, Annex I, II.2, II.7); a signature copied from another plan often does not.',
  },
  bad: 'issuer: {name: Ủy ban nhân dân xã Tân Trào, symbol: UBND, place: Tân Trào, archive: VT}\nsignature: {on-behalf-of: Đảng ủy, title: Bí thư, name: Hoàng Văn Páo}',
  good: 'issuer: {name: Ủy ban nhân dân xã Tân Trào, symbol: UBND, place: Tân Trào, archive: VT}\nsignature: {on-behalf-of: Ủy ban nhân dân, title: Chủ tịch, name: Hoàng Văn Páo}',
  find: (subject) => {
    const { name } = subject.plan.data.issuer;
    // Of several offices each signs for itself.
    if (name.length !== 1) return [];
    const issuer = name[0]!.text;
    return readSigners(subject).flatMap(({ onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, titles }): Finding[] => {
      // By another's authority one has an office elsewhere; of several offices one may be the letterhead's.
      const lines =
        byOrderOf || authorisedBy ? [] : [onBehalfOf, inPlaceOf, ...titles].filter((line) => line !== undefined);
      const fits = lines.map(({ text }) => isOfOffice(text, issuer, subject.lexicon));
      const foreign = fits.includes(true) ? undefined : lines[fits.indexOf(false)];
      return foreign ? [{ ...foreign.place, values: { found: foreign.text, issuer } }] : [];
    });
  },
};
