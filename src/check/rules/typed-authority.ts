import { readSigners } from '../read-signers.ts';
import type { Rule } from '../rule.ts';

export const typedAuthority: Rule = {
  id: 'form/typed-authority',
  severity: 'error',
  message: {
    vi: 'không gõ “{found}”: ghi {key}, thể thức tự in chữ ấy',
    en: 'do not type “{found}”: write {key}, the form prints it',
  },
  reason: {
    vi: 'Chữ TM., KT., TL., TUQ., Q. (T/M, K/T, T/L) do thể thức đặt; gõ tay thì in hai lần hoặc sai mẫu (NĐ 30/2020, Phụ lục I, mục II.7.a).',
    en: 'TM., KT., TL., TUQ., Q. (T/M, K/T, T/L) come from the form; typed by hand they are printed twice or in the wrong form (Decree 30/2020, Annex I, II.7.a).',
  },
  bad: 'signature: {title: [KT. Hiệu trưởng, Phó Hiệu trưởng], name: Nguyễn Văn An}',
  good: 'signature: {in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng, name: Nguyễn Văn An}',
  find: (subject) =>
    readSigners(subject).flatMap(({ onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, titles }) =>
      [onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, ...titles].flatMap((line) => {
        const found = line && /^(?:T[./]?M|K[./]?T|T[./]?L|TUQ|Q)(?:\.|\s|(?<=\/.)\s?)/.exec(line.text)?.[0].trim();
        if (!line || !found) return [];
        return [
          { ...line.at(0, found.length), values: { found, key: keys[found.replace(/[./]/g, '')] ?? 'in-place-of' } },
        ];
      }),
    ),
};

const keys: Readonly<Record<string, string>> = {
  TM: 'on-behalf-of',
  KT: 'in-place-of',
  TL: 'by-order-of',
  TUQ: 'authorised-by',
  Q: 'acting: true',
};
