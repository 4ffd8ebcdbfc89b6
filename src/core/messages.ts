import { english } from './messages-en.ts';
import { vietnamese } from './messages-vi.ts';
import { hideBreaks } from './printable.ts';
import type { Message } from './problem.ts';

export type MessageKey = keyof typeof vietnamese;

export type Language = 'vi' | 'en';

/** A message in words, on one line whatever the values hold. */
export function say(language: Language, message: Message): string {
  const { key } = message;
  const pattern: string = typeof key === 'object' ? key[language] : (language === 'vi' ? vietnamese : english)[key];
  return pattern.replace(/\{([a-z]+)\}/g, (place, name: string) => {
    const value = message.values?.[name] ?? place;
    return hideBreaks(typeof value === 'object' ? value[language] : String(value));
  });
}

/** The language of messages: `vi*` locales Vietnamese, all others English. */
export function languageOf(locale: string | undefined): Language {
  return /^vi\b|^vi[_-]/i.test(locale ?? '') ? 'vi' : 'en';
}
