import { capitalise } from '../core/letters.ts';
import { printRoman } from '../core/numerals.ts';

/** Numbers as the formats of Word print them (`w:numFmt`, ECMA-376 17.18.59). */

/** Beyond this Word prints letters and Roman numbers no more. */
const most = 32_767;
const mostLetters = 780;

function printUpperRoman(value: number): string {
  return value < 1 || value > most ? String(value) : printRoman(value);
}

/** A … Z, AA, BB …: Word says the same letter again, unlike a spreadsheet. */
function printLetters(alphabet: string, value: number): string {
  if (value < 1 || value > (mostLetters / 26) * alphabet.length) return String(value);
  const letters = [...alphabet];
  return letters[(value - 1) % letters.length]!.repeat(Math.floor((value - 1) / letters.length) + 1);
}

/** Signs that stand for 1, 2, 3 …; beyond them the figures. */
const enclosed = (first: number, count: number) => (value: number) =>
  value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

const inDigits = (digits: string) => (value: number) =>
  [...String(value)].map((digit) => [...digits][Number(digit)] ?? digit).join('');

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function cardinal(value: number): string {
  if (value < 20) return ones[value] ?? String(value);
  if (value < 100) return tens[Math.floor(value / 10)]! + (value % 10 ? `-${ones[value % 10]}` : '');
  if (value < 1000) return `${ones[Math.floor(value / 100)]} hundred${value % 100 ? ` ${cardinal(value % 100)}` : ''}`;
  if (value > 999_999) return String(value);
  return `${cardinal(Math.floor(value / 1000))} thousand${value % 1000 ? ` ${cardinal(value % 1000)}` : ''}`;
}

function ordinalWords(value: number): string {
  return cardinal(value).replace(/[a-z]+$/, (last) => ordinals[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

function ordinal(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  return String(value) + (isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'));
}

const vietnameseOnes = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');

function vietnamese(value: number): string {
  if (value < 10) return vietnameseOnes[value] ?? String(value);
  if (value > 99) return String(value);
  const one = value % 10;
  const ten = value < 20 ? 'mười' : `${vietnameseOnes[Math.floor(value / 10)]} mươi`;
  const last = one === 5 ? 'lăm' : one === 1 && value > 20 ? 'mốt' : vietnameseOnes[one]!;
  return one === 0 ? ten : `${ten} ${last}`;
}

const chinese = '〇一二三四五六七八九';

/** 一, 十一, 二十: counted in tens. */
function chineseCount(value: number): string {
  if (value < 1 || value > 99) return inDigits(chinese)(value);
  const digits = [...chinese];
  const ten = Math.floor(value / 10);
  return (ten > 1 ? digits[ten]! : '') + (ten > 0 ? '十' : '') + (value % 10 ? digits[value % 10]! : '');
}

const padded = (length: number) => (value: number) => String(value).padStart(length, '0');
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const latin = 'abcdefghijklmnopqrstuvwxyz';

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  none: () => '',
  bullet: () => '',
  decimalZero: padded(2),
  upperRoman: printUpperRoman,
  lowerRoman: (value) => printUpperRoman(value).toLowerCase(),
  upperLetter: (value) => printLetters(latin.toUpperCase(), value),
  lowerLetter: (value) => printLetters(latin, value),
  russianUpper: (value) => printLetters(cyrillic.toUpperCase(), value),
  russianLower: (value) => printLetters(cyrillic, value),
  ordinal,
  cardinalText: (value) => capitalise(cardinal(value)),
  ordinalText: (value) => capitalise(ordinalWords(value)),
  vietnameseCounting: vietnamese,
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  chicago: (value) =>
    value < 1 ? String(value) : '*†‡§'[(value - 1) % 4]!.repeat(Math.ceil(Math.min(value, 400) / 4)),
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  ideographEnclosedCircle: enclosed(0x3220, 10),
  decimalFullWidth: inDigits('０１２３４５６７８９'),
  decimalFullWidth2: inDigits('０１２３４５６７８９'),
  decimalHalfWidth: String,
  ideographDigital: inDigits(chinese),
  japaneseDigitalTenThousand: inDigits(chinese),
  taiwaneseDigital: inDigits('○一二三四五六七八九'),
  chineseCounting: chineseCount,
  chineseCountingThousand: chineseCount,
  japaneseCounting: chineseCount,
  taiwaneseCounting: chineseCount,
  taiwaneseCountingThousand: chineseCount,
  hindiNumbers: inDigits('०१२३४५६७८९'),
  thaiNumbers: inDigits('๐๑๒๓๔๕๖๗๘๙'),
};

/** A custom format: `001, 002, 003, ...` pads to as many figures. */
function printCustom(sample: string, value: number): string {
  const figures = /^\s*(0*1)\b/.exec(sample)?.[1];
  return figures ? String(value).padStart(figures.length, '0') : String(value);
}

/**
 * A number in a format of Word; in figures where the format is not known.
 * @param sample `w:format` of a custom format
 */
export function printNumber(format: string, value: number, sample?: string): string {
  if (format === 'custom') return printCustom(sample ?? '', value);
  return Object.hasOwn(formats, format) ? formats[format]!(value) : String(value);
}
