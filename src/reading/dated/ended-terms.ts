import { isInTerm, type Term } from '../../core/term.ts';
import { termOf } from '../../plan/read-office.ts';
import type { Subject } from '../subject.ts';

/** One who signs a plan of a day on which he or she does not hold the title, as the office has it. */
export interface EndedTerm {
  readonly pointer: string;
  /** Title and name. */
  readonly who: string;
  readonly term: Term;
}

/** Those who sign by the office's file and are dated there (`signers: from, to`) otherwise than the plan is. */
export function findEndedTerms({ plan, source }: Pick<Subject, 'plan' | 'source'>): EndedTerm[] {
  const day = (plan.data.date ?? plan.data.year)?.text;
  if (day === undefined || plan.data['issued-with']) return [];
  return (plan.data.signature ?? []).flatMap((holder, i): EndedTerm[] => {
    const term = termOf(holder);
    return isInTerm(day, term) ? [] : [{ pointer: pointerOfSigner(source.data, i), who: nameSigner(holder), term }];
  });
}

/** Where a plan says who signs: the office it names, when it does not say so itself. */
export function pointerOfSigner(data: Subject['source']['data'], index: number): string {
  const own = typeof data === 'object' && !Array.isArray(data) ? data['signature'] : undefined;
  return own === undefined ? '/issuer' : Array.isArray(own) ? `/signature/${index}` : '/signature';
}

/** "Hiệu trưởng Nguyễn Văn A". */
export function nameSigner({ title, name }: NonNullable<Subject['plan']['data']['signature']>[number]): string {
  return [...(title ?? []), ...(name ? [name] : [])].map(({ text }) => text).join(' ');
}
