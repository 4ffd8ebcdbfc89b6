import { findEntry, listTexts } from './find-entry.ts';
import type { Subject } from './subject.ts';

/** A body of the youth, the unions or the Party, which its committees lead: "Ban Chấp hành Đoàn tỉnh …", "Đoàn Trường …". */
const ledBody = /^(?:ban chấp hành |ban thường vụ )?((?:\p{L}+ )?(?:đoàn|đảng|hội)(?!\p{L}).*)$/iu;

/** The office itself and its committees need no copy of its own plan. */
export function ownNames(subject: Subject): string[] {
  const names = listTexts(subject.plan.issuer.name).flatMap(({ text }) => {
    const led = ledBody.exec(text)?.[1];
    const committees = ['Ban Chấp hành', 'Ban Thường vụ', 'Thường trực'];
    return led === undefined ? [text] : [text, ...committees.map((committee) => `${committee} ${led}`)];
  });
  const behalf = findEntry(subject, 'signature')?.data;
  const collective =
    typeof behalf === 'object' && !Array.isArray(behalf) && typeof behalf['on-behalf-of'] === 'string'
      ? [behalf['on-behalf-of']]
      : [];
  return [...names, ...collective];
}
