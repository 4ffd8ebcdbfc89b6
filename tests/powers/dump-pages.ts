import type { Page, RuleItem, TextItem } from '../../src/layout/page.ts';

/** Pages as rows, one per line of text and one per drawn line: page, x, y (baseline), width in points, face and size, text. */
export function dumpPages(pages: readonly Page[]): string {
  return pages
    .flatMap((page, i) => [
      `[page ${i + 1}: number ${page.number} of section ${page.section + 1}, ${round(page.width)} x ${round(page.height)} pt]`,
      ...groupLines(page).map((line) => (Array.isArray(line) ? dumpLine(line) : dumpRule(line))),
    ])
    .join('\n');
}

/** Items of one line of one paragraph together, in the order they are drawn. */
function groupLines(page: Page): (TextItem[] | RuleItem)[] {
  const lines: (TextItem[] | RuleItem)[] = [];
  for (const item of page.items) {
    const last = lines.at(-1);
    const first = Array.isArray(last) ? last[0] : undefined;
    if (item.kind === 'rule') lines.push(item);
    else if (first && first.owner === item.owner && first.line === item.line && first.y === item.y)
      (last as TextItem[]).push(item);
    else lines.push([item]);
  }
  return lines;
}

function dumpLine(items: readonly TextItem[]): string {
  const [first, last] = [items[0]!, items.at(-1)!];
  const faces = [...new Set(items.map((item) => `${item.face} ${item.size}`))].join(', ');
  const text = items
    .map((item) => item.text)
    .join('')
    .replaceAll('\u00a0', '␣');
  return `${round(first.x).padStart(6)} ${round(first.y).padStart(6)} ${round(last.x + last.width - first.x).padStart(6)}  ${faces}  ${text}`;
}

function dumpRule({ x1, y1, x2, y2, thickness, color }: RuleItem): string {
  return `${round(x1).padStart(6)} ${round(y1).padStart(6)}  line to ${round(x2)} ${round(y2)}, ${thickness} pt${color ? `, ${color}` : ''}`;
}

function round(points: number): string {
  return (Math.round(points * 10) / 10).toFixed(1);
}
