import { plainTextsOf } from '../reading/strip-emphasis.ts';
import type { Subject } from '../reading/subject.ts';
import { isBelow } from '../reading/walk-parts.ts';

/** Are the quoted words at a place of a text the plan's own: the name that its subject gives to the campaign? */
export type OwnWords = (text: string, at: number) => boolean;

/** A quotation is the plan's own where its subject holds the same words, whatever the numbers, or it names the plan's own event. */
export function ownWordsOf(subject: Subject): OwnWords {
  const title = plainTextsOf(subject)
    .filter(({ pointer }) => isBelow(pointer, 'subject', 'title-lines'))
    .map(({ text }) => plainWords(text))
    .join('\n');
  const event = subject.plan.data.anniversary?.event?.text;
  return (text, at) => {
    const from = text.lastIndexOf('“', at) + 1;
    const end = text.indexOf('”', at);
    const quoted = plainWords(text.slice(from, end < 0 ? undefined : end));
    return title.includes(quoted) || (event !== undefined && quoted.includes(plainWords(event)));
  };
}

function plainWords(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
