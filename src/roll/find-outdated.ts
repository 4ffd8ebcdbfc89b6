import { findFormerDocuments } from '../reading/dated/former-documents.ts';
import { findFormerUnits } from '../reading/dated/former-units.ts';
import { findMissedDays } from '../reading/dated/missed-days.ts';
import type { Subject } from '../reading/subject.ts';
import type { Review } from './review.ts';

/** What time has made of a plan: units that are no more, documents no longer in force, great days that are round now and missing. */
export function findOutdated(subject: Subject): Review[] {
  return [
    ...findFormerUnits(subject).map(
      ({ place: { pointer }, found, now }): Review => ({ pointer, sort: 'unit', words: `${found} nay là ${now}` }),
    ),
    ...findFormerDocuments(subject).map(
      ({ place: { pointer }, found, by }): Review => ({ pointer, sort: 'expired', words: `${found}, thay bằng ${by}` }),
    ),
    ...findMissedDays(subject).map(
      ({ place: { pointer }, day: { years, name } }): Review => ({
        pointer,
        sort: 'anniversary',
        words: `chưa nêu ${years} năm ${name}`,
      }),
    ),
  ];
}
