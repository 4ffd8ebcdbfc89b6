import { printNumber, readNumberPattern } from '../../core/numerals.ts';
import { type Item, isAll, isEmpty, type Line, textOf } from '../line.ts';
import { readNumber } from '../read-number.ts';

/**
 * Gives the headings of a text the numbers of the form, where the file sets them in bold or in a style of headings and numbers none of
 * them, so that what is below counts anew after each.
 * @param scheme samples of the numbers by depth
 */
export function raiseHeadings(items: readonly Item[], scheme: readonly string[]): readonly Item[] {
  const shown = items.filter((item) => item.kind === 'table' || !isEmpty(item));
  const found = shown.filter((item, i): item is Line => isHeading(item) && opens(item, shown[i + 1]));
  if (found.length < 2 || !countAnew(shown, found)) return items;
  const top = Math.min(...found.map(levelOf));
  const own = new Set(shown.flatMap((item) => numbersOf(item).map(({ sample }) => sample)));
  // Numbers that are typed below the headings are those of the next level.
  const deepest = own.size > 0 ? top : top + scheme.length - 1;
  const counts: number[] = [];
  return items.map((item): Item => {
    if (item.kind === 'table' || !found.includes(item) || levelOf(item) > deepest) return item;
    const depth = levelOf(item) - top;
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const pattern = readNumberPattern(scheme[depth]!)!;
    const values = pattern.parts.map((_, i) => counts[depth - pattern.parts.length + 1 + i] ?? 1);
    return { ...item, mark: { text: printNumber(pattern, values), typed: false } };
  });
}

const levelOf = ({ outline }: Line): number => Math.max(1, outline);

/** A line of its own, in bold or marked as a heading, that neither ends as a sentence nor announces the body. */
function isHeading(item: Item): item is Line {
  if (item.kind === 'table' || item.mark || item.align === 'center') return false;
  const text = textOf(item).trim();
  if (text.length > 120 || !/\p{L}/u.test(text) || /[.;,!?…]$|:.|(?:như sau|sau đây|sau):$/iu.test(text)) return false;
  return item.outline > 0 || (isAll(item.pieces, 'bold') && !/^(?:căn cứ|thực hiện|kính gửi)/iu.test(text));
}

/** Whether something stands below a heading. */
function opens(line: Line, next: Item | undefined): boolean {
  return next !== undefined && (!isHeading(next) || levelOf(next) > levelOf(line));
}

function numbersOf(item: Item) {
  return item.kind === 'line' && item.mark ? readNumber(item.mark.text) : [];
}

/** Whether no number stands above the headings, and each that follows one begins its row. */
function countAnew(items: readonly Item[], headings: readonly Line[]): boolean {
  let fresh: boolean | undefined;
  for (const item of items) {
    const numbers = numbersOf(item);
    if (item.kind === 'line' && headings.includes(item)) fresh = true;
    else if (numbers.length > 0) {
      if (fresh === undefined || numbers.some(({ sample }) => /^[IA]/.test(sample))) return false;
      if (fresh && !numbers.some(({ values }) => values.at(-1) === 1)) return false;
      fresh = false;
    }
  }
  return true;
}
