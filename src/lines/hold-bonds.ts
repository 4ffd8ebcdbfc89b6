import { firstFrom } from './bond.ts';
import { fillLine, findLoose, type Setting, type SettledLine, widestSpace } from './settled-line.ts';

/** Bonds this near to an end of a line, as a share of its signs, are kept though no line ends there. */
const nearEnd = 1 / 8;
/** Those of a line with wider spaces are not, since their own would look narrow beside them. */
const unevenSpace = 1.5;
/** Word 2010 and LibreOffice squeeze no space: bonds they would end a line at hold, unless Word's lines change or theirs are torn. */
export function holdUnsqueezed(setting: Setting, wanted: readonly SettledLine[]): void {
  const { text, bonds, held, opened } = setting;
  const known = new Map(wanted.map((line) => [line.from, line]));
  let w = 0;
  for (let from = 0; from < text.length; ) {
    // A line that Word does not squeeze either is filled alike.
    const same = known.get(from);
    let line = same && same.line.width <= same.line.room ? same : fillLine(setting, from, false);
    if (line.bond !== undefined && !opened.has(line.bond)) {
      const more = findLoose(setting, line.bond, from);
      for (const b of more) held.add(b);
      const now = fillLine(setting, from, false);
      while (w < wanted.length - 1 && wanted[w]!.to <= bonds[more[0]!]!.at) w++;
      const touched = wanted.slice(w, w + 3).filter((own) => own.from <= bonds[more.at(-1)!]!.at);
      if (now.stretch <= widestSpace && touched.every((own) => staysGood(setting, own))) line = now;
      else for (const b of more) held.delete(b);
    }
    holdFirstHyphens(setting, from);
    if (line.to === from) return;
    from = line.to;
  }
}

/**
 * The hyphens before digits of the string that a line begins with hold: Word ends no line there, but LibreOffice does, and would take
 * what stands before them up to the line above ("1949-" and "2024"). U+2011 is as wide, so nothing else changes.
 */
export function holdFirstHyphens({ bonds, strings, text, held, firstHeld }: Setting, from: number): void {
  if (from === 0) return;
  const next = firstFrom(strings, from + 1);
  const end = firstHeld.get(next) ?? strings[next] ?? text.length;
  firstHeld.set(next, Math.min(from, end));
  for (let b = firstFrom(bonds, from); b < bonds.length && bonds[b]!.at < end; b++)
    if (bonds[b]!.kind === 'hyphen' && bonds[b]!.cost === Number.POSITIVE_INFINITY) held.add(b);
}

/** Bonds near the ends of a line hold, so that a program that measures a little otherwise finds them, or one word that is changed. */
export function holdNearEnds(setting: Setting, line: SettledLine): void {
  const { bonds, held, opened } = setting;
  const { from, to, stretch } = line;
  const { wraps, width, room } = line.line;
  if (stretch > unevenSpace) return;
  const near = (to - from) * nearEnd;
  const full = wraps || width > room * (1 - nearEnd);
  const more: number[] = [];
  for (let b = firstFrom(bonds, from); b < bonds.length && bonds[b]!.at < to; b++) {
    const { at, kind } = bonds[b]!;
    if (kind === 'seam' || held.has(b) || opened.has(b)) continue;
    if ((from > 0 && at - from < near) || (full && to - at < near)) more.push(b);
  }
  if (more.length === 0) return;
  for (const b of more) held.add(b);
  if (!staysGood(setting, line)) for (const b of more) held.delete(b);
}

/** Whether a line ends where it did and is not torn anew: a space that holds is not stretched, so that others are more. */
function staysGood(setting: Setting, wanted: SettledLine): boolean {
  const { to, stretch } = fillLine(setting, wanted.from);
  return to === wanted.to && stretch <= Math.max(widestSpace, wanted.stretch);
}
