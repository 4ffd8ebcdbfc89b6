import { foldDiacritics } from '../core/vietnamese.ts';
import type { Leaf } from '../plan/leaf.ts';
import { placeLeaf } from './place-leaf.ts';
import type { Spot, Subject } from './subject.ts';

/** A line of a signature and where it stands. */
export interface SignerLine {
  readonly text: string;
  readonly place: Spot;
  /** Place of a stretch of the line. */
  at(from: number, to: number): Spot;
}

/** One who signs: the lines of authority, and the titles. */
export interface Signer {
  readonly onBehalfOf?: SignerLine;
  readonly inPlaceOf?: SignerLine;
  readonly byOrderOf?: SignerLine;
  readonly authorisedBy?: SignerLine;
  readonly titles: readonly SignerLine[];
  readonly name: SignerLine;
}

/** Those who sign the plan; none when it is issued with a decision. */
export function readSigners({ plan }: Pick<Subject, 'plan'>): Signer[] {
  if (plan.data['issued-with']) return [];
  const read = (leaf: Leaf): SignerLine => ({
    text: leaf.text,
    place: placeLeaf(plan, leaf),
    at: (from, to) => placeLeaf(plan, leaf, [from, to]),
  });
  return (plan.data.signature ?? []).map((signer) => ({
    ...(signer['on-behalf-of'] && { onBehalfOf: read(signer['on-behalf-of']) }),
    ...(signer['in-place-of'] && { inPlaceOf: read(signer['in-place-of']) }),
    ...(signer['by-order-of'] && { byOrderOf: read(signer['by-order-of']) }),
    ...(signer['authorised-by'] && { authorisedBy: read(signer['authorised-by']) }),
    titles: (signer.title ?? []).map(read),
    name: read(signer.name),
  }));
}

/** A deputy by title: "Phó Hiệu trưởng", "Thứ trưởng", "Hiệu phó". */
export function isDeputy(title: string): boolean {
  return /(?:^|\s)(?:pho|thu truong)(?:\s|$)/.test(foldDiacritics(title));
}

/** The head whose deputy bears a title: "Hiệu trưởng" of "Phó Hiệu trưởng", "Bộ trưởng" of "Thứ trưởng". */
export function headOf(title: string): string {
  const head = title
    .replace(/^thứ trưởng/iu, 'Bộ trưởng')
    .replace(/^hiệu phó/iu, 'Hiệu trưởng')
    .replace(/^phó (?=ban(?: |$))/iu, 'Trưởng ')
    .replace(/^phó /iu, '')
    .replace(/ (?:phụ trách|thường trực|thứ nhất)(?: |$).*/iu, '');
  return head.charAt(0).toUpperCase() + head.slice(1);
}

const collectives =
  /^(?:thuong truc |tap the )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|chi uy|chi bo|tinh uy|thanh uy|huyen uy|quan uy|thi uy|ban thuong vu|btv|ban chap hanh|bch|ban bi thu|bo chinh tri|doan chu tich|uy ban mttq|uy ban mat tran|cap uy)(?: |$)/;

/** A body that decides together and signs TM. (T/M): committees of the people, of the Party, of the unions. */
export function isCollective(name: string): boolean {
  return collectives.test(foldDiacritics(name).trim());
}

/** A body by the name it signs with: "Ủy ban nhân dân" of "UBND xã Tân Trào", "Đảng ủy" of "Đảng ủy Sở Nội vụ". */
function collectiveOf(name: string): string | undefined {
  const found = collectives.exec(foldDiacritics(name).trim())?.[0].trim();
  if (found === undefined) return undefined;
  const short = name.trim().split(' ').slice(0, found.split(' ').length).join(' ');
  return short.replace(/UBND|HĐND|BCH|BTV/, (letters) => inFull[letters] ?? letters);
}

const inFull: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  BCH: 'Ban Chấp hành',
  BTV: 'Ban Thường vụ',
};

/** The youth of a province, a commune, a school, by its own name: it too signs TM., for its committee. */
function isYouthBody(name: string): boolean {
  return /^(?:(?:tinh|thanh|huyen|quan|thi|xa|phuong|chi|lien chi) doan|doan|trung uong doan)(?: |$)/.test(
    foldDiacritics(name).trim(),
  );
}

/** The body that signs when its office decides together; undefined for an office with one head. */
export function collectiveOfIssuer({ plan, profile }: Subject): string | undefined {
  const issuer = plan.data.issuer.name[0]?.text ?? '';
  // Elsewhere a "Đoàn" is a party of inspectors, of artists, of lawyers.
  const youth = profile.settings.letterhead.right.some(({ text }) => text.startsWith('Đoàn TNCS'));
  return collectiveOf(issuer) ?? (youth && isYouthBody(issuer) ? 'Ban Chấp hành' : undefined);
}

const heads =
  /^(?:q\. |quyen )?(?:hieu truong|tong giam doc|giam doc|chu tich(?! doan)|bi thu|truong (?:ban|phong|khoa|doan|bo mon)|vien truong|chanh (?:van phong|thanh tra)|bo truong|cuc truong|vu truong|tong bi thu|thu truong|chu nhiem|tong bien tap|pho )/;

/** The title of one person. */
export function isPerson(title: string): boolean {
  return heads.test(foldDiacritics(title).trim());
}
