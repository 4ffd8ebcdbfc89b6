import type { FullBlock, FullParagraph } from '../flow/flow-pair.ts';
import type { Pair } from './find-anchors.ts';
import { countShared, joinBags, likenessOf } from './likeness.ts';
import type { Item } from './pair-items.ts';

/** What is one and the same on both sides: one and one; or one that was parted, or some that were joined, all of them in order. */
export interface Kept {
  readonly before: readonly Item<FullBlock>[];
  readonly after: readonly Item<FullBlock>[];
}

/** How much of a parted text must stand in its parts. */
const leastCovered = 0.85;
/** How much of a part must stand in the whole. */
const leastOfPart = 0.6;
const mostParts = 6;

/** Pairs in order, with what stands alone beside them and has the rest of their words. */
export function joinParted(
  before: readonly Item<FullBlock>[],
  after: readonly Item<FullBlock>[],
  pairs: readonly Pair<Item<FullBlock>>[],
): Kept[] {
  const taken = new Set(pairs.flat());
  return pairs.map(([a, b]) => {
    if (a.key === b.key) return { before: [a], after: [b] };
    const split = a.words > b.words ? gather(a, b, after, taken) : [b];
    if (split.length > 1) return { before: [a], after: split };
    return { before: b.words > a.words ? gather(b, a, before, taken) : [a], after: [b] };
  });
}

/** A part and those beside it that make up the whole with it; the part alone where they do not. */
function gather(
  whole: Item<FullBlock>,
  part: Item<FullBlock>,
  all: readonly Item<FullBlock>[],
  taken: Set<Item<FullBlock>>,
): Item<FullBlock>[] {
  const own = textOf(part);
  if (!own || !textOf(whole)) return [part];
  const isFree = (item: Item<FullBlock> | undefined): item is Item<FullBlock> => {
    const text = item && !taken.has(item) ? textOf(item) : undefined;
    if (!item || text?.style !== own.style || text.outlineLevel !== own.outlineLevel) return false;
    // What has but a word or two of it is something else.
    const words =
      text.runs
        .map((run) => run.text)
        .join('')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length > 1 && countShared(item.bag, whole.bag) > leastOfPart * item.bag.length;
  };
  const place = all.indexOf(part);
  const found = [part];
  let best = likenessOf(whole.bag, part.bag);
  for (const step of [1, -1])
    for (let at = place + step; found.length < mostParts && isFree(all[at]); at += step) {
      const more = step > 0 ? [...found, all[at]!] : [all[at]!, ...found];
      const likeness = likenessOf(whole.bag, joinBags(more.map(({ bag }) => bag)));
      if (likeness <= best) break;
      found.splice(0, found.length, ...more);
      best = likeness;
    }
  if (found.length === 1 || best < leastCovered) return [part];
  for (const item of found) taken.add(item);
  return found;
}

/** The words of a paragraph that does not end a section. */
function textOf({ thing }: Item<FullBlock>): Exclude<FullParagraph['text'], { kind: 'empty' }> | undefined {
  return thing.kind === 'paragraph' && !thing.section && thing.text.kind === 'paragraph' ? thing.text : undefined;
}
