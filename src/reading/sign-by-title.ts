import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Plan } from '../plan/read-plan.ts';
import type { Holder } from '../plan/types.ts';
import type { Profile } from '../profile/profile.ts';
import { collectiveOfIssuer, headOf, isDeputy } from './read-signers.ts';

const authorities = ['on-behalf-of', 'in-place-of', 'by-order-of', 'authorised-by'] as const;

/**
 * The plan with those who sign it for another as their titles say: a deputy among the office's `signers`, under whom no authority is
 * written, signs in place of the head among them (KT.), and for the body the head signs for (TM.). In a committee of the Party or of the
 * youth a deputy signs for the committee alone (NĐ 30/2020, Điều 13; Hướng dẫn 05-HD/VPTW; Hướng dẫn 29-HD/TWĐTN-VP). So each title
 * stands in one place, and whoever has no head among the signers stays as written.
 */
export function signByTitle(plan: Plan, lexicon: Lexicon, profile: Profile): Plan {
  const signers = Object.values(plan.data.issuer.signers ?? {}).flat();
  if (signers.length < 2 || plan.data.signature === undefined) return plan;
  const complete = (signer: Holder): Holder => {
    const title = signer.title?.[0]?.text;
    const isFree = authorities.every((authority) => signer[authority] === undefined);
    if (!signers.includes(signer) || !isFree || title === undefined || !isDeputy(title, lexicon)) return signer;
    const wanted = headOf(title, lexicon).toLowerCase();
    const head = signers.find((other) => other !== signer && other.title?.[0]?.text.toLowerCase() === wanted);
    if (!head) return signer;
    const body = head['on-behalf-of'];
    const signsForHead =
      profile.regime === 'state' || (!body && collectiveOfIssuer({ plan, profile, lexicon }) === undefined);
    return {
      ...(body && { 'on-behalf-of': body }),
      ...(signsForHead && { 'in-place-of': head.title![0]! }),
      ...signer,
    };
  };
  return { ...plan, data: { ...plan.data, signature: plan.data.signature.map(complete) } };
}
