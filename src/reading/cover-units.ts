import { isLetter, isUpperLetter } from '../core/letters.ts';
import { foldDiacritics } from '../core/vietnamese.ts';

/** Lists that name kinds of units, and the first words of the units they cover. */
const classes: readonly { readonly list: RegExp; readonly covers: RegExp }[] = [
  { list: /\bkhoa\b/, covers: /^(?:cac )?khoa\b/ },
  { list: /\bphong\b/, covers: /^(?:cac )?(?:phong|van phong)\b/ },
  { list: /\bban\b/, covers: /^(?:cac )?ban\b/ },
  { list: /\bto(?: chuyen mon| bo mon|, nhom)?\b/, covers: /^(?:cac )?to\b/ },
  { list: /\blop\b/, covers: /^(?:cac )?lop\b|chu nhiem/ },
  { list: /\btrung tam\b/, covers: /^(?:cac )?trung tam\b/ },
  { list: /\bvu\b/, covers: /^(?:cac )?vu\b/ },
  { list: /\bvien\b/, covers: /^(?:cac )?vien\b/ },
  { list: /\bcuc\b/, covers: /^(?:cac )?cuc\b/ },
  { list: /\bso\b/, covers: /^(?:cac )?so\b/ },
  { list: /\bbo\b/, covers: /^(?:cac )?bo\b/ },
  { list: /\bnganh\b/, covers: /^(?:cac )?(?:so|ban|nganh|cong an|bao|dai|cuc|chi cuc)\b/ },
  { list: /\b(?:xa|phuong|thi tran|dac khu)\b/, covers: /\b(?:xa|phuong|thi tran|dac khu)\b/ },
  { list: /\b(?:huyen|quan|thi xa|thanh pho)\b/, covers: /\b(?:huyen|quan|thi xa|thanh pho)\b/ },
  { list: /\bchi bo\b/, covers: /^(?:cac )?chi (?:bo|uy)\b/ },
  {
    list: /\b(?:doan the|to chuc doan the|hoi)\b/,
    covers:
      /^(?:de nghi )?(?:cac )?(?:doan the|to chuc|cong doan|doan|hoi|chi hoi|chi doan|lien doan|mat tran|ban chap hanh)\b/,
  },
  { list: /\b(?:truong|co so giao duc|nha truong)\b/, covers: /^(?:cac )?(?:truong|co so)\b/ },
  { list: /\bdoanh nghiep\b/, covers: /^(?:cac )?(?:doanh nghiep|cong ty)\b/ },
];

/** "Các đơn vị …": every unit of the house. */
const everyUnit =
  /\b(?:cac|toan the|tat ca|100%) (?:co quan, )?(?:don vi|bo phan|to chuc|co quan)\b|\bdon vi (?:truc thuoc|thuoc|co lien quan|lien quan)\b/;
const houseUnits =
  /^(?:cac )?(?:don vi|co quan|khoa|phong|ban|to|trung tam|vu|vien|cuc|van phong|bo phan|bo mon|thu vien|tap the|cong doan|doan thanh nien|hoi(?! dong))\b/;

/** The lead of the house goes by many names. */
const leaders =
  /\b(?:ban giam hieu|giam hieu|ban giam doc|ban lanh dao|lanh dao (?:truong|co quan|don vi|so|nha truong)|hieu truong|bgh|bgd)\b/;

/** Bodies that may stand in a list of units; what begins otherwise belongs to the name before it. */
const unitStart =
  /^(?:các |đề nghị |thường trực )?(?:Đảng|Chi|Ban|Ủy ban|Uỷ ban|UBND|HĐND|Hội|Công đoàn|Đoàn|Liên đoàn|Mặt trận|Sở|Bộ|Vụ|Cục|Viện|Văn phòng|Phòng|Khoa|Tổ|Trung tâm|Trường|Học viện|Công an|Bộ Chỉ huy|Kho bạc|Báo|Đài|Cổng|Thư viện|Ngân hàng|Tòa|Viện kiểm)/;

/** One line of a list of units split into its units: "Đảng ủy, Ban Giám đốc", but "Phòng Tổ chức, hành chính" is one. */
export function splitUnits(line: string): string[] {
  if (!/[,;]| và /.test(line)) return [line.replace(/(?<![:.;,\s])[:.;,\s]+$/, '')];
  const names: string[] = [];
  for (const piece of line.split(/,\s*|;\s*| và (?=\p{Lu})/u)) {
    if (names.length === 0 || startsUnit(piece)) names.push(piece);
    else names[names.length - 1] += `, ${piece}`;
  }
  return names.map((name) => name.replace(/(?<![:.;,\s])[:.;,\s]+$/, ''));
}

