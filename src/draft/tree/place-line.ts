import { type Item, type Line, textOf } from '../line.ts';
import { type ReadNumber, readNumber } from '../read-number.ts';
import type { Part } from './body-node.ts';
import type { Opening } from './find-phases.ts';

/** The open parts from the outermost to the innermost. */
export interface Open {
  readonly part: Part;
  readonly values: readonly number[];
  /** Of a phase: how its line opens it. */
  readonly opening?: Opening;
}

/** Where a phase stands: beside the one before it, as long as that is open; undefined for what is none. */
export function placePhase(
  open: readonly Open[],
  item: Item,
  phases: ReadonlyMap<Item, Opening>,
): readonly Open[] | undefined {
  if (!phases.has(item) || item.kind !== 'line') return undefined;
  const before = open.findLastIndex(({ part }) => part.kind === 'phase' && part.line.mark?.text === item.mark?.text);
  if (before >= 0) return open.slice(0, before);
  return keepShallow(item.mark ? placeBullet(open, item) : outOfBullets(open));
}

/** A text behind the last phase of a row, none of which holds such texts, goes on with what is around them. */
export function leavePhase(open: readonly Open[], item: Item): readonly Open[] {
  const phase = open.findLastIndex(({ opening }) => opening !== undefined);
  return item.kind === 'line' && phase >= 0 && !open[phase]!.opening!.holdsPlain ? open.slice(0, phase) : open;
}

/** Parts one in the other, and numbers among them: as many as a plan has kinds of numbers, and no more than a reader follows. */
const deepest = { parts: 8, numbers: 8 };

/** The open parts below which there is room for one more; what goes deeper stands beside. */
export function keepShallow(open: readonly Open[]): readonly Open[] {
  let numbers = 0;
  const end = open.findIndex(({ part }, i) => {
    numbers += Number(part.kind === 'number');
    return i === deepest.parts - 1 || numbers === deepest.numbers;
  });
  return end < 0 ? open : open.slice(0, end);
}

export function placeNumber(
  open: readonly Open[],
  numbers: readonly ReadNumber[],
  line: Line,
): [readonly Open[], ReadNumber] {
  const fits = (test: (one: Open, number: ReadNumber) => boolean): [readonly Open[], ReadNumber] | undefined => {
    for (let i = open.length - 1; i >= 0; i--) {
      const one = open[i]!;
      if (one.part.kind !== 'number') continue;
      const number = numbers.find((own) => own.sample === one.part.sample && test(one, own));
      if (number) return [open.slice(0, i), number];
    }
    return undefined;
  };
  const last = (values: readonly number[]) => values.at(-1)!;
  const goesOn = fits(
    ({ values }, number) => last(number.values) === last(values) + 1 && sameParents(values, number.values),
  );
  if (goesOn) return goesOn;
  // Below the part whose number it repeats.
  for (const number of numbers) {
    if (number.values.length < 2) continue;
    const parent = number.values.slice(0, -1);
    for (let i = open.length - 1; i >= 0; i--) {
      const { values, part } = open[i]!;
      if (part.kind === 'number' && parent.at(-1) === values.at(-1) && last(number.values) === 1)
        return [open.slice(0, i + 1), number];
    }
  }
  const fresh = numbers.find((number) => last(number.values) === 1 && !isOpen(inPhase(open), number));
  if (fresh) return [below(open), fresh];
  const gap = fits(() => true);
  if (gap) return gap;
  return [line.outline === 1 ? [] : below(open), numbers.find((number) => last(number.values) === 1) ?? numbers[0]!];
}

function sameParents(a: readonly number[], b: readonly number[]): boolean {
  return b.length < 2 || a.slice(0, -1).every((value, i) => value === b[i]);
}

/** The open parts of the innermost phase, in which numbers begin anew; all of them, where there is none. */
function inPhase(open: readonly Open[]): readonly Open[] {
  return open.slice(open.findLastIndex(({ part }) => part.kind === 'phase') + 1);
}

function isOpen(open: readonly Open[], { sample }: ReadNumber): boolean {
  return open.some(({ part }) => part.sample === sample);
}

/** Where a new row of numbers stands: below the innermost number, or below a bullet that announces it. */
function below(open: readonly Open[]): readonly Open[] {
  const last = open.at(-1);
  if (last?.part.kind === 'bullet' && !/:\s*$/.test(textOf(last.part.line))) return outOfBullets(open);
  return open;
}

function outOfBullets(open: readonly Open[]): Open[] {
  const number = open.findLastIndex(({ part }) => part.kind === 'number');
  const first = open.findIndex(({ part }, i) => i > number && part.kind === 'bullet');
  return first < 0 ? [...open] : open.slice(0, first);
}

/** Points by which a bullet of Word's lists stands further to the right than one that it belongs to. */
const deeper = 6;

/**
 * Where a bullet stands: beside an open one of its sign; below it, where Word's list sets it further to the right. Beyond the numbers
 * that stand below a bullet, beside that one where it has the same sign and stands as far in.
 */
export function placeBullet(open: readonly Open[], { mark, indent }: Line): readonly Open[] {
  const phase = open.findLastIndex(({ part: { kind, line } }) => kind === 'phase' && line.mark?.text === mark!.text);
  if (phase >= 0 && indent < open[phase]!.part.line.indent + 1) return open.slice(0, phase);
  let beside: readonly Open[] | undefined;
  for (let i = open.length - 1; i >= 0 && open[i]!.part.kind === 'bullet'; i--) {
    const { line } = open[i]!.part;
    if (line.mark!.text !== mark!.text) continue;
    const ofWord = !mark!.typed && !line.mark!.typed;
    if (ofWord && indent > line.indent + deeper) return beside ?? open.slice(0, i + 1);
    beside = open.slice(0, i);
    if (!ofWord || indent > line.indent - deeper) return beside;
  }
  if (beside) return beside;
  const same = open.findLastIndex(
    ({ part: { kind, line } }) =>
      kind === 'bullet' && line.mark!.text === mark!.text && Math.abs(line.indent - indent) < 1,
  );
  return same < 0 ? open : open.slice(0, same);
}

/** What bears no mark stands beside the bullets, unless a deeper bullet goes on after it. */
export function placePlain(open: readonly Open[], item: Item, next: Item | undefined): Open[] {
  if (item.kind === 'line' && isPartTitle(item)) return [];
  const last = open.at(-1)?.part;
  if (item.kind === 'table' && last?.kind === 'bullet' && /:\s*$/.test(textOf(last.line))) return [...open];
  const outside = outOfBullets(open);
  if (outside.length === open.length) return outside;
  if (next?.kind !== 'line' || !next.mark || readNumber(next.mark.text).length > 0) return outside;
  const place = placeBullet(open, next);
  return place.length > outside.length ? [...place] : outside;
}

/** "Phần thứ nhất", "Chương II": what stands above all sections. */
export function isPartTitle(line: Line): boolean {
  return (
    line.align === 'center' && /^\s*(?:phần|chương)\s+(?:thứ\s+\p{L}+|[IVX]+|\d+)(?![\p{L}\d])/iu.test(textOf(line))
  );
}
