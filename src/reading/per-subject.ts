import { keepPer } from '../core/keep-per.ts';
import type { Subject } from './subject.ts';

/** What several rules need of a subject, worked out once and kept as long as the subject lives. */
export function perSubject<T>(read: (subject: Subject) => T): (subject: Subject) => T {
  return keepPer(read);
}
