import { rimeInitials, rimesAfterQu } from './rimes.ts';
import { foldDiacritics } from './vietnamese.ts';

/** What letters at the start of a word without marks may stand for, where that is not themselves. */
const sounds: Readonly<Record<string, readonly string[]>> = {
  '': ['0'],
  d: ['d', 'đ'],
  k: ['c'],
  gh: ['g'],
  ngh: ['ng'],
};

/** Rimes with every mark left out, and the initials found with them; made when a word is first asked for. */
let initials: Map<string, string[]> | undefined;

function readInitials(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (rime: string, more: readonly string[]) => {
    const folded = foldDiacritics(rime);
    found.set(folded, [...(found.get(folded) ?? []), ...more]);
  };
  for (const [rime, list] of Object.entries(rimeInitials)) add(rime, list.split(' '));
  for (const rime of rimesAfterQu.split(' ')) add(rime, ['qu']);
  return found;
}

/** True for four letters and more that are a Vietnamese syllable once marks are put on: "nhiem", "truong", "thuc". */
export function isAccentless(word: string): boolean {
  if (word.length <= 3) return false;
  initials ??= readInitials();
  for (let at = 0; at <= 3; at++) {
    const found = initials.get(word.slice(at));
    const start = word.slice(0, at);
    if (found && (sounds[start] ?? [start]).some((sound) => found.includes(sound))) return true;
  }
  return false;
}
