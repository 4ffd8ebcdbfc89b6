import { printShortDate, readPartialDate } from '../core/date.ts';
import { unifyTones } from '../core/syllable.ts';
import type { Holder } from '../plan/types.ts';
import { findEndedTerms, nameSigner, pointerOfSigner } from '../reading/dated/ended-terms.ts';
import type { Subject } from '../reading/subject.ts';
import type { Review } from './review.ts';

/** Who signs the new plan and may not any more: whose term is over, and whom the office's file knows no longer, or by another title. */
export function findGoneSigners(subject: Subject): Review[] {
  const ended = findEndedTerms(subject).map(({ pointer, who, term: { to, from } }): Review => {
    const words = to === undefined ? `từ ${print(from!)}` : `đến ${print(to)}`;
    return { pointer, sort: 'signer', words: `${who} giữ chức ${words}` };
  });
  return [...ended, ...findUnknown(subject)];
}

const print = (day: string) => printShortDate(readPartialDate(day)!);

/** Those whom the plan itself names, held against those of the office's own file; nobody where that names none. */
function findUnknown({ plan, source }: Subject): Review[] {
  const { issuer, signature = [], 'issued-with': decision } = plan.data;
  const known = [...Object.values(issuer.signers ?? {}).flat(), ...(issuer.signature ?? [])].filter(
    ({ name }) => name && name.file !== plan.file,
  );
  if (known.length === 0 || decision) return [];
  return signature.flatMap((signer, i): Review[] => {
    if (signer.name?.file !== plan.file || known.some((other) => isSame(other, signer))) return [];
    const now =
      known.find((other) => namesOf(other) === namesOf(signer)) ??
      known.find((other) => titlesOf(other) === titlesOf(signer));
    const words = now ? `nay là ${nameSigner(now)}` : 'không có trong tệp của cơ quan';
    return [{ pointer: pointerOfSigner(source.data, i), sort: 'signer', words: `${nameSigner(signer)} ${words}` }];
  });
}

function isSame(a: Holder, b: Holder): boolean {
  return namesOf(a) === namesOf(b) && titlesOf(a) === titlesOf(b);
}

const namesOf = ({ name }: Holder): string => unifyTones(name?.text.toLowerCase() ?? '');
const titlesOf = ({ title }: Holder): string =>
  unifyTones((title ?? []).map(({ text }) => text.toLowerCase()).join(' '));