function startsUnit(piece: string): boolean {
  const start = unitStart.exec(piece)?.[0];
  return start !== undefined && !isLetter(piece.codePointAt(start.length) ?? 0);
}

/** Tells of a unit whether one of the recipients' lines covers it. */
export function coverUnits(lines: readonly string[]): (unit: string) => boolean {
  const folded = lines.map((line) => ({ line, folded: foldUnit(line) }));
  return (unit) => {
    const wanted = foldUnit(unit);
    if (wanted === '' || isPersonOrAll(wanted)) return true;
    return folded.some(({ line, folded }) => coversUnit(folded, wanted) || sharesInitials(line, unit));
  };
}

function coversUnit(line: string, wanted: string): boolean {
  if (/^nhu\b/.test(line)) return true;
  if (` ${line} `.includes(` ${wanted} `) || `${wanted} `.startsWith(`${line} `)) return true;
  if (leaders.test(line) && leaders.test(wanted)) return true;
  if (everyUnit.test(line) && houseUnits.test(wanted)) return true;
  if (!isList(line)) return false;
  return classes.some(({ list, covers }) => list.test(line) && covers.test(wanted));
}

/** "Các khoa, phòng", "Khoa, phòng, đoàn thể", "UBND các xã, phường": kinds of units, not the name of one. */
function isList(line: string): boolean {
  return /(?:^| )(?:cac|nhung|moi|tung|cap|tat ca)(?= )/.test(line) || /^[a-z ]{2,14}(?:, [a-z ]{2,14})+$/.test(line);
}

/** Committees made for the occasion; "Ban Tổ chức Tỉnh ủy" is an office. */
const committee =
  /^(?:ban to chuc|ban giam khao|ban thu ky|ban coi thi|tieu ban|to thu ky|to giup viec|to cong tac|hoi dong thi)(?=$| )/;
const occasion = /^(?:$| (?:hoi|cuoc|le|dai hoi|giai|chuong trinh|phong trao)\b)/;

function isCommittee(unit: string): boolean {
  const body = committee.exec(unit)?.[0];
  return body !== undefined && (body === 'tieu ban' || occasion.test(unit.slice(body.length)));
}

/** People given a task, and committees of people, get their copy through their units; "toàn thể" is no addressee. */
function isPersonOrAll(unit: string): boolean {
  return (
    isCommittee(unit) ||
    /^(?:dong chi|d\/c|ong|ba|thay|co giao|hieu truong|giam doc|chu tich|bi thu|truong|pho|to truong|giao vien|giang vien|can bo|vien chuc|cong chuc|nguoi lao dong|dang vien|doan vien|hoi vien|hoc vien|hoc sinh|sinh vien|nhan vien|ke toan|ca nhan|toan the|moi|tap the|phu huynh|cha me)(?: |,|$)(?!chinh tri|dai hoc|cao dang|thcs|thpt|tieu hoc|mam non)/.test(
      unit,
    )
  );
}

/** A name without marks and words of courtesy, so that its spellings meet: "Tỉnh đoàn" and "Đoàn tỉnh" are one. */
function foldUnit(text: string): string {
  return foldDiacritics(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^\s*-?\s*(?:de nghi|giao|yeu cau|moi|kinh moi)\s+(?=cac|phong|khoa|ban|van phong|hoi|cong doan|doan)/, '')
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/\bhoi dong nhan dan\b/g, 'hdnd')
    .replace(/\b(tinh|huyen|xa|phuong) doan\b/g, 'doan $1')
    .replace(/[-–—“”"’'.:;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Ủy viên HĐ TĐ-KT Học viện" stands for "Hội đồng Thi đua - Khen thưởng Học viện": the first letters of its words. */
function sharesInitials(line: string, unit: string): boolean {
  if (!hasAcronym(line) && !hasAcronym(unit)) return false;
  const [a, b] = [initialsOf(line), initialsOf(unit)];
  return a.length >= 3 && b.length >= 3 && (a.includes(b) || b.includes(a));
}

/** Two capitals side by side at the start of a word. */
function hasAcronym(text: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    letters = isLetter(code) ? letters + 1 : 0;
    capitals = isUpperLetter(code) ? capitals + 1 : 0;
    if (letters === 2 && capitals >= 2) return true;
  }
  return false;
}

function initialsOf(text: string): string {
  const words = text.replace(/\([^()]*\)/g, ' ').match(/\p{L}+/gu) ?? [];
  return foldDiacritics(words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word[0]!)).join(''));
}
