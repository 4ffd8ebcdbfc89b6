import { keepPer } from '../core/keep-per.ts';
import { isLetter, isUpperLetter } from '../core/letters.ts';
import { foldDiacritics } from '../core/vietnamese.ts';
import { writeChoice } from '../core/write-choice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { ownNames } from './own-names.ts';
import { readArchive } from './read-archive.ts';
import { readRecipients } from './read-recipients.ts';
import type { Subject } from './subject.ts';

/** "Các đơn vị …": every unit of the house. */
const everyUnit =
  /\b(?:cac|toan the|tat ca|100%) (?:co quan, )?(?:don vi|bo phan|to chuc|co quan)\b|\bdon vi (?:truc thuoc|thuoc|co lien quan|lien quan)\b/;
const houseUnits =
  /^(?:cac )?(?:don vi|co quan|khoa|phong|ban|to|trung tam|vu|vien|cuc|van phong|bo phan|bo mon|thu vien|tap the|cong doan|doan thanh nien|hoi(?! dong))\b/;

/** The lead of the house goes by many names. */
const leaders =
  /\b(?:ban giam hieu|giam hieu|ban giam doc|ban lanh dao|lanh dao (?:truong|co quan|don vi|so|nha truong)|hieu truong|bgh|bgd)\b/;

const unitsOf = keepPer((lexicon: Lexicon) => {
  const choose = (words: readonly string[]) => writeChoice(words.map(foldDiacritics));
  const kinds = Object.entries(lexicon['unit-kinds']).map(([name, words]) => {
    const anywhere = words.flatMap((word) => (word.startsWith('~') ? [word.slice(1)] : []));
    const first = words.filter((word) => !word.startsWith('~'));
    return {
      list: new RegExp(`\\b${choose([name])}\\b`),
      covers: new RegExp(`^(?:de nghi )?(?:cac )?(?:${choose(first)})\\b|\\b(?:${choose(anywhere)})\\b`),
    };
  });
  return {
    kinds,
    // What begins otherwise belongs to the name before it.
    start: new RegExp(`^(?:các |đề nghị |thường trực )?(?:${writeChoice(lexicon['unit-starts'])})`),
  };
});

/** One line of a list of units split into its units: "Đảng ủy, Ban Giám đốc", but "Phòng Tổ chức, hành chính" is one. */
export function splitUnits(line: string, lexicon: Lexicon): string[] {
  if (!/[,;]| và /.test(line)) return [line.replace(/(?<![:.;,\s])[:.;,\s]+$/, '')];
  const names: string[] = [];
  for (const piece of line.split(/,\s*|;\s*| và (?=\p{Lu})/u)) {
    if (names.length === 0 || startsUnit(piece, lexicon)) names.push(piece);
    else names[names.length - 1] += `, ${piece}`;
  }
  return names.map((name) => name.replace(/(?<![:.;,\s])[:.;,\s]+$/, ''));
}

function startsUnit(piece: string, lexicon: Lexicon): boolean {
  const start = unitsOf(lexicon).start.exec(piece)?.[0];
  return start !== undefined && !isLetter(piece.codePointAt(start.length) ?? 0);
}

/** Tells of a unit whether the plan's recipients cover it, its archive, or the office itself; undefined for a plan without recipients of its own. */
export function readCover(subject: Subject): ((unit: string) => boolean) | undefined {
  const lines = readRecipients(subject).map(({ text }) => text);
  if (lines.length === 0 || subject.plan.data['issued-with']) return undefined;
  // In full only: the initials of an archive ("TĐKT") may be those of a body elsewhere.
  const archive = readArchive(subject).flatMap(({ text }) => (/\p{Ll}/u.test(text) ? [text] : []));
  return coverUnits([...lines, ...archive, ...ownNames(subject)], subject.lexicon);
}

/** Tells of a unit whether one of the recipients' lines covers it. */
export function coverUnits(lines: readonly string[], lexicon: Lexicon): (unit: string) => boolean {
  const folded = lines.map((line) => ({ line, folded: foldUnit(line) }));
  return (unit) => {
    const wanted = foldUnit(unit);
    if (wanted === '' || isPersonOrAll(wanted)) return true;
    return folded.some(({ line, folded }) => coversUnit(folded, wanted, lexicon) || sharesInitials(line, unit));
  };
}

function coversUnit(line: string, wanted: string, lexicon: Lexicon): boolean {
  if (/^nhu\b/.test(line)) return true;
  if (` ${line} `.includes(` ${wanted} `) || `${wanted} `.startsWith(`${line} `)) return true;
  if (leaders.test(line) && leaders.test(wanted)) return true;
  if (everyUnit.test(line) && houseUnits.test(wanted)) return true;
  if (!isList(line)) return false;
  return unitsOf(lexicon).kinds.some(({ list, covers }) => list.test(line) && covers.test(wanted));
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
