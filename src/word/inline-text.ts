import { withPlainSigns } from '../core/plain-signs.ts';
import { toUpper } from '../core/vietnamese.ts';
import type { WordInline } from './word.ts';

/**
 * What is printed of an inline, a line break as U+000A. Nothing of hidden text, of page numbers, of what stands in a text box; a picture
 * is `[…]` with what is said of it.
 * @param isTyped letters as they were typed, where a look prints them as capitals
 */
export function printInlineText(inline: WordInline, isTyped = false): string {
  if (inline.kind === 'mark' || inline.look.hidden) return '';
  if (inline.field && /^\s*(PAGE|NUMPAGES)\b/i.test(inline.field.instruction)) return '';
  if (inline.kind === 'break') return inline.of === 'line' ? '\n' : '';
  if (inline.kind === 'note') return `[${inline.text}]`;
  if (inline.kind === 'object') {
    if (inline.of === 'formula' || inline.of === 'field') return inline.text ?? '';
    return inline.blocks || inline.of === 'line' || inline.of === 'shape' ? '' : `[${inline.text ?? '…'}]`;
  }
  const text = withPlainSigns(inline.text.replaceAll('\t', ' ').replace(/[\u00ad\u200b]/g, ''));
  return inline.look.caps && !isTyped ? toUpper(text) : text;
}
