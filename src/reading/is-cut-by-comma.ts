import { startsLower, startsUpper } from '../core/letters.ts';
import type { Subject } from './subject.ts';

/**
 * A comma within brackets has parted one sentence into two items: `[Chuẩn bị tài liệu, phương tiện phục vụ.]`.
 * Sure only when the first part is open, the second begins small and ends the sentence.
 * @param above pointer of the item before
 * @param below pointer of the item after it
 */
export function isCutByComma({ source }: Subject, above: string, below: string): boolean {
  const [start, end] = source.locate(above);
  const [next, last] = source.locate(below);
  if (!/^, *$/.test(source.text.slice(end, next))) return false;
  const [first, second] = [source.text.slice(start, end), source.text.slice(next, last)];
  return startsUpper(first) && /[\p{L}\d]$/u.test(first) && startsLower(second) && /[.;]$/.test(second);
}
