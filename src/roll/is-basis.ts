import type { PlainText } from '../reading/strip-emphasis.ts';
import { isBelow } from '../reading/walk-parts.ts';

/**
 * A basis is words of others, which no other year moves. One that leads into the plan ("Thực hiện …, Ban Giám hiệu xây dựng kế hoạch năm
 * 2026 như sau:") is the plan's own sentence, in which documents are cited as anywhere.
 */
export function isBasis({ pointer, text }: Pick<PlainText, 'pointer' | 'text'>): boolean {
  return isBelow(pointer, 'bases') && !/:\s*$/.test(text);
}
