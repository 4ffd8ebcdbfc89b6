import { rimeInitials, rimesAfterQu } from './rimes.ts';
import { foldDiacritics } from './vietnamese.ts';

const written: Readonly<Record<string, readonly string[]>> = {
  '0': [''],
  c: ['c', 'k'],
  g: ['g', 'gh'],
  ng: ['ng', 'ngh'],
};

/** Spellings of all syllables with every mark left out: "nhiem", "truong", "thuc". */
const folded = new Set(
  [
    ...Object.entries(rimeInitials).flatMap(([rime, initials]) =>
      initials
        .split(' ')
        .flatMap((initial) => (written[initial] ?? [initial]).map((letters) => foldDiacritics(letters + rime))),
    ),
    ...rimesAfterQu.split(' ').map((rime) => foldDiacritics(`qu${rime}`)),
  ].filter((word) => word.length > 3),
);

/** True for letters that are a Vietnamese syllable once marks are put on. */
export function isAccentless(word: string): boolean {
  return folded.has(word);
}
