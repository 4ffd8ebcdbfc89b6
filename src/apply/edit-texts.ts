import type { Fix } from '../core/problem.ts';
import { writeText } from '../draft/write-text.ts';
import { pairWords } from '../review/compare-words.ts';
import { joinWords } from '../review/cut-words.ts';
import { type Source, textAt } from '../source/read-yaml.ts';
import type { PlacedWord } from './place-words.ts';

/**
 * What to change in the texts of a plan so that a node says what its edited version does: the words that differ, where each stands
 * in one text; the text as a whole where emphasis or notes changed.
 * @param own the words as the plan has them
 * @param edited the words as the edited file has them, placed in the plan that was drafted from it
 * @param drafted that plan; undefined where it says the text otherwise than it is wanted
 * @returns undefined where the plan has no place for it: words of the form, of the office's file, a date that is typed otherwise
 */
export function editTexts(
  own: readonly PlacedWord[],
  edited: readonly PlacedWord[],
  source: Source,
  drafted?: Source,
): Fix[] | undefined {
  const looks = (words: readonly PlacedWord[]) => words.map(({ look }) => look).join();
  const hasNotes = [...own, ...edited].some(({ isNote }) => isNote);
  const fixes: Fix[] = [];
  let [a, b] = [0, 0];
  for (const { kind, before, after } of pairWords(own, edited)) {
    const fix =
      kind === 'same'
        ? looks(before) === looks(after)
          ? undefined
          : null
        : hasNotes && !isPlain(before, after)
          ? null
          : editStretch(own, [a, a + before.length], after, edited[b - 1]?.gap ?? '');
    if (fix === null) return drafted ? editWhole(own, edited, source, drafted) : rewriteText(own, edited, source);
    if (fix) fixes.push(fix);
    a += before.length;
    b += after.length;
  }
  return b === edited.length ? fixes : undefined;
}

/** Words in place of others, of which none stands for a note: notes around them stay as they are typed. */
function isPlain(before: readonly PlacedWord[], after: readonly PlacedWord[]): boolean {
  return before.length > 0 && after.length > 0 && ![...before, ...after].some(({ isNote }) => isNote);
}

/** One stretch of words in place of another; null where they do not stand in one text, or not in one look. */
function editStretch(
  own: readonly PlacedWord[],
  [from, to]: readonly [number, number],
  after: readonly PlacedWord[],
  gap: string,
): Fix | null {
  const [left, right] = [own[from - 1], own[to]];
  const old = own.slice(from, to);
  const near = old[0] ?? left ?? right;
  if (!near?.at || [...old, ...after].some(({ look }) => look !== near.look)) return null;
  const { pointer } = near.at;
  if (old.some(({ at }) => at?.pointer !== pointer)) return null;
  const text = escapeMarks(joinWords(after));
  // What is glued to the word behind it comes before that one: the blank is there already.
  const isGlued = right?.at?.pointer === pointer && left?.gap === gap && after.at(-1)?.gap !== gap;
  if (old.length === 0)
    return near === left && !isGlued
      ? { pointer, from: left.at!.to, to: left.at!.to, text: gap + text }
      : { pointer, from: right!.at!.from, to: right!.at!.from, text: text + after.at(-1)!.gap };
  const [start, end] = [near.at.from, old.at(-1)!.at!.to];
  if (after.length > 0) return { pointer, from: start, to: end, text };
  // With the blank behind it, or before it where nothing stands behind.
  if (right?.at?.pointer === pointer && old.at(-1)!.gap !== '')
    return { pointer, from: start, to: right.at.from, text };
  return left?.at?.pointer === pointer
    ? { pointer, from: left.at.to, to: end, text }
    : { pointer, from: start, to: end, text };
}

function escapeMarks(text: string): string {
  return writeText([{ text, bold: false, italic: false }]);
}

/** The whole text of the edited node in place of the whole of the plan's. */
export function editWhole(
  own: readonly PlacedWord[],
  edited: readonly PlacedWord[],
  source: Source,
  drafted: Source,
): Fix[] | undefined {
  const [pointer, other] = [onlyPlace(own), onlyPlace(edited)];
  const unplaced = (words: readonly PlacedWord[]) => joinWords(words.filter(({ at, isNote }) => !(at || isNote)));
  if (pointer === undefined || other === undefined || unplaced(own) !== unplaced(edited)) return undefined;
  const [value, text] = [textAt(source.data, pointer), textAt(drafted.data, other)];
  return value === undefined || text === undefined ? undefined : [{ pointer, from: 0, to: value.length, text }];
}

/** The same where no draft says the text as it is wanted; only where emphasis is typed as it would be here. */
function rewriteText(own: readonly PlacedWord[], wanted: readonly PlacedWord[], source: Source): Fix[] | undefined {
  const pointer = onlyPlace(own);
  const value = pointer === undefined ? undefined : textAt(source.data, pointer);
  const isOwn = own.every(({ at }) => at) && !wanted.some(({ isNote }) => isNote);
  if (pointer === undefined || value === undefined || !isOwn) return undefined;
  const stretches = [
    [0, value.length],
    [own[0]!.at!.from, own.at(-1)!.at!.to],
  ] as const;
  const found = stretches.find(([from, to]) => value.slice(from, to) === write(own));
  return found && [{ pointer, from: found[0], to: found[1], text: write(wanted) }];
}

function write(words: readonly PlacedWord[]): string {
  const last = words.length - 1;
  return writeText(
    words.map(({ text, gap, look }, i) => ({
      text: i < last ? text + gap : text,
      bold: look === 2 || look === 3,
      italic: look === 1 || look === 3,
    })),
  );
}

/** Takes a paragraph out of a text of several, with the blank line behind it, or before it where it is the last. */
export function removeParagraph(own: readonly PlacedWord[], source: Source): Fix | undefined {
  const pointer = onlyPlace(own);
  const value = pointer === undefined ? undefined : textAt(source.data, pointer);
  const [first, last] = [own[0]?.at, own.at(-1)?.at];
  if (pointer === undefined || value === undefined || !first || !last) return undefined;
  const before = /(?:^|\s*\n)[ \t]*$/.exec(value.slice(0, first.from));
  const behind = /^[ \t]*(?:$|\n\s*)/.exec(value.slice(last.to));
  if (!before || !behind) return undefined;
  const isLast = last.to + behind[0].length === value.length;
  return isLast
    ? { pointer, from: before.index, to: last.to, text: '' }
    : { pointer, from: first.from, to: last.to + behind[0].length, text: '' };
}

/** Days are printed otherwise than they are typed: each is written under the key that the draft has it under. */
export function editDates(own: readonly string[], edited: readonly string[], source: Source, drafted: Source): Fix[] {
  const keyOf = (pointer: string) => pointer.slice(pointer.lastIndexOf('/'));
  return own.flatMap((pointer): Fix[] => {
    const other = edited.find((one) => keyOf(one) === keyOf(pointer));
    const [value, text] = [textAt(source.data, pointer), other && textAt(drafted.data, other)];
    const areDates = value !== undefined && text !== undefined && date.test(value) && date.test(text);
    return areDates && value !== text ? [{ pointer, from: 0, to: value.length, text }] : [];
  });
}

const date = /^\d{4}-\d{2}-\d{2}$/;

function onlyPlace(words: readonly PlacedWord[]): string | undefined {
  const places = new Set(words.flatMap(({ at }) => at?.pointer ?? []));
  return places.size === 1 ? [...places][0] : undefined;
}
