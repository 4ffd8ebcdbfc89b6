import { strFromU8, strToU8, zipSync } from 'fflate';

type Random = (below: number) => number;

/** Whole numbers from a seed, the same for ever. */
export function randomOf(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

type Entries = Record<string, Uint8Array>;

const strange = [
  '0',
  '-1',
  '1',
  '2',
  '255',
  '32768',
  '99999999999',
  'NaN',
  '',
  'x',
  'true',
  '1e9',
  '2147483647',
  '../../etc/passwd',
];
const put = (text: string, at: number, until: number, what: string) => text.slice(0, at) + what + text.slice(until);

/** What clerks type at places where nobody looks for it. */
const words = [
  '',
  ' ',
  'KẾ HOẠCH',
  'Nơi nhận:',
  'I.',
  '1.1.1.1. Việc',
  '- ',
  'a) b) c)',
  '*****',
  '^[ghi chú',
  '# xem lại: ngày',
  'Số: …/KH-UBND',
  'ngày … tháng … năm …',
  './.',
  'ấ'.normalize('NFD').repeat(40),
  'dài'.repeat(3000),
  '\u202eđảo ngược\u200b',
  '&#x1F600; {a: [b}',
];

/** Slips and attacks on the XML of a part. */
const onXml: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => {
    const [at, until] = spanAt(text, random, /(?<=<w:t(?: [^>]*)?>)[^<]*(?=<\/w:t>)/g);
    return put(text, at, until, words[random(words.length)]!);
  },
  (text, random) => {
    const [at, until] = spanAt(text, random, /(?<=<w:t(?: [^>]*)?>)[^<]*(?=<\/w:t>)/g);
    return put(text, at, until, words[random(words.length)]!);
  },
  (text, random) => put(text, ...spanAt(text, random, /<w:[^>]*\/>/g), ''),
  (text, random) => put(text, ...spanAt(text, random, /(?<=w:val=")\d+(?=")/g), String(random(40))),
  (text, random) => {
    const [at, until] = spanAt(text, random, /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs);
    const [to] = spanAt(text, random, /<w:p(?: [^>]*)?>/g);
    const taken = text.slice(at, until);
    return to > at
      ? text.slice(0, at) + put(text, to, to, taken).slice(until)
      : put(put(text, at, until, ''), to, to, taken);
  },
  (text, random) => {
    const [at, until] = spanAt(text, random, /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs);
    const mark = ['I.', '1.', 'a)', '-', '+', '1.1.', 'A.', '(1)'][random(8)]!;
    const typed = Array.from(
      { length: 1 + random(60) },
      () => `<w:p><w:pPr><w:ind w:firstLine="${random(3000)}"/></w:pPr><w:r><w:t>${mark} Việc</w:t></w:r></w:p>`,
    );
    return put(text, at, until, typed.join(''));
  },
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => put(text, ...spanAt(text, random, /<[^>]*>/g), ''),
  (text, random) => put(text, ...spanAt(text, random, /"[^"]*"/g), `"${strange[random(strange.length)]}"`),
  (text, random) => put(text, ...spanAt(text, random, /"[^"]*"/g), `"${strange[random(strange.length)]}"`),
  (text, random) => {
    const [at, until] = spanAt(text, random, /<w:(p|r|tr|tc|tbl|style|num|lvl|abstractNum)[ >].*?<\/w:\1>/gs);
    return put(text, at, at, text.slice(at, until).repeat(1 + random(300)));
  },
  (text, random) => {
    const [at, until] = spanAt(text, random, /<w:(p|r|tr|tc|pPr|rPr)[ >].*?<\/w:\1>/gs);
    return put(text, at, until, '');
  },
  (text, random) => {
    const [at, until] = spanAt(text, random, /<w:p[ >].*?<\/w:p>/gs);
    const deep = 1 + random(500);
    const [open, close] = [
      ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
      ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
      ['<w:ins w:author="a">', '</w:ins>'],
      [
        '<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>',
        '</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>',
      ],
    ][random(4)]!;
    return put(text, at, until, open!.repeat(deep) + text.slice(at, until) + close!.repeat(deep));
  },
  (text) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
  (text, random) => put(text, ...spanAt(text, random, /<\/w:t>/g), '&lol;</w:t>'),
  (text, random) => {
    const [at] = spanAt(text, random, /<w:p[ >]/g);
    const char = ['begin', 'separate', 'end'][random(3)];
    return put(
      text,
      at,
      at,
      `<w:p>${`<w:r><w:fldChar w:fldCharType="${char}"/></w:r>`.repeat(1 + random(3000))}</w:p>`,
    );
  },
  (text, random) =>
    put(
      text,
      ...spanAt(text, random, /w:(pStyle|basedOn|numStyleLink|styleLink|numId|abstractNumId|ilvl) w:val="[^"]*"/g),
      'w:basedOn w:val="Phan"',
    ),
  (text, random) => put(text, ...spanAt(text, random, /<\/?w:(ins|del|sdt|hyperlink|smartTag|p|r)\b/g), '<w:moveFrom'),
  (text, random) =>
    put(text, ...spanAt(text, random, /<w:gridSpan[^>]*>|<w:tcPr>/g), '<w:tcPr><w:gridSpan w:val="1000000"/>'),
];

function spanAt(text: string, random: Random, pattern: RegExp): [number, number] {
  const found = [...text.matchAll(pattern)];
  const match = found[found.length ? random(found.length) : 0];
  return match ? [match.index, match.index + match[0].length] : [0, 0];
}

/** A table of some ten thousand cells, or of hundreds of columns. */
function insertTable(part: Uint8Array | undefined, random: Random): Uint8Array {
  const text = strFromU8(part ?? new Uint8Array());
  const columns = 1 + random(random(2) === 0 ? 8 : 900);
  const rows = 1 + random(Math.ceil(60_000 / columns));
  const cell = `<w:tc>${random(2) === 0 ? '<w:tcPr><w:vMerge/></w:tcPr>' : ''}<w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc>`;
  const table = `<w:tbl><w:tblPr/>${`<w:tr>${cell.repeat(columns)}</w:tr>`.repeat(rows)}</w:tbl>`;
  return strToU8(text.replace('<w:body>', `<w:body>${table}`));
}

/** Slips and attacks on the parts of a file. */
const onParts: readonly ((entries: Entries, random: Random) => Entries)[] = [
  (entries, random) => Object.fromEntries(Object.entries(entries).filter((_, i, all) => i !== random(all.length))),
  (entries, random) => {
    const names = Object.keys(entries);
    return { ...entries, [names[random(names.length)]!]: entries[names[random(names.length)]!]! };
  },
  (entries) => ({ ...entries, 'word/vbaProject.bin': new Uint8Array(100) }),
  (entries, random) => ({ ...entries, 'word/document.xml': insertTable(entries['word/document.xml'], random) }),
  (entries) => ({ ...entries, 'word/document.xml': strToU8(`<w:document>${' '.repeat(30_000_000)}</w:document>`) }),
  (entries) => ({
    ...entries,
    ...Object.fromEntries(Array.from({ length: 5100 }, (_, i) => [`x${i}`, new Uint8Array(0)])),
  }),
];

/** A mutant of a file by number, the same for ever. */
export function mutateDocx(entries: Entries, number: number): Uint8Array {
  const random = randomOf(number + 1);
  const which = random(20);
  let mutant = entries;
  if (which === 0) mutant = onParts[random(onParts.length)]!(mutant, random);
  else
    for (let i = 0; i <= random(3); i++) {
      const names = Object.keys(mutant).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
      const name = random(3) > 0 ? 'word/document.xml' : names[random(names.length)]!;
      const text = onXml[random(onXml.length)]!(strFromU8(mutant[name]!), random);
      mutant = { ...mutant, [name]: strToU8(text) };
    }
  const bytes = zipSync(mutant);
  if (which === 1) return bytes.slice(0, random(bytes.length));
  if (which === 2) for (let i = 0; i <= random(30); i++) bytes[random(bytes.length)] = random(256);
  return bytes;
}
