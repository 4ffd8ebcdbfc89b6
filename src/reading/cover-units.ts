import { keepPer } from '../core/keep-per.ts';
import { isLetter, isUpperLetter } from '../core/letters.ts';
import { foldDiacritics } from '../core/vietnamese.ts';
import { writeChoice } from '../core/write-choice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { ownNames } from './names/own-names.ts';
import { readArchive } from './read-archive.ts';
import { readRecipients } from './read-recipients.ts';
import type { Subject } from './subject.ts';

/** "Các đơn vị …": every unit of the house. */
const everyUnit =
  /\b(?:cac|toan the|tat ca|100%) (?:co quan, )?(?:don vi|bo phan|to chuc|co quan)\b|\bdon vi (?:truc thuoc|thuoc|co lien quan|lien quan)\b/;
const houseUnits =
  /^(?:cac )?(?:don vi|co quan|khoa|phong|ban|to|trung tam|vu|vien|cuc|van phong|bo phan|bo mon|thu vien|tap the|cong doan|doan thanh nien|hoi(?! dong))\b/;

/** Those who are members, not units, of the house: a line of its own units says nothing of them. */
const unions = /^(?:cong doan|doan thanh nien|hoi(?! dong))\b/;
const ownUnits = /\bdon vi (?:truc thuoc|thuoc)\b/;

/** "Các" before persons, who are no list of units: "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ xã"; the heads of units are one. */
const manyPersons =
  /(^|[ ,])(?:cac|nhung|moi|tung|tat ca) (?=(?:dong chi|d\/c|ong|ba|uy vien|thanh vien|chu tich|pho chu tich|bi thu|pho bi thu|dang vien|doan vien|hoi vien)\b)(?!(?:dong chi|d\/c|ong|ba) (?:pho )?(?:truong|thu truong|lanh dao|giam doc|hieu truong)\b)/g;

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

/** What stands before the name of a unit that is given a task: dashes, a number, words of courtesy. */
const address =
  /^[\s\-–—+•*]*(?:\(?\d{1,2}[.)]\s*)?(?:(?:[Đđ]ối với|[Đđ]ề nghị|[Gg]iao(?: cho)?|[Yy]êu cầu|[Kk]ính mời|[Kk]ính đề nghị|[Mm]ời)\s+(?=\p{Lu}|các |toàn |mọi ))?/u;

/** An office that serves two bodies is one: Văn phòng HĐND và UBND. */
const twoBodies = /^Văn phòng (?:HĐND|Hội đồng nhân dân|Đoàn đại biểu Quốc hội|Đoàn ĐBQH|Tỉnh ủy|Đảng ủy)[^,;]*$/u;

/**
 * The units of a line, or of some lines, as they are named: "Đảng ủy, Ban Giám đốc", but "Phòng Tổ chức, hành chính" is one.
 * "Đối với", "Đề nghị", "Giao" and dashes before a name are no part of it.
 */
export function splitUnits(line: string, lexicon: Lexicon): string[] {
  const names: { from: number; to: number; isOpen: boolean }[] = [];
  let from = 0;
  for (const { 0: mark, index } of [...line.matchAll(/\n+|;|,| và (?=\p{Lu})|$/gu)]) {
    const start = from + address.exec(line.slice(from, index))![0].length;
    const piece = line.slice(start, index).trim();
    const last = names.at(-1);
    if (last?.isOpen && (twoBodies.test(line.slice(last.from, last.to)) || !startsUnit(piece, lexicon)))
      last.to = index;
    else if (piece !== '') names.push({ from: line.indexOf(piece, start), to: index, isOpen: true });
    // A line, or what stands behind a semicolon, is a unit of its own.
    const ended = names.at(-1);
    if (ended && /[;\n]/.test(mark)) ended.isOpen = false;
    from = index + mark.length;
  }
  return names.map((name) => line.slice(name.from, name.to).replace(/(?<![:.;,\s])[:.;,\s]+$/, ''));
}

function startsUnit(piece: string, lexicon: Lexicon): boolean {
  const start = unitsOf(lexicon).start.exec(piece)?.[0];
  return start !== undefined && !isLetter(piece.codePointAt(start.length) ?? 0);
}

