import { isOddBlank } from '../../core/hidden-signs.ts';
import type { Finding, Rule } from '../rule.ts';

export const nfc: Rule = {
  id: 'text/nfc',
  severity: 'warning',
  message: {
    vi: 'chữ có dấu gõ bằng nhiều mã rời (Unicode tổ hợp); nên dùng Unicode dựng sẵn',
    en: 'letters with marks are typed as several codes (decomposed Unicode); use precomposed Unicode',
  },
  reason: {
    vi: 'Phông chữ tiếng Việt theo bộ mã TCVN 6909:2001 (NĐ 30/2020, Phụ lục I); chữ tổ hợp làm tìm kiếm, so sánh tệp và git thấy khác dù nhìn giống nhau.',
    en: 'Vietnamese is to be typed in the code of TCVN 6909:2001 (Decree 30/2020, Appendix I); decomposed letters look the same but search, comparison and git see others.',
  },
  bad: 'text: Tổ chức phong trào thi đua'.normalize('NFD'),
  good: 'text: Tổ chức phong trào thi đua',
  find({ source, texts }) {
    if (source.text === source.text.normalize('NFC')) return [];
    return texts.flatMap(({ text, pointer }): Finding[] => {
      const [start, end] = source.locate(pointer);
      const raw = source.text.slice(start, end);
      if (raw === raw.normalize('NFC')) return [];
      const isLoose = (i: number) => {
        const letter = source.text.slice(...source.locateText(pointer, i, i + 1));
        return letter !== letter.normalize('NFC') && !isOddBlank(letter);
      };
      const places = Array.from(text, () => 0).flatMap((_, i) => (isLoose(i) ? [i] : []));
      const from = places[0];
      if (from === undefined) return [];
      const to = places.at(-1)! + 1;
      return [{ pointer, within: [from, to], fix: { pointer, from, to, text: text.slice(from, to) } }];
    });
  },
};
