import { findEntry, listTexts } from './find-entry.ts';
import type { Spot, Subject } from './subject.ts';

/** A line of the recipients. */
export interface Recipient {
  readonly text: string;
  /** Why the copy is sent: "để b/c". */
  readonly purpose: string;
  at(within?: readonly [number, number]): Spot;
}

/** The recipients of the plan, its own or the usual ones of its issuer; the archive is none of them. */
export function readRecipients(subject: Subject): Recipient[] {
  const entry = findEntry(subject, 'recipients');
  if (!entry || !Array.isArray(entry.data)) return [];
  return entry.data.flatMap((item, i): Recipient[] => {
    const keys = typeof item === 'object' && !Array.isArray(item) ? item : { to: item };
    const purpose = typeof keys.for === 'string' ? keys.for : '';
    const under = typeof item === 'string' ? '' : '/to';
    return listTexts(keys.to).map(({ text, sub }) => ({
      text,
      purpose,
      at: (within) => entry.at(`/${i}${under}${sub}`, within),
    }));
  });
}