/** Tells of a unit whether the plan's recipients cover it, its archive, or the office itself; undefined for a plan without recipients of its own. */
export function readCover(subject: Subject): ((unit: string) => boolean) | undefined {
  const addressees = subject.plan.data.addressees?.map(({ text }) => text) ?? [];
  // "Như trên" are those the plan is addressed to.
  const lines = readRecipients(subject).flatMap(({ text }) => (asAbove.test(text) ? addressees : [text]));
  if (lines.length === 0 || subject.plan.data['issued-with']) return undefined;
  const archive = readArchive(subject).map(({ text }) => text);
  const own = ownNames(subject);
  const isCovered = coverUnits(
    [...lines, ...archive.filter((text) => /\p{Ll}/u.test(text)), ...own],
    subject.lexicon,
    own,
  );
  const letters = archive.flatMap((text) => (/^\p{Lu}+$/u.test(text) ? [foldDiacritics(text)] : []));
  return (unit) => isCovered(unit) || initialsWithin(unit, own).some((initials) => letters.includes(initials));
}

/**
 * The first letters of all words of a unit, with its own office and without: "BPT" of "Ban Phong trào Tỉnh đoàn". An archive of fewer
 * ("TĐKT") may mean a body elsewhere.
 */
function initialsWithin(unit: string, own: readonly string[]): string[] {
  const office = own
    .flatMap((name) => name.split(' ').map((_, i, words) => words.slice(0, i + 1).join(' ')))
    .filter((start) => start.includes(' ') && unit.toLowerCase().endsWith(` ${start.toLowerCase()}`))
    .sort((a, b) => b.length - a.length)[0];
  return [unit, ...(office === undefined ? [] : [unit.slice(0, -office.length)])].map((name) =>
    foldDiacritics((name.match(/\p{L}+/gu) ?? []).map((word) => word[0]!).join('')),
  );
}

const asAbove = /^\s*-?\s*như (?:trên|kính gửi)/iu;

/** Of which part of the country a body is: "Hội Nông dân tỉnh" is none of a school's units. */
const levels = /\b(?:trung uong|viet nam|quoc gia|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu)\b/g;

/**
 * Tells of a unit whether one of the recipients' lines covers it.
 * @param own names of the office; a line of "các đơn vị" covers no unit of another level than these
 */
export function coverUnits(
  lines: readonly string[],
  lexicon: Lexicon,
  own: readonly string[] = [],
): (unit: string) => boolean {
  const ownLevels = new Set(own.flatMap((name) => foldUnit(name).match(levels) ?? []));
  const isOutside = (wanted: string) => (wanted.match(levels) ?? []).some((level) => !ownLevels.has(level));
  const folded = lines.map((line) => ({ line, folded: foldUnit(line) }));
  return (unit) => {
    const wanted = foldUnit(unit);
    if (wanted === '' || isPersonOrAll(wanted)) return true;
    const outside = isOutside(wanted);
    return folded.some(
      ({ line, folded }) => coversUnit(folded, wanted, outside, lexicon) || sharesInitials(line, unit),
    );
  };
}

function coversUnit(line: string, wanted: string, outside: boolean, lexicon: Lexicon): boolean {
  // Those that a part of the plan names.
  if (/^nhu (?:muc|phan|dieu|diem|khoan)\b/.test(line)) return true;
  if (` ${line} `.includes(` ${wanted} `) || `${wanted} `.startsWith(`${line} `)) return true;
  // "Ban Bí thư, Ban Phong trào TW Đoàn": what ends the list belongs to each of its names.
  const isListed = (name: string) => wanted.startsWith(`${name} `) && line.endsWith(wanted.slice(name.length));
  if (line.includes(', ') && line.split(', ').some(isListed)) return true;
  if (leaders.test(line) && leaders.test(wanted)) return true;
  if (everyUnit.test(line) && houseUnits.test(wanted) && !outside) return !(ownUnits.test(line) && unions.test(wanted));
  const units = line.replace(manyPersons, '$1');
  if (!isList(units)) return false;
  return unitsOf(lexicon).kinds.some(({ list, covers }) => list.test(units) && covers.test(wanted));
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
    .replace(
      /^\s*-?\s*(?:doi voi|de nghi|yeu cau|kinh moi|moi(?= (?:cac|phong|khoa|ban|van phong|hoi|cong doan|doan)\b))\s+/,
      '',
    )
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/\bhoi dong nhan dan\b/g, 'hdnd')
    .replace(/\btw\b/g, 'trung uong')
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
