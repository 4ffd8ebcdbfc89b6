/** Signs of the fonts that put pictures in the place of letters, as Unicode says them. */

/** Adobe Symbol from 0x20 on; a space: no sign there. */
const symbol: readonly string[] = [
  ...[
    ' !∀#∃%&∋()∗+,−./0123456789:;<=>?',
    '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
    '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ',
    '                                ',
    '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵',
    'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓',
    '◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ',
  ].join(''),
];

const wingdings: Readonly<Record<number, string>> = {
  ...runOf(128, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  33: '✏',
  34: '✂',
  40: '☎',
  42: '✉',
  70: '☞',
  74: '☺',
  76: '☹',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  115: '⬧',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '⬥',
  158: '·',
  159: '•',
  167: '▪',
  168: '◻',
  171: '★',
  216: '➢',
  220: '➲',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  239: '⇦',
  240: '⇨',
  241: '⇧',
  242: '⇩',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const wingdings2: Readonly<Record<number, string>> = {
  ...runOf(105, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  150: '•',
  151: '●',
  152: '⬤',
  163: '□',
};

/** Signs that follow each other from a code on. */
function runOf(first: number, signs: string): Readonly<Record<number, string>> {
  return Object.fromEntries([...signs].map((sign, i) => [first + i, sign]));
}

/** Whether a font has pictures in the place of letters. */
export function isPictureFont(font: string): boolean {
  return /^(symbol|wingdings( [23])?|webdings|zapf ?dingbats|mt extra|marlett)$/i.test(font);
}

/**
 * The sign that a font of pictures draws for a code; undefined where it is not known for sure. Codes from U+F000 on mean the same
 * as those without.
 */
export function readSymbol(font: string, code: number): string | undefined {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  if (name === 'symbol') {
    const sign = place >= 0x20 && place <= 0xff ? symbol[place - 0x20] : undefined;
    return sign === ' ' && place !== 0x20 ? undefined : sign;
  }
  if (name === 'wingdings') return place === 32 ? ' ' : wingdings[place];
  if (name === 'wingdings 2') return place === 32 ? ' ' : wingdings2[place];
  if (isPictureFont(font) || code < 0x20 || (code >= 0xe000 && code <= 0xf8ff)) return undefined;
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** Bytes of such a font as Word writes them where it takes them for letters of the West: 0x80 is the euro. */
const bytesOfLetters = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i))].map(
    (letter, i) => [letter, 0x80 + i] as const,
  ),
);

/** Text in such a font: what its signs and letters show in Unicode, where that is known; the rest as it is. */
export function unfold(font: string, text: string): string {
  return [...text]
    .map((sign) => {
      const code = bytesOfLetters.get(sign) ?? sign.codePointAt(0)!;
      const isOfFont = code <= 0xff || (code >= 0xf000 && code <= 0xf0ff);
      return (isOfFont ? readSymbol(font, code) : undefined) ?? sign;
    })
    .join('');
}
