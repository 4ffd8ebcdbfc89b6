import { limits } from '../core/limits.ts';

/**
 * Looks before the parser does, whose time grows with the square of the depth, for blocks one in the other and branches of one (each
 * `{{else if}}` is read as a block in the one before it).
 * @returns the line where they become more than the limit
 */
export function findNested(text: string): number | undefined {
  /** Of each block that is open, how many levels it adds. */
  const open: number[] = [];
  let depth = 0;
  for (const { 1: sign, index } of text.matchAll(/\{\{~?\s*(#|\^(?=\s*[^\s}~])|\/|else(?=\s+[^\s}~]))/g)) {
    if (sign === '/') depth -= open.pop() ?? 0;
    else {
      depth += 1;
      if (sign === 'else' && open.length > 0) open.push(open.pop()! + 1);
      else open.push(1);
    }
    if (depth > limits.blocks) return text.slice(0, index).split('\n').length;
  }
  return undefined;
}
