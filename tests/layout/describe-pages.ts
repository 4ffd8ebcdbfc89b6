import type { Page } from '../../src/layout/page.ts';

/** Pages as a person reads them: a row per item, text as `x y width face/size text`, rules as `from -> to`. */
export function describePages(pages: readonly Page[]): string {
  const rows = pages.flatMap((page) => [
    `page ${page.number} of section ${page.section}, ${num(page.width)} x ${num(page.height)}`,
    ...page.items.map((item) => {
      if (item.kind === 'rule') {
        return `  rule (${num(item.x1)}, ${num(item.y1)}) -> (${num(item.x2)}, ${num(item.y2)}) ${num(item.thickness)}`;
      }
      const signs = `${item.underline ? ' underlined' : ''}${item.repeated ? ' repeated' : ''}${item.part === 'marker' ? ' marker' : ''}`;
      const spacing = item.spacing === 0 ? '' : ` ${item.spacing > 0 ? '+' : ''}${num(item.spacing)}`;
      return `  ${num(item.x)} ${num(item.y)} ${num(item.width)}${spacing} ${item.face}/${item.size}${signs} ${JSON.stringify(item.text)}`;
    }),
  ]);
  return `${rows.join('\n')}\n`;
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}
