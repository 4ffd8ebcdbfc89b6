import { type Counting, printCount, readNumberPattern } from '../core/numerals.ts';
import { listLetters } from '../core/vietnamese.ts';

/** A printed number as one of a row: the sample of its row, as plans write it, and what it counts. */
export interface ReadNumber {
  /** First of its row, e.g. `I.`, `1.1.`, `a)`. */
  readonly sample: string;
  /** Values of its places, its own last. */
  readonly values: readonly number[];
}

const first: Readonly<Record<Counting, string>> = {
  'upper-roman': 'I',
  'upper-letter': 'A',
  decimal: '1',
  'lower-letter': 'a',
};

/** What a printed number may be: `I.` is the first of Roman numbers or the ninth letter. None where no plan counts so. */
export function readNumber(text: string): ReadNumber[] {
  const match = /^(\(?)([\p{L}\d]+(?:\.[\p{L}\d]+)*)([.)\-/]?\)?)$/u.exec(text);
  if (!match) return [];
  const [, before, middle, after] = match;
  // A letter alone is Word's round bullet.
  if (after === '' && /^\p{Ll}$/u.test(middle!)) return [];
  const choices = middle!.split('.').map(readCount);
  let rows: { readonly signs: string; readonly values: number[] }[] = [{ signs: '', values: [] }];
  for (const choice of choices)
    rows = rows.flatMap(({ signs, values }) =>
      choice.map(([counting, value]) => ({
        signs: (signs === '' ? '' : `${signs}.`) + first[counting],
        values: [...values, value],
      })),
    );
  return rows
    .map(({ signs, values }) => ({ sample: `${before}${signs}${after}`, values }))
    .filter(({ sample }) => readNumberPattern(sample) !== undefined);
}

/** One place of a number in each alphabet it fits. */
function readCount(text: string): (readonly [Counting, number])[] {
  if (/^\d+$/.test(text)) return [['decimal', Number(text)]];
  const found: (readonly [Counting, number])[] = [];
  for (let value = 1; value <= 60 && /^[IVXL]+$/.test(text); value++)
    if (printCount('upper-roman', value) === text) found.push(['upper-roman', value]);
  const lower = listLetters.indexOf(text.toLowerCase());
  const upper = text !== text.toLowerCase();
  if (text.length === 1 && lower >= 0) found.push([upper ? 'upper-letter' : 'lower-letter', lower + 1]);
  return found;
}
