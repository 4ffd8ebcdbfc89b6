import { keepPer } from '../core/keep-per.ts';
import { foldDiacritics } from '../core/vietnamese.ts';
import { writeChoice } from '../core/write-choice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
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
  readonly name?: SignerLine;
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
    ...(signer.name && { name: read(signer.name) }),
  }));
}

const titlesOf = keepPer(({ deputies, 'short-titles': short }: Lexicon) => ({
  deputy: new RegExp(`(?:^|\\s)(?:${writeChoice(['pho', ...Object.keys(deputies).map(foldDiacritics)])})(?:\\s|$)`),
  full: replaceStart(new Map(Object.entries(short))),
  head: replaceStart(new Map(Object.entries(deputies))),
  second: replaceStart(new Map(Object.entries(deputies).map(([deputy, head]) => [head, deputy]))),
}));

/** Puts another title in place of the one a text begins with, capitals or not. */
function replaceStart(titles: ReadonlyMap<string, string>): (text: string) => string {
  const pairs = [...titles].map(([from, to]) => [from.toLowerCase(), to] as const);
  return (text) => {
    const [from, to] = pairs.find(([from]) => text.toLowerCase().startsWith(from)) ?? ['', ''];
    return to + text.slice(from.length);
  };
}

/** A deputy by title: "Phó Hiệu trưởng", "Thứ trưởng", "Hiệu phó". */
export function isDeputy(title: string, lexicon: Lexicon): boolean {
  const { deputy, full } = titlesOf(lexicon);
  return deputy.test(foldDiacritics(full(title)));
}

/** The head whose deputy bears a title: "Hiệu trưởng" of "Phó Hiệu trưởng", "Bộ trưởng" of "Thứ trưởng". */
export function headOf(title: string, lexicon: Lexicon): string {
  const titles = titlesOf(lexicon);
  const head = titles
    .head(titles.full(title))
    .replace(/^phó (?=ban(?: |$))/iu, 'Trưởng ')
    .replace(/^phó /iu, '')
    .replace(/ (?:phụ trách|thường trực|thứ nhất)(?: |$).*/iu, '');
  return head.charAt(0).toUpperCase() + head.slice(1);
}

/** The deputy of a head: "Phó Hiệu trưởng", "Thứ trưởng". */
export function deputyOf(head: string, lexicon: Lexicon): string {
  const named = titlesOf(lexicon).second(head);
  return named === head ? `Phó ${head}` : named;
}

const bodiesOf = keepPer((lexicon: Lexicon) => {
  const choose = (words: readonly string[]) => writeChoice(words.map(foldDiacritics));
  return {
    collective: new RegExp(`^(?:thuong truc |tap the )?(?:${choose(lexicon.collectives)})(?: |$)`),
    youth: new RegExp(`^(?:${choose(lexicon['youth-bodies'])})(?: |$)`),
    // "Chủ tịch đoàn" is a body.
    head: new RegExp(`^(?:q\\. |quyen )?(?!chu tich doan)(?:${choose(lexicon.heads)}|pho )`),
    fullName: new Map(Object.entries(lexicon['full-names'])),
  };
});

/** A body that decides together and signs TM. (T/M): committees of the people, of the Party, of the unions. */
export function isCollective(name: string, lexicon: Lexicon): boolean {
  return bodiesOf(lexicon).collective.test(foldDiacritics(name).trim());
}

/** A body by the name it signs with: "Ủy ban nhân dân" of "UBND xã Tân Trào", "Đảng ủy" of "Đảng ủy Sở Nội vụ". */
function collectiveOf(name: string, lexicon: Lexicon): string | undefined {
  const { collective, fullName } = bodiesOf(lexicon);
  const found = collective.exec(foldDiacritics(name).trim())?.[0].trim();
  if (found === undefined) return undefined;
  const words = name.trim().split(' ').slice(0, found.split(' ').length);
  return words.map((word) => fullName.get(word) ?? word).join(' ');
}

/** The body that signs when its office decides together; undefined for an office with one head. */
export function collectiveOfIssuer({
  plan,
  profile,
  lexicon,
}: Pick<Subject, 'plan' | 'profile' | 'lexicon'>): string | undefined {
  const issuer = plan.data.issuer.name[0]?.text ?? '';
  const collective = collectiveOf(issuer, lexicon);
  if (collective !== undefined || profile.regime !== 'youth') return collective;
  // The youth of a province, a commune, a school: elsewhere a "Đoàn" is a party of inspectors, of artists, of lawyers.
  return bodiesOf(lexicon).youth.test(foldDiacritics(issuer).trim()) ? 'Ban Chấp hành' : undefined;
}

/** The title of one person. */
export function isPerson(title: string, lexicon: Lexicon): boolean {
  return bodiesOf(lexicon).head.test(foldDiacritics(title).trim());
}
