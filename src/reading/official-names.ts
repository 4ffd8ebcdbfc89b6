import { readBare, readWords, type Word } from './read-words.ts';
import type { PlanText } from './subject.ts';
import { listWords } from './word-form.ts';

/** A name whose capitals are not those of NĐ 30/2020, Phụ lục II. */
export interface MiscapitalisedName {
  readonly planText: PlanText;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly right: string;
}

/** Names that are always written so; `~` before a word: its first letter may be small. */
const names = `
Việt Nam
Hồ Chí Minh
Thành phố Hồ Chí Minh
Thủ đô Hà Nội
Cộng hòa xã hội chủ nghĩa Việt Nam
Cộng hoà xã hội chủ nghĩa Việt Nam
Đảng Cộng sản Việt Nam
Ban Chấp hành Trung ương
Ban Thường vụ Tỉnh ủy
Ban Thường vụ Tỉnh uỷ
Ban Thường vụ Đảng ủy
Ban Tuyên giáo
Bộ Chính trị
Ban Bí thư
Thủ tướng Chính phủ
Ủy ban nhân dân
Uỷ ban nhân dân
Hội đồng nhân dân
Mặt trận Tổ quốc Việt Nam
Đoàn Thanh niên Cộng sản Hồ Chí Minh
Hội Liên hiệp Phụ nữ Việt Nam
Hội Nông dân Việt Nam
Hội Cựu chiến binh Việt Nam
Tổng Liên đoàn Lao động Việt Nam
Học viện Chính trị quốc gia Hồ Chí Minh
Hội đồng Thi đua - Khen thưởng
Ban Thi đua - Khen thưởng
Luật Thi đua, khen thưởng
~Ngày Nhà giáo Việt Nam
~Ngày Thầy thuốc Việt Nam
~Ngày Gia đình Việt Nam
~Ngày Quốc khánh
~Ngày Quốc tế Lao động
~Ngày Quốc tế Phụ nữ
~Ngày Thương binh - Liệt sĩ
~pháp luật của Nhà nước
`
  .trim()
  .split('\n')
  .map((line) => {
    const right = line.replaceAll('~', '');
    return { right, words: line.split(/[ ,-]+/), lower: right.toLowerCase().split(/[ ,-]+/) };
  })
  .toSorted((a, b) => b.words.length - a.words.length);

const provinces = new Set(
  'An Giang, Bắc Giang, Bắc Ninh, Bạc Liêu, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái'
    .toLowerCase()
    .split(', '),
);

const opensProvince = listWords([...provinces].map((name) => name.split(' ')[0]!));

/** Fields of work after a dash in the name of a body: "Hội đồng Khoa học - Sáng kiến". */
const fields = new Set(
  'khen thưởng, sáng kiến, xã hội, công nghệ, đào tạo, cán bộ, tài chính, kế hoạch, du lịch, thể thao, thương binh, môi trường, kế toán, quản trị, tổng hợp, hành chính, ngoại vụ, truyền thông, kỹ thuật'.split(
    ', ',
  ),
);
const bodies = new Set(['Hội đồng', 'Trung tâm', 'Sở', 'Vụ', 'Ban', 'Phòng', 'Cục', 'Bộ']);

const byFirst = new Map<string, typeof names>();
for (const name of names) {
  const key = name.lower[0]!;
  byFirst.set(key, [...(byFirst.get(key) ?? []), name]);
}
const opensName = listWords(byFirst.keys());

const found = new WeakMap<readonly PlanText[], MiscapitalisedName[]>();

/** Every miscapitalised name of a plan; kept for the rules that ask. */
export function findMiscapitalised(texts: readonly PlanText[]): MiscapitalisedName[] {
  const known = found.get(texts);
  if (known) return known;
  const all = texts.flatMap(findIn);
  found.set(texts, all);
  return all;
}

