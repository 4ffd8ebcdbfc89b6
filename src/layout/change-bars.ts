import { ptFromTwip } from '../core/units.ts';
import type { PageSetup } from '../flow/flow.ts';
import type { Item, RuleItem } from './page.ts';

/** Points: from the text to the bar beside it, and how thick it is. */
const bar = { away: 9, thickness: 0.75 } as const;
/** Of the size of a text: how far it reaches above its baseline and below; bars of lines that are nearer than that are one. */
const reach = { up: 0.85, down: 0.3, joined: 0.9 } as const;

/** Bars in the left margin, beside all lines of a page on which something changed. */
export function drawChangeBars(items: readonly Item[], page: PageSetup): RuleItem[] {
  const stretches: { from: number; to: number; size: number }[] = [];
  for (const item of items)
    if (item.kind === 'text' && item.change)
      stretches.push({ from: item.y - reach.up * item.size, to: item.y + reach.down * item.size, size: item.size });
  stretches.sort((a, b) => a.from - b.from);
  const x = ptFromTwip(page.left) - bar.away;
  const bars: { x: number; from: number; to: number }[] = [];
  for (const { from, to, size } of stretches) {
    const last = bars.at(-1);
    if (last && from - last.to < reach.joined * size) last.to = Math.max(last.to, to);
    else bars.push({ x, from, to });
  }
  return bars.map(({ from, to }) => ({ kind: 'rule', x1: x, x2: x, y1: from, y2: to, thickness: bar.thickness }));
}
