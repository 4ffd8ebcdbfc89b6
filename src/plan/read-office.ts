import type { Choice } from '../core/find-closest.ts';
import { chooseInTerm, type Term } from '../core/term.ts';
import { Leaf } from './leaf.ts';
import type { Holder, Holders, Issuer, Letterhead, Signature, Signers } from './types.ts';

/** What a plan names of its office and the office does not have. */
export interface Missing {
  readonly kind: 'letterhead' | 'signer';
  readonly leaf: Leaf;
  readonly choices: readonly Choice[];
}

/** The office as a plan has it. */
export interface Office {
  /** Of those who have held a title one after another, `signers` has the one of the plan's day alone. */
  readonly issuer: Issuer;
  /** Those the plan itself names. */
  readonly signature?: readonly Holder[];
  /** Do the office's departures from its form go for the plan? Not under a letterhead with a name or form of its own. */
  readonly keepsProfile: boolean;
  readonly missing: readonly Missing[];
}

/** What a letterhead with a name of its own has in common with the office: it is another body at the same place. */
const shared = ['place', 'address', 'signers'] as const;

function keepsProfile(letterhead: Letterhead | undefined): boolean {
  return letterhead?.name === undefined && letterhead?.form === undefined;
}

/**
 * The office as a plan has it: the letterhead it names over the usual one, and signers in place of their ids.
 * @param own what the plan says itself; its `date`, else its `year`, decides who of those who held a title signs
 */
export function readOffice(
  office: Issuer,
  own: {
    readonly letterhead?: Leaf;
    readonly signature?: readonly (Leaf | Signature)[];
    readonly date?: Leaf;
    readonly year?: Leaf;
  },
): Office {
  const missing: Missing[] = [];
  const { letterheads = {}, ...usual } = office;
  // What an invalid plan has in its place is told by the schema.
  const named = own.letterhead instanceof Leaf ? own.letterhead : undefined;
  const letterhead = named && letterheads[named.text];
  if (named && !letterhead)
    missing.push({
      kind: 'letterhead',
      leaf: named,
      choices: Object.entries(letterheads).map(([name, { name: titles }]) => ({ name, title: titles?.[0]?.text })),
    });
  const issuer = letterhead ? layLetterhead(usual, letterhead) : usual;
  const signers = chooseHolders(issuer.signers ?? {}, (own.date ?? own.year)?.text);
  const find = (list: readonly (Leaf | Signature)[]) =>
    list.flatMap((signer): Holder[] => {
      if (!(signer instanceof Leaf)) return [signer];
      const found = signers[signer.text]?.[0];
      if (found) return [found];
      missing.push({
        kind: 'signer',
        leaf: signer,
        choices: Object.entries(signers).map(([name, [holder]]) => ({ name, title: holder?.title?.[0]?.text })),
      });
      return [];
    });
  const signature = own.signature && find(own.signature);
  return {
    issuer: { ...issuer, ...(issuer.signature && { signature: find(issuer.signature) }), signers },
    keepsProfile: keepsProfile(letterhead),
    ...(signature && { signature }),
    missing,
  };
}

/** What the letterhead leaves out is that of the office, as far as it goes for another name or form. */
function layLetterhead(usual: Issuer, letterhead: Letterhead): Issuer {
  const { profile, numbering, ...others } = usual;
  const kept = letterhead.name
    ? Object.fromEntries(shared.flatMap((key) => (usual[key] === undefined ? [] : [[key, usual[key]]])))
    : keepsProfile(letterhead)
      ? usual
      : others;
  const signers = { ...usual.signers, ...letterhead.signers };
  return { ...kept, ...letterhead, signers } as unknown as Issuer;
}

/** Of those who have held each title, the one who holds it on a day. */
function chooseHolders(signers: Signers, day: string | undefined): Signers {
  return Object.fromEntries(
    Object.entries(signers).flatMap(([id, holders]) =>
      // What an invalid office has in its place is told by the schema.
      Array.isArray(holders) ? [[id, [chooseInTerm(holders as Holders, termOf, day)].flatMap((one) => one ?? [])]] : [],
    ),
  );
}

/** The days from and to which one has held a title. */
export function termOf({ from, to }: Holder): Term {
  return { ...(from && { from: from.text }), ...(to && { to: to.text }) };
}