function findIn(planText: PlanText): MiscapitalisedName[] {
  const words = readWords(planText);
  const { text } = readBare(planText);
  const result: MiscapitalisedName[] = [];
  const add = (first: Word, last: Word, right: string) =>
    result.push({ planText, from: first.from, to: last.to, found: text.slice(first.from, last.to), right });
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i]!;
    const name = opensName(form)
      ? byFirst.get(form.lower)!.find((candidate) => matches(words, i, candidate.lower, text))
      : undefined;
    if (name) {
      const stretch = words.slice(i, i + name.words.length);
      if (
        !stretch.every((word, k) => hasCapitals(word, name.words[k]!)) &&
        !stretch.every(({ form }) => form.isUpper)
      ) {
        const right = name.words[0]!.startsWith('~') ? stretch[0]!.text.slice(0, 1) + name.right.slice(1) : name.right;
        add(stretch[0]!, stretch.at(-1)!, right);
      }
      i += name.words.length - 1;
      continue;
    }
    const next = words[i + 1];
    if (!next) continue;
    if (next.joined && isProvince(words, i)) {
      add(words[i]!, next, `${capitalise(words[i]!.text)} ${capitalise(next.text)}`);
      i += 1;
    } else if (isSmallField(words, i, text)) {
      const start = bodyStart(words, i, text)!;
      add(
        words[start]!,
        next,
        text.slice(words[start]!.from, words[i]!.from) + capitalise(words[i]!.text) + text.slice(words[i]!.to, next.to),
      );
      i += 1;
    }
  }
  return result;
}

function matches(words: readonly Word[], at: number, name: readonly string[], text: string): boolean {
  for (let k = 1; k < name.length; k++) if (words[at + k]?.lower !== name[k]) return false;
  return name.every((_, k) => {
    const word = words[at + k]!;
    return k === 0 || word.joined || /^ ?[-–—,] ?$/.test(text.slice(words[at + k - 1]!.to, word.from));
  });
}

/** "Nam định" inside a sentence, "tỉnh nam định". */
function isProvince(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1]!;
  if (!opensProvince(word.form) || next.text !== next.lower) return false;
  if (!provinces.has(`${word.lower} ${next.lower}`) || !next.form.isSmall) return false;
  const before = word.joined ? words[at - 1]!.lower : '';
  return (
    before === 'tỉnh' ||
    (before === 'phố' && words[at - 2]?.lower === 'thành') ||
    (word.form.isCapital && !word.first && word.lower !== 'hòa')
  );
}

/** The word at `at` begins a field of work after a dash and is small, though the body and its first field are capital. */
function isSmallField(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at]!;
  const next = words[at + 1]!;
  if (word.joined || !next.joined || !word.form.isSmall || !fields.has(`${word.lower} ${next.lower}`)) return false;
  return (
    at > 1 && /^ ?[-–—] ?$/.test(text.slice(words[at - 1]!.to, word.from)) && bodyStart(words, at, text) !== undefined
  );
}

/** "Hội đồng Khoa học - …": where the name begins, up to three words before the dash after its noun. */
function bodyStart(words: readonly Word[], dash: number, text: string): number | undefined {
  for (let i = dash - 2; i >= Math.max(0, dash - 5); i--) {
    if (!words[i + 1]!.joined) return undefined;
    const one = words[i]!.text;
    const two = i + 1 < dash ? `${one} ${words[i + 1]!.text}` : one;
    const noun = bodies.has(two) ? 2 : bodies.has(one) ? 1 : 0;
    const name = words[i + noun];
    if (noun > 0 && name && i + noun < dash && name.joined && name.form.isCapital && text[name.from - 1] === ' ')
      return i;
  }
  return undefined;
}

function hasCapitals({ text, form }: Word, part: string): boolean {
  const wanted = part.replace('~', '');
  // That it is the same word but for capitals is known.
  return text === wanted || (part.startsWith('~') && text.slice(1) === wanted.slice(1)) || form.isUpper;
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
