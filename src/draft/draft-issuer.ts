import { chooseInTerm } from '../core/term.ts';
import type { Data } from '../source/data.ts';
import { type Particulars, proposeSymbol, type Signer } from '../starter/make-office.ts';
import { type DraftedEnds, sameData } from './draft-ends.ts';
import { type Draft, dropOpen } from './drafting.ts';
import { lines, type MatchedIssuer } from './match-issuer.ts';
import type { Letterhead } from './read-letterhead.ts';
import { escapeText } from './write-text.ts';

type Keys = { [key: string]: Draft };

/** Of an office whose name makes none: a symbol cannot be a blank, since that has spaces. */
const unknownSymbol = 'CQ';

/** The office by its name in the project; blanks where the file names none. */
export function draftIssuer(
  head: Letterhead,
  matched: MatchedIssuer | undefined,
  lower: (text: string) => string,
  form: string,
): Keys {
  if (matched) {
    const superior = lines(matched.data['superior']);
    const same = superior.join(' ').toLowerCase() === head.superior.map(escapeText).join(' ').toLowerCase();
    return {
      issuer: matched.id,
      letterhead: matched.letterhead,
      superior: same
        ? undefined
        : head.superior.length === 0
          ? 'none'
          : head.superior.map((one) => escapeText(lower(one))),
    };
  }
  return {
    issuer: { name: '<tên cơ quan>', symbol: unknownSymbol, place: escapeText(head.place ?? '<địa danh>'), form },
  };
}

/**
 * What the file tells of an office that the project does not have; undefined where no name stands in the letterhead. Who signs for
 * another is no usual signer.
 */
export function readParticulars(
  head: Letterhead,
  lower: (text: string) => string,
  form: string,
  { archive, signature }: Pick<DraftedEnds, 'archive' | 'signature'>,
): Particulars | undefined {
  const name = lower(head.issuer.join(' '));
  if (name === '') return undefined;
  const signer = signature as Keys | undefined;
  const signs = signer !== undefined && !Array.isArray(signer) && signer['title'] !== undefined;
  return {
    name: escapeText(name),
    ...(head.issuer.length > 1 && { nameLines: splitLike(name, head.issuer).map(escapeText) }),
    superior: lowerLines(head.superior, lower).map(escapeText),
    symbol: head.number?.symbol ?? (proposeSymbol(name) || unknownSymbol),
    place: escapeText(head.place ?? '<địa danh>'),
    form,
    archive: readUnits(archive),
    ...(signs && {
      signer: {
        signature: dropOpen(signer) as Signer['signature'],
        usual: !['in-place-of', 'by-order-of', 'authorised-by', 'acting'].some((key) => signer[key] !== undefined),
      },
    }),
  };
}

/** The units that keep a plan, without what belongs to the one plan. */
function readUnits(archive: Draft): string[] {
  const units = typeof archive === 'object' && !Array.isArray(archive) ? (archive as Keys)['units'] : archive;
  return units === undefined ? [] : ([units].flat() as string[]);
}

/** Names in their lines; one that goes on behind the kind of a place ("UBND xã / Tiên Lãng") is one name. */
function lowerLines(parts: readonly string[], lower: (text: string) => string): string[] {
  const names: string[][] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last && placeKind.test(last.at(-1)!)) last.push(part);
    else names.push([part]);
  }
  return names.flatMap((own) => splitLike(lower(own.join(' ')), own));
}

const placeKind = /(?:^|\s)(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)$/iu;

/** A name in the lines it stands in. */
function splitLike(name: string, parts: readonly string[]): string[] {
  let at = 0;
  return parts.map((part) => {
    const line = name.slice(at, at + part.length);
    at += part.length + 1;
    return line;
  });
}

/** Number and symbol. */
export function draftNumber(head: Letterhead, matched: MatchedIssuer | undefined): Keys {
  if (!head.number) return {};
  const { value, symbol } = head.number;
  return {
    number: value === '' ? undefined : value,
    symbol: matched && matched.data['symbol'] !== symbol ? symbol : undefined,
  };
}

/** The place, where it is not the office's own. */
export function draftPlace(head: Letterhead, matched: MatchedIssuer | undefined): Keys {
  return {
    place:
      matched && head.place !== undefined && matched.data['place'] !== head.place ? escapeText(head.place) : undefined,
  };
}

/** What the office says for all its plans is not said again; what it says and the file does not print is `none`. */
export function inherit(own: Draft, usual: Data | undefined, signed: boolean): Draft {
  if (usual === undefined || !signed) return own;
  if (own === undefined) return 'none';
  return sameData(own, usual) ? undefined : own;
}

/**
 * Who signs: by id where the office has that signer, on the day of the plan if others have held the title.
 */
export function draftSignature(own: Draft, matched: MatchedIssuer | undefined, day: string | undefined): Draft {
  const signers = Object.entries((matched?.data['signers'] ?? {}) as { readonly [id: string]: Data });
  const [id] = signers.find(([, holders]) => sameData(own, chooseSigner(holders, day))) ?? [];
  return id ?? own;
}

/** Of those whom an office has under one id, the one of a day, without the term. */
function chooseSigner(holders: Data, day: string | undefined): Data | undefined {
  const { from: _from, to: _to, ...signer } = chooseInTerm([holders].flat() as Holder[], (holder) => holder, day) ?? {};
  return signer;
}

type Holder = { readonly [key: string]: Data } & { readonly from?: string; readonly to?: string };
