import type { Subject } from './subject.ts';

/** What several rules need of a subject, worked out once and kept as long as the subject lives. */
export function perSubject<T>(read: (subject: Subject) => T): (subject: Subject) => T {
  const known = new WeakMap<Subject, { readonly value: T }>();
  return (subject) => {
    const kept = known.get(subject) ?? { value: read(subject) };
    known.set(subject, kept);
    return kept.value;
  };
}
