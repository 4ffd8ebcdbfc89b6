import type { Language } from '../core/messages.ts';
import { say } from '../core/messages.ts';
import type { WordPlace } from '../word/word.ts';

/** Where in a file something stands, from the outside to the inside: "bảng 2, hàng 3, ô 1, đoạn 1". */
export function namePlace(at: WordPlace, language: Language): string {
  const own = say(language, { key: `import-place-${at.kind}`, values: { nth: at.nth } });
  return at.within ? `${namePlace(at.within, language)}, ${own}` : own;
}
