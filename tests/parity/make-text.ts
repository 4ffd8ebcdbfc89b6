import type { Random } from './seeded-random.ts';
import { bodies, joints, verbs, vocabularies } from './vocabularies.ts';

/** A made-up clause, sentence or paragraph in Vietnamese with the signs official plans are full of. */
export interface TextMaker {
  phrase(words: number): string;
  sentence(words: number): string;
  paragraph(sentences: number): string;
}

export function makeText(random: Random): TextMaker {
  const field = random.pick(vocabularies);
  const word = (): string => {
    const roll = random.next();
    if (roll < 0.42) return random.pick(field);
    if (roll < 0.58) return random.pick(verbs);
    if (roll < 0.82) return random.pick(joints);
    if (roll < 0.86) return random.pick(bodies);
    if (roll < 0.9) return random.pick(random.pick(vocabularies));
    return special(random, field);
  };
  const phrase = (words: number): string => {
    const parts: string[] = [];
    for (let i = 0; i < words; i++) parts.push(word() + (random.chance(0.09) ? random.pick([',', ',', ';', ':']) : ''));
    return parts.join(' ').replace(/[,;:]$/u, '');
  };
  const sentence = (words: number): string => {
    const text = phrase(words);
    const first = String.fromCodePoint(text.codePointAt(0)!);
    return first.toUpperCase() + text.slice(first.length) + random.pick(['.', '.', '.', ';', '…', './.', '!', '?']);
  };
  const paragraph = (sentences: number): string =>
    Array.from({ length: sentences }, () => sentence(random.int(4, 26))).join(random.chance(0.05) ? '  ' : ' ');
  return { phrase, sentence, paragraph };
}

/** Numbers, dates, references, quotations, dashes and strings without a space. */
function special(random: Random, field: readonly string[]): string {
  const n = (to: number): number => random.int(1, to);
  const year = (): number => random.int(2019, 2031);
  const kind = random.int(0, 21);
  switch (kind) {
    case 0:
      return `${n(98)}%`;
    case 1:
      return `${n(28)}/${n(12)}/${year()}`;
    case 2:
      return `ngày ${n(28)}\u00a0tháng ${n(12)} năm ${year()}`;
    case 3:
      return `số ${n(400)}/${random.pick(['QĐ', 'KH', 'NQ', 'TB'])}-${random.pick(['UBND', 'HĐND', 'SYT', 'SXD'])}`;
    case 4:
      return `số\u00a0${n(400)}\u2011${random.pick(['KH', 'CTr', 'NQ'])}/${random.pick(['ĐU', 'HU', 'TU'])}`;
    case 5:
      return `${year()} - ${year()}`;
    case 6:
      return `${year()}-${year()}`;
    case 7:
      return `${year()}–${year()}`;
    case 8:
      return `“${random.pick(field)} ${random.pick(field)}”`;
    case 9:
      return `(${random.pick(field)})`;
    case 10:
      return `– ${random.pick(field)}`;
    case 11:
      return `${random.pick(field)}—${random.pick(field)}`;
    case 12:
      return `${n(990)}.${n(9)}00.000\u00a0đồng`;
    case 13:
      return `${random.pick(field)}/${random.pick(field)}`;
    case 14:
      return `https://${random.pick(['dichvucong', 'quanly', 'so-tay'])}.example.vn/${random.pick(['ho-so', 'bieu-mau', 'lich_tuan'])}/${n(99_999)}?nam=${year()}`;
    case 15:
      return `Covid-${n(20)}`;
    case 16:
      return `e-${random.pick(['office', 'learning', 'cabinet'])}`;
    case 17:
      return `‘${random.pick(field)}’`;
    case 18:
      return `VT-${n(9)}a-${random.pick(['b', 'C', 'đ'])}${n(9)}`;
    case 19:
      return `(${n(30)})`;
    case 20:
      return `vùng cao - vùng sâu`;
    default:
      return `${n(40)},${n(9)} ha`;
  }
}
