import { findFormerDocuments } from '../reading/dated/former-documents.ts';
import { findFormerUnits } from '../reading/dated/former-units.ts';
import type { Subject } from '../reading/subject.ts';
import type { Review } from './review.ts';

/** Units that are no more in the year of the new plan, and documents that are no longer in force. */
export function findGone(subject: Subject): Review[] {
  return [
    ...findFormerUnits(subject).map(
      ({ place: { pointer }, found, now }): Review => ({ pointer, sort: 'unit', words: `${found} nay là ${now}` }),
    ),
    ...findFormerDocuments(subject).map(
      ({ place: { pointer }, found, by }): Review => ({ pointer, sort: 'expired', words: `${found}, thay bằng ${by}` }),
    ),
  ];
}
