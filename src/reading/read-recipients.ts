import { placeLeaf } from './place-leaf.ts';
import type { Spot, Subject } from './subject.ts';

/** A line of the recipients. */
export interface Recipient {
  readonly text: string;
  /** Why the copy is sent: "để b/c". */
  readonly purpose: string;
  at(within?: readonly [number, number]): Spot;
}

/** The recipients of the plan, its own or the usual ones of its issuer; the archive is none of them. */
export function readRecipients({ plan }: Pick<Subject, 'plan'>): Recipient[] {
  return (plan.data.recipients ?? []).flatMap((recipient) =>
    recipient.to.map((leaf) => ({
      text: leaf.text,
      purpose: recipient.for?.text ?? '',
      at: (within) => placeLeaf(plan, leaf, within),
    })),
  );
}
